"""The subject of a figure: what is measured, counted or paid for."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.about.about import About
from transforms.facts.about.event import AGENT_CHANGES
from transforms.facts.about.figure import SHARES, Figure
from transforms.facts.about.thing_phrase import phrase_behind, phrase_between, phrase_of
from transforms.facts.claims.plurals import singular
from transforms.facts.clauses.clause import Clauses
from transforms.facts.clauses.noun_groups import NounGroup
from transforms.lexicon.word_lists import words

_CHANGE_NOUNS = words("rise_nouns") | words("fall_nouns")
_LEVEL_VERBS = words("rising_verbs") | words("falling_verbs") | words("moving_amount_verbs") | words("level_verbs")
_WORTH = frozenset(
    "cost be total exceed reach hit average top stand remain equal bring fetch generate approach amount".split()
)
_TALLIES = frozenset("population workforce toll membership audience turnout count tally circulation".split())
_SPENT = frozenset("spent invested paid given set aside earmarked allocated needed raised".split())
_TO_BE = frozenset("to be being was were is are has have had been that which a an year annually".split())
_EARNING = frozenset("make earn".split())
_BY_AGENT = AGENT_CHANGES - {"reduce"} | {"save", "get", "go"}
_OF_POLL = frozenset("vote votes ballot ballots support share electorate".split())
_FOR_MONEY = frozenset("in for on toward towards".split())
_OF_LEVEL = frozenset("of at over above below under near exceeding".split())
_TO_LEVEL = frozenset("to at by from around about near above below over under past of".split())
_FINES = {"fine": "fine", "tax": "tax", "sue": "damages"}


class Told(NamedTuple):
    """A subject, and how the sentence told it."""

    subject: str | None
    why: str


NOTHING = Told(None, "")


def read_subject(fig: Figure, before: tuple[Figure, About] | None) -> Told:
    """What ``fig`` is the number of; ``before``: the figure before it in the sentence, which a list goes on from."""
    if fig.base_unit == "count":
        return _counted(fig)
    for rule in _RULES:
        told = rule(fig)
        if told.subject:
            return told
    return _goes_on(fig, before)


def _counted(fig: Figure) -> Told:
    """The counted noun with its modifiers; "two of the nine bills" counts bills."""
    sentence, noun = fig.sentence, fig.claim.counted
    if fig.noun_at >= 0:
        if fig.is_joined:
            return Told(noun, "in a compound")
        of = next((k + 1 for k in range(fig.behind, fig.noun_at) if sentence.low[k] == "of"), fig.behind)
        phrase = phrase_between(sentence, of, fig.noun_at + 1)
        if phrase:
            return Told(phrase, "counted noun")
    tally = _tally(fig) if fig.noun_at < 0 else NOTHING
    if tally.subject:
        return tally
    phrase = _of(fig) if noun in ("person", None) else None
    if phrase:
        return Told(phrase, "of")
    return Told(noun, "understood") if noun else NOTHING


def _tally(fig: Figure) -> Told:
    """ "the death toll rose to 41", "a population of 300": what the number is the size of."""
    for told in (_level(fig), _named_before(fig)):
        if told.subject and told.subject.rsplit(" ", 1)[-1] in _TALLIES:
            return told
    return NOTHING


def _of(fig: Figure) -> str | None:
    low = fig.sentence.low
    if fig.behind < len(low) and low[fig.behind] == "of":
        phrase = phrase_between(fig.sentence, fig.behind + 1, fig.behind + 1) or phrase_behind(
            fig.sentence, fig.behind + 1
        )
        return None if phrase == "percentage point" else phrase
    return None


def _compound(fig: Figure) -> Told:
    """ "a $1.5 trillion tax cut", "a 40-mile pipeline", "a 3 percent rise in prices"."""
    sentence, group = fig.sentence, fig.group
    if not fig.behind < group.last:
        return NOTHING
    inner = phrase_between(sentence, fig.behind, group.last)
    if not inner:
        return NOTHING
    head = sentence.low[group.last - 1]
    if inner in _CHANGE_NOUNS or singular(head) in _CHANGE_NOUNS and " " not in inner:
        behind = _complement(sentence, group, frozenset(["in", "of", "on", "for"]))
        if behind:
            return Told(behind, "change in")
        mover = _mover(fig)
        return mover if mover.subject else Told(inner, "compound")
    return Told(inner, "compound")


def _complement(sentence: Clauses, group: NounGroup, prepositions: frozenset[str]) -> str | None:
    low = sentence.low
    if group.last < len(low) and low[group.last] in prepositions:
        return phrase_behind(sentence, group.last + 1)
    return None


def _share_of(fig: Figure) -> Told:
    """ "51 percent of registered voters": what the share is of; of a vote, who won it."""
    if fig.claim.measure == "money":
        return NOTHING
    of = _of(fig) or _noun_behind(fig)
    if of is None:
        return NOTHING
    if of in _OF_POLL and fig.relation != "subject":
        mover = _mover(fig)
        if mover.subject:
            return Told(mover.subject, "who has the share")
    return Told(of, "share of")


def _noun_behind(fig: Figure) -> str | None:
    """ "six in 10 Americans", "half the country"."""
    low = fig.sentence.low
    if fig.claim.unit != "ratio" or fig.behind >= len(low) or fig.sentence.tags[fig.behind] in ("RB", "IN", "JJR"):
        return None
    return phrase_behind(fig.sentence, fig.behind)


def _named_before(fig: Figure) -> Told:
    """ "a rate of 5 percent", "tariffs of up to 10 percent"."""
    sentence, group = fig.sentence, fig.group
    if group.preposition < 0 or sentence.low[group.preposition] not in _OF_LEVEL:
        return NOTHING
    whole = next((g for g in sentence.groups if g.last == group.preposition), None)
    if whole is None:
        return _stuck(fig)
    low = sentence.low
    if singular(low[whole.head]) in _CHANGE_NOUNS and whole.last - whole.first <= 2:
        behind = next(
            (g for g in sentence.groups if g.first == group.last + 1 and low[group.last] in ("in", "on")), None
        )
        if behind is not None:
            return Told(phrase_of(sentence, behind), "change in")
    if all(sentence.tags[k] in ("JJ", "RB", "DT", "VBN", "JJR") for k in range(whole.first, whole.last)):
        return _mover(fig)  # "held steady at 5 percent"
    head = phrase_between(sentence, whole.first, whole.last) if low[whole.last] != "of" else None
    bare = _bare_phrase(sentence, whole)
    return Told(head or bare, "level of") if head or bare else NOTHING


def _stuck(fig: Figure) -> Told:
    """ "with unemployment stuck at 8.2 percent"."""
    verb = fig.clause.verb if fig.clause else None
    if verb is None or verb.last != fig.group.preposition or verb.last - verb.first > 1:
        return NOTHING
    whole = next((g for g in fig.sentence.groups if g.last == verb.first), None)
    phrase = phrase_of(fig.sentence, whole) if whole else None
    return Told(phrase, "level of") if phrase else NOTHING


def _bare_phrase(sentence: Clauses, group: NounGroup) -> str | None:
    """The thing without its complement: in "a rate of 5 percent" the number stands there."""
    cut = sentence._replace(low=[*sentence.low[: group.last], "|", *sentence.low[group.last + 1 :]])
    return phrase_between(cut, group.first, group.last)


def _mover(fig: Figure) -> Told:
    """The subject of the verb that the level or change completes."""
    clause = fig.clause
    if clause is None or clause.subject is None or clause.subject == fig.group:
        return NOTHING
    if fig.sentence.low[clause.subject.head] in ("it", "that", "this", "which"):
        return NOTHING
    phrase = phrase_of(fig.sentence, clause.subject)
    return Told(phrase, "subject of verb") if phrase else NOTHING


def mover_of(fig: Figure) -> str | None:
    """The thing that the subject of the figure's verb names; None where it names none."""
    return _mover(fig).subject


