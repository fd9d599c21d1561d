"""One scan of the prose for cues and quotation marks, shared by those who read quotations and reports."""

from __future__ import annotations

import string
from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from transforms.facts.speech.grammar.cues import CUES, PARTICIPLE, PAST, PRESENT, Cue
from transforms.facts.speech.grammar.quotation_marks import Quoted, find_quoted
from transforms.text.prose import Prose

if TYPE_CHECKING:
    from transforms.facts.speech.people.known_people import People

ACCORDING = Cue("according to", "source", PAST)
_OPENERS = {w.capitalize(): c for w, c in CUES.items() if c.form in (PAST, PARTICIPLE, PRESENT)}
_PHRASES = {
    "according to": ACCORDING,
    "According to": ACCORDING,
    **{
        phrase: Cue(phrase, "say", form)
        for form, phrases in (
            (
                PAST,
                (
                    "put it",
                    "pointed out",
                    "went on",
                    "shot back",
                    "fired back",
                    "made clear",
                    "spoke out",
                    "weighed in",
                ),
            ),
            (PRESENT, ("puts it", "points out", "goes on", "shoots back", "fires back", "makes clear")),
            (PARTICIPLE, ("pointing out", "putting it", "making clear")),
        )
        for phrase in phrases
    },
}
_FORMS = CUES | _OPENERS | _PHRASES
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
    billion trillion dozen half third quarter twice doubl tripl quadrupl couple""".split()
)  # or their stems
_EDGES = frozenset(" ,.\n")  # beside most words: tried first


@lru_cache(maxsize=1)
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


class Speech:
    """Marks and cues of one prose, found when first asked for."""

    def __init__(self, prose: Prose, doubled_apostrophes: bool = False):
        self.prose = prose
        self.doubled_apostrophes = doubled_apostrophes
        self.text = prose.text
        self.people: People | None = None

    @cached_property
    def quoted(self) -> list[Quoted]:
        return find_quoted(self.prose, doubled_apostrophes=self.doubled_apostrophes)

    @cached_property
    def cues(self) -> list[tuple[int, int, Cue]]:
        """(start, end, cue) of every cue that stands as a word of its own, by start."""
        return self._found[0]

    @cached_property
    def _found(self) -> tuple[list[tuple[int, int, Cue]], list[int]]:
        """The cues, and where digits and number words end."""
        matcher, cues = _matcher()
        text = f" {self.text} "  # padded, so that every match has a neighbour on both sides
        plain = text if text.isascii() else text.encode("ascii", "replace").decode("ascii")  # searched twice as fast
        found = matcher.find_matches_as_indexes(plain)
        last = len(cues)
        hits = [
            (start - 1, end - 1, cues[which])
            for which, start, end in found
            if which < last
            and (text[end] in _EDGES or not (text[end].isalnum() or text[end] == "-"))
            and (text[start - 1] in _EDGES or not (text[start - 1].isalnum() or text[start - 1] == "-"))
            and (text[start].islower() or _opens(text, start))  # not "United States"
        ]
        numbers = [end - 2 for which, _, end in found if which >= last]
        return hits, numbers

    @property
    def numbers(self) -> list[int]:
        """Where digits and number words end, ascending: a last character's offset each."""
        return self._found[1]

    def cues_between(self, start: int, end: int) -> list[tuple[int, int, Cue]]:
        """The cues that lie whole inside ``start:end``."""
        cues = self.cues
        i = bisect_left(cues, (start,))
        j = bisect_left(cues, (end,), i)
        if j > i and cues[j - 1][1] > end:
            j -= 1
        return cues[i:j]


def scan(prose: Prose, doubled_apostrophes: bool = False) -> Speech:
    """The scan of ``prose``, kept for the next reader of the same article."""
    return _scan(prose, doubled_apostrophes)


@lru_cache(maxsize=4)
def _scan(prose: Prose, doubled_apostrophes: bool) -> Speech:
    return Speech(prose, doubled_apostrophes)
