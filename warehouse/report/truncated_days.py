"""ISO 8601 times that are given as exactly as a text gives them, on a day of the calendar and in words."""

from __future__ import annotations

import re
from datetime import date

from transforms.lexicon.months import MONTHS

_TIME = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
)


def first_day(told: str | None) -> date | None:
    """The day on which a time begins, an interval's end for an interval; None for what names no year.

    >>> [str(first_day(t)) for t in ("2013", "2013-Q2", "2020-W21", "2011/2016-05", "2001/", "--02-26")]
    ['2013-01-01', '2013-04-01', '2020-05-18', '2016-05-01', '2001-01-01', 'None']
    """
    ends = [end for end in (told or "").split("/") if end]
    found = _TIME.fullmatch(ends[-1]) if ends else None
    if not found:
        return None
    year = int(found["year"])
    try:
        if found["week"]:
            return date.fromisocalendar(year, int(found["week"]), 1)
        month = found["month"] or int(found["quarter"] or 1) * 3 - 2 + int((found["half"] or "1") == "2") * 6
        return date(year, int(month), int(found["day"] or 1))
    except ValueError:
        return None


def in_text(told: str) -> str:
    """
    >>> [in_text(t) for t in ("2013", "2013-Q2", "2020-W21", "2019-11-07", "2018-03", "2011/2016", "2001/")]
    ['2013', 'Q2 2013', 'week of 18 May 2020', '7 Nov 2019', 'Mar 2018', '2011 to 2016', 'since 2001']
    """
    start, slash, end = told.partition("/")
    if slash:
        return f"{in_text(start)} to {in_text(end)}" if end else f"since {in_text(start)}"
    found, day = _TIME.fullmatch(told), first_day(told)
    if not found or not day:
        return told
    if found["week"]:
        return f"week of {in_text(str(day))}"
    if found["quarter"] or found["half"]:
        return f"{told[5:]} {day.year}"
    if found["month"]:
        return " ".join(filter(None, (str(day.day) if found["day"] else "", MONTHS[day.month - 1][:3], str(day.year))))
    return told
