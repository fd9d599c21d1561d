"""What a speaker doubts: "Ann Lee said there was no evidence that 30 boats sank" gives her no 30 boats."""

from __future__ import annotations

import re

from transforms.facts.speech.reports.attribution import Attribution
from transforms.facts.speech.speech import Speech

_NOUNS = ("evidence", "proof", "indication", "basis", "grounds")
_DOUBT = re.compile(
    rf"\b(?:no|little|scant|(?:n[o']t|n’t|never|without)\s+(?:\w+\s+){{0,3}}?any)\s+(?:\w+\s+)?(?:{'|'.join(_NOUNS)})\s+"
    r"(?:that|for|of|to\s+(?:suggest|support|show|back|believe))\b",
    re.IGNORECASE,
)


def without_doubted(speech: Speech, found: list[Attribution]) -> list[Attribution]:
    """``found`` without the words that follow "no evidence that" in a sentence; who is reported behind it keeps them."""
    text = speech.text
    if not found or not any(noun in text for noun in _NOUNS):
        return found
    doubts = []
    for m in _DOUBT.finditer(text):
        s = speech.prose.sentence_index(m.start())
        if s is not None:
            doubts.append((m.end(), speech.prose.sentences[s].end))
    if not doubts:
        return found
    kept: list[Attribution] = []
    for a in found:
        kept.extend(_apart(a, [d for d in doubts if a.start < d[0] < a.end]))
    return sorted(kept)


def _apart(a: Attribution, doubts: list[tuple[int, int]]) -> list[Attribution]:
    """An attribution cut at each stretch that is doubted."""
    parts = []
    for start, end in doubts:
        parts.append(a._replace(end=start))
        a = a._replace(start=min(end, a.end))
    return [*parts, a] if a.start < a.end else parts
