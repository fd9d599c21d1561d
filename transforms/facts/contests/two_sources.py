"""Two sources side by side: "police counted N, but the organisers M"."""

from __future__ import annotations

from transforms.facts.contests import contrasts, estimates, rejections, replacements
from transforms.facts.contests.contest import BESIDE, HINTED, SURE, Contest
from transforms.facts.contests.findings import Findings
from transforms.facts.contests.likeness import (
    NOUN,
    POSSIBLE,
    are_both_to_come,
    could_be_one_thing,
    is_left_out,
    likeness,
)
from transforms.facts.contests.oneness import is_share_of_something
from transforms.facts.contests.pair import Pair, are_compared, read_pair
from transforms.facts.contests.statement import Statement, are_apart, have_apart_bounds
from transforms.facts.contests.told import Told
from transforms.facts.contests.weighing import points, strongest
from transforms.lexicon.word_lists import words
from transforms.text.literals import holds_any

_SENTENCES, _FIGURES = 3, 3
"""How far the first may stand before the second."""
_FAR = 30  # times
_HINTED, _BESIDE, _SURE = -1.1, 0.0, 0.7  # points
_EACH_HAS_ITS_OWN = words("each_partys_own")
_SMALL, _FEW = 10, 5
_SOURCES = (
    "actual", "in fact", "closer", "correct", "revis", "initial", "origin", "earlier", "previous", "first", "more than", "less than", "fewer", "claim",
    "record", "count", "estimat", "accord", "show", "found", "list", " put", "than the", "test", "meant",
)  # fmt: skip
"""Literals: where neither figure has a speaker, one of these stands before a figure that answers another."""
_STOPS = (".", ",", ";", ")", "!")


def take_contrasts(b: Statement, told: Told, findings: Findings) -> None:
    """The other of two sources, each with its figure for one thing."""
    if b.at in findings.errors or findings.found[b.at] or not _may_differ(b):
        return
    best: tuple[float, Pair] | None = None
    for a in told.statements[max(b.at - _FIGURES, 0) : b.at]:
        if (
            b.sentence - a.sentence > _SENTENCES
            or a.at in findings.errors
            or findings.is_answered(a.at)
            or not _may_be_set_against(a, b)
        ):
            continue
        if a.claim.speaker is None and b.claim.speaker is None and not holds_any(b.before, _SOURCES):
            continue
        pair = read_pair(a, b, told)
        if not pair.may_differ:
            continue
        weight = points(pair, told, _HINTED)
        if best is None or weight > best[0]:
            best = weight, pair
    if best is not None and best[0] >= _HINTED:
        weight, pair = best
        sort = SURE if weight >= _SURE else BESIDE if weight >= _BESIDE else HINTED
        findings.take(b.at, Contest("excluded", pair.a.at, _cue(pair, told), sort))


def _may_differ(s: Statement) -> bool:
    if s.claim.polarity == "denied" or s.claim.measure == "age" or s.claim.counted in _EACH_HAS_ITS_OWN:
        return False
    return not replacements.is_excess(s) and not (s.before.endswith(" from ") and s.behind.startswith(" to "))


def _may_be_set_against(a: Statement, b: Statement) -> bool:
    if a.kind != b.kind and b.kind not in (None, "count") or not _may_differ(a):
        return False
    small, large = sorted((abs(a.figure), abs(b.figure)))
    if large > _FAR * small or not are_apart(a, b):
        return False
    if a.kind == b.kind and are_compared(a, b):
        return True
    if not _are_of_one_kind(a, b):
        return False
    if estimates.is_forecast(a) != estimates.is_forecast(b) and not are_both_to_come(a, b) or is_share_of_something(b):
        return False
    if min(a.figure, b.figure) < _FEW and likeness(a, b) < NOUN and a.kind == "count":
        return False
    return "vague" not in (a.claim.qualifier, b.claim.qualifier) or have_apart_bounds(a, b)


def _are_of_one_kind(a: Statement, b: Statement) -> bool:
    """Whether the two may be of one thing by what they count; a number with nothing behind it is of what the one before is of."""
    if b.kind in (None, "count") and is_left_out(b) and likeness(a, b) < POSSIBLE:
        if b.figure < _SMALL and (b.kind or a.kind == "count") or a.claim.measure == "duration":
            return False
        if a.claim.change not in ("none", b.claim.change):
            return False
        return (a.kind is not None or a.figure >= _SMALL) and could_be_one_thing(a, b)
    if a.kind is None and is_left_out(a) and b.kind == "count" and min(a.figure, b.figure) >= _SMALL:
        return a.claim.change in ("none", b.claim.change) and could_be_one_thing(a, b)
    if likeness(a, b) >= POSSIBLE:
        return True
    return a.kind == b.kind and a.sentence == b.sentence and replacements.is_compared(b.before[len(a.before) :])


def _cue(pair: Pair, told: Told) -> str:
    """The words that tell most of what sets the two against each other."""
    near = pair.near
    return (
        told.turns_down_between(pair.a, pair.b)
        or replacements.replacing(pair.b)
        or rejections.contested(f"{pair.between} {near}#{pair.b.behind}")
        or replacements.in_its_place(near)
        or contrasts.against(near)
        or replacements.outdone(pair.a, pair.b, near)
        or estimates.doubted(pair.a.before, near if pair.is_one_sentence else pair.a.behind)
        or f"two sources: {', '.join(strongest(pair, told))}"
    )
