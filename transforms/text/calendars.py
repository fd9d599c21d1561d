"""Reckoning with days, months and weeks; all results are ISO 8601 strings."""

from __future__ import annotations

from datetime import date, timedelta

from transforms.lexicon.months import DAYS_IN_MONTH

_FIRST_YEAR, _LAST_YEAR = 1000, 9998  # what datetime can reckon with a margin of a year

SEASONS = {"spring": (3, "SP"), "summer": (6, "SU"), "fall": (9, "FA"), "autumn": (9, "FA"), "winter": (12, "WI")}
"""A season's first month, and its code behind a year (``2018-SU``)."""


def day(anchor: date, offset: int) -> str | None:
    """The day ``offset`` days from ``anchor``; None beyond the calendar."""
    try:
        return (anchor + timedelta(days=offset)).isoformat()
    except OverflowError:
        return None


def week(anchor: date, offset: int, *, weekend: bool = False) -> str | None:
    """The ISO week ``offset`` weeks from ``anchor``'s, or its weekend.

    >>> week(date(1998, 2, 12), 0), week(date(1998, 2, 12), -1, weekend=True)
    ('1998-W07', '1998-W06-WE')
    """
    try:
        year, number, _ = (anchor + timedelta(weeks=offset)).isocalendar()
    except OverflowError:
        return None
    return f"{year:04d}-W{number:02d}" + ("-WE" if weekend else "")


def month(anchor: date, offset: int) -> str | None:
    """The month ``offset`` months from ``anchor``'s.

    >>> month(date(2018, 1, 31), -1)
    '2017-12'
    """
    year, index = divmod(anchor.year * 12 + anchor.month - 1 + offset, 12)
    return f"{year:04d}-{index + 1:02d}" if _FIRST_YEAR <= year <= _LAST_YEAR else None


def quarter(anchor: date, offset: int) -> str | None:
    """The quarter ``offset`` quarters from ``anchor``'s."""
    year, index = divmod(anchor.year * 4 + (anchor.month - 1) // 3 + offset, 4)
    return f"{year:04d}-Q{index + 1}" if _FIRST_YEAR <= year <= _LAST_YEAR else None


def year(anchor: date, offset: int) -> str | None:
    """The year ``offset`` years from ``anchor``'s."""
    number = anchor.year + offset
    return f"{number:04d}" if _FIRST_YEAR <= number <= _LAST_YEAR else None


def month_day(month: int, day: int, year: int | None) -> str | None:
    """The day, truncated on the left without ``year``; None for a day that month never has.

    >>> month_day(2, 26, None), month_day(2, 29, 2019)
    ('--02-26', None)
    """
    if not (1 <= month <= 12 and 1 <= day <= DAYS_IN_MONTH[month - 1]):
        return None
    if year is None:
        return f"--{month:02d}-{day:02d}"
    if month == 2 and day == 29 and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def possible(day: str) -> str | None:
    """``day``, ISO 8601 with or without its day; None where there is no such day.

    >>> possible("2019-02-28"), possible("2019-02-29"), possible("2019-02"), possible("2019-13-01")
    ('2019-02-28', None, '2019-02', None)
    """
    year, month, number = int(day[:4]), int(day[5:7]), day[8:]
    if number:
        return month_day(month, int(number), year)
    return day if 1 <= month <= 12 else None


def nearest_year(anchor: date, month: int, day: int) -> tuple[int, int]:
    """The year in which ``month`` and ``day`` fall nearest to ``anchor``, and about how many days after it that is.

    >>> nearest_year(date(2018, 1, 5), 12, 28)
    (2017, -7)
    """
    this = (month - anchor.month) * 30.44 + day - anchor.day
    offset = -1 if this > 182 else 1 if this < -182 else 0
    return anchor.year + offset, round(this + offset * 365)


def weekday(anchor: date, number: int, direction: int) -> str | None:
    """The day of the week ``number`` (Monday 0) on or before ``anchor`` (``direction`` -1), on or after it (1), or
    strictly so (-2, 2).

    >>> weekday(date(2018, 5, 22), 1, -1), weekday(date(2018, 5, 22), 1, -2), weekday(date(2018, 5, 22), 4, 1)
    ('2018-05-22', '2018-05-15', '2018-05-25')
    """
    back = (anchor.weekday() - number) % 7
    if direction < 0:
        return day(anchor, -(back or (7 if direction == -2 else 0)))
    ahead = -back % 7
    return day(anchor, ahead or (7 if direction == 2 else 0))
