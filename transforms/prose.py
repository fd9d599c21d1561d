"""Prose: the part of an article's text that its author wrote, cut into paragraphs and sentences.

Every reader of facts works on a :class:`Prose`; nobody splits sentences on their own. All offsets are half-open,
in Unicode code points, into the article's canonical text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

ZONE_KINDS = ("headline", "dateline", "byline", "credit", "caption", "body", "boilerplate")
PROSE_KINDS = frozenset({"body", "caption"})


class Zone(NamedTuple):
    """A span of the text and what it is: one of ``ZONE_KINDS``."""

    kind: str
    start: int
    end: int


class Span(NamedTuple):
    start: int
    end: int


class Prose:
    """The text with its zones; paragraphs and sentences are found when first asked for.

    ``zones`` are sorted and do not overlap. Facts are read from the zones in ``PROSE_KINDS`` only.

    >>> p = Prose("Mr. Smith left. He said no.", [Zone("body", 0, 27)])
    >>> [p.text[s:e] for s, e in p.sentences]
    ['Mr. Smith left.', 'He said no.']
    """

    def __init__(self, text: str, zones: Iterable[Zone]):
        self.text = text
        self.zones = tuple(zones)

    @cached_property
    def spans(self) -> list[Span]:
        """The stretches facts may be read from, in order."""
        return [Span(z.start, z.end) for z in self.zones if z.kind in PROSE_KINDS]

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Paragraphs of the prose: split at newlines, trimmed, never empty."""
        found = []
        for start, end in self.spans:
            for m in _PARAGRAPH.finditer(self.text, start, end):
                found.append(Span(m.start(), m.end()))
        return found

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences of the prose, in order, each inside one paragraph."""
        return [s for start, end in self.paragraphs for s in split_sentences(self.text, start, end)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_index(self, offset: int) -> int | None:
        """Index into ``sentences`` of the one that holds ``offset``; None outside the prose."""
        i = bisect_right(self._sentence_starts, offset) - 1
        return i if i >= 0 and offset < self.sentences[i].end else None

    @cached_property
    def _span_starts(self) -> list[int]:
        return [s.start for s in self.spans]

    def holds(self, start: int, end: int) -> bool:
        """Whether ``start:end`` lies whole inside one stretch of prose."""
        i = bisect_right(self._span_starts, start) - 1
        return i >= 0 and end <= self.spans[i].end


_PARAGRAPH = re.compile(r"\S(?:[^\n]*[^\s])?")
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Sen|Reps?|Gov|Rev|Hon|St|Mt|Ft|Jr|Sr|Inc|Corp|Co|Ltd|Bros|vs|v|No|Nos"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass"
    r"|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|approx|est|al|etc|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C|N\.Y|N\.J)"
    r"|(?<![A-Za-z])[A-Z]|(?:\b[A-Za-z]\.)+[A-Za-z])\.$"
)


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """Sentences of ``text[start:end]``, a single paragraph; an abbreviation's stop ends none unless a capital follows
    that opens a sentence."""
    found, begin = [], start
    for m in _STOP.finditer(text, start, end):
        stop = m.end()
        after = stop
        while after < end and text[after].isspace():
            after += 1
        if after >= end:
            break
        following = text[after]
        if following.islower() or following in ",;:–—-)":
            continue
        if m.group().startswith(".") and _ABBREVIATION.search(text, max(begin, m.start() - 12), m.start() + 1):
            continue
        found.append(Span(begin, stop))
        begin = after
    if begin < end:
        found.append(Span(begin, end))
    return found
