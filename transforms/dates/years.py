"""Dates in figures: years, decades, seasons and quarters of a year, ISO and slashed dates."""

from __future__ import annotations

import re
from datetime import date

from transforms.dates import calendars
from transforms.dates.mention import Reading

YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_ISO = re.compile(r"\d{4}-(\d\d)-(\d\d)(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})([/.])(\d{1,2})\2$")
SHORT_DATE = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d\d)(?![\d/])")
_DECADE = re.compile(r"\d{3}0['’]?s\b")
_SEASON_BEFORE = re.compile(r"\b(spring|summer|fall|autumn|winter)(?:,| of)?\s+$", re.IGNORECASE)
_BAD_BEFORE = re.compile(
    r"(?:[$£€¥#@/\d.,:_+=~&*]|[A-Za-z]|\d[-–—]|\b(?:than|nearly|some|almost|least|most|No|[Ss]ection|[Rr]oute|[Rr]oom|[Aa]t|Highway"
    r"|Flight|Room|page|Windows|Rule|Act"
    r"|Article|Agenda|Interstate|Title|Class|Resolution|Bill|approximately|roughly|totall?ing|to about|another)[.\s]+)$"
)
_RANGE_BEFORE = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d[-–—/]$")
_AT_YEAR = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|to|circa|ca\.?|c\.|early|late|mid|the|through|during|before|after"
    r"|around|about|and|year)[\s-]+|\()$",
    re.IGNORECASE,
)
_BAD_AFTER = re.compile(
    r"[%\d]|[.,:]\d|[A-Za-z]|[-–]\d{3}(?!\d)|[-–](?:foot|mile|page|word|member|person|point|acre|meter|square|strong"
    r"|plus|man)"
    r"|\+|\s?(?:m|km|kg|ft)\b|\s+(?:people|persons|men|women|children|troops|soldiers|jobs|dollars|votes|miles"
    r"|kilomet\w+|feet|tons|tonnes"
    r"|barrels|points|pages|words|workers|employees|students|delegates|meters|metres|acres|pounds|euros|degrees"
    r"|times|hours"
    r"|days|years|weeks|months|more|others?|percent|pct|million|billion|or more|of (?:the|its|his|their|them|those"
    r"|these|our)"
    r"|square|cubic|inmates|migrants|refugees|homes|houses|families|members|signatures|residents|cases|deaths"
    r"|participants"
    r"|respondents|adults|voters|calories|megawatts|mg|yards|cars|vehicles|units|companies|guests|seats|stores|patients"
    r"|prisoners|police|officers|demonstrators|protesters|supporters|firefighters|pieces|dlrs|mln|stg|shares)\b"
)
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4,
}  # fmt: skip
_PART_BEFORE = re.compile(
    r"\b(first|1st|second|2nd|third|3rd|fourth|4th|final|last|current|next|this|previous)[\s-]+$", re.IGNORECASE
)
_PART_AFTER = re.compile(
    r"(?:\s+of)?(?:\s+the)?(?:\s+fiscal)?(?:\s+year)?,?\s+((?:1[4-9]|20)\d\d)\b|(?:\s+of)?\s+(last|this|next) year\b"
)
_CENTURY_BEFORE = re.compile(r"(?:\b(\d{1,2})(?:st|nd|rd|th)|\b([a-z]+(?:-first)?))[\s-]+$", re.IGNORECASE)
_CENTURY_WORDS = {
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_SEASON_CODE = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}


def read_year(text: str, start: int, anchor: date | None) -> Reading | None:
    """The date that the four figures at ``start`` are, or are the year of; None where they count something."""
    end = start + 4
    if m := _ISO.match(text, start):
        resolved = calendars.month_day(int(m[1]), int(m[2]), int(text[start:end]))
        return Reading(start, m.end(), resolved, "day", "stated") if resolved else None
    before = text[max(0, start - 16) : start]
    if before[-1:] in "/." and (m := _SLASHED.search(before)):
        return _slashed(start - len(before) + m.start(), end, int(m[1]), int(m[3]), int(text[start:end]), m[2])
    number = int(text[start:end])
    if m := _DECADE.match(text, start):
        return Reading(start, m.end(), text[start : start + 3], "decade", "stated") if number >= 1500 else None
    if _BAD_BEFORE.search(before) and not _RANGE_BEFORE.search(before):
        return None
    if m := _BAD_AFTER.match(text, end):
        return None
    latest = anchor.year + 40 if anchor else 2060
    if not 1900 <= number <= latest and not (_AT_YEAR.search(before) or _RANGE_BEFORE.search(before)):
        return None
    if m := _SEASON_BEFORE.search(before):
        begin = start - len(before) + m.start()
        return Reading(begin, end, f"{number}-{_SEASON_CODE[m[1].casefold()]}", "season", "stated")
    return Reading(start, end, str(number), "year", "stated")


def read_short_date(m: re.Match[str]) -> Reading | None:
    """A slashed date with a year of two figures, as ``SHORT_DATE`` finds it: 69 to 99 of the last century."""
    year = int(m[3])
    return _slashed(m.start(), m.end(), int(m[1]), int(m[2]), year + (1900 if year > 68 else 2000), "/")


def read_quarter(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The quarter or half of a year whose noun is ``text[start:end]``."""
    m = _PART_BEFORE.search(text, max(0, start - 12), start)
    if m is None:
        return None
    noun, word = text[start:end].casefold(), m[1].casefold()
    number = _ORDINALS.get(word)
    half = noun == "half"
    if half and (number is None or number > 2):
        return None
    if after := _PART_AFTER.match(text, end):
        year = int(after[1]) if after[1] else anchor and anchor.year + {"last": -1, "this": 0, "next": 1}[after[2]]
        if number is None:
            number = 4 if word == "last" else None
        if number is None or year is None:
            return Reading(m.start(), after.end(), None, "quarter", "open")
        code, granularity = ("H", "half") if half else ("Q", "quarter")
        resolved = f"{year:04d}-{code}{number}"
        return Reading(m.start(), after.end(), resolved, granularity, "stated" if after[1] else "anchor")
    if half:
        return None
    if anchor is None:
        return Reading(m.start(), end, None, "quarter", "open")
    if number is None:
        offset = {"last": -1, "previous": -1, "next": 1}.get(word, 0)
    else:
        offset = -(((anchor.month - 1) // 3 + 1 - number) % 4)  # the latest such quarter that has begun
    return Reading(m.start(), end, calendars.quarter(anchor, offset), "quarter", "anchor")


def read_century(text: str, start: int, end: int) -> Reading | None:
    """The century whose noun is ``text[start:end]``.

    >>> read_century("in the 19th century", 12, 19)
    Reading(start=7, end=19, resolved='18', granularity='century', basis='stated')
    """
    m = _CENTURY_BEFORE.search(text, max(0, start - 16), start)
    number = m and (int(m[1]) if m[1] else _CENTURY_WORDS.get(m[2].casefold()))
    if m is None or not number or not 11 <= number <= 22:
        return None
    return Reading(m.start(), end, f"{number - 1:02d}", "century", "stated")


def _slashed(begin: int, end: int, first: int, second: int, year: int, mark: str) -> Reading | None:
    """Month first, as American papers write with slashes, unless only the other reading is a date; day first with
    full stops."""
    month, day = (second, first) if mark == "." or first > 12 else (first, second)
    resolved = calendars.month_day(month, day, year)
    return Reading(begin, end, resolved, "day", "stated") if resolved else None
