"""Antecedents: where an article brought in the one whom it later calls "the official"."""

from __future__ import annotations

import re
from functools import lru_cache

_REACH = 2500  # characters


@lru_cache(maxsize=128)
def _brought_in(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w.’'-]+ ){{0,4}}?{re.escape(noun)}\b(?!['’]s|-)")


def introduced(text: str, noun: str, at: int) -> tuple[int, int] | None:
    """The last noun phrase before ``at`` that brings in a ``noun`` without a name, half-open; None where there is none.

    >>> text = "A senior official left. The official said"
    >>> introduced(text, "official", 24)
    (0, 17)
    """
    found = [m.span() for m in _brought_in(noun).finditer(text, max(0, at - _REACH), at)]
    return found[-1] if found else None
