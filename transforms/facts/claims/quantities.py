"""A quantity as the rules hand it on, and what its sentence says of it."""

from __future__ import annotations

from typing import NamedTuple


class Quantity(NamedTuple):
    """Tokens ``first:last`` are the surface, ``after`` is the first token behind the unit.

    ``kind`` is bare, percent, point, money, time, age, measure, share or multiple; ``form`` how the number is written
    (digits, words, vague, couple); ``rate`` what it is per. ``change`` is set by verbs such as "doubled".
    """

    first: int
    last: int
    after: int
    low: float
    high: float
    kind: str
    unit: str | None
    rate: str | None
    form: str
    is_range: bool
    scaled: bool
    change: str


class Reading(NamedTuple):
    """What one sentence says of one quantity, in the terms of :class:`Claim`; ``end`` is the token behind its noun,
    ``denied_at`` the one that rejects what somebody else said, -1 for none."""

    quantity: Quantity
    low: float | None
    high: float | None
    qualifier: str
    change: str
    unit: str | None
    counted: str | None
    measure: str
    denied: bool
    rules: tuple[str, ...]
    end: int
    denied_at: int = -1
