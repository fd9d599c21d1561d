"""Clauses inside a sentence that lead to no quotation, or to one with a subject of their own."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.noun_phrases import Source, noun_like, phrase_back
from transforms.facts.speech.grammar.word_classes import CONJUNCTIONS, DAYS, PERSONAL, PREPOSITIONS
from transforms.text.end_words import last_word

_FREE = frozenset("what whatever how whichever".split())
_AIMS = frozenset("at about against over to of".split())
_TOPICS = frozenset("of about on to regarding concerning".split())
_TOPIC_WITHIN = 12  # characters


def own_subject(toks: list[Token]) -> Source | None:
    """The noun right before a participle, which has it for its verb: "a leaflet accusing", "Ann Lee asking"."""
    if not toks or not toks[-1][0][0].isalpha() or not noun_like(toks[-1]):
        return None
    if toks[-1][1] in PERSONAL or toks[-1][1] in CONJUNCTIONS or toks[-1][1] in DAYS:
        return None
    found = phrase_back(toks, 0, len(toks) - 1)
    return found if found is not None and found.shape in ("noun", "name") else None


def is_aim(toks: list[Token], found: Source) -> bool:
    """Whether a noun phrase is what somebody does something at or about: "laughed at a leaflet"."""
    before = next((t for t in reversed(toks) if t[3] <= found.start), None)
    return before is not None and before[1] in _AIMS and before[1] in PREPOSITIONS | {"to"}


def is_topic(text: str, source: Source | None) -> bool:
    """Whether a source is only what somebody speaks of or answers: "said of Reed's request: “so”", "about his plan: “so”"."""
    lead = text[max(0, source.start - _TOPIC_WITHIN) : source.start] if source is not None else ""
    return last_word(lead).lower() in _TOPICS


def is_free_relative(toks: list[Token], source: Source) -> bool:
    """Whether a verb with the subject ``source`` stands in a free relative clause that another verb follows, so that the
    quotation behind ``toks`` is not its object: "wait for what Ann Lee writes and read “so”"."""
    before = next((t for t in reversed(toks) if t[3] <= source.start), None)
    if before is None or before[1] not in _FREE:
        return False
    return any(t[1] in CONJUNCTIONS for t in toks if t[2] >= source.end)
