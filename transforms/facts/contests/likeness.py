"""Likeness: whether two statements are about one thing, at one time, in one place."""

from __future__ import annotations

import re

from transforms.facts.contests.statement import Statement
from transforms.lexicon.word_lists import table, words

_KIN = frozenset(
    "user member person individual account profile subscriber follower customer people life american civilian".split()
)
_WORD = re.compile(r"[a-z]{3,}")
_SAY_NOTHING = frozenset(
    "the and for new total number figure amount percent million billion thousand people person thing real actual true "
    "average official other annual share rate cost rise increase drop decline growth gain fall cut".split()
)
_PARTS = words("parts_of_people")
_COSTS = frozenset("cost costs costing price value worth valued".split())
_BILLED = re.compile(
    r"\bbill\b[^.;#]{0,20}\b(?:comes?|came|amounts?|runs?|rises?|grows?) to\b[^.;#]{0,30}#|\b(?:built|bought|done|finished|completed|delivered) for\b[^.;#]{0,20}#"
)
DIFFERENT, POSSIBLE, NOUN, THING = range(4)
"""How alike two statements are: not at all; by their unit alone; by what they count; by the words for what is measured."""
_EVENT_KIN = table("event_kin")
_FATES = frozenset("dead hurt held infected rescued displaced deported missing ill".split())
"""What becomes of people: the dead, the injured and the arrested of one day are no figures on one thing."""
_TELLING = words("telling_verbs")
_PEOPLE = re.compile(r"\b(?:people|men|women|those|dead|wounded|injured|others|killed|lives)\b")
_DEAD = re.compile(
    r"\b(?:death toll|dead|deaths|fatalities)\b[^.;,#]{0,50}#|#[^.;,#]{0,30}\b(?:dead|deaths|fatalities|bodies)\b"
)
_FATE_NEAR = 70  # characters
_STEM = 4  # letters
_FAR = 1000  # times
_NEAR = 600  # characters on either side of a number that are looked at; what is longer is no sentence but a table


def likeness(one: Statement, other: Statement) -> int:
    """How alike two statements are, by unit, counted noun, subject, period, place and modality."""
    a, b = one.claim, other.claim
    if one.kind is None or one.kind != other.kind or "age" in (a.measure, b.measure):
        return DIFFERENT
    if "duration" in (a.measure, b.measure) and one.kind != "time":
        return DIFFERENT  # years and months mostly say when
    if a.change != b.change and "denied" not in (a.polarity, b.polarity) and not has_same_event(one, other):
        return DIFFERENT  # a level and its change
    if not could_be_one_thing(one, other):
        return DIFFERENT
    if shared_words(one, other):
        return THING
    if a.measure == b.measure == "money":
        return NOUN if are_costs(one, other) else POSSIBLE
    if a.unit == "count":
        if _kin(a.counted) == _kin(b.counted):
            return NOUN
        if a.counted and b.counted:
            return POSSIBLE if _are_people_of_one_happening(one, other) else DIFFERENT
    return POSSIBLE


def could_be_one_thing(one: Statement, other: Statement) -> bool:
    """Whether neither time, place, what happens, nor size tells two figures apart."""
    if not _could_hold_at_once(one, other) or _are_other_fates(one.about.event, other.about.event):
        return False
    small, large = sorted((abs(one.figure), abs(other.figure)))
    return not small or large / small <= _FAR


def shared_words(one: Statement, other: Statement) -> frozenset[str]:
    """The words for what is measured that both have; words that any figure may have do not count."""
    return subject_words(one) & subject_words(other)


def has_same_event(one: Statement, other: Statement) -> bool:
    """Whether both say that the same happens to what they count."""
    return one.about.event is not None and one.about.event == other.about.event


def _are_people_of_one_happening(one: Statement, other: Statement) -> bool:
    """ "58 miners were killed", "39 people died": people, by two nouns, of which neither names a part of them; or "63 soldiers
    were killed", "the number of dead at 400": all the people of one of them, by no noun."""
    if one.claim.measure == other.claim.measure == "people_count" and "person" in (
        one.claim.counted,
        other.claim.counted,
    ):
        return True
    return (
        one.claim.measure == other.claim.measure == "people_count"
        and is_same_happening(one, other)
        and _PARTS.isdisjoint([one.claim.counted, other.claim.counted])
    )


