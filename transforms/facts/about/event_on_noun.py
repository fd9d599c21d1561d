"""The participle or relative clause that stands on a counted noun: "three boys throwing stones"."""

from __future__ import annotations

from transforms.facts.about.event_verbs import CHAINS, STATES, lemma_in, tells_how_much
from transforms.facts.about.figure import Figure
from transforms.facts.clauses.clause import Clause

_STOPS = frozenset(". ; : — –".split())
_COMPARED_WITH = frozenset(["to", "with"])
_WAS = frozenset(["was", "has", "'s"])


def event_on_noun(fig: Figure) -> tuple[str | None, str]:
    """The participle or relative verb that stands on the counted noun: "three boys throwing stones"."""
    end = max(fig.group.last, fig.noun_at + 1)
    for clause in fig.sentence.clauses:
        if clause.verb.first < end or not (clause.kind in ("relative", "participle") or _is_led(fig, clause)):
            continue
        between = fig.sentence.low[fig.group.last : clause.verb.first]
        if len(between) > 4 or not _STOPS.isdisjoint(between) or not _is_on_counted(fig, clause, end):
            return None, ""
        lemma = clause.verb.lemma
        if tells_how_much(lemma):
            return None, ""
        return _led_to(fig, clause) or lemma_in(fig.sentence, clause), "on the noun"
    return None, ""


def _is_on_counted(fig: Figure, clause: Clause, end: int) -> bool:
    """Whether the participle or relative clause is on the counted noun, and not on one that stands nearer: not in "two mills in
    a town that was poor". Nor where the words set something beside it: "compared with", "while letting"."""
    low, tags, verb = fig.sentence.low, fig.sentence.tags, clause.verb
    if verb.lemma == "compare" and verb.last < len(low) and low[verb.last] in _COMPARED_WITH:
        return False
    if clause.kind == "participle" and clause.marker >= end:
        return False
    stop = verb.first
    if clause.marker < 0 and clause.kind == "relative" and clause.subject is not None and clause.subject.first >= end:
        stop = clause.subject.first  # "the people the mayor wants"
    nearer = [k for k in range(end, stop) if tags[k] in ("NN", "NNS", "NNP") and low[k] not in ("who", "which")]
    if not nearer or fig.claim.counted is None and fig.base_unit == "count":
        return True
    if clause.kind == "participle":
        return False
    return not (tags[nearer[-1]] in ("NN", "NNP") and (tags[verb.first] == "VBZ" or low[verb.first] in _WAS))


def _led_to(fig: Figure, clause: Clause) -> str | None:
    """ "the 30 people it wants to hire"."""
    clauses = fig.sentence.clauses
    at = clauses.index(clause)
    inner = clauses[at + 1] if clause.verb.lemma in CHAINS and at + 1 < len(clauses) else None
    is_led = (
        inner is not None and inner.kind == "infinitive" and inner.outer == at and inner.verb.first == clause.verb.last
    )
    return inner.verb.lemma if inner is not None and is_led and inner.verb.lemma not in STATES else None


def _is_led(fig: Figure, clause: Clause) -> bool:
    """ "with 30 jobs added", "there were 30 jobs added": behind a preposition or an object it is a participle."""
    return (
        (fig.group.preposition >= 0 or fig.relation == "object")
        and clause.verb.first in (fig.group.last, fig.noun_at + 1)
        and not clause.verb.modal
    )
