"""Reports by a noun of speech: "his claim that …", "a claim by Ann Lee that …"."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.source_phrases import owner, source_after
from transforms.facts.speech.grammar.word_classes import POSSESSIVES
from transforms.facts.speech.reports.attribution import Report


def claim_of(text: str, end: int, begin: int, stop: int, toks: list[Token], prior: str) -> Report | None:
    """``his claim that …``."""
    if not text.startswith((" that ", " of ", " to "), stop):
        return None
    source = Source(toks[-1][2], toks[-1][3], "pronoun") if prior in POSSESSIVES else owner(toks)
    if not text.startswith(" that ", stop):
        comma = text.find(", ", stop, end)  # "asked about his claim of fraud, two aides left"
        end = comma if comma >= 0 else end
    return Report(stop, end, source, (begin, stop), "noun of speech") if source else None


def claim_by(text: str, end: int, begin: int, stop: int) -> Report | None:
    """``a claim by Ann Lee that …``."""
    source = source_after(text, text.index(" ", stop + 1), end)
    if source is None or source.shape == "pronoun" or not text.startswith(" that ", source.end):
        return None
    return Report(source.end, end, source, (begin, stop), "noun of speech")
