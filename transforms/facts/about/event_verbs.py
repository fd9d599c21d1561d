"""Verbs as they tell of what is counted: what happens to it, how much there is of it, or what another verb does."""

from __future__ import annotations

from transforms.facts.clauses.clause import Clause, Clauses
from transforms.facts.clauses.tagging import lemma_of
from transforms.lexicon.word_lists import words

CHANGING = words("rising_verbs") | words("falling_verbs") | words("level_verbs")
AGENT_CHANGES = frozenset("cut add lose gain raise drop shed slash reduce win eliminate scrap axe erase".split())
STATES = frozenset(
    "be have remain stand see record come consist amount hold cost total equal exceed average number become seem appear "
    "contain comprise include represent reach hit top stay keep feature range mean say equate translate compare".split()
)
CHAINS = frozenset(
    "allow order force inspire help see plan fail say tell want try need expect let make urge ask enable cause require "
    "encourage use continue begin start manage attempt seek hope agree decide choose refuse threaten vow promise invite "
    "persuade convince lead intend set prepare leave think believe".split()
)
_SHORTEST = 5  # letters of a form whose ending is taken off


def tells_how_much(lemma: str) -> bool:
    """Whether a verb only says how much there is of the counted, or that it becomes more or less."""
    return lemma in STATES or lemma in CHANGING and lemma not in AGENT_CHANGES


def lemma_in(sentence: Clauses, clause: Clause) -> str:
    """The lemma of the verb of ``clause``; for a form that no list has, what its ending leaves."""
    lemma, form = clause.verb.lemma, sentence.low[clause.verb.head]
    if lemma == form == "found":
        return "find"
    if lemma != form or lemma_of(form) != form or not form.endswith(("ed", "ing")) or len(form) < _SHORTEST:
        return lemma
    stem = form[:-2] if form.endswith("ed") else form[:-3]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem + "e" if stem[-1] in "cgsuvz" or stem.endswith(("at", "ir", "or")) else stem
