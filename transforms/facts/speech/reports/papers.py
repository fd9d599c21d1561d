"""Whether a source is a paper, or those who make one."""

from __future__ import annotations

from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.speaking_nouns import DOCUMENTS
from transforms.facts.speech.reports.report_verbs import POLLSTERS

_PUBLISHING = DOCUMENTS | {"researchers", "scientists", "economists"}  # and those who make documents


def is_document(text: str, source: Source) -> bool:
    start, end = source.antecedent or (source.start, source.end)
    words = text[start:end].lower().split()
    return any(w.strip(".,'’") in _PUBLISHING or w in POLLSTERS for w in words)
