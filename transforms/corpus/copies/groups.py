"""Groups: articles joined by same-copy pairs, and which of them is the original."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple


class Member(NamedTuple):
    """What an article's claim to be the original rests on."""

    key: int
    published_on: dt.date | None
    is_agency: bool  # its outlet is the agency it credits
    is_wire: bool
    words: int


def original(members: Iterable[Member]) -> tuple[int, str]:
    """The key of the original among copies, and the rule that chose it.

    The agency's own article; else the one that is earliest by a day or more (those without a date are not asked); of
    several that day the one that credits the wire; the longest; the one with the smallest key.

    >>> day = dt.date(2021, 5, 4)
    >>> original([Member(1, None, False, False, 300), Member(2, day, False, False, 200)])
    (2, 'earliest')
    """
    left = list(members)
    for rule, claim in _CLAIMS:
        best = min(claim(m) for m in left)
        chosen = [m for m in left if claim(m) == best]
        if len(chosen) == 1 < len(left):
            return chosen[0].key, rule
        left = chosen
    return left[0].key, "key"


_CLAIMS: tuple[
    tuple[str, Callable[[Member], Any]], ...
] = (  # the smallest stays, as transforms.corpus.index.seniority has it
    ("agency", lambda m: not m.is_agency),
    ("earliest", lambda m: m.published_on or dt.date.max),
    ("wire_credit", lambda m: not m.is_wire),
    ("longest", lambda m: -m.words),
    ("key", lambda m: m.key),
)
