"""Figures that the words around them turn down, correct or revise, and the ones in their place."""

from __future__ import annotations

from transforms.facts.contests import contrasts, rejections, replacements, retractions
from transforms.facts.contests.contest import BESIDE, SURE, Contest
from transforms.facts.contests.denied_figures import said_elsewhere, take_denied
from transforms.facts.contests.findings import Findings
from transforms.facts.contests.likeness import DIFFERENT, NOUN, THING, could_be_one_thing, likeness, same_modality
from transforms.facts.contests.opponents import likeliest, may_stand_for
from transforms.facts.contests.statement import Statement, differ
from transforms.facts.contests.told import Told

_SMALL = 10  # below, a figure that is turned down may be any


def take_turned_down(a: Statement, told: Told, findings: Findings) -> None:
    """A figure that its own sentence or the next one turns down or corrects, and the one in its place."""
    cue = retractions.corrects(a)
    if cue:
        if not _is_behind_another(a, told, findings):
            _take_corrected(a, cue, told, findings)
        return
    cue = rejections.turned_down(a) or told.next_turns_down(a)
    if not cue:
        take_denied(a, told, findings)
    elif not _is_behind_another(a, told, findings):
        _take_rejected(a, cue, told, findings)


def take_revised(a: Statement, told: Told, findings: Findings) -> None:
    """ "The toll was raised from 64 to 3,000"."""
    cue = retractions.revised(a)
    if cue and a.at + 1 < len(told.statements):
        b = told.statements[a.at + 1]
        is_like = likeness(a, b) != DIFFERENT or None in (a.kind, b.kind) and could_be_one_thing(a, b)
        if b.sentence == a.sentence and is_like and differ(a, b):
            findings.take(b.at, Contest("corrected", a.at, cue, BESIDE))


def _take_corrected(a: Statement, cue: str, told: Told, findings: Findings) -> None:
    findings.errors[a.at] = cue
    answer = likeliest(a, told.around(a), lambda c, a: _corrects(c, a, findings))
    if answer is not None:
        findings.take(answer.at, Contest("corrected", a.at, cue, SURE))


def _take_rejected(a: Statement, cue: str, told: Told, findings: Findings) -> None:
    findings.errors[a.at] = cue
    said = said_elsewhere(a, told, findings)
    if said is not None:
        findings.take(a.at, Contest("rejected", said.at, cue, SURE))
    answer = likeliest(a, told.around(a), lambda c, a: _answers(c, a, told, findings))
    if answer is not None:
        findings.take(answer.at, Contest("rejected", a.at, cue, SURE))
    if said is None and answer is None and a.figure >= _SMALL:
        findings.take(a.at, Contest("rejected", None, cue, SURE))


def _is_behind_another(a: Statement, told: Told, findings: Findings) -> bool:
    """Whether the words that turn this figure down turn down the one before it: "falsely said that 40 of 50 left"."""
    before = told.statements[a.at - 1] if a.at else None
    return (
        before is not None
        and before.sentence == a.sentence
        and before.at in findings.errors
        and bool(rejections.turned_down(before))
    )


def _corrects(c: Statement, a: Statement, findings: Findings) -> bool:
    if c.at in findings.errors or not differ(a, c):
        return False
    far = c.sentence - a.sentence
    if far == 0 and c.at > a.at and contrasts.turns_to_another(c.before[len(a.before) :]):
        return False
    if retractions.corrects_itself(findings.errors[a.at]):
        return abs(far) <= 1 or likeness(a, c) >= NOUN
    return 0 <= far <= 1 and (far == 0 or likeness(a, c) >= NOUN or c.claim.speaker is None and a.kind == c.kind)


def _answers(c: Statement, a: Statement, told: Told, findings: Findings) -> bool:
    """Whether ``c`` stands in the place of ``a``, which is turned down."""
    if not may_stand_for(c, a, told, findings):
        return False
    replaces = bool(replacements.replacing(c) or replacements.answering(c))
    far = abs(c.sentence - a.sentence)
    if not replaces and "projected" in (a.about.modality, c.about.modality) and not same_modality(a, c):
        return False
    if c.claim.speaker is not None and c.claim.speaker == a.claim.speaker and far:
        return False
    if far == 0:
        return replaces
    return replaces or c.at > a.at and (far == 1 and likeness(a, c) >= NOUN or likeness(a, c) == THING)
