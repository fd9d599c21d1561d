"""Two sources side by side: "police counted N, but the organisers M"."""

from __future__ import annotations

import re

from transforms.facts.contests import contest_cues as cues
from transforms.facts.contests.contest import Contest
from transforms.facts.contests.findings import Findings
from transforms.facts.contests.likeness import NOUN, THING, has_same_event, likeness, same_modality
from transforms.facts.contests.opponents import likeliest
from transforms.facts.contests.statement import Statement, are_apart
from transforms.facts.contests.told import Told

_SENTENCES = 3
_HEAD = 60  # characters
_TOLLS = re.compile(r"\b(?:dead|died|die|kill\w*|deaths?|toll|injur\w+|wounded|missing)\b")


def take_contrasts(b: Statement, told: Told, findings: Findings) -> None:
    """The other of two sources, each with its figure for one thing."""
    if b.at in findings.errors or findings.found[b.at] or b.claim.speaker is None:
        return
    a = likeliest(b, told.before(b, _SENTENCES), lambda a, b: a.at not in findings.errors and _is_set_against(a, b))
    if a is not None:
        findings.take(b.at, Contest("excluded", a.at, _contrast(a, b) or "two sources", False))


def _is_set_against(a: Statement, b: Statement) -> bool:
    if a.claim.speaker is None or a.claim.speaker == b.claim.speaker:
        return False
    if a.claim.polarity == "denied" or b.claim.polarity == "denied" or a.claim.change != b.claim.change:
        return False
    if not are_apart(a, b) or not same_modality(a, b) or a.claim.measure == "percentage":
        return False
    if not _contrast(a, b) and not (cues.is_estimate(a) and cues.is_estimate(b) and likeness(a, b) == THING):
        return False
    if a.claim.measure == "money":
        return likeness(a, b) >= NOUN
    return likeness(a, b) == THING and has_same_event(a, b) or likeness(a, b) >= NOUN and _is_toll(a) and _is_toll(b)


def _contrast(a: Statement, b: Statement) -> str:
    if a.sentence == b.sentence:
        return cues.contrast(b.before[len(a.before) :])
    return cues.contrast(b.before[:_HEAD])


def _is_toll(statement: Statement) -> bool:
    return statement.claim.measure == "people_count" and _TOLLS.search(statement.whole) is not None
