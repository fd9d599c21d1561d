"""How a clause opens: its subject, the word that joins it to the sentence, and the clause it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.facts.clauses.clause import Clause
from transforms.facts.clauses.noun_groups import NounGroup
from transforms.facts.clauses.verb_groups import VerbGroup
from transforms.lexicon.word_lists import words

_MARKERS = (words("subordinators") - {"once", "so"}) | {"like"}
_RELATIVES = frozenset("who which whom whose".split())
_WEAK = frozenset(', ; : — – - ( ) “ ” " . ? ! and or but nor'.split())
_STRONG = frozenset("; : — . ? !".split())
_CONJUNCTIONS = frozenset("and or but nor".split())
_NO_ONE = frozenset("no nobody none neither nothing".split())
_NEARLY = frozenset("almost virtually nearly practically".split())
_REPORTED = frozenset("that whether how why what if".split())


class Opening(NamedTuple):
    """What stands before the verb of a clause. ``first``: its first word; ``shares``: the clause whose subject it has, -1
    for none, and ``conjunction`` the word that joins the two; ``takes_waiting`` and ``leaves_waiting``: whether the subject
    is one that an inner clause cut off from its verb, and the one that this clause cuts off."""

    kind: str
    first: int
    marker: int
    outer: int
    subject: NounGroup | None
    negation: int
    is_inverted: bool
    shares: int = -1
    conjunction: str = ""
    takes_waiting: bool = False
    leaves_waiting: NounGroup | None = None


class _Region(NamedTuple):
    """The words between the verb before and the verb at hand."""

    low: Sequence[str]
    tags: Sequence[str]
    start: int
    end: int
    groups: list[NounGroup]


def read_opening(
    low: Sequence[str], tags: Sequence[str], groups: Sequence[NounGroup], verb: VerbGroup, start: int,
    found: list[Clause], waiting: NounGroup | None,
) -> Opening:  # fmt: skip
    """The opening of the clause of ``verb``, whose words may begin at ``start``; ``found``: the clauses before it,
    ``waiting``: a subject that still waits for its verb."""
    region = _Region(low, tags, start, verb.first, [g for g in groups if start <= g.first and g.last <= verb.first])
    outer = len(found) - 1
    if verb.form == "infinitive":
        objects = [g for g in region.groups if g.preposition < 0]
        subject = objects[-1] if objects and found else found[-1].subject if found else None
        left = None if found or not objects else objects[0]
        return Opening("infinitive", verb.first, -1, outer, subject, -1, False, leaves_waiting=left)
    if verb.form == "participle":
        return _participle(region, verb, found)
    inside = next((g for g in groups if verb.first < g.first and g.last < verb.last and g.preposition < 0), None)
    if inside is not None:
        return Opening("main", verb.first, _marker(region), outer, inside, _nor(region), True)
    return _finite(region, verb, groups, found, waiting)


def _participle(region: _Region, verb: VerbGroup, found: list[Clause]) -> Opening:
    before = verb.first - 1
    outer = len(found) - 1
    if before >= region.start and region.tags[before] == "IN":  # "without being 30"
        negation = before if region.low[before] == "without" else -1
        return Opening("participle", before, before, outer, found[-1].subject if found else None, negation, False)
    near = region.groups[-1] if region.groups and region.groups[-1].last == verb.first else None
    waiting = next((g for g in region.groups if g.preposition < 0), None) if not found else None
    subject = near or (found[-1].subject if found else None)
    conjunction = _last(region, _CONJUNCTIONS)
    negation = found[-1].negation if found and conjunction >= 0 and region.low[conjunction] in ("or", "nor") else -1
    return Opening("participle", verb.first, -1, outer, subject, negation, False, leaves_waiting=waiting)


def _finite(
    region: _Region, verb: VerbGroup, groups: Sequence[NounGroup], found: list[Clause], waiting: NounGroup | None
) -> Opening:
    outer = len(found) - 1
    marker = _marker(region)
    if marker >= 0:
        return _marked(region, marker, groups, outer, found)
    free = [g for g in region.groups if g.preposition < 0]
    joint = _last(region, _WEAK)
    behind = [g for g in free if g.first > joint]
    if waiting is not None and not behind and not _is_joined(region, joint):
        return _with_subject(region, "main", waiting, -1, takes_waiting=True)
    if not found or joint >= 0:
        return _joined(region, verb, free, behind, joint, groups, found)
    if free:
        if waiting is not None and found[-1].kind != "main" and len(free) == 1 and not _takes_clause(found[-1]):
            return _with_subject(region, "main", waiting, -1, takes_waiting=True)
        return _with_subject(region, "reported", free[-1], outer)
    return Opening("main", verb.first, -1, outer, found[-1].subject, -1, False)


def _takes_clause(clause: Clause) -> bool:
    return clause.verb.lemma in ("say", "think", "believe", "expect", "hope", "know", "claim", "insist", "suggest")


def _marked(region: _Region, marker: int, groups: Sequence[NounGroup], outer: int, found: list[Clause]) -> Opening:
    """A clause behind "that", "if", "who": a relative one where a noun stands before the word."""
    word = region.low[marker]
    free = [g for g in region.groups if g.first > marker and (g.preposition < 0 or g.preposition == marker)]
    before = [g for g in groups if g.last <= marker]
    is_relative = word in _RELATIVES or (word == "that" and not free and bool(before))
    waiting = _cut_off(region, marker, bool(found))
    own = [g for g in free if region.low[g.first] not in _RELATIVES]
    if is_relative:
        subject = own[0] if own else before[-1] if before else None
        return Opening("relative", marker, marker, outer, subject, -1, False, leaves_waiting=waiting)
    kind = "reported" if word in _REPORTED and (found or before) and word != "if" else "adverbial"
    subject = own[0] if own else None
    negation = _negative(region, subject) if subject else -1
    return Opening(kind, marker, marker, outer, subject, negation, False, leaves_waiting=waiting)


def _joined(
    region: _Region, verb: VerbGroup, free: list[NounGroup], behind: list[NounGroup], joint: int,
    groups: Sequence[NounGroup], found: list[Clause],
) -> Opening:  # fmt: skip
    """A clause at the head of the sentence, or behind a mark or conjunction."""
    outer = len(found) - 1
    conjunction = _last(region, _CONJUNCTIONS)
    if not found:
        if free:
            return _with_subject(region, "main", free[0], -1)
        follower = next((g for g in groups if g.first == verb.last and g.preposition < 0), None)
        return Opening("main", verb.first, -1, -1, follower, -1, follower is not None)
    if behind:
        first = next((g for g in free if g.first > _opening_joint(region)), behind[0])
        return _with_subject(region, "main", first, outer)
    if conjunction >= 0 and not any(g.first > conjunction for g in free):
        at = _sharing(found)
        return Opening(
            found[at].kind, conjunction, -1, found[at].outer, found[at].subject, -1, False, at, region.low[conjunction]
        )
    follower = next((g for g in groups if g.first == verb.last and g.preposition < 0), None)
    if follower is not None and verb.negation < 0:
        return Opening("main", verb.first, -1, outer, follower, -1, True)
    subject = free[-1] if free else found[0].subject
    return (
        _with_subject(region, "main", subject, outer)
        if subject
        else Opening("main", verb.first, -1, outer, None, -1, False)
    )


def _with_subject(region: _Region, kind: str, subject: NounGroup, outer: int, takes_waiting: bool = False) -> Opening:
    first = subject.first if subject.first >= region.start else region.end
    negation = _negative(region, subject)
    return Opening(kind, first, -1, outer, subject, negation, False, takes_waiting=takes_waiting)


def _negative(region: _Region, subject: NounGroup) -> int:
    """The word that makes a subject nobody: "no bid", "none of them", "not one", "neither A nor B"."""
    low = region.low
    first = subject.first
    if low[first] in _NO_ONE:
        return first if not first or low[first - 1] not in _NEARLY else -1
    if first and low[first - 1] in ("no", "not") and low[first] in ("one", "a", "single"):
        return first - 1
    nor = _nor(region)
    return nor if nor >= 0 else -1


def _nor(region: _Region) -> int:
    return next((k for k in range(region.end - 1, region.start - 1, -1) if region.low[k] in ("nor", "neither")), -1)


def _marker(region: _Region) -> int:
    """The last subordinator or relative word before the verb; one that governs a mere noun ("before noon,") is none."""
    for k in range(region.end - 1, region.start - 1, -1):
        word = region.low[k]
        if word in (",", ";") and any(g.first > k and g.preposition < 0 for g in region.groups):
            return -1  # "until noon, the firm": what is before the mark does not open this clause
        if word in _RELATIVES or word in _MARKERS and region.tags[k] in ("IN", "WDT", "WP", "WRB", "DT", "RB"):
            if word == "that" and region.tags[k] == "DT" and k + 1 == region.end and k and region.tags[k - 1] != "NN":
                return -1  # "that is": a pronoun
            return k
    return -1


def _last(region: _Region, wanted: frozenset[str]) -> int:
    return next((k for k in range(region.end - 1, region.start - 1, -1) if region.low[k] in wanted), -1)


def _opening_joint(region: _Region) -> int:
    """The mark or conjunction that the clause opens behind: the last strong mark, else the first of any kind."""
    strong = _last(region, _STRONG)
    return strong if strong >= 0 else next((k for k in range(region.start, region.end) if region.low[k] in _WEAK), -1)


def _cut_off(region: _Region, marker: int, is_inside: bool) -> NounGroup | None:
    """The subject before ``marker`` whose verb is still to come; behind another verb it opens after a mark or "and"."""
    joint = next((k for k in range(marker - 1, region.start - 1, -1) if region.low[k] in _WEAK and k + 1 < marker), -1)
    if is_inside and joint < 0:
        return None
    return next((g for g in region.groups if g.preposition < 0 and joint < g.first and g.last <= marker), None)


def _is_joined(region: _Region, joint: int) -> bool:
    return joint >= 0 and region.low[joint] in _CONJUNCTIONS


def _sharing(found: list[Clause]) -> int:
    """The clause whose subject a verb behind "and" shares: the last that has a finite verb."""
    return next((i for i in range(len(found) - 1, -1, -1) if found[i].verb.form == "finite"), len(found) - 1)
