"""Dates of the article's own time: "last night", "over the weekend", "the end of the year", "two weeks from now"."""

from __future__ import annotations

import re
from datetime import date

from transforms.facts.dates.date_mention import Reading
from transforms.facts.dates.nth_in_period import NTH
from transforms.facts.dates.relative import NUMBERS, SHIFTS, reading
from transforms.facts.dates.tense import is_future
from transforms.text import calendars

_PART_OF = re.compile(
    rf"\b(?:{NTH}\s+(?:of|in)|(?:end|rest|remainder|middle|start|beginning|close|balance) of|(?:late|later|early|earlier) in)\s+\Z",
    re.IGNORECASE,
)
_AHEAD = re.compile(rf"(?<![\w.,-])({'|'.join(NUMBERS)}|\d{{1,3}})[\s-]+(day|week|month|year)s?\s+\Z", re.IGNORECASE)
_SATURDAY = 5
_WORDS_CLOSE = 6
DAY_PARTS = ("last night", "tonight", "this morning", "this afternoon", "this evening")
WEEKENDS = ("over the weekend", "during the weekend", "at the weekend")
WHOLE = tuple(f"the {unit}" for unit in ("week", "month", "quarter", "year"))
YEAR_ENDS = ("year-end", "year end", "yearend")


def read_day_part(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The day whose part ("last night", "tonight", "this morning") stands at ``start:end``."""
    offset = -1 if text[start : start + 4].casefold() == "last" else 0
    return reading(start, end, "day", calendars.day(anchor, offset) if anchor else None)


def read_weekend(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The weekend of "over the weekend" at ``start:end``: the coming one where the clause looks ahead, else the latest."""
    start = text.index("the", start)
    if anchor is None:
        return Reading(start, end, None, "weekend", "open")
    back = anchor.weekday() < _SATURDAY and not is_future(text, start, end, words_read=_WORDS_CLOSE)
    return reading(start, end, "weekend", calendars.week(anchor, -back, weekend=True))


def read_whole(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The period of "the end of the year", "later in the week", whose "the" begins at ``start``: the article's own."""
    if not _PART_OF.search(text, max(0, start - 24), start):
        return None
    unit = text[start:end].split()[-1]
    return reading(start, end, unit, SHIFTS[unit](anchor, 0) if anchor else None)


def read_year_end(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The year that ends, of "by year-end" at ``start:end``."""
    return reading(start, end, "year", calendars.year(anchor, 0) if anchor else None)


def read_from_now(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The date that lies as long ahead as stands before the "from now" at ``start:end``."""
    m = _AHEAD.search(text, max(0, start - 24), start)
    if m is None:
        return None
    unit = m[2].casefold()
    number = NUMBERS.get(m[1].casefold()) or int(m[1])
    return reading(m.start(), end, unit, SHIFTS[unit](anchor, number) if anchor else None)
