"""The region of a clause: the words between the verb before and the verb at hand, and what in them opens the clause."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.clauses.noun_groups import NounGroup
from transforms.lexicon.word_lists import words

_MARKERS = (words("subordinators") - {"once", "so"}) | {"like"}
RELATIVES = frozenset("who which whom whose".split())
_MARKING = _MARKERS | RELATIVES
STRONG = frozenset("; : — – . ? ! )".split())
_TIMES = frozenset(
    "year years month months week weeks day days hour hours minute minutes today yesterday tomorrow night morning afternoon evening time times monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
_BY_PREPOSITION = frozenset("as like before after since until than".split())
CONJUNCTIONS = frozenset("and or but nor".split())
_COMMAS = CONJUNCTIONS | {","}
NO_ONE = frozenset("no nobody none neither nothing".split())
_NEARLY = frozenset("almost virtually nearly practically".split())
_FRONTED = frozenset("nor neither no never".split())
_NOR = frozenset(["nor", "neither"])


class Region(NamedTuple):
    """The words between the verb before and the verb at hand."""

    low: list[str]
    tags: list[str]
    start: int
    end: int
    groups: list[NounGroup]


def eligible(region: Region) -> list[NounGroup]:
    """Groups that may be a subject: without a preposition, and no mere number or time ("last week") where others stand."""
    free = [g for g in region.groups if g.preposition < 0]
    low, tags = region.low, region.tags
    better = [
        g
        for g in free
        if low[g.head] not in _TIMES and (tags[g.head] != "CD" or any(t != "CD" for t in tags[g.first : g.last]))
    ]
    return better or free


def pronoun_before(region: Region) -> NounGroup | None:
    last = region.groups[-1] if region.groups else None
    if (
        last is None
        or region.tags[last.first] not in ("PRP", "EX")
        or region.low[last.first] in ("them", "him", "me", "us")
    ):
        return None
    return last if all(t in ("RB", "RBR") for t in region.tags[last.last : region.end]) else None


def negative(region: Region, subject: NounGroup) -> int:
    """The word that makes a subject nobody: "no bid", "none of them", "not one", "neither A nor B"."""
    low = region.low
    first = subject.first
    if low[first] in NO_ONE:
        return first if not first or low[first - 1] not in _NEARLY else -1
    if first and low[first - 1] in ("no", "not") and low[first] in ("one", "a", "single"):
        return first - 1
    return last_of(region, _NOR)


def fronted(region: Region) -> int:
    """The negation before an inverted verb: "nor did they", "at no point did they"; -1 for none."""
    return last_of(region, _FRONTED)


def marker_of(region: Region) -> int:
    """The last subordinator or relative word before the verb; one that governs a mere noun ("before noon,") is none."""
    low, behind_mark = region.low, False
    if _MARKING.isdisjoint(low[region.start : region.end]):
        return -1
    for k in range(region.end - 1, region.start - 1, -1):
        word = low[k]
        if word in (",", ";"):
            behind_mark = True
            if any(g.first > k and g.preposition < 0 for g in region.groups):
                return -1  # "until noon, the firm": what is before the mark does not open this clause
        if word in _BY_PREPOSITION and (behind_mark or any(g.first <= k < g.last for g in region.groups)):
            continue  # "an aide as envoy to Libya, said"; "more than 30 boats sank"
        if word in RELATIVES or word in _MARKERS and region.tags[k] in ("IN", "WDT", "WP", "WRB", "DT", "RB"):
            if word == "that" and region.tags[k] == "DT" and k + 1 == region.end and k and region.tags[k - 1] != "NN":
                return -1  # "that is": a pronoun
            return k
    return -1


def last_of(region: Region, wanted: frozenset[str]) -> int:
    low, start = region.low, region.start
    if wanted.isdisjoint(low[start : region.end]):
        return -1
    return next(k for k in range(region.end - 1, start - 1, -1) if low[k] in wanted)


def opening_joint(region: Region) -> int:
    """The mark or conjunction that the clause opens behind: the last strong mark, else the first of any kind."""
    strong = last_of(region, STRONG)
    return strong if strong >= 0 else next((k for k in range(region.start, region.end) if region.low[k] in _COMMAS), -1)


def cut_off(region: Region, marker: int, is_inside: bool) -> NounGroup | None:
    """The subject before ``marker`` whose verb is still to come; behind another verb it opens after a mark or "and"."""
    low, tags, start, _, groups = region
    joint = opening_joint(Region(low, tags, start, max(marker - 1, start), groups)) if is_inside else -1
    if is_inside and joint < 0:
        return None
    return next((g for g in eligible(region) if joint < g.first and g.last <= marker), None)


def is_joined(region: Region, joint: int) -> bool:
    return joint >= 0 and region.low[joint] in CONJUNCTIONS