def _level(fig: Figure) -> Told:
    """ "the rate fell to 3.7 percent", "the stadium cost $3 million"."""
    clause = fig.clause
    if clause is None or fig.relation == "subject":
        return NOTHING
    lemma = clause.verb.lemma
    if lemma in _BY_AGENT and fig.claim.measure == "money" and fig.relation == "object":
        return NOTHING  # "raised $3 million": not what raised it
    if lemma not in _LEVEL_VERBS | _WORTH or not (fig.relation in ("object", "") or fig.relation in _TO_LEVEL):
        return NOTHING
    first = clause.objects[0] if clause.objects else None
    if first is not None and first != fig.group and fig.relation in ("to", "by", "from") and lemma != "be":
        thing = phrase_of(fig.sentence, first) if first.number_at < 0 else None
        if thing:
            return Told(thing, "object of change")
    return _mover(fig) if lemma != "cost" else _mover(fig)._replace(why="what costs")


def _paid_for(fig: Figure) -> Told:
    """ "$40 million on ads", "$18 billion for a wall", "$5 billion in aid"."""
    low, at = fig.sentence.low, fig.behind
    if at < len(low) and low[at] == "(" and ")" in low[at : at + 8]:  # "$10m (£7.7m) on an advert"
        at = low.index(")", at) + 1
    while at < len(low) and (low[at] in _SPENT or low[at] in _TO_BE):  # "$100 million to be spent on roads"
        at += 1
    if fig.claim.measure == "money" and at < len(low) and low[at] in _FOR_MONEY:
        phrase = phrase_behind(fig.sentence, at + 1)
        if phrase and not phrase[0].isdigit():
            return Told(phrase, low[at])
    return NOTHING


def _taken_thing(fig: Figure) -> Told:
    """ "fined $5 billion"; "paid the firm $3 million"; "donated $2,700 to her campaign"."""
    clause = fig.clause
    if clause is None:
        return NOTHING
    if clause.verb.lemma in _EARNING and clause.kind in ("participle", "relative") and fig.relation == "object":
        return _mover(fig)  # "households making more than $250,000"
    if clause.verb.lemma in _FINES:
        return Told(_FINES[clause.verb.lemma], "verb")
    at = fig.behind
    low = fig.sentence.low
    if at < len(low) and low[at] == "to":
        phrase = phrase_behind(fig.sentence, at + 1)
        if phrase:
            return Told(phrase, "receiver")
    if fig.relation == "object":
        first = clause.objects[0] if clause.objects else None
        if first is not None and first != fig.group and first.last <= fig.group.first:
            return Told(phrase_of(fig.sentence, first), "receiver")
    if fig.relation == "for":
        thing = clause.objects[0] if clause.objects else clause.subject
        if thing is not None:
            return Told(phrase_of(fig.sentence, thing), "bought")
    return NOTHING


def _holder(fig: Figure) -> Told:
    """A share with nothing said of what: who has it."""
    if fig.claim.unit in SHARES or fig.claim.measure == "other_measure":
        return _mover(fig)
    return NOTHING


_RULES = (_compound, _share_of, _named_before, _level, _paid_for, _taken_thing, _holder)


def _goes_on(fig: Figure, before: tuple[Figure, About] | None) -> Told:
    """A figure without a thing of its own has that of the one before it, in the same unit."""
    if before is not None and before[0].claim.unit == fig.claim.unit and before[1].subject:
        return Told(before[1].subject, "as before")
    return NOTHING
