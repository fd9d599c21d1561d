"""Dates told from the day of the article: "Tuesday", "yesterday", "last month", "three days ago"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from transforms.facts.dates.date_mention import Reading
from transforms.facts.dates.nth_in_period import ORDINALS
from transforms.facts.dates.people_of_the_calendar import is_first_name
from transforms.facts.dates.tense import is_future
from transforms.facts.dates.years import YEAR
from transforms.lexicon.word_lists import table
from transforms.text import calendars

NUMBERS = {
    "a": 1,
    "an": 1,
    **{name: int(value) for name, value in (table("small_numbers") | table("tens")).items() if value != "0"},
}
_AGO = re.compile(
    rf"(?<![\w.,-])((?:{'|'.join(NUMBERS)}|\d{{1,3}})|a couple(?: of)?|half a)[\s-]+(day|week|month|year|decade"
    rf"|century|fortnight)s?\s*$",
    re.IGNORECASE,
)
SHIFTS: dict[str, Callable[[date, int], str | None]] = {
    "day": calendars.day,
    "week": calendars.week,
    "month": calendars.month,
    "quarter": calendars.quarter,
    "year": calendars.year,
}
_OTHER_UNITS = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("day", 14)}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_DAY_BESIDE = re.compile(r"\bthe day (?:before|after)\s+$", re.IGNORECASE)
_WHICH = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_WHICH_BEFORE = re.compile(r"\b(this past|this coming|last|next|this|the following|the previous)\s+$", re.IGNORECASE)
_OF_WEEK = re.compile(r"(?:\s+morning|\s+evening|\s+night)?(?:\s+of)?\s+(last|this|next)\s+week\b", re.IGNORECASE)
_HABIT_BEFORE = re.compile(
    r"\b(?:[Ee]very|[Ee]ach|[Mm]ost|Black|Super|Good|Ash|Bloody|Fat|Cyber|Palm|Easter|Holy|News|Ruby|Shrove|Maundy|CBS|Giving"
    r"|Taco|Casual|Freaky)\s+$"
)
_NAME_AFTER = re.compile(
    r"\s(?:Times|Express|Mail|Mirror|Telegraph|Post|Herald|Review|Magazine|Night Live|Night Football"
    r"|Islands|Today|talk shows?|morning shows?|shows)\b|s\b"
)
_NTH_BEFORE = re.compile(rf"\b(?:{'|'.join(o for o in ORDINALS if o not in ('last', 'final'))})[\s-]+\Z", re.IGNORECASE)
_OF_EACH = re.compile(r"\s+(?:of|in)\s+(?:every|each)\b|\s+(?:of|in)\s+the\s+month\b")
_NEXT_OR_LAST_AFTER = re.compile(r"\s+(next|last)\b(?=[.,;:)]|\s+(?:at|in|to|for|and|when|after|before)\b|\s*\Z)")
_FRIDAY = 4
_TITLE_BEFORE = re.compile(r"(?:USA|[a-z,]) $")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s|(?<![a-z,])\n(?![a-z])|\n\s*\n")
_DURATION_BEFORE = re.compile(r"\bthe\s\Z", re.IGNORECASE)


def read_day_word(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The word for a day ("today", "yesterday", "tomorrow") at ``start:end``."""
    word = text[start:end]
    if word[0].isupper() and (
        _TITLE_BEFORE.search(text, max(0, start - 4), start) or text.startswith((" show", " Show", "’s Show"), end)
    ):
        return None
    offset = _DAYS[word.casefold()]
    if m := _DAY_BESIDE.search(text, max(0, start - 16), start):
        start, offset = m.start(), offset * 2
    return reading(start, end, "day", calendars.day(anchor, offset) if anchor else None)


