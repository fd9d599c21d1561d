"""What money is the amount of or for, where no noun beside it says so."""

from __future__ import annotations

from transforms.facts.about.figure import Figure
from transforms.facts.about.thing_phrase import phrase_behind, phrase_of
from transforms.facts.about.told_subject import NOTHING, Told, mover
from transforms.facts.clauses.clause import Clause

_SPENT = frozenset("spent spend invested paid given set aside earmarked allocated needed raised".split())
_TO_BE = frozenset("to be being was were is are has have had been that which a an year annually".split())
_EARNING = frozenset("make earn".split())
_FOR_MONEY = frozenset("in for on toward towards".split())
_SETTING = frozenset("up bump bring push set put take get move scale downgrade upgrade double triple round".split())
_VALUING = frozenset("put set value estimate price peg place fix list assess".split())
_TAKING = frozenset("cut slash trim remove take shave strip divert drain pull withdraw".split())
_RECEIVING = frozenset(["receive", "get"])
_FINES = {"fine": "fine", "tax": "tax", "sue": "damages"}
_GIVER = 9  # words of who gives the money


def paid_for(fig: Figure) -> Told:
    """ "$40 million on ads", "$18 billion for a wall", "$5 billion in aid"."""
    low, at = fig.sentence.low, past_aside(fig)  # "$10m (£7.7m) on an advert"
    if low[at : at + 1] == ["from"]:  # "$50 million from the state to spend on roads"
        at = next((k for k in range(at, min(at + _GIVER, len(low) - 1)) if low[k : k + 2] == ["to", "spend"]), at)
    while at < len(low) and (low[at] in _SPENT or low[at] in _TO_BE):  # "$100 million to be spent on roads"
        at += 1
    if fig.claim.measure == "money" and at < len(low) and low[at] in _FOR_MONEY:
        phrase = phrase_behind(fig.sentence, at + 1)
        if phrase and not phrase[0].isdigit():
            return Told(phrase, low[at])
    return NOTHING


def past_aside(fig: Figure) -> int:
    """The word behind the figure, or behind what stands in brackets there."""
    low, at = fig.sentence.low, fig.behind
    if at < len(low) and low[at] == "(" and ")" in low[at : at + 8]:
        return low.index(")", at) + 1
    return at


def taken_thing(fig: Figure) -> Told:
    """ "fined $5 billion"; "paid the firm $3 million"; "donated $2,700 to her campaign"."""
    clause = fig.clause
    if clause is None:
        return NOTHING
    if clause.verb.lemma in _EARNING and clause.kind in ("participle", "relative") and fig.relation == "object":
        return mover(fig)  # "households making more than $250,000"
    if clause.verb.lemma in _FINES:
        return Told(_FINES[clause.verb.lemma], "verb")
    other = _other_end(fig, clause)
    if other.subject:
        return other
    if clause.verb.lemma in _RECEIVING and fig.relation == "object" and fig.claim.measure == "money":
        return mover(fig)
    if fig.relation == "object":
        first = clause.objects[0] if clause.objects else None
        if first is not None and first != fig.group and first.last <= fig.group.first:
            return Told(phrase_of(fig.sentence, first), "receiver")
    if fig.relation == "for":
        thing = clause.objects[0] if clause.objects else clause.subject
        if thing is not None:
            return Told(phrase_of(fig.sentence, thing), "bought")
    return NOTHING


def _other_end(fig: Figure, clause: Clause) -> Told:
    """ "gave $3 million to the club", "cuts $1 trillion from the budget"."""
    low, at = fig.sentence.low, fig.behind
    word = low[at] if at < len(low) else ""
    is_taken = word == "from" and clause.verb.lemma in _TAKING and fig.relation == "object"
    phrase = phrase_behind(fig.sentence, at + 1) if word == "to" or is_taken else None
    return Told(phrase, "taken from" if is_taken else "receiver") if phrase else NOTHING


def moved(fig: Figure, clause: Clause) -> Told:
    """ "bail was set at $3 million", "trim the gap by $200 million", "upping the threshold to $400,000": the object that is set or moved."""
    if fig.relation == "at" and clause.verb.is_passive and clause.verb.lemma in _VALUING:
        return mover(fig)
    first = clause.objects[0] if clause.objects else None
    if first is None or first.number_at >= 0 or clause.verb.is_passive or first.last != fig.group.preposition:
        return NOTHING
    if (
        fig.relation == "to"
        and clause.verb.lemma not in _SETTING
        or fig.relation == "at"
        and clause.verb.lemma not in _VALUING
    ):
        return NOTHING
    phrase = phrase_of(fig.sentence, first)
    return Told(phrase, "object of change") if phrase else NOTHING
