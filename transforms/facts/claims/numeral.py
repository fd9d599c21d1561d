"""A number as it is written."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


def times(value: float, scale: float) -> float:
    """The product as decimals give it, with no binary remainder: 1.08 trillion is 1080000000000.

    >>> times(8.2, 1000000), 8.2 * 1000000
    (8200000.0, 8199999.999999999)
    """
    return value * scale if value % 1 == 0 else float(Decimal(repr(value)) * int(scale))


class Numeral(NamedTuple):
    """A number at tokens ``first:last``; ``scaled`` if a scale word ended it, ``mantissa`` the part before that."""

    first: int
    last: int
    low: float
    high: float
    kind: str
    mantissa: float
    scaled: bool
