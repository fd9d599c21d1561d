"""Sources that somebody cites: "citing a survey, Ann Lee said …", "Ann Lee quoted Tom Reed as saying …"."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import PARTICIPLE, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.source_phrases import source_after, subject_of
from transforms.facts.speech.grammar.speaking_nouns import ROLES, UNNAMED
from transforms.facts.speech.grammar.word_classes import PREPOSITIONS
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.papers import is_document

CITING = frozenset(("cite", "quote"))
_SAID = re.compile(
    r":\s*|(?:\s+by [^,.;]{2,60})?\s+as (?:saying|telling|writing|claiming|estimating)\b(?: that\b)?\s*|\s+that\s+"
)
_CLOSED = re.compile(r"\s*(?:[,.;:)—–]|$)|\s+(?:that|as|which|who|from|released|published)\b")


def cited_source(text: str, stop: int, end: int) -> Source | None:
    """Whom or what ``citing``, which ends at ``stop``, names: a document, a voice or a name; no cause or ground."""
    source = source_after(text, stop, end)
    if source is None or source.shape == "pronoun" or not _CLOSED.match(text, source.end, end):
        return None
    words = text[source.start : source.end].split()
    head = words[-1].lower()
    is_tied = len(words) > 1 and words[1] in PREPOSITIONS  # "officials at the mill"
    first = words[0].lower() if is_tied else head
    is_voice = not {head, head.removesuffix("s"), first}.isdisjoint(UNNAMED | ROLES)
    is_name = source.shape == "name" and not any(c.isdigit() for c in words[-1])
    return source if is_name or is_voice or is_document(text, source) else None


def quoted_report(text: str, begin: int, stop: int, end: int, toks: list[Token], cue: Cue) -> Report | None:
    """``X quoted Y as saying …``, ``X quoted Y: …`` and ``Y was quoted as saying …`` are Y's."""
    if cue.form == PARTICIPLE:
        return None
    source = subject_of(toks) if (said := _SAID.match(text, stop, end)) else source_after(text, stop, end)
    said = said or (_SAID.match(text, source.end, end) if source else None)
    if source is None or source.shape == "relative" or said is None or said.end() >= end:
        return None
    if cue.lemma == "cite" and said.group().strip() == "that":
        return None  # "cited the fact that"
    return Report(said.end(), end, source, (begin, stop), "quoted")
