"""Likeness: whether two statements are about one thing, at one time, in one place."""

from __future__ import annotations

import re

from transforms.facts.contests.statement import Statement

_KIN = frozenset(
    "user member person individual account profile subscriber follower customer people life american civilian".split()
)
_WORD = re.compile(r"[a-z]{3,}")
_SAY_NOTHING = frozenset(
    "the and for new total number figure amount percent million billion thousand people person thing real actual true "
    "average official other annual share rate cost".split()
)
_COSTS = frozenset("cost costs costing price value worth valued".split())
DIFFERENT, POSSIBLE, NOUN, THING = range(4)
"""How alike two statements are: not at all; by their unit alone; by what they count; by the words for what is measured."""
_FATES = {
    "die": "dead", "kill": "dead", "murder": "dead", "execute": "dead", "injure": "hurt", "wound": "hurt", "hurt": "hurt",
    "arrest": "held", "detain": "held", "infect": "infected", "rescue": "rescued", "displace": "displaced", "evacuate": "displaced",
    "deport": "deported", "miss": "missing", "hospitalise": "ill", "hospitalize": "ill",
}  # fmt: skip
"""Verbs of what becomes of people, and what they have become."""
_FAR = 1000  # times
_NEAR = 600  # characters on either side of a number that are looked at; what is longer is no sentence but a table


def likeness(one: Statement, other: Statement) -> int:
    """How alike two statements are, by unit, counted noun, subject, period, place and modality."""
    a, b = one.claim, other.claim
    if (
        _unit(a.unit) != _unit(b.unit)
        or a.unit is None
        or "age" in (a.measure, b.measure)
        or "duration" in (a.measure, b.measure)
    ):
        return DIFFERENT
    if a.change != b.change and "denied" not in (a.polarity, b.polarity) and not has_same_event(one, other):
        return DIFFERENT  # a level and its change
    if not _could_hold_at_once(one, other) or _are_other_fates(one.about.event, other.about.event):
        return DIFFERENT
    small, large = sorted((abs(one.figure), abs(other.figure)))
    if small and large / small > _FAR:
        return DIFFERENT
    if shared_words(one, other):
        return THING
    if a.measure == b.measure == "money":
        return NOUN if _is_cost(one) and _is_cost(other) else POSSIBLE
    if a.unit == "count":
        if _kin(a.counted) == _kin(b.counted):
            return NOUN
        return DIFFERENT if a.counted and b.counted else POSSIBLE
    return POSSIBLE


def shared_words(one: Statement, other: Statement) -> frozenset[str]:
    """The words for what is measured that both have; words that any figure may have do not count."""
    return subject_words(one) & subject_words(other)


def has_same_event(one: Statement, other: Statement) -> bool:
    """Whether both say that the same happens to what they count."""
    return one.about.event is not None and one.about.event == other.about.event


def subject_words(statement: Statement) -> frozenset[str]:
    return frozenset(_WORD.findall(statement.about.subject or "")) - _SAY_NOTHING


def _is_cost(statement: Statement) -> bool:
    return not _COSTS.isdisjoint(_WORD.findall(f"{statement.before[-_NEAR:]} {statement.behind[:_NEAR]}"))


def _are_other_fates(one: str | None, other: str | None) -> bool:
    """The dead, the injured and the arrested of one day are no figures on one thing."""
    if one is None or other is None:
        return False
    return _FATES.get(one) != _FATES.get(other)


def _unit(unit: str | None) -> str:
    return (unit or "").split("/")[0]


def _kin(noun: str | None) -> str | None:
    return "person" if noun in _KIN else noun


def _could_hold_at_once(one: Statement, other: Statement) -> bool:
    a, b = one.about, other.about
    if a.as_of and b.as_of and not (a.as_of.startswith(b.as_of) or b.as_of.startswith(a.as_of)):
        return False
    return not (a.place and b.place and a.place != b.place)


def same_modality(one: Statement, other: Statement) -> bool:
    return one.about.modality == other.about.modality
