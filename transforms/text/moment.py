"""A moment stated in metadata: when an article was published or last changed, to the second where it says so."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime

from transforms.text.written_date import FIRST_YEAR, read_date

_EPOCH = re.compile(r"-?\d{9,10}(?:\.\d+)?|\d{13}")
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2}\s[A-Za-z]{3}\s\d{2,4}\s+\d\d:\d\d")
_TIME = re.compile(
    r"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:[.,]\d+)?\s*(?P<half>[ap]\.?m\b)?"
    r"\s*(?:(?:UTC|GMT|Z)?(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d))?",
    re.IGNORECASE,
)


def read_moment(words: str | None, *, latest: datetime) -> datetime | None:
    """The moment in UTC, without a zone: ISO and RFC dates, Unix seconds or milliseconds, and the days that ``read_date``
    knows with the time that stands beside them. A day alone is its first second, a time without a zone is UTC. None where
    there is none, or one before 1600 or more than a day after ``latest``.

    >>> now = datetime(2026, 3, 2)
    >>> str(read_moment("2026-03-01T10:00:00+02:00", latest=now)), str(read_moment("Sun, 01 Mar 2026 08:00:00 GMT", latest=now))
    ('2026-03-01 08:00:00', '2026-03-01 08:00:00')
    >>> str(read_moment("March 1, 2026, 3:45 p.m.", latest=now)), read_moment("2026-04-01", latest=now)
    ('2026-03-01 15:45:00', None)
    """
    words = (words or "").strip()
    if not words:
        return None
    found = _iso(words) or _epoch(words) or _mail(words) or _told(words)
    is_possible = found is not None and found.year >= FIRST_YEAR and found <= latest + timedelta(days=1)
    return found if is_possible else None


def _naive(moment: datetime) -> datetime | None:
    try:
        return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except (OverflowError, ValueError):
        return None


def _iso(words: str) -> datetime | None:
    if words.isdigit():
        return None
    try:
        return _naive(datetime.fromisoformat(words))
    except ValueError:
        return None


def _epoch(words: str) -> datetime | None:
    if not _EPOCH.fullmatch(words):
        return None
    seconds = float(words)
    try:
        return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC).replace(tzinfo=None)
    except (OverflowError, OSError, ValueError):
        return None


def _mail(words: str) -> datetime | None:
    if not _MAIL.match(words):
        return None
    try:
        return _naive(parsedate_to_datetime(words))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _told(words: str) -> datetime | None:
    day = read_date(words)
    if day is None:
        return None
    at = _TIME.search(words)
    midnight = datetime.combine(date.fromisoformat(day), time())
    if at is None:
        return midnight
    hour, half = int(at["hour"]), (at["half"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    moment = midnight + timedelta(hours=hour, minutes=int(at["minute"]), seconds=int(at["second"] or 0))
    if at["sign"]:
        ahead = timedelta(hours=int(at["hours"]), minutes=int(at["minutes"]))
        moment += -ahead if at["sign"] == "+" else ahead
    return moment
