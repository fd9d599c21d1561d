"""Days and weeks counted within a period: "the last Friday of this month", "the second Tuesday in November"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from transforms.facts.dates.date_mention import Reading
from transforms.lexicon.months import WEEKDAYS
from transforms.text import calendars

ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "last": -1, "final": -1,
}  # fmt: skip
NTH = rf"\b(?P<which>{'|'.join(ORDINALS)})[\s-]+(?:full\s+|whole\s+)?(?P<unit>{'|'.join(WEEKDAYS)}|day|week|weekend)"
_NTH_BEFORE = re.compile(rf"{NTH}\s+(?:of|in|during)\s+(?:the\s+month\s+of\s+)?\Z", re.IGNORECASE)
_HABIT_BEFORE = re.compile(r"\b(?:every|each)\s+\Z", re.IGNORECASE)
_REACH = 48  # characters
_SATURDAY = 5


def read_nth(text: str, period: Reading) -> Reading | None:
    """The day, week or weekend that the words before ``period``, a month, quarter or year, count within it; open where
    the period's year is not known, or the period has no such day. None where no such words stand there.

    >>> text = "on the last Friday of May 2019"
    >>> read_nth(text, Reading(22, 30, "2019-05", "month", "stated"))
    Reading(start=7, end=30, resolved='2019-05-31', granularity='day', basis='stated')
    """
    if period.granularity not in ("month", "quarter", "year"):
        return None
    m = _NTH_BEFORE.search(text, max(0, period.start - _REACH), period.start)
    if m is None or _HABIT_BEFORE.search(text, max(0, m.start() - 8), m.start()):
        return None
    unit = m["unit"].casefold()
    granularity = unit if unit in ("week", "weekend") else "day"
    span = _days_of(period.resolved)
    resolved = span and _nth(*span, ORDINALS[m["which"].casefold()], unit)
    if resolved is None:
        return Reading(m.start(), period.end, None, granularity, "open")
    return Reading(m.start(), period.end, resolved, granularity, period.basis)


def _nth(first: date, last: date, which: int, unit: str) -> str | None:
    """The ``which``-th (-1: the last) of the unit's days between ``first`` and ``last``, both included."""
    if unit == "week":
        return _within(last if which < 0 else first + timedelta(weeks=which - 1), first, last, "week")
    if unit == "day":
        return _within(last if which < 0 else first + timedelta(days=which - 1), first, last, "day")
    number = _SATURDAY if unit == "weekend" else [name.casefold() for name in WEEKDAYS].index(unit)
    if which < 0:
        day = last - timedelta(days=(last.weekday() - number) % 7)
    else:
        day = first + timedelta(days=(number - first.weekday()) % 7 + 7 * (which - 1))
    return _within(day, first, last, "weekend" if unit == "weekend" else "day")


def _within(day: date, first: date, last: date, granularity: str) -> str | None:
    if not first <= day <= last:
        return None
    return day.isoformat() if granularity == "day" else calendars.week(day, 0, weekend=granularity == "weekend")


def _days_of(resolved: str | None) -> tuple[date, date] | None:
    """The first and last day of a month, quarter or year, ISO 8601; None without its year, and beyond the calendar."""
    if resolved is None or not resolved[:4].isdigit() or not 1 <= int(resolved[:4]) < 9999:
        return None
    year, part = int(resolved[:4]), resolved[5:]
    if part.startswith("Q"):
        begins, months = 3 * int(part[1:]) - 2, 3
    else:
        begins, months = (int(part), 1) if part else (1, 12)
    following = begins + months
    ends = date(year + (following > 12), (following - 1) % 12 + 1, 1) - timedelta(days=1)
    return date(year, begins, 1), ends
