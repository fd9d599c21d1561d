"""A statement: a claim with its sentence and what it is about."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from transforms.facts.about.about import About
from transforms.facts.claims.claim import Claim
from transforms.lexicon.word_lists import table


class Statement(NamedTuple):
    """``at``: of the claim in its article; ``sentence``: of its sentence among the article's; ``before`` and ``behind``: the
    words of the sentence on either side of the number, in small letters, with plain apostrophes. ``kind``: what is measured,
    by its unit: miles and kilometres are lengths; ``size``: how large the unit is; ``figure``: the number, in one unit of its kind."""

    at: int
    claim: Claim
    about: About
    sentence: int
    before: str
    behind: str
    kind: str | None
    size: float
    figure: float

    @property
    def whole(self) -> str:
        """The sentence, with a mark where the number stands."""
        return f"{self.before}#{self.behind}"

    @property
    def bounds(self) -> tuple[float, float]:
        """What the number may be, by its wording, in one unit of its kind; an approximation may be a twentieth off."""
        low, high = self.claim.value_low, self.claim.value_high
        low = float("-inf") if low is None else low * self.size
        high = float("inf") if high is None else high * self.size
        if self.claim.qualifier == "about":
            low, high = low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
        return low, high


def behind_first(first: Statement, second: Statement) -> int:
    """Where in its sentence the words of the second statement begin: in one sentence behind the number of the first."""
    return len(first.before) + len(first.claim.surface) if first.sentence == second.sentence else 0


def measure_of(claim: Claim) -> tuple[str | None, float, float]:
    """What a claim measures, by its unit (a rate is of what it is a rate of), how large the unit is among those of its kind,
    and the number stated, else its bound, in the smallest of them."""
    value = claim.value
    if value is None:
        value = next((n for n in (claim.value_low, claim.value_high) if n is not None), 0.0)
    unit = claim.unit
    if unit is None:
        return None, 1.0, value
    base = unit.partition("/")[0]
    kind, size = _sizes().get(unit) or _sizes().get(base) or (base, 1.0)
    return kind, size, size * value


@cache
def _sizes() -> dict[str, tuple[str, float]]:
    return {unit: (size.split()[0], float(size.split()[1])) for unit, size in table("unit_sizes").items()}


_ABOUT = 0.05


def are_apart(one: Statement, other: Statement) -> bool:
    """Whether the bounds of the two exclude each other. "Up to 40" and 20 do not, but 40 and 20 are apart by what they name."""
    if have_apart_bounds(one, other):
        return True
    named, against = one.figure, other.figure
    return one.claim.qualifier != other.claim.qualifier and abs(named - against) > _NAMED * max(
        abs(named), abs(against)
    )


_NAMED = 0.2


def have_apart_bounds(one: Statement, other: Statement) -> bool:
    (a, b), (c, d) = one.bounds, other.bounds
    return (b < c or d < a) and not (one.claim.unit != other.claim.unit and is_same_figure(one, other))


def differ(one: Statement, other: Statement) -> bool:
    """Whether they name different numbers at all: enough where one is said to be an error."""
    return one.figure != other.figure


def is_same_figure(one: Statement, other: Statement) -> bool:
    """Whether both name one number, rounded or not: "more than $700 billion" and "$716 billion"."""
    a, b = one.figure, other.figure
    are_exact = one.claim.qualifier == other.claim.qualifier == "exact"
    large = _LARGE if are_exact else _ROUND
    if one.claim.unit != other.claim.unit and abs(a - b) <= _CONVERTED * max(abs(a), abs(b)):
        return True
    return a == b or min(abs(a), abs(b)) >= large and abs(a - b) <= _ROUNDED * max(abs(a), abs(b))


_ROUNDED, _LARGE, _ROUND, _CONVERTED = 0.025, 10_000, 1_000, 0.1
