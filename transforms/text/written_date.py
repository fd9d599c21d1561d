"""A date as metadata and pages write it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from transforms.lexicon.months import MONTH_PATTERN, month_number
from transforms.text import calendars

FIRST_YEAR = 1600  # no newspaper is older

_MONTHS = rf"(?:{MONTH_PATTERN})"
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:1[6-9]|2[0-2])\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6})?(?!\d)")
_MONTH_FIRST = re.compile(rf"\b({_MONTHS})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?({_MONTHS})\.?,?[\s-]+(\d{{4}}|\d\d)\b", re.IGNORECASE
)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_EPOCH = re.compile(r"-?\d{9,10}(?:\.\d+)?|-?\d{12,13}(?:\.\d+)?")


def metadata_fault(metadata: str | None, *, today: date | None = None) -> str | None:
    """Why the date that the metadata states was not taken: ``date_unreadable``, ``date_too_early`` (before 1600),
    ``date_in_future``; None where it was taken, or none was stated.

    >>> metadata_fault("2203-01-01"), metadata_fault("soon"), metadata_fault("2018-05-22"), metadata_fault(" ")
    ('date_in_future', 'date_unreadable', None, None)
    """
    if not metadata or not metadata.strip():
        return None
    found = read_date(metadata)
    if found is None:
        return "date_unreadable"
    if int(found[:4]) < FIRST_YEAR:
        return "date_too_early"
    latest = (today or date.today()) + timedelta(days=1)
    return "date_in_future" if found > latest.isoformat() else None


def read_date(words: str) -> str | None:
    """The first whole date in ``words``, a metadata field, ISO 8601: ISO and RFC dates, "May 22, 2018", "22 May 2018",
    "5/22/2018" (month first unless only day first is a date), "22.05.2018", Unix seconds or milliseconds.

    >>> read_date("22-May-18"), read_date("1526947200"), read_date("31/12/2017"), read_date("2018-05")
    ('2018-05-22', '2018-05-22', '2017-12-31', None)
    """
    words = words.strip()
    if _EPOCH.fullmatch(words) and not _COMPACT.fullmatch(words):
        return from_epoch(float(words))
    if m := _ISO.search(words):
        return calendars.month_day(int(m[2]), int(m[3]), int(m[1]))
    if m := _MONTH_FIRST.search(words):
        return calendars.month_day(month_number(m[1]) or 0, int(m[2]), int(m[3]))
    if m := _DAY_FIRST.search(words):
        return calendars.month_day(month_number(m[2]) or 0, int(m[1]), _whole_year(m[3]))
    if m := _SLASHED.search(words):
        first, second, year = int(m[1]), int(m[3]), _whole_year(m[4])
        month, day = (second, first) if m[2] == "." or first > 12 else (first, second)
        return calendars.month_day(month, day, year)
    if m := _COMPACT.search(words):
        return calendars.month_day(int(m[2]), int(m[3]), int(m[1]))
    return None


def from_epoch(seconds: float) -> str | None:
    """The day of a Unix time in seconds, or in milliseconds where it is too large for that; None where no calendar has it."""
    if abs(seconds) > 1e11:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    except (OverflowError, OSError, ValueError):
        return None


def _whole_year(digits: str) -> int:
    """Two figures are a year of this century up to 68, as POSIX reads them, else of the last."""
    number = int(digits)
    return number if len(digits) == 4 else number + (2000 if number <= 68 else 1900)
