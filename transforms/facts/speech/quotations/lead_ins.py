"""What leads in a quotation with a colon and no verb: "From Lee's post: “so”", "Then, a month later: “so”"."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_openings import first_subject
from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.noun_phrases import Source, phrase_ahead
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.grammar.source_phrases import name_before_colon
from transforms.facts.speech.grammar.speaking_nouns import WRITINGS
from transforms.facts.speech.grammar.word_classes import INTRODUCTIONS
from transforms.facts.speech.quotations.attributed import Attributed

_OUT_OF = frozenset(("from", "in"))
_LATER = frozenset("then later next afterwards again".split())
_LONGEST = 12  # words


def named_before_colon(q: Quoted, toks: list[Token]) -> Attributed | None:
    """The person or the paper that is named right before a colon: "– Ann Lee:", "From the report:"."""
    if not toks or toks[-1][0] != ":":
        return None
    source = name_before_colon(toks) or _paper_before_colon(toks)
    return None if source is None else Attributed(q, source, None, "colon")


def _paper_before_colon(toks: list[Token]) -> Source | None:
    """The paper that a sentence of nothing else names: "From the report:", "From Ann Lee's letter:"."""
    if not 2 < len(toks) <= _LONGEST or toks[0][1] not in _OUT_OF:
        return None
    found = phrase_ahead(toks, 1)
    if found is None or found.end < toks[-2][3] - 1:
        return None
    return found if toks[-2][1].rstrip(".") in WRITINGS else None


def previous_before_colon(q: Quoted, toks: list[Token], previous: Attributed | None) -> Attributed | None:
    """Who spoke before, where the sentence only tells when or where: "Then, later that month on the radio:"."""
    if previous is None or previous.source is None or not 1 < len(toks) <= _LONGEST or toks[-1][0] != ":":
        return None
    if toks[0][1] not in _LATER or not all(
        t[1] in INTRODUCTIONS or t[0][0].isupper() or t[0] == t[1] for t in toks[:-1]
    ):
        return None
    return Attributed(q, previous.source, previous.cue, "follow-on") if first_subject(toks[:-1]) is None else None