def read_weekday(text: str, start: int, end: int, number: int, anchor: date | None) -> Reading | None:
    """The day of the week ``number`` (Monday 0) at ``start:end``: ahead where the clause looks ahead, else the latest."""
    if _HABIT_BEFORE.search(text, max(0, start - 10), start) or _NAME_AFTER.match(text, end):
        return None
    if (
        _NTH_BEFORE.search(text, max(0, start - 8), start)
        or _OF_EACH.match(text, end)
        or is_first_name(text, start, end)
    ):
        return None  # the first Monday is one of its month, and read with it
    if anchor is None:
        return Reading(start, end, None, "day", "open")
    if of := _OF_WEEK.match(text, end):
        offset = number - anchor.weekday() + 7 * _WHICH[of[1].casefold()]
        return reading(start, of.end(), "day", calendars.day(anchor, offset))
    if behind := _NEXT_OR_LAST_AFTER.match(text, end):
        return reading(start, behind.end(), "day", calendars.weekday(anchor, number, -2 if behind[1] == "last" else 2))
    m = _WHICH_BEFORE.search(text, max(0, start - 16), start)
    word = m[1].casefold() if m else ""
    if word in ("last", "this past", "the previous"):
        direction = -2
    elif word in ("next", "this coming", "the following"):
        direction = 2
    else:
        future = is_future(text, start, end)
        direction = 1 if future or (word == "this" and future is None) else -1
    if word == "next" and (number - anchor.weekday()) % 7 == 1:
        anchor += timedelta(days=1)  # next Wednesday, said on a Tuesday, is not tomorrow
    begin = m.start() if m and word.split()[0] != "the" else start
    return reading(begin, end, "day", calendars.weekday(anchor, number, direction))


def read_ago(text: str, end: int, anchor: date | None) -> Reading | None:
    """The date whose "ago" begins at ``end``, with the number and unit before it."""
    m = _AGO.search(text, max(0, end - 34), end)
    if m is None:
        return None
    amount, unit = m[1].casefold(), m[2].casefold()
    if amount.startswith("half"):
        unit, number = {"year": ("month", 6), "century": ("year", 50), "decade": ("year", 5)}.get(unit, (unit, 0))
        if not number:
            return None
    else:
        number = NUMBERS.get(amount) or (2 if amount.startswith("a couple") else int(amount))
    unit, times = _OTHER_UNITS.get(unit, (unit, 1))
    number *= times
    return reading(m.start(), end + 3, unit, SHIFTS[unit](anchor, -number) if anchor else None)


def read_period(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The period ("last week", "this year", "next summer") at ``start:end``."""
    word, *noun = text[start:end].casefold().split()
    unit = noun[-1]  # a fiscal year is a year
    if _DURATION_BEFORE.search(text, max(0, start - 4), start) and word not in ("previous", "coming", "current"):
        return None  # "over the last year" measures, it does not date
    this = text[max(0, start - 5) : start].casefold() in ("this ", "this\n")
    if text.startswith("ly", end) or (word == "past" and not this):
        return None
    offset = _WHICH[word]
    if this and word in ("past", "coming"):
        start -= 5
    if anchor is None:
        if unit == "year" and word == "this" and (stated := _year_beside(text, start, end)):
            return Reading(start, end, stated, "year", "context")
        return Reading(start, end, None, "season" if unit in calendars.SEASONS else unit, "open")
    if unit in calendars.SEASONS:
        return reading(start, end, "season", _season(text, start, end, unit, word, anchor))
    if unit == "weekend":
        back = word == "this" and is_future(text, start, end) is False and anchor.weekday() < _FRIDAY
        return reading(start, end, unit, calendars.week(anchor, -1 if back else offset, weekend=True))
    if unit == "decade":
        return reading(start, end, unit, str(anchor.year // 10 + offset))
    if unit == "century":
        return reading(start, end, unit, str(anchor.year // 100 + offset))
    return reading(start, end, unit, SHIFTS[unit](anchor, offset))


def _season(text: str, start: int, end: int, unit: str, word: str, anchor: date) -> str:
    begins, code = calendars.SEASONS[unit]
    year = anchor.year
    if word == "next":
        year += anchor.month >= begins
    elif word == "this":
        if anchor.month < begins and is_future(text, start, end) is False and begins - anchor.month > 6:
            year -= 1
    else:
        year -= anchor.month < begins + 3
    return f"{year:04d}-{code}"


def _year_beside(text: str, start: int, end: int) -> str | None:
    """The one year that the sentence around ``start:end`` states."""
    begin = max(0, start - 300)
    for stop in _SENTENCE_END.finditer(text, begin, start):
        begin = stop.end()
    stop_match = _SENTENCE_END.search(text, end, end + 300)
    years = set(YEAR.findall(text, begin, stop_match.start() if stop_match else end + 300))
    return years.pop() if len(years) == 1 else None


def reading(start: int, end: int, granularity: str, resolved: str | None) -> Reading:
    return Reading(start, end, resolved, granularity, "anchor" if resolved else "open")