def is_same_happening(one: Statement, other: Statement) -> bool:
    """Whether the same happens in both, by their verbs, or by the verb of one and the noun of the other: saved, savings."""
    a, b = _event(one), _event(other)
    if a and a == b:
        return True
    return bool(a) and _is_named(a, other) or bool(b) and _is_named(b, one)


def have_other_events(one: Statement, other: Statement) -> bool:
    """Whether other things happen by the verbs of the two: "900 were planted", "410 were felled"."""
    a, b = _event(one), _event(other)
    return bool(a and b) and a != b


def is_left_out(statement: Statement) -> bool:
    """Whether the noun counted is left out beside the number, and understood from before: "the union counted 40"."""
    counted = statement.claim.counted
    if statement.claim.unit != "count" or not counted:
        return statement.claim.unit is None
    around = statement.behind[:50] + statement.before[-25:]
    return counted[:_STEM] not in around and (counted != "person" or _PEOPLE.search(around) is None)


def is_said_again(one: Statement, other: Statement) -> bool:
    """Whether ``other`` gives the number of ``one`` once more, with its unit or without: "£9 million", "it isn't nine million"."""
    if one.kind == other.kind:
        return one.figure == other.figure
    return (
        other.kind in (None, "count")
        and is_left_out(other)
        and one.claim.value is not None
        and one.claim.value == other.claim.value
    )


def is_same_fate(one: Statement, other: Statement) -> bool:
    """Whether both count the dead, or the injured, or others to whom one thing happened."""
    fate = _fate(one)
    return fate in _FATES and fate == _fate(other)


def _fate(statement: Statement) -> str:
    """What happened to the people counted, by the verb, else by words for the dead: "the death toll", "40 were dead"."""
    event = _event(statement)
    if event in _FATES:
        return event
    return "dead" if _DEAD.search(f"{statement.before[-_FATE_NEAR:]}#{statement.behind[:_FATE_NEAR]}") else event


def _is_named(event: str, statement: Statement) -> bool:
    return len(event) >= _STEM and any(word.startswith(event[:_STEM]) for word in subject_words(statement))


def _event(statement: Statement) -> str:
    """What happens to what is counted; to be told or counted is none."""
    event = statement.about.event or ""
    return "" if event in _TELLING else _EVENT_KIN.get(event, event)


def have_same_subject(one: Statement, other: Statement) -> bool:
    """Whether neither says more of what is measured: "jobs" and "construction jobs" may be the whole and a part."""
    a, b = subject_words(one), subject_words(other)
    return not a or not b or a == b or not a & b


def are_costs(one: Statement, other: Statement) -> bool:
    """Whether both sentences speak of what a thing costs."""
    return _is_cost(one) and _is_cost(other)


def subject_words(statement: Statement) -> frozenset[str]:
    return frozenset(_WORD.findall(statement.about.subject or "")) - _SAY_NOTHING


def _is_cost(statement: Statement) -> bool:
    whole = f"{statement.before[-_NEAR:]}#{statement.behind[:_NEAR]}"
    return not _COSTS.isdisjoint(_WORD.findall(whole)) or _BILLED.search(whole) is not None


def _are_other_fates(one: str | None, other: str | None) -> bool:
    if one is None or other is None or one in _TELLING or other in _TELLING:
        return False
    a, b = _EVENT_KIN.get(one), _EVENT_KIN.get(other)
    return a != b and (a in _FATES or b in _FATES)


def _kin(noun: str | None) -> str | None:
    return "person" if noun in _KIN else noun


def _could_hold_at_once(one: Statement, other: Statement) -> bool:
    a, b = one.about, other.about
    if a.as_of and b.as_of and not (a.as_of.startswith(b.as_of) or b.as_of.startswith(a.as_of)):
        return False
    return not (
        a.place and b.place and a.place != b.place and not _speaks(b.place, other) and not _speaks(a.place, one)
    )


def _speaks(place: str, statement: Statement) -> bool:
    """Whether the place is the one who speaks: "Kyiv put the number at #"."""
    return place in (statement.claim.speaker or "")


def same_modality(one: Statement, other: Statement) -> bool:
    return one.about.modality == other.about.modality


def are_both_to_come(one: Statement, other: Statement) -> bool:
    """Whether neither tells what was: "50,000 would attend" and "it will draw 600,000"."""
    return "actual" not in (one.about.modality, other.about.modality)
