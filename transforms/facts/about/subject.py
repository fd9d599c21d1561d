"""The subject of a figure: what is measured, counted or paid for."""

from __future__ import annotations

from transforms.facts.about.about import About
from transforms.facts.about.event_verbs import AGENT_CHANGES
from transforms.facts.about.figure import SHARES, Figure
from transforms.facts.about.money_subject import moved, paid_for, past_aside, taken_thing
from transforms.facts.about.share_subject import of_phrase, share_of
from transforms.facts.about.thing_phrase import phrase_behind, phrase_between, phrase_of
from transforms.facts.about.told_subject import NOTHING, Told, mover
from transforms.facts.about.verbal_nouns import verb_behind
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
_BY_AGENT = AGENT_CHANGES - {"reduce"} | {"save", "get", "go"}
_OF_LEVEL = frozenset("of at over above below under near exceeding".split())
_TO_LEVEL = frozenset("to at by from around about near above below over under past of".split())
_NEAR = 200  # characters between two shares of one poll
_EXTENT = frozenset("stretch extend run span cover weigh measure have use carry consume".split())


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
            if sentence.tags[fig.noun_at] == "NNP" and phrase.endswith(sentence.low[fig.noun_at]):
                phrase = phrase.removesuffix(sentence.low[fig.noun_at]) + str(noun)  # "30 Iraqis"
            return Told("person" if phrase == "other" else phrase, "counted noun")
    tally = _tally(fig) if fig.noun_at < 0 else NOTHING
    if tally.subject:
        return tally
    phrase = of_phrase(fig) if noun in ("person", None) else None
    if phrase:
        return Told(phrase, "of")
    return Told("person" if noun == "other" else noun, "understood") if noun else NOTHING


def _tally(fig: Figure) -> Told:
    """ "the death toll rose to 41", "a population of 300": what the number is the size of."""
    for told in (_level(fig), _named_before(fig)):
        if told.subject and told.subject.rsplit(" ", 1)[-1] in _TALLIES:
            return told
    return NOTHING


def _compound(fig: Figure) -> Told:
    """ "a $1.5 trillion tax cut", "a 40-mile pipeline", "a 3 percent rise in prices"."""
    sentence, group = fig.sentence, fig.group
    at = past_aside(fig)
    if at > fig.behind and sentence.tags[at : at + 1] != ["IN"]:  # "a $1bn (£750m) investment"
        aside = phrase_behind(sentence, at) if fig.first and sentence.tags[fig.first - 1] == "DT" else None
        return Told(aside, "compound") if aside else NOTHING
    if not fig.behind < group.last:
        return NOTHING
    inner = phrase_between(sentence, fig.behind, group.last)
    if not inner or inner == "time" or fig.base_unit in SHARES and sentence.tags[group.last - 1] in ("JJ", "JJR", "RB"):
        return NOTHING  # "90 percent full"
    head = sentence.low[group.last - 1]
    if inner in _CHANGE_NOUNS or singular(head) in _CHANGE_NOUNS and " " not in inner:
        behind = _complement(sentence, group, frozenset(["in", "of", "on", "for"]))
        if behind:
            return Told(behind, "change in")
        what = mover(fig)
        return what if what.subject else Told(inner, "compound")
    return Told(inner, "compound")


def _complement(sentence: Clauses, group: NounGroup, prepositions: frozenset[str]) -> str | None:
    low = sentence.low
    if group.last < len(low) and low[group.last] in prepositions:
        return phrase_behind(sentence, group.last + 1)
    return None


def _named_before(fig: Figure) -> Told:
    """ "a rate of 5 percent", "tariffs of up to 10 percent"."""
    sentence, group = fig.sentence, fig.group
    if group.preposition < 0 or sentence.low[group.preposition] not in _OF_LEVEL:
        return NOTHING
    if sentence.low[group.preposition] == "of" and verb_behind(sentence.low[group.preposition - 1]):
        paid = paid_for(fig)  # "the distribution of $3 million in aid"
        if paid.subject and paid.why == "in" and sentence.tags[fig.behind + 1] not in ("NNP", "CD"):
            return paid
    whole = next((g for g in sentence.groups if g.last == group.preposition), None)
    if whole is None:
        return _stuck(fig)
    if sentence.tags[whole.head] == "NNP" and whole.preposition > 0 and sentence.low[whole.preposition] == "of":
        whole = next((g for g in sentence.groups if g.last == whole.preposition), whole)  # "Lund of Ohio at 7 percent"
    low = sentence.low
    if singular(low[whole.head]) in _CHANGE_NOUNS and whole.last - whole.first <= 2:
        behind = next(
            (g for g in sentence.groups if g.first == group.last + 1 and low[group.last] in ("in", "on")), None
        )
        if behind is not None:
            return Told(phrase_of(sentence, behind), "change in")
    if all(sentence.tags[k] in ("JJ", "RB", "DT", "VBN", "JJR") for k in range(whole.first, whole.last)):
        return mover(fig)  # "held steady at 5 percent"
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


def _level(fig: Figure) -> Told:
    """ "the rate fell to 3.7 percent", "the stadium cost $3 million"."""
    clause = fig.clause
    if clause is None or fig.relation == "subject":
        return NOTHING
    lemma = clause.verb.lemma
    if fig.relation in ("by", "to", "at") and lemma not in _LEVEL_VERBS and (set_thing := moved(fig, clause)).subject:
        return set_thing
    if lemma in _BY_AGENT and fig.claim.measure == "money" and fig.relation == "object":
        return NOTHING  # "raised $3 million": not what raised it
    if lemma not in _LEVEL_VERBS | _WORTH or not (fig.relation in ("object", "") or fig.relation in _TO_LEVEL):
        return NOTHING
    first = clause.objects[0] if clause.objects else None
    is_by = fig.relation in ("to", "by", "from") and lemma != "be"
    is_share = fig.relation == "object" and lemma in _LEVEL_VERBS and fig.base_unit in SHARES  # "raise sales 3 percent"
    if first is not None and first != fig.group and (is_by or is_share):
        thing = phrase_of(fig.sentence, first) if first.number_at < 0 else None
        if thing:
            return Told(thing, "object of change")
    return mover(fig) if lemma != "cost" else mover(fig)._replace(why="what costs")


def _holder(fig: Figure) -> Told:
    """A share with nothing said of what: who has it."""
    if fig.claim.unit in SHARES:
        return mover(fig)
    if fig.claim.measure != "other_measure" or fig.clause is None:
        return NOTHING
    lemma = fig.clause.verb.lemma
    return mover(fig) if lemma in _LEVEL_VERBS | _WORTH | _EXTENT or fig.clause.verb.is_passive else NOTHING


_RULES = (_compound, share_of, _named_before, _level, paid_for, taken_thing, _holder)


def _goes_on(fig: Figure, before: tuple[Figure, About] | None) -> Told:
    """A figure without a thing of its own has that of the one before it, in the same unit."""
    if before is None or before[0].claim.unit != fig.claim.unit:
        return NOTHING
    gap = fig.claim.sentence_start - before[0].claim.sentence_end
    is_near = before[0].sentence is fig.sentence or fig.base_unit in SHARES and gap < _NEAR
    if is_near and before[1].subject:
        return Told(before[1].subject, "as before")
    return NOTHING
