"""Opponents: of several statements that may stand against a figure, the likeliest."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transforms.facts.contests.findings import Findings
from transforms.facts.contests.likeness import DIFFERENT, has_same_event, likeness
from transforms.facts.contests.statement import Statement, are_apart, behind_first, is_same_figure
from transforms.facts.contests.told import Told


def likeliest(
    one: Statement, others: Iterator[Statement], may_be: Callable[[Statement, Statement], bool]
) -> Statement | None:
    """The likeliest opponent: in the same sentence, then by likeness, then the nearest."""
    best: tuple[tuple[int, int, int, int], Statement] | None = None
    for other in others:
        like = likeness(one, other)
        if like == DIFFERENT or not may_be(other, one):
            continue
        rank = (
            other.sentence == one.sentence,
            like + has_same_event(one, other),
            other.claim.speaker is not None,
            -abs(one.at - other.at),
        )
        if best is None or rank > best[0]:
            best = (rank, other)
    return best[1] if best else None


def may_stand_for(c: Statement, a: Statement, told: Told, findings: Findings) -> bool:
    """Whether ``c`` may be the figure in the place of ``a``: another one, that stands, in a sentence that does not give ``a`` once more."""
    if c.at in findings.errors or not are_apart(a, c) or c.claim.polarity == "denied" or are_listed(a, c):
        return False
    return c.sentence == a.sentence or not any(is_same_figure(a, other) for other in told.beside(c))


def are_listed(one: Statement, other: Statement) -> bool:
    """Whether nothing but a mark or "and" stands between: "not the 8, 10, 12 percent"."""
    if one.sentence != other.sentence:
        return False
    first, last = sorted((one, other), key=lambda s: s.at)
    between = last.before[behind_first(first, last) :]
    words = {word for word in between.replace(",", " ").split() if not word.isdigit()}
    return not words - {"and", "or", "to", "percent", "%"}
