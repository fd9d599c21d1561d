"""Signs: words without which an expression finds nothing in an article. Few articles have any; one scan looks for all."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import BytesAhoCorasick, Implementation

from transforms.lexicon.word_lists import words

Sort = str
"""Which readers a sign is for."""

SALE: Sort = "sale"
DIVIDED: Sort = "divided"
NUMBERED_CLUB: Sort = "numbered club"
SPORT: Sort = "sport"
SPORT_TOO: Sort = "sport too"
WORK: Sort = "work"
PER: Sort = "per"
COUNT_OF: Sort = "count of"
POLL: Sort = "poll"
DOUBT: Sort = "doubt"
FACT_CHECK: Sort = "fact check"

COUNT_NOUNS = tuple("count tally estimate estimates reckoning account calculation calculations".split())
DOUBTED_NOUNS = ("evidence", "proof", "indication", "basis", "grounds")


def _in_all_cases(*listed: str) -> tuple[str, ...]:
    return tuple(form for word in listed for form in (word, word.capitalize(), word.upper()))


SIGNS: dict[Sort, tuple[str, ...]] = {
    SALE: (
        "ign up", "igning up", "IGN UP", "ewsletter", "nbox", "ubscri", "robot", "reserved", "reprint", "this story:",
        "NRPLUS",
    ),
    DIVIDED: ("Korea", "Vietnam", "Yemen", "Sudan"),
    NUMBERED_CLUB: ("76ers", "49ers", "6ERS", "9ERS"),
    SPORT: (
        " scored", " coach", "eague", "icket", "tandings", "hampion", " seeded", " goal", " inning", " tournament", " lap",
    ),
    SPORT_TOO: (
        " match", " season", " innings", " striker", " halftime", " team", " player", " cup ", " Cup", " playoff", " points",
        " bowler", " batsm", " county ", " Open", " title", " win ", " defeat", " round",
    ),
    WORK: _in_all_cases(*sorted(words("work_nouns"))),
    PER: (", per ", "Per ", "s per "),
    COUNT_OF: tuple(f" {noun} of" for noun in COUNT_NOUNS),
    POLL: ("poll", "survey", "Poll", "Survey"),
    DOUBT: tuple(noun[1:] for noun in DOUBTED_NOUNS),  # the first letter may be a capital
    FACT_CHECK: _in_all_cases("fact", "truth", "reality", "verdict"),
}  # fmt: skip
"""All in ASCII, so that a text may be searched as bytes, one for each character."""


@cache
def _matcher() -> tuple[BytesAhoCorasick, list[Sort]]:
    listed = [(sort, sign) for sort, signs in SIGNS.items() for sign in signs]
    patterns = [sign.encode("ascii") for _, sign in listed]
    return BytesAhoCorasick(patterns, implementation=Implementation.DFA), [sort for sort, _ in listed]


class Signs:
    """The signs that stand in one text.

    >>> signs = Signs("The poll had no basis. A second poll was in proof.")
    >>> signs.has(POLL), signs.has(SALE), signs.places(POLL), signs.places(DOUBT), signs.how_many(DOUBT)
    (True, False, [4, 32], [17, 45], 2)
    """

    def __init__(self, text: str):
        matcher, sorts = _matcher()
        self._hits: dict[Sort, list[tuple[int, int]]] = {}
        plain = text.encode("ascii", "replace")
        found: list[tuple[int, int, int]] = matcher.find_matches_as_indexes(plain, overlapping=True)
        for which, start, _ in found:
            self._hits.setdefault(sorts[which], []).append((start, which))

    def has(self, sort: Sort) -> bool:
        """Whether a sign of this sort stands anywhere in the text."""
        return sort in self._hits

    def places(self, sort: Sort) -> list[int]:
        """Where signs of this sort begin, ascending."""
        return sorted(start for start, _ in self._hits.get(sort, ()))

    def how_many(self, sort: Sort) -> int:
        """How many different signs of this sort stand in the text."""
        return len({which for _, which in self._hits.get(sort, ())})
