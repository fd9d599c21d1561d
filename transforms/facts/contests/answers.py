"""Figures that answer another: "the actual number is N", "the union puts the figure at N", "THE FACTS: N"."""

from __future__ import annotations

from transforms.facts.contests import contrasts, estimates, replacements
from transforms.facts.contests.contest import SURE, Contest, sort_of
from transforms.facts.contests.findings import Findings
from transforms.facts.contests.likeness import NOUN, THING, has_same_event, likeness, same_modality
from transforms.facts.contests.opponents import are_listed, likeliest
from transforms.facts.contests.statement import Statement, are_apart, differ, is_same_figure
from transforms.facts.contests.told import SENTENCES, Told


def take_answers(b: Statement, told: Told, findings: Findings) -> None:
    """A figure that is put in another's place: "the actual number is N", "the union puts the figure at N"."""
    if b.at in findings.errors or findings.found[b.at] or replacements.is_excess(b):
        return
    cue, weak = replacements.replacing(b), replacements.answering(b)
    a = likeliest(b, told.before(b, SENTENCES), _may_be_answered) if cue or weak else None
    if a is not None and (cue or _is_stated(a, b)):
        kind = "rejected" if told.turns_down_between(a, b) else "excluded"
        is_sure = bool(cue) or a.sentence == b.sentence or likeness(a, b) == THING and has_same_event(a, b)
        findings.take(b.at, Contest(kind, a.at, cue or weak, sort_of(is_sure)))
    else:
        _take_checked(b, told, findings)


def _take_checked(b: Statement, told: Told, findings: Findings) -> None:
    """The first figure behind "THE FACTS:" that is about what was said before it."""
    head, cue = told.heading(b)
    if not cue:
        return
    a = likeliest(
        b,
        (s for s in told.before(b, SENTENCES) if s.sentence < head),
        lambda one, other: (
            likeness(one, other) == THING
            and _may_be_answered(one, other)
            and not any(is_same_figure(one, c) for c in told.beside(b))
        ),
    )
    if a is not None and not findings.is_answered(a.at):
        findings.take(b.at, Contest("rejected", a.at, cue, SURE))


def _is_stated(a: Statement, b: Statement) -> bool:
    """Whether ``a`` is somebody's claim about the very thing: what "in fact" and "closer to" need to contest it."""
    if not estimates.states(a) or a.claim.speaker is None:
        return False
    if a.sentence == b.sentence:
        return (
            likeness(a, b) >= NOUN or bool(contrasts.contrast(b.before[len(a.before) :])) or a.claim.measure == "money"
        )
    if not same_modality(a, b) or a.claim.measure == "percentage" and not has_same_event(a, b):
        return False
    return likeness(a, b) >= NOUN


def _may_be_answered(a: Statement, b: Statement) -> bool:
    is_other = differ(a, b) and not is_same_figure(a, b) if replacements.replacing(b) else are_apart(a, b)
    if a.claim.polarity == "denied" or not is_other or estimates.is_forecast(a) and not estimates.is_forecast(b):
        return False
    far = b.sentence - a.sentence
    if not far and a.claim.speaker is not None and replacements.sums_up(b):
        return False
    if far and a.claim.speaker is not None and a.claim.speaker == b.claim.speaker:
        return False
    if far and a.claim.speaker is None and not replacements.is_possessed(a):
        return False
    return likeness(a, b) >= NOUN or far <= (2 if replacements.replacing(b) else 1) and not are_listed(a, b)
