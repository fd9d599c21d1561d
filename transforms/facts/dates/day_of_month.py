"""A day of the month that goes by its number alone: "on the 15th", "until the 3rd"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from transforms.facts.dates.date_mention import Reading
from transforms.facts.dates.tense import is_future

_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
DAYS_BY_NUMBER = tuple(f"{day}{_ENDINGS.get(day, 'th')}" for day in range(1, 32))
_LEADING = re.compile(r"\b(?:on|by|until|till|since|from|before|after|for) the\s\Z", re.IGNORECASE)
_CLOSING = re.compile(
    r"\s*(?:[.,;:)!?\"”’](?!\d)|\Z|\n)"
    r"|\s+(?:and|but|when|after|before|to|at|with|because|he|she|it|they|we|said|says|of this month|this month)\b"
)
_COUNTED = re.compile(
    r"\b(?:holes?|par|birdie\w*|bogey\w*|tee|fairway|green|putt\w*|floors?|storey|lap|inning|century|amendment|ranked|district)\b",
    re.IGNORECASE,
)
_AROUND = 90  # characters


def read_day_of_month(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The day whose number stands at ``start:end``, where a preposition leads to it and no noun follows: ahead or behind as
    the tense of the clause says, else in the month of ``anchor``.

    >>> read_day_of_month("He left on the 15th.", 15, 19, date(2019, 5, 20))
    Reading(start=15, end=19, resolved='2019-05-15', granularity='day', basis='anchor')
    >>> read_day_of_month("He left on the 15th floor.", 15, 19, date(2019, 5, 20))
    """
    if anchor is None or not _LEADING.search(text, max(0, start - 12), start) or not _CLOSING.match(text, end):
        return None
    if _COUNTED.search(text, max(0, start - _AROUND), end + _AROUND):
        return None
    number, future = int(text[start : end - 2]), is_future(text, start, end)
    month = 0
    if future and number < anchor.day:
        month = 1
    elif future is False and number > anchor.day:
        month = -1
    day = _day_of(anchor, month, number)
    return Reading(start, end, day, "day", "anchor") if day else None


def _day_of(anchor: date, months: int, number: int) -> str | None:
    """Day ``number`` of the month that lies ``months`` from that of ``anchor``; None where it has no such day."""
    years, month = divmod(anchor.month - 1 + months, 12)
    year = anchor.year + years
    if not 1 <= year <= date.max.year or number > monthrange(year, month + 1)[1]:
        return None
    return date(year, month + 1, number).isoformat()
