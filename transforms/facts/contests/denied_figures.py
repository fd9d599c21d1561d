"""Figures that are denied ("N, not M"), where that denies what somebody said."""

from __future__ import annotations

from transforms.facts.contests import estimates, rejections, replacements, retractions
from transforms.facts.contests.contest import SURE, Contest, sort_of
from transforms.facts.contests.findings import Findings
from transforms.facts.contests.likeness import NOUN, POSSIBLE, THING, likeness
from transforms.facts.contests.opponents import likeliest, may_stand_for
from transforms.facts.contests.statement import Statement, is_same_figure
from transforms.facts.contests.told import TAKEN_UP, Told

_PLANS = frozenset(["instead of", "rather than"])
_REPLACED = _PLANS | {"not"}
_TELLING, _SMALL = 1000, 10
_SAME_MATTER = 2  # sentences: "he contested that N came. 'It is not N', he said"


def take_denied(a: Statement, told: Told, findings: Findings) -> None:
    """ "N, not M", and a denial of what somebody said elsewhere; a denial of what nobody said contests nothing."""
    cue = rejections.denied(a)
    far = "" if cue else rejections.far_from(a)
    if not cue and not far or rejections.denies_no_claim(a) or rejections.is_needed(a):
        return
    findings.errors[a.at] = cue or far
    said = said_elsewhere(a, told, findings)
    is_bare = (
        a.claim.qualifier == "vague"
        or a.claim.measure == "duration"
        or a.claim.speaker is None
        and not estimates.states(a)
    )
    if said is not None and said.claim.speaker is None and is_bare:
        said = None  # the outlet's own story: what was not so before, or elsewhere
    if said is not None:
        is_sure = said.claim.speaker is not None or estimates.states(a)
        findings.take(a.at, Contest("rejected", said.at, cue or far, sort_of(is_sure)))
    if cue == "not" and said is None and retractions.tells_of_error(told.sentence(a.sentence - 1)):
        _take_corrected(a, told, findings)
    elif cue and not _denies_a_plan(a, cue, said):
        _take_replaced(a, cue, said, told, findings)


def said_elsewhere(a: Statement, told: Told, findings: Findings) -> Statement | None:
    """The statement elsewhere in the article of the figure that is turned down here; small numbers meet by chance."""
    found: tuple[tuple[bool, bool, bool], Statement] | None = None
    for c in told.statements:
        if c.claim.polarity == "denied" or c.sentence == a.sentence or not a.figure:
            continue
        if c.at in findings.errors and not (
            a.claim.polarity == "denied" and 0 < a.sentence - c.sentence <= _SAME_MATTER
        ):
            continue
        if not is_same_figure(a, c) or a.claim.unit != c.claim.unit or rejections.is_needed(c):
            continue
        if a.claim.speaker is not None and c.claim.speaker == a.claim.speaker:
            continue
        rank = (c.figure == a.figure, c.claim.speaker is not None, c.at < a.at)
        if _could_be_meant(a, c, findings) and (found is None or rank > found[0]):
            found = (rank, c)
    return found[1] if found else None


def _denies_a_plan(a: Statement, cue: str, said: Statement | None) -> bool:
    """Whether what is denied was only planned, or could be: "60 percent rather than 75", "we could do two hundred, not ten"."""
    if said is not None:
        return False
    return cue in _PLANS and not replacements.is_somebodys(a) or cue == "not" and a.about.modality == "hypothetical"


def _take_replaced(a: Statement, cue: str, said: Statement | None, told: Told, findings: Findings) -> None:
    if cue not in _REPLACED and said is None:
        return
    replaced = likeliest(a, told.around(a), lambda c, a: _replaces(c, a, told, findings))
    if replaced is not None:
        is_sure = said is not None or replacements.is_somebodys(a) and (cue in _PLANS or estimates.states(a))
        findings.take(replaced.at, Contest("rejected", a.at, cue, sort_of(is_sure)))


def _take_corrected(a: Statement, told: Told, findings: Findings) -> None:
    """ "A caption misstated the height. It is 318 feet, not 381"."""
    beside = (c for c in told.beside(a) if c.at != a.at)
    right = likeliest(a, beside, lambda c, a: may_stand_for(c, a, told, findings))
    if right is not None:
        findings.take(right.at, Contest("corrected", a.at, "not", SURE))


def _could_be_meant(a: Statement, c: Statement, findings: Findings) -> bool:
    """Whether the figure ``c`` is the one that ``a`` turns down: a large number, or one on the same thing."""
    like = likeness(a, c)
    if a.figure >= (_TELLING if like >= NOUN or rejections.turned_down(a) else _TELLING * 10):
        return True
    if like >= NOUN and a.figure >= _SMALL and _is_taken_up(a, c):
        return True
    is_count = a.claim.unit == "count"
    if not is_count and like >= POSSIBLE and a.figure == c.figure and a.claim.change == c.claim.change != "none":
        return True  # "cutting spending by 26 percent", "Did he cut the budget by 26 percent?"
    if not is_count and like >= POSSIBLE and a.figure == c.figure and c.claim.speaker is not None:
        return estimates.states(a) or findings.errors.get(a.at) in _REPLACED
    if not is_count and like >= POSSIBLE and a.figure == c.figure and rejections.turned_down(a):
        return like >= NOUN or c.claim.speaker is not None
    return like == THING and (not is_count or a.figure >= _SMALL) and estimates.states(a)


def _is_taken_up(a: Statement, c: Statement) -> bool:
    """Whether ``a`` takes up what another said shortly before."""
    is_by_two = a.claim.speaker is not None and c.claim.speaker is not None
    return is_by_two and 0 < a.sentence - c.sentence <= TAKEN_UP


def _replaces(c: Statement, a: Statement, told: Told, findings: Findings) -> bool:
    """Whether ``c`` stands in the place of ``a``, which is denied: in its sentence, or right beside it on the same thing."""
    if not may_stand_for(c, a, told, findings):
        return False
    far = abs(c.sentence - a.sentence)
    return far == 0 or far == 1 and likeness(a, c) == THING or bool(replacements.replacing(c)) and far <= 2
