"""A number as it is written."""

from __future__ import annotations

from typing import NamedTuple


class Numeral(NamedTuple):
    """A number at tokens ``first:last``; ``scaled`` if a scale word ended it, ``mantissa`` the part before that."""

    first: int
    last: int
    low: float
    high: float
    kind: str
    mantissa: float
    scaled: bool
