"""Reports whose source stands behind the verb: "…, said Ann Lee", "The aim, says Ann Lee, is …"."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_tokens import Token, tokens
from transforms.facts.speech.grammar.cues import PAST, PRESENT, Cue
from transforms.facts.speech.grammar.source_phrases import source_after
from transforms.facts.speech.grammar.word_classes import (
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PLURALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.lead_clauses import has_clause, has_verb


def set_off(text: str, start: int, end: int, begin: int, stop: int, toks: list[Token], cue: Cue) -> Report | None:
    """``The aim, says Ann Lee, is …``: the sentence is hers."""
    if not toks or toks[-1][0] != "," or cue.family != "say" or cue.form not in (PAST, PRESENT):
        return None
    if sum(t[0] == "," for t in toks) > 1:
        return None  # "Ann Lee, a doctor, said Reed, 18, was hurt"
    source = source_after(text, stop, end)
    if source is None or source.shape != "name" or not text.startswith(",", source.end) or text[stop + 1].islower():
        return None
    return Report(start, end, source, (begin, stop), "report around")


def inverted(text: str, start: int, end: int, begin: int, stop: int, toks: list[Token]) -> Report | None:
    """``…, said Ann Lee, a nurse.``: what is reported stands before."""
    if not toks or toks[-1][0] not in (",", "”", '"') or toks[0][1] in RELATIVES:
        return None
    after = tokens(text, stop, min(end, stop + 60))
    if (
        not after
        or after[0][1] in SUBORDINATORS
        or after[0][1] in PREPOSITIONS
        or after[0][1] in PERSONAL - {"he", "she", "they"}
    ):
        return None
    if not (
        after[0][0][0].isupper() or after[0][1] in DETERMINERS or after[0][1] in PERSONAL or after[0][1] in PLURALS
    ):
        return None
    is_named = after[0][0][0].isupper()
    if not (has_clause(text, start, toks) if is_named else has_verb(toks)):
        return None
    source = source_after(text, stop, end)
    if source is None:
        return None
    following = tokens(text, source.end, min(end, source.end + 30))
    if (
        following
        and (following[0][1] in AUXILIARIES or following[0][1].endswith("ed"))
        and following[0][0] == following[0][1]
    ):
        return None  # "X, who left, said Ann Lee was ill"
    return Report(start, toks[-1][2], source, (begin, stop), "report before, cue source")
