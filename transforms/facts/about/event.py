"""The event of a figure: the verb by which the counted things, people or money are in the story."""

from __future__ import annotations

from transforms.facts.about.event_on_noun import event_on_noun
from transforms.facts.about.event_verbs import AGENT_CHANGES, CHAINS, STATES, lemma_in, tells_how_much
from transforms.facts.about.figure import SHARES, Figure, state_before_to
from transforms.facts.about.thing_phrase import TIMES
from transforms.facts.about.verbal_nouns import listed_verb, verb_behind
from transforms.facts.clauses.clause import Clause

_TO_LEVEL = frozenset("to from at".split())
_SETTING = frozenset(
    "revise raise cut put set keep hold leave adjust update correct upgrade downgrade lift push bring".split()
)
_MOTIONS = frozenset("come go fall drop get climb rise move slip".split())
_AROUND = frozenset(
    "with in within among during despite without like than amid between under over before after since as by".split()
)
# "are about to miss": what is to be done stands behind it
_LEADING_STATES = frozenset("about likely unlikely ready willing eligible poised scheduled unable bound".split())
_NEAR = 6  # words
_BEFALLING = frozenset(["hit"])
"""States of the one who has the figure that befall those who are counted: "30 towns were hit"."""
_STRICKEN = {
    "dead": "die",
    "killed": "kill",
    "injured": "injure",
    "wounded": "wound",
    "missing": "miss",
    "hurt": "hurt",
}


def read_event(fig: Figure) -> tuple[str | None, str]:
    """The lemma, and how it was told; None where nothing happens to what is counted."""
    if fig.is_joined:
        return None, ""
    unit = fig.base_unit
    low = fig.sentence.low
    behind = low[fig.behind] if fig.behind < len(low) else ""
    noun = fig.claim.counted
    if unit == "count" and behind in _STRICKEN:
        return _STRICKEN[behind], "state"
    if unit in SHARES and not _is_share(fig):
        return None, ""
    clause = fig.clause
    own = event_on_noun(fig)
    if own[0] and fig.relation not in ("subject", "object"):
        return own
    if clause is None:
        return own
    lemma = _governing(fig, clause)
    if lemma is None:
        return own if own[0] else _verbal_noun(noun)
    if noun and listed_verb(noun) and lemma in AGENT_CHANGES | {"report", "cause", "result", "confirm"}:
        return _verbal_noun(noun)
    return lemma, "verb"


def _is_share(fig: Figure) -> bool:
    low = fig.sentence.low
    if fig.relation == "subject":
        return True
    return fig.behind < len(low) and low[fig.behind] == "of"


def _governing(fig: Figure, clause: Clause) -> str | None:
    lemma, relation = lemma_in(fig.sentence, clause), fig.relation
    if _is_attribute(fig, clause):
        return None
    if lemma == "include" and clause.kind == "participle" and clause.outer >= 0:
        clause = fig.sentence.clauses[clause.outer]
        lemma, relation = lemma_in(fig.sentence, clause), "object"
    if relation == "of" and (noun := _action_of(fig)):
        return noun
    if relation in _AROUND and not (relation == "by" and _is_passive(fig, clause) or _hangs_on_verb(fig, clause)):
        return None
    if relation in _TO_LEVEL and lemma in _SETTING:
        return None
    if relation in ("object", "subject"):
        inner = _chained(fig, clause)
        if inner:
            return inner
    return _told_by(fig, clause, lemma, relation)


def _told_by(fig: Figure, clause: Clause, lemma: str, relation: str) -> str | None:
    """``lemma``, if it tells what happens to the counted, and not how much there is."""
    if relation == "subject" and (lemma == "say" or lemma in ("see", "hold") and fig.base_unit in SHARES):
        return lemma
    if relation == "subject" and fig.claim.unit == "count" and lemma in _MOTIONS:
        return lemma
    if lemma in _BEFALLING and clause.verb.is_passive and relation in ("subject", "of"):
        return lemma
    if tells_how_much(lemma):
        return None
    if lemma in AGENT_CHANGES and not (relation == "object" or relation == "subject" and clause.verb.is_passive):
        return lemma if relation == "subject" and lemma in ("lose", "win", "gain") else None
    return lemma


def _hangs_on_verb(fig: Figure, clause: Clause) -> bool:
    """ "passed in a dozen states", "took it with 37 percent": no noun stands between."""
    if fig.relation not in ("in", "with") or fig.group not in clause.adverbials:
        return False
    before = fig.group.preposition - 1
    while before > clause.verb.last and fig.sentence.low[before] in TIMES:
        before -= 2 if fig.sentence.low[before - 1] == "on" else 1  # "met on Monday with 20 aides"
    return clause.verb.last == before + 1 or fig.sentence.tags[before] in ("PRP", "RB", "RP")


def _is_passive(fig: Figure, clause: Clause) -> bool:
    return clause.verb.is_passive or clause.verb.form == "participle" and fig.sentence.tags[clause.verb.head] == "VBN"


def _is_attribute(fig: Figure, clause: Clause) -> bool:
    """Whether the verb is a participle that only describes the noun: "a conforming $500,000 loan"."""
    verb = clause.verb
    return (
        verb.form == "participle"
        and verb.last == fig.group.first
        and fig.sentence.tags[verb.first - 1] in ("DT", "PRP$")
    )


def _action_of(fig: Figure) -> str | None:
    """The verb behind the noun that "of" ties the counted to: "the firing of nine attorneys"."""
    group = fig.group
    at = group.preposition
    whole = next((g for g in fig.sentence.groups if g.last == at), None)
    head = fig.sentence.low[whole.head] if whole else fig.sentence.low[group.preposition - 1]
    lemma = verb_behind(head)
    return None if lemma is None or tells_how_much(lemma) else lemma


def _chained(fig: Figure, clause: Clause) -> str | None:
    """The verb behind one that only leads to it: "ordered 80,000 people to leave"."""
    if clause.is_inverted or clause.verb.lemma not in CHAINS and state_before_to(fig, clause) not in _LEADING_STATES:
        return None
    inner = next(
        (c for c in fig.sentence.clauses[fig.clause_at + 1 : fig.clause_at + 3] if c.outer == fig.clause_at), None
    )
    if inner is None or inner.kind not in ("infinitive", "reported"):
        return None
    if inner.kind == "reported" and not (fig.relation == "subject" and _is_pronoun(fig, inner)):
        return None
    if inner.verb.first - max(clause.verb.last, fig.group.last) > _NEAR:
        return None
    return inner.verb.lemma if inner.verb.lemma not in STATES else None


def _is_pronoun(fig: Figure, inner: Clause) -> bool:
    return inner.subject is not None and fig.sentence.low[inner.subject.first] in ("they", "he", "she", "it")


def _verbal_noun(noun: str | None) -> tuple[str | None, str]:
    found = listed_verb(noun or "")
    return (found, "verbal noun") if found else (None, "")
