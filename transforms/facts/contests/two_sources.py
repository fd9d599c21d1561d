"""Two sources side by side: "police counted N, but the organisers M".

That two figures cannot both hold is seldom said. What speaks for it is weighed: that two parties speak, of the same thing, in the
same words but for the number, and that the text sets them against each other. What speaks against it: another event, names
and words that only one of them has, a forecast beside an outcome.
"""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.contests import contest_cues as cues
from transforms.facts.contests import source_cues
from transforms.facts.contests.contest import Contest
from transforms.facts.contests.findings import Findings
from transforms.facts.contests.likeness import (
    NOUN,
    POSSIBLE,
    THING,
    are_costs,
    have_same_subject,
    is_same_happening,
    likeness,
    same_modality,
)
from transforms.facts.contests.novelty import new_names, new_words
from transforms.facts.contests.statement import Statement, are_apart, have_apart_bounds
from transforms.facts.contests.told import Told

_SENTENCES = 3
_ENOUGH = 3.5  # points
_EACH_HAS_ITS_OWN = frozenset("vote seat delegate voter elector respondent point goal poll state".split())
_SHARES = frozenset(["percent", "ratio", "percentage_point"])
_SMALL = 5
_LIKE = {THING: 1.0, NOUN: 0.25, POSSIBLE: -1.0}


class _Pair(NamedTuple):
    """Two statements, the words of ``b``'s sentence before its number (behind the number of ``a`` in one sentence), and the
    cues found."""

    a: Statement
    b: Statement
    near: str
    estimate: str
    doubt: str
    contest: str
    against: str
    bound: str

    @property
    def has_cue(self) -> bool:
        return bool(self.contest or self.against or self.bound or self.doubt or self.estimate)

    @property
    def cue(self) -> str:
        return self.contest or self.against or self.bound or self.doubt or "two sources"


def take_contrasts(b: Statement, told: Told, findings: Findings) -> None:
    """The other of two sources, each with its figure for one thing."""
    if b.at in findings.errors or findings.found[b.at] or not _may_differ(b):
        return
    best: tuple[float, _Pair] | None = None
    for a in told.before(b, _SENTENCES):
        if a.at in findings.errors or findings.is_answered(a.at) or not _may_be_set_against(a, b):
            continue
        pair = _read(a, b, told)
        points = _parties(pair)
        if points and pair.has_cue and _is_one_thing(pair):
            points += _sameness(pair) + _evidence(pair) + _distance(pair, told)
            if best is None or points > best[0]:
                best = points, pair
    if best is not None and best[0] >= _ENOUGH:
        findings.take(b.at, Contest("excluded", best[1].a.at, best[1].cue, False))


def _may_differ(s: Statement) -> bool:
    claim = s.claim
    return (
        claim.polarity != "denied"
        and claim.unit not in _SHARES
        and claim.counted not in _EACH_HAS_ITS_OWN
        and s.figure >= _SMALL
    )


def _may_be_set_against(a: Statement, b: Statement) -> bool:
    if not _may_differ(a) or a.claim.change != b.claim.change or a.claim.speaker is None and b.claim.speaker is None:
        return False
    if (cues.is_forecast(a) or cues.is_forecast(b)) and not a.about.modality == b.about.modality == "projected":
        return False
    if source_cues.is_wanted(a) or source_cues.is_wanted(b):
        return False
    if "vague" in (a.claim.qualifier, b.claim.qualifier) and not (_are_tolls(a, b) and have_apart_bounds(a, b)):
        return False
    return likeness(a, b) >= POSSIBLE and are_apart(a, b)


def _read(a: Statement, b: Statement, told: Told) -> _Pair:
    is_one = a.sentence == b.sentence
    near = b.before[len(a.before) + len(a.claim.surface) :] if is_one else b.before
    between = "" if is_one else " ".join([a.behind, *(told.sentence(k) for k in range(a.sentence + 1, b.sentence))])
    return _Pair(
        a,
        b,
        near,
        source_cues.estimated(near),
        source_cues.doubted(a.before, near if is_one else a.behind),
        told.turns_down_between(a, b)
        or source_cues.contested(f"{between} {near}#{b.behind}")
        or source_cues.contested(told.sentence(b.sentence + 1)[:_NEXT]),
        source_cues.against(near) or (source_cues.concedes(a.before) if is_one else ""),
        source_cues.outdone(a, b, near),
    )


_NEXT = 120  # characters of the sentence behind that may speak of the two


def _parties(pair: _Pair) -> float:
    """Points for two parties, each with its figure; 0 where there are not two."""
    one, other = pair.a.claim.speaker, pair.b.claim.speaker
    if one and other:
        if _is_same_party(one, other):
            return 1.0 if pair.a.sentence == pair.b.sentence and source_cues.is_counted_by_another(pair.near) else 0.0
        return 0.0 if source_cues.is_general(other) and not (pair.against or pair.contest) else 2.0
    if not same_modality(pair.a, pair.b):
        return 0.0
    if one:
        return 1.0 if pair.estimate or pair.doubt else 0.0
    return 1.0 if source_cues.estimated(pair.a.before) or cues.states(pair.a) else 0.0


def _is_same_party(one: str, other: str) -> bool:
    return not {w for w in one.lower().split() if w not in _OF_NAMES}.isdisjoint(other.lower().split())


_OF_NAMES = frozenset("the a an of and for in his her its their new".split())


def _is_one_thing(pair: _Pair) -> bool:
    """Whether enough says that both figures are of one thing: one event, one cost; or one noun, and words that set the two against
    each other."""
    a, b = pair.a, pair.b
    if is_same_happening(a, b) or _are_tolls(a, b):
        return True
    if a.claim.measure == "money":
        return are_costs(a, b) or bool(pair.contest) and likeness(a, b) == THING
    if (
        likeness(a, b) == POSSIBLE
        or a.about.event
        and b.about.event
        or not have_same_subject(a, b)
        and not pair.contest
    ):
        return False
    if likeness(a, b) == NOUN and not (a.claim.speaker and b.claim.speaker):
        return False
    return bool(pair.estimate or pair.bound or pair.against or pair.contest)


def _are_tolls(a: Statement, b: Statement) -> bool:
    return (
        a.claim.measure == b.claim.measure == "people_count"
        and likeness(a, b) >= NOUN
        and source_cues.is_of_the_dead(a)
        and source_cues.is_of_the_dead(b)
    )


def _sameness(pair: _Pair) -> float:
    a, b = pair.a, pair.b
    points = _LIKE[likeness(a, b)]
    if is_same_happening(a, b):
        points += 1
    elif _are_tolls(a, b):
        points += 0.5
    if not same_modality(a, b):
        points -= 0.5 if pair.estimate else 1
    return points - (0 if have_same_subject(a, b) else 1)


def _evidence(pair: _Pair) -> float:
    """Points for what sets the two against each other."""
    told = [pair.contest, pair.against, pair.bound, pair.doubt, pair.estimate]
    before = pair.a.before
    weak = 0.5 * bool(source_cues.estimated(before)) + 0.5 * (not pair.bound and source_cues.is_bounded(before))
    return sum(1.0 for cue in told if cue) + weak


def _distance(pair: _Pair, told: Told) -> float:
    """Points off for what only one of the two says, and for what stands between."""
    new = new_words(pair.a, pair.b, told)
    points = 1.0 if new <= 2 else 0.0 if new <= 5 else -1.0 if new <= 9 else -2.0
    return points - 1.25 * min(new_names(pair.a, pair.b, told), 2) - 0.5 * max(pair.b.sentence - pair.a.sentence - 1, 0)
