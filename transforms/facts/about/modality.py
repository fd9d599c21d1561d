"""Modality: whether a figure is so, is to come, or is only supposed."""

from __future__ import annotations

from transforms.facts.about.figure import Figure, state_before_to
from transforms.facts.claims.plurals import singular
from transforms.facts.clauses.clause import Clause
from transforms.lexicon.word_lists import words

ACTUAL, PROJECTED, HYPOTHETICAL = "actual", "projected", "hypothetical"

_COMING = frozenset("will 'll shall wo going likely expected set due supposed about poised scheduled".split())
_SUPPOSED = frozenset("would could may might 'd".split())
_DUTY = frozenset("should must ought".split())
_PLANNING = frozenset(
    "plan propose expect want hope promise vow pledge agree seek aim intend project forecast predict anticipate commit "
    "consider urge demand request target foresee threaten offer ask need call wish prepare".split()
)
_FORECASTING = frozenset("project forecast predict expect anticipate foresee promise vow pledge hope propose".split())
_WEIGHING = frozenset("consider propose contemplate mull discuss suggest weigh recommend".split())
_IF = frozenset("if unless whether".split())
_LEADING_ON = frozenset(
    "join combine help manage continue begin start appear seem happen use force allow have get fail enable cause lead order".split()
)
_DEFINITE = words("definite_determiners")
_PLANNED = frozenset(
    "proposed planned expected projected anticipated forecast promised potential possible targeted future".split()
)
_DONE = frozenset("decision failure ability refusal".split())
_PLANS = frozenset(
    "plan proposal target goal forecast projection prediction request promise bid pledge offer counteroffer".split()
)
_NEAR = 60  # words of a noun group that are looked at on either side; a table run into a line has thousands


def read_modality(fig: Figure) -> tuple[str, str]:
    """The modality, and the word that told it.

    A count that the phrase takes for granted is actual also inside a plan: "the two letters I was to sign".
    """
    low = fig.sentence.low
    inside = low[max(fig.group.first - 1, fig.first - _NEAR, 0) : fig.first]
    planned = next(
        (w for w in (*inside, *low[fig.behind : min(fig.group.last, fig.behind + _NEAR)]) if w in _PLANNED), ""
    )
    if planned:
        return PROJECTED, planned
    if fig.claim.measure != "money" and any(w in _DEFINITE for w in inside):
        return ACTUAL, ""
    clause = fig.clause
    if fig.relation == "subject" and fig.claim.measure == "percentage" and clause and clause.verb.modal == "would":
        return ACTUAL, ""  # "51 percent would vote for her": what they say holds
    if clause is None:
        return ACTUAL, ""
    if (state := state_before_to(fig, clause)) in _COMING:
        return PROJECTED, state
    return _of_clause(fig, clause, fig.clause_at)


def _of_clause(fig: Figure, clause: Clause, at: int, depth: int = 0) -> tuple[str, str]:
    low, verb = fig.sentence.low, clause.verb
    if clause.marker >= 0 and low[clause.marker] in _IF:
        return HYPOTHETICAL, low[clause.marker]
    if verb.modal == "would" and clause.kind == "reported" and _is_forecast(fig, clause):
        return PROJECTED, verb.modal
    if verb.modal in _SUPPOSED:
        return HYPOTHETICAL, verb.modal
    if verb.modal in _COMING or verb.modal in _DUTY:
        return PROJECTED, verb.modal
    if fig.clause_at == at and fig.relation not in ("subject", "") and verb.lemma in _PLANNING and not verb.is_passive:
        return PROJECTED, verb.lemma
    if fig.clause_at == at and verb.is_passive and verb.lemma in _FORECASTING:
        return PROJECTED, verb.lemma  # "more than 20 inches are predicted"
    if fig.relation == "object" and (plan := _plan_before(fig, clause)):
        return PROJECTED, plan
    if clause.outer < 0 or depth > 4:
        return ACTUAL, ""
    return _of_outer(fig, clause, fig.sentence.clauses[clause.outer], depth)


def _of_outer(fig: Figure, clause: Clause, outer: Clause, depth: int) -> tuple[str, str]:
    """What the clause that ``clause`` hangs on says of it."""
    if clause.kind == "infinitive":
        return _of_infinitive(fig, clause, outer, depth)
    if clause.kind == "reported" and outer.verb.lemma in _FORECASTING:
        return PROJECTED, outer.verb.lemma
    if clause.kind == "reported" and outer.verb.lemma in _PLANNING and fig.sentence.tags[clause.verb.first] == "VB":
        return PROJECTED, outer.verb.lemma  # "asked that the board approve"
    if clause.kind == "participle" and _is_planned(fig, clause, outer):
        return PROJECTED, outer.verb.lemma
    if clause.kind == "participle" and clause.verb.first < fig.first:
        return _of_clause(fig, outer, clause.outer, depth + 1)
    return ACTUAL, ""


def _plan_before(fig: Figure, clause: Clause) -> str:
    """ "a plan that cuts", "the offer includes": what a plan does is to come, as long as it is told in the present."""
    subject = clause.subject
    if subject is None or fig.sentence.tags[clause.verb.first] not in ("VBZ", "VBP"):
        return ""
    head = fig.sentence.low[subject.head]
    return head if singular(head) in _PLANS else ""


def _is_planned(fig: Figure, clause: Clause, outer: Clause) -> bool:
    """ "considers mailing", "committed to mailing"."""
    if clause.verb.first == outer.verb.last and outer.verb.lemma in _WEIGHING:
        return True
    return clause.marker >= 0 and fig.sentence.low[clause.marker] == "to" and outer.verb.lemma in _PLANNING


def _is_forecast(fig: Figure, clause: Clause) -> bool:
    """ "said that it would cost $3 million": what was to come, told of in the past, where no condition stands."""
    outer = fig.sentence.clauses[clause.outer] if clause.outer >= 0 else None
    return outer is not None and fig.sentence.tags[outer.verb.head] == "VBD" and _IF.isdisjoint(fig.sentence.low)


def _of_infinitive(fig: Figure, clause: Clause, outer: Clause, depth: int) -> tuple[str, str]:
    low = fig.sentence.low
    lemma = outer.verb.lemma
    before = low[clause.verb.first - 1]
    if lemma in _PLANNING or before in _PLANS or before in _COMING:
        told = before if before in _PLANS or before in _COMING else lemma
        return PROJECTED, told
    found = _of_clause(fig, outer, clause.outer, depth + 1)
    if found[0] != ACTUAL or lemma in _LEADING_ON or before in _DONE:
        return found
    return PROJECTED, "to"
