"""What a speaker doubts: "Ann Lee said there was no evidence that 30 boats sank" gives her no 30 boats."""

from __future__ import annotations

import re

from transforms.facts.speech.reports.attribution import Attribution
from transforms.facts.speech.speech import Speech
from transforms.text.signs import DOUBT, DOUBTED_NOUNS

_DOUBT = re.compile(
    rf"\b(?:no|little|scant|(?:n[o']t|n’t|never|without)\s+(?:\w+\s+){{0,3}}?any)\s+(?:\w+\s+)?(?:{'|'.join(DOUBTED_NOUNS)})\s+"
    r"(?:that|for|of|to\s+(?:suggest|support|show|back|believe))\b",
    re.IGNORECASE,
)


def without_doubted(speech: Speech, found: list[Attribution]) -> list[Attribution]:
    """``found`` without the words that follow "no evidence that" in a sentence; who is reported behind it keeps them."""
    doubts = _doubts(speech) if found else []
    if not doubts:
        return found
    kept: list[Attribution] = []
    for a in found:
        kept.extend(_apart(a, [d for d in doubts if a.start < d[0] < a.end]))
    return sorted(kept)


def _doubts(speech: Speech) -> list[tuple[int, int]]:
    """Where what is doubted begins and ends; the expression is tried only in sentences that have one of its nouns."""
    text, prose = speech.text, speech.prose
    doubts: list[tuple[int, int]] = []
    for i in dict.fromkeys(map(prose.sentence_index, prose.signs.places(DOUBT))):
        if i is not None:
            start, end = prose.sentences[i]
            doubts += [(m.end(), end) for m in _DOUBT.finditer(text, start, end)]
    return doubts


def _apart(a: Attribution, doubts: list[tuple[int, int]]) -> list[Attribution]:
    """An attribution cut at each stretch that is doubted."""
    parts = []
    for start, end in doubts:
        parts.append(a._replace(end=start))
        a = a._replace(start=min(end, a.end))
    return [*parts, a] if a.start < a.end else parts
