"""One scan of a text for the words that report, and for numbers."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from transforms.facts.speech.grammar.cues import CUES, PARTICIPLE, PAST, PRESENT, Cue
from transforms.lexicon.word_lists import table

ACCORDING = Cue("according to", "source", PAST)
_OPENERS = {w.capitalize(): c for w, c in CUES.items() if c.form in (PAST, PARTICIPLE, PRESENT)}


def _phrases() -> Iterator[tuple[str, Cue]]:
    """Every form of the verbs of two words: "chimed in", "points out"."""
    for verb, told in table("phrasal_reporting_verbs").items():
        _, particle = verb.split(" ")
        for variants, form in zip(told.split(" "), (PAST, PRESENT, PARTICIPLE), strict=True):
            for word in variants.split("/"):
                if word != "-":
                    yield f"{word} {particle}", Cue(verb, "say", form)


_PHRASES = {"according to": ACCORDING, "According to": ACCORDING, **dict(_phrases())}
_FORMS = CUES | _OPENERS | _PHRASES
# "45 died, per the institute", "as per police records"; not per a law or a plan, which nobody gives figures by
_PER = re.compile(
    r"[AaPp](?:(?<=[Aa])(?<!\w[Aa])s per|(?:(?<=, [Pp])|(?<=[.\n”\"] [Pp])|(?<=\n[Pp])|(?<=\A[Pp]))er(?= (?:the\b|[A-Z][a-z])))"
    r"(?! (?:[\w'’-]+ ){1,4}(?:laws?|acts?|rules?|agreement|contract|norms?|plans?|schedule|custom|code|guidelines|protocol|policy|terms|constitution|deal|order|provisions?|share|capita)\b)"
)
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
    billion trillion dozen half third quarter twice doubl tripl quadrupl couple""".split()
)  # or their stems
_LONGEST_LINE = 400
_MARKED = re.compile(r"[“\"][^”\"]*[”\"]?")
_SMALL_IN_CAPITALS = re.compile(r"\w[\w,]* (?:The|A|An|And|For|Of|To|In|On|At|By|With|That)\b")
_SMALL = re.compile(r"\b[a-z]{2,}")
_EDGES = frozenset(" ,.\n")  # beside most words: tried first


@cache
def _matcher() -> tuple[AhoCorasick, list[Cue]]:
    words = list(_FORMS)
    numbers = [
        *(f" {w}" for w in _NUMBERS),
        *(w.capitalize() for w in _NUMBERS),
        *string.digits,
    ]  # the space spares "often"
    matcher = AhoCorasick([*words, *numbers], MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return matcher, [_FORMS[w] for w in words]


def _opens(text: str, at: int) -> bool:
    """Whether a capital at ``at`` may be there because a sentence begins."""
    while at and text[at - 1] in " \t\xa0":
        at -= 1
    return at == 0 or text[at - 1] in ".!?…:;\n\"“”'‘’—–-(*•"


def is_capitalised(text: str, at: int) -> bool:
    """Whether the line around ``at`` has capitals on every word, small ones too: "Ann Lee Told The Town"."""
    begin = text.rfind("\n", max(0, at - _LONGEST_LINE), at) + 1
    end = text.find("\n", at, at + _LONGEST_LINE)
    line = text[begin : end if end >= 0 else at + _LONGEST_LINE]
    first = _MARKED.sub(" ", line)
    return _SMALL.search(first) is None and _SMALL_IN_CAPITALS.search(first) is not None


class CueScan:
    """The cues and numbers of one text, by their places; ``may_have_per``: whether a sign of "per" stands in it."""

    def __init__(self, text: str, *, may_have_per: bool = True):
        matcher, cues = _matcher()
        padded = f" {text} "  # so that every match has a neighbour on both sides
        plain = (
            padded if text.isascii() else padded.encode("ascii", "replace").decode("ascii")
        )  # searched twice as fast
        found: list[tuple[int, int, int]] = matcher.find_matches_as_indexes(plain)
        last = len(cues)
        self.hits: list[tuple[int, int, Cue]] = [
            (start - 1, end - 1, cues[which])
            for which, start, end in found
            if which < last
            and (padded[end] in _EDGES or not (padded[end].isalnum() or padded[end] == "-"))
            and (padded[start - 1] in _EDGES or not (padded[start - 1].isalnum() or padded[start - 1] == "-"))
            and (
                padded[start].islower() or _opens(padded, start) or is_capitalised(padded, start)
            )  # not "United States"
        ]
        """(start, end, cue) of every cue that stands as a word of its own, by start."""
        if may_have_per:
            self.hits = sorted([*self.hits, *((*m.span(), ACCORDING) for m in _PER.finditer(text))])
        self.numbers: list[int] = [end - 2 for which, _, end in found if which >= last]
        """Where digits and number words end, ascending: the offset of the last character of each."""

    def between(self, start: int, end: int) -> list[tuple[int, int, Cue]]:
        """The cues that lie whole inside ``start:end``."""
        hits = self.hits
        i = bisect_left(hits, (start,))
        j = bisect_left(hits, (end,), i)
        if j > i and hits[j - 1][1] > end:
            j -= 1
        return hits[i:j]

    def has_number(self, start: int, end: int) -> bool:
        """Whether a digit or a number word ends inside ``start:end``."""
        i = bisect_left(self.numbers, start)
        return i < len(self.numbers) and self.numbers[i] < end
