"""The event of a figure: the verb by which the counted things, people or money are in the story."""

from __future__ import annotations

from transforms.facts.about.figure import SHARES, Figure, state_before_to
from transforms.facts.about.thing_phrase import TIMES
from transforms.facts.about.verbal_nouns import verb_behind
from transforms.facts.clauses.clause import Clause
from transforms.facts.clauses.tagging import lemma_of
from transforms.lexicon.word_lists import table, words

_CHANGING = words("rising_verbs") | words("falling_verbs") | words("level_verbs")
AGENT_CHANGES = frozenset("cut add lose gain raise drop shed slash reduce win eliminate scrap axe erase".split())
_STATES = frozenset(
    "be have remain stand see record come consist amount hold cost total equal exceed average number become seem appear "
    "contain comprise include represent reach hit top stay keep feature range mean say equate translate compare".split()
)
_TO_LEVEL = frozenset("to from at".split())
_SETTING = frozenset(
    "revise raise cut put set keep hold leave adjust update correct upgrade downgrade lift push bring".split()
)
_MOTIONS = frozenset("come go fall drop get climb rise move slip".split())
_AROUND = frozenset(
    "with in within among during despite without like than amid between under over before after since as by".split()
)
_CHAINS = frozenset(
    "allow order force inspire help see plan fail say tell want try need expect let make urge ask enable cause require "
    "encourage use continue begin start manage attempt seek hope agree decide choose refuse threaten vow promise invite "
    "persuade convince lead intend set prepare leave think believe".split()
)
# "are about to miss": what is to be done stands behind it
_LEADING_STATES = frozenset("about likely unlikely ready willing eligible poised scheduled unable bound".split())
_VERBAL_NOUNS = table("verbal_nouns")
_STOPS = frozenset(". ; : — –".split())
_LONG, _NEAR = 5, 6
_BEFALLING = frozenset(["hit"])
"""States of the one who has the figure that befall those who are counted: "30 towns were hit"."""
_COMPARED_WITH = frozenset(["to", "with"])
_SINGULAR = frozenset("VBZ".split())
_WAS = frozenset(["was", "has", "'s"])
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
    own = _of_noun(fig)
    if own[0] and fig.relation not in ("subject", "object"):
        return own
    if clause is None:
        return own
    lemma = _governing(fig, clause)
    if lemma is None:
        return own if own[0] else _verbal_noun(noun)
    if noun in _VERBAL_NOUNS and lemma in AGENT_CHANGES | {"report", "cause", "result", "confirm"}:
        return _verbal_noun(noun)
    return lemma, "verb"


def _is_share(fig: Figure) -> bool:
    low = fig.sentence.low
    if fig.relation == "subject":
        return True
    return fig.behind < len(low) and low[fig.behind] == "of"


def _governing(fig: Figure, clause: Clause) -> str | None:
    lemma, relation = _base(fig, clause), fig.relation
    if _is_attribute(fig, clause):
        return None
    if lemma == "include" and clause.kind == "participle" and clause.outer >= 0:
        clause = fig.sentence.clauses[clause.outer]
        lemma, relation = _base(fig, clause), "object"
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
    if lemma in _STATES or lemma in _CHANGING and lemma not in AGENT_CHANGES:
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
    return None if lemma in _STATES or lemma in _CHANGING and lemma not in AGENT_CHANGES else lemma


def _base(fig: Figure, clause: Clause) -> str:
    """The lemma of the verb; for a form that no list has, what its ending leaves."""
    lemma, form = clause.verb.lemma, fig.sentence.low[clause.verb.head]
    if lemma == form == "found":
        return "find"
    if lemma != form or lemma_of(form) != form or not form.endswith(("ed", "ing")) or len(form) < _LONG:
        return lemma
    stem = form[:-2] if form.endswith("ed") else form[:-3]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem + "e" if stem[-1] in "cgsuvz" or stem.endswith(("at", "ir", "or")) else stem


def _chained(fig: Figure, clause: Clause) -> str | None:
    """The verb behind one that only leads to it: "ordered 80,000 people to leave"."""
    if clause.is_inverted or clause.verb.lemma not in _CHAINS and state_before_to(fig, clause) not in _LEADING_STATES:
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
    return inner.verb.lemma if inner.verb.lemma not in _STATES else None


def _is_pronoun(fig: Figure, inner: Clause) -> bool:
    return inner.subject is not None and fig.sentence.low[inner.subject.first] in ("they", "he", "she", "it")


def _of_noun(fig: Figure) -> tuple[str | None, str]:
    """The participle or relative verb that stands on the counted noun: "three boys throwing stones"."""
    end = max(fig.group.last, fig.noun_at + 1)
    for clause in fig.sentence.clauses:
        if clause.verb.first < end or not (clause.kind in ("relative", "participle") or _is_led(fig, clause)):
            continue
        between = fig.sentence.low[fig.group.last : clause.verb.first]
        if len(between) > 4 or not _STOPS.isdisjoint(between) or not _is_on_counted(fig, clause, end):
            return None, ""
        lemma = clause.verb.lemma
        if lemma in _STATES or lemma in _CHANGING and lemma not in AGENT_CHANGES:
            return None, ""
        return _led_to(fig, clause) or _base(fig, clause), "on the noun"
    return None, ""


def _led_to(fig: Figure, clause: Clause) -> str | None:
    """ "the 30 people it wants to hire"."""
    clauses = fig.sentence.clauses
    at = clauses.index(clause)
    inner = clauses[at + 1] if clause.verb.lemma in _CHAINS and at + 1 < len(clauses) else None
    is_led = (
        inner is not None and inner.kind == "infinitive" and inner.outer == at and inner.verb.first == clause.verb.last
    )
    return inner.verb.lemma if inner is not None and is_led and inner.verb.lemma not in _STATES else None


def _is_on_counted(fig: Figure, clause: Clause, end: int) -> bool:
    """Whether the participle or relative clause is on the counted noun, and not on one that stands nearer: not in "two mills in
    a town that was poor". Nor where the words set something beside it: "compared with", "while letting"."""
    low, tags, verb = fig.sentence.low, fig.sentence.tags, clause.verb
    if verb.lemma == "compare" and verb.last < len(low) and low[verb.last] in _COMPARED_WITH:
        return False
    if clause.kind == "participle" and clause.marker >= end:
        return False
    own = clause.subject.first if clause.subject is not None else verb.first  # "the people the mayor wants"
    nearer = [
        k
        for k in range(end, min(own, verb.first) if own >= end else verb.first)
        if tags[k] in ("NN", "NNS", "NNP") and low[k] not in ("who", "which")
    ]
    if not nearer or fig.claim.counted is None and fig.base_unit == "count":
        return True
    if clause.kind == "participle":
        return False
    return not (tags[nearer[-1]] in ("NN", "NNP") and (tags[verb.first] in _SINGULAR or low[verb.first] in _WAS))


def _is_led(fig: Figure, clause: Clause) -> bool:
    """ "with 30 jobs added", "there were 30 jobs added": behind a preposition or an object it is a participle."""
    return (
        (fig.group.preposition >= 0 or fig.relation == "object")
        and clause.verb.first in (fig.group.last, fig.noun_at + 1)
        and not clause.verb.modal
    )


def _verbal_noun(noun: str | None) -> tuple[str | None, str]:
    found = _VERBAL_NOUNS.get(noun or "")
    return (found, "verbal noun") if found else (None, "")
