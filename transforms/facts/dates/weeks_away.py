"""Days and periods told by weeks from a near one: "Friday week", "a week on Friday", "the week after next"."""

from __future__ import annotations

import re
from datetime import date

from transforms.facts.dates.date_mention import Reading
from transforms.facts.dates.relative import NUMBERS, SHIFTS, reading
from transforms.facts.dates.tense import is_future
from transforms.lexicon.months import WEEKDAYS
from transforms.text import calendars
from transforms.text.literals import holds_any

_UNITS = ("week", "weekend", "month", "quarter", "year")
_TURNS = {"after next": 2, "before last": -2}
BEYOND = tuple(
    f"{article}{unit} {turn}" for turn in _TURNS for unit in (*_UNITS, *WEEKDAYS) for article in ("", "the ")
)
_BACK_IN = "back in", "again in", "here in", "ready in", "due in", "over in", "out in"
IN_TIME = tuple(
    f"{unit}{mark} time" for unit in ("day", "week", "fortnight", "month", "year") for mark in ("'s", "’s", "s'", "s’")
)
_AMOUNT = rf"(?<![\w.,$£€-])({'|'.join(NUMBERS)}|\d{{1,2}})\s+"
_WEEKS_BEFORE = re.compile(
    rf"(?P<before>\w*)[\s,(“\"]*(?<![\w.,$£€-])(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}})\s+(?P<unit>week|fortnight)s?\s+"
    r"(?P<way>from|on|ago|ago\s+on|ago\s+last|last)\s+\Z",
    re.IGNORECASE,
)
_WEEKS = ("week", "fortnight")
_A_TIME = frozenset(
    "once twice times time day days hour hours night nights morning mornings dollars pounds euros for".split()
)  # "twice a week on Friday"
_WEEKS_BEHIND = re.compile(r"\s+(week|fortnight)(?![\w-]|['’]s)")
_IN_AMOUNT = re.compile(rf"\bin\s+(?:about\s+|another\s+)?(?:{_AMOUNT})\Z", re.IGNORECASE)
_FORTNIGHT = 2  # weeks
_REACH = 40


def read_beyond(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The period or weekday of "the week after next", "the Friday before last" at ``start:end``.

    >>> read_beyond("the week after next", 0, 19, date(2025, 9, 23))
    Reading(start=0, end=19, resolved='2025-W41', granularity='week', basis='anchor')
    """
    *article, unit, first, second = text[start:end].split()
    offset = _TURNS[f"{first} {second}".casefold()]
    if unit in WEEKDAYS:
        near = calendars.weekday(anchor, WEEKDAYS.index(unit), offset) if anchor else None
        return reading(start, end, "day", near and calendars.day(date.fromisoformat(near), 7 if offset > 0 else -7))
    if anchor is None:
        return Reading(start, end, None, unit, "open")
    if unit == "weekend":
        return reading(start, end, unit, calendars.week(anchor, offset, weekend=True))
    return reading(start, end, unit, SHIFTS[unit](anchor, offset))


def read_weeks_from_weekday(text: str, start: int, end: int, number: int, anchor: date | None) -> Reading | None:
    """The day weeks after or before the weekday at ``start:end``: "Friday week", "a week on Friday", "a week ago Friday".

    >>> read_weeks_from_weekday("on Friday week.", 3, 9, 4, date(2025, 9, 23))
    Reading(start=3, end=14, resolved='2025-10-03', granularity='day', basis='anchor')
    """
    begin, weeks = start, 0
    if behind := _WEEKS_BEHIND.match(text, end):
        end, weeks = behind.end(), _FORTNIGHT if behind[1] == "fortnight" else 1
    elif (m := _weeks_before(text, start)) is not None:
        if m["before"].casefold() in _A_TIME or m["before"].isdigit():
            return None
        begin = m.start("number")
        weeks = _number(m["number"]) * (_FORTNIGHT if m["unit"].casefold() == "fortnight" else 1)
        weeks *= -1 if m["way"].casefold().startswith(("ago", "last")) else 1
    if not weeks:
        return None
    near = calendars.weekday(anchor, number, 1 if weeks > 0 else -1) if anchor else None
    return reading(begin, end, "day", near and calendars.day(date.fromisoformat(near), 7 * weeks))


def _weeks_before(text: str, start: int) -> re.Match[str] | None:
    begin = max(0, start - _REACH)
    return _WEEKS_BEFORE.search(text, begin, start) if holds_any(text[begin:start].casefold(), _WEEKS) else None


def read_in_time(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The day, month or year of "in a week's time", "in two months' time", whose unit begins at ``start``."""
    m = _IN_AMOUNT.search(text, max(0, start - _REACH), start)
    if m is None:
        return None
    unit = re.split(r"['’s]", text[start:end])[0].casefold()
    return _ahead(m.start(), end, _number(m[1]), unit, anchor)


_BACK = re.compile(
    rf"\s+{_AMOUNT}(day|week|fortnight|month|year)s?\b(?!['’]|\s+(?:of|or|time|old|ago|later))", re.IGNORECASE
)
BACK_IN = _BACK_IN


def read_back_in(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The day of "back in a week", "due in three days" at ``start:end``, its amount behind it."""
    m = _BACK.match(text, end)
    if m is None or not is_future(text, start, end):
        return None
    return _ahead(end - 2, m.end(), _number(m[1]), m[2].casefold(), anchor)


def _ahead(start: int, end: int, number: int, unit: str, anchor: date | None) -> Reading:
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days:
        return reading(start, end, "day", calendars.day(anchor, days * number) if anchor else None)
    return reading(start, end, unit, SHIFTS[unit](anchor, number) if anchor else None)


def _number(word: str) -> int:
    return NUMBERS.get(word.casefold()) or int(word)
