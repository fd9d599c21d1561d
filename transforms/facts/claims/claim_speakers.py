"""Who an article gives a number to: the innermost attribution around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from transforms.lexicon.word_lists import words

_NEAR = 60  # characters between a speaker and a word that judges the speaker's own claim
_WORD = re.compile(r"[a-z]+")
_CLAIMING = (
    words("stating_verbs")
    | words("auxiliaries")
    | frozenset("his her its their own repeated repeats repeating made".split())
)


class Attributed(Protocol):
    """What the attributions handed in must carry: see ``transforms.facts.speech.reports``."""

    start: int
    end: int
    speaker: str | None
    speaker_kind: str | None
    speaker_start: int | None
    speaker_end: int | None


class Speaker(NamedTuple):
    name: str | None
    kind: str | None
    start: int | None
    end: int | None
    rule: str


class Scopes:
    """Answers, for ascending offsets, which of many spans around an offset is the shortest.

    The spans may nest and overlap; each is entered and left once, so a whole article costs time linear in both.
    """

    def __init__(self, spans: Sequence):
        self._order = sorted(range(len(spans)), key=lambda i: spans[i].start)
        self._spans = spans
        self._next = 0
        self._open: list[int] = []

    def around(self, start: int, end: int) -> list[int]:
        """Indices of the spans that hold ``start:end``, shortest first; call with ascending ``start``."""
        spans, order = self._spans, self._order
        while self._next < len(order) and spans[order[self._next]].start <= start:
            self._open.append(order[self._next])
            self._next += 1
        if not self._open:
            return []
        self._open = [i for i in self._open if spans[i].end > start]
        held = [i for i in self._open if spans[i].end >= end]
        return sorted(held, key=lambda i: spans[i].end - spans[i].start) if len(held) > 1 else held


NOBODY = Speaker(None, None, None, None, "")


def deniers(text: str, attributions: Sequence[Attributed], around: list[int], at: int) -> list[int]:
    """Those of the attributions ``around`` a number whose speakers may be the ones to call it false, in the word at offset
    ``at``: not the one whose own claim that word judges ("Lund claimed, falsely, that", "Lund repeated his debunked claim").
    """
    held = [i for i in around if attributions[i].start <= at < attributions[i].end]
    return [i for i in held if not _is_judged(text, attributions[i].speaker_end, at)]


def _is_judged(text: str, speaker_end: int | None, at: int) -> bool:
    """Whether nothing but a speaker's own claiming stands between the speaker and the word at ``at`` that judges it."""
    if speaker_end is None or not speaker_end <= at <= speaker_end + _NEAR:
        return False
    words = _WORD.findall(text[speaker_end:at].lower())
    return all(word in _CLAIMING or word.endswith("ly") for word in words)


def speaker_of(start: int, attributions: Sequence[Attributed], around: list[int]) -> Speaker:
    """The speaker of the number at ``start`` by the innermost attribution; a number in the subject of saying has none of it."""
    for i in around:
        a = attributions[i]
        if a.speaker_start is not None and a.speaker_end is not None and a.speaker_start <= start < a.speaker_end:
            continue
        if a.speaker is None:
            continue
        return Speaker(a.speaker, a.speaker_kind, a.speaker_start, a.speaker_end, getattr(a, "rule", "attribution"))
    return NOBODY
