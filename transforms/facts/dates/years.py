"""Dates in figures: years, decades, seasons and quarters of a year, ISO and slashed dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from transforms.facts.dates.date_mention import Reading
from transforms.facts.dates.tense import is_future
from transforms.text import calendars

YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_ISO = re.compile(r"\d{4}-(\d\d)-(\d\d)(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})([/.])(\d{1,2})\2$")
SHORT_DATE = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d\d)(?![\d/])")
_SHORT_YEAR_BEFORE = re.compile(
    r"\b(?:in|of|since|until|from|by|before|after|during|late|early|mid|spring|summer|fall|autumn|winter|the)[\s-]+\Z",
    re.IGNORECASE,
)
_DECADES_BEFORE = re.compile(r"\d0s,? (?:and|or|to) (?:the )?(?:early |late |mid-)?\Z")
SHORT_DECADES = tuple(f"{tens}0s" for tens in range(2, 10))
MARKED_DECADES = tuple(f"{mark}{decade}" for mark in "'’‘" for decade in SHORT_DECADES)
MARKED_YEARS = tuple(f"{mark}{year:02d}" for mark in "'’‘" for year in range(100))
_DECADE = re.compile(r"\d{3}0['’]?s\b")
_SEASON_BEFORE = re.compile(rf"\b({'|'.join(calendars.SEASONS)})(?:,| of)?\s+$", re.IGNORECASE)
_BAD_BEFORE = re.compile(
    r"(?:[$£€¥#@/\d.,:_+=~&*]|[A-Za-z]|\d[-–—]|\b(?:than|nearly|some|almost|least|most|No|[Ss]ection|[Rr]oute|[Rr]oom|[Aa]t|Highway"
    r"|Flight|Room|page|Windows|Rule|Act"
    r"|Article|Agenda|Interstate|Title|Class|Resolution|Bill|approximately|roughly|totall?ing|to about|another)[.\s]+)\Z"
)
_RANGE_BEFORE = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d[-–—/]\Z")
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
_LATEST = 2029  # what "'68" and "'90s" are told from in an article without a date
_WHICH_YEAR = {"last": -1, "this": 0, "next": 1}
_CENTURY_BEFORE = re.compile(r"(?:\b(\d{1,2})(?:st|nd|rd|th)|\b([a-z]+(?:-first)?))[\s-]+$", re.IGNORECASE)
_CENTURY_WORDS = {
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip


def year_starts(text: str) -> Iterator[int]:
    """Where ``YEAR`` matches, in order, by a search for the figures of its century, which is three times as fast."""
    done = 0
    for _, start, end in _centuries().find_matches_as_indexes(text):
        if start >= done and end + 2 <= len(text) and text[end : end + 2].isdecimal():
            done = end + 2
            yield start


@cache
def _centuries() -> AhoCorasick:
    return AhoCorasick([str(figures) for figures in range(14, 21)], implementation=Implementation.DFA)


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
        return Reading(begin, end, f"{number}-{calendars.SEASONS[m[1].casefold()][1]}", "season", "stated")
    return Reading(start, end, str(number), "year", "stated")


def short_dates(text: str) -> Iterator[re.Match[str]]:
    """The matches of ``SHORT_DATE`` in order, sought at slashes: a search a sign is many times faster than the pattern's."""
    at = text.find("/") if text.count("/") > 1 else -1
    while at >= 0:
        m = (at > 1 and SHORT_DATE.match(text, at - 2)) or (at > 0 and SHORT_DATE.match(text, at - 1))
        if m:
            yield m
        at = text.find("/", m.end() if m else at + 1)


def read_short_date(text: str, start: int) -> Reading | None:
    """A slashed date with a year of two figures, as ``SHORT_DATE`` finds it at ``start``: 69 to 99 of the last century."""
    m = SHORT_DATE.match(text, start)
    if m is None:
        return None
    year = int(m[3])
    return _slashed(m.start(), m.end(), int(m[1]), int(m[2]), year + (1900 if year > 68 else 2000), "/")


def read_short_year(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The year whose apostrophe and last two figures stand at ``start:end``: the latest begun.

    >>> read_short_year("the class of '68", 13, 16, None)
    Reading(start=13, end=16, resolved='1968', granularity='year', basis='stated')
    """
    if not _SHORT_YEAR_BEFORE.search(text, max(0, start - 8), start):
        return None
    latest = anchor.year if anchor else _LATEST
    year = latest // 100 * 100 + int(text[end - 2 : end])
    return Reading(start, end, str(year - 100 if year > latest + 1 else year), "year", "stated")


def read_short_decade(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The decade at ``start:end``, written ``'90s``, or without its mark behind another ("the 1980s and 90s")."""
    if text[start].isdigit() and not _DECADES_BEFORE.search(text, max(0, start - 20), start):
        return None
    latest = anchor.year if anchor else _LATEST
    tens = int(text[end - 3])
    return Reading(start, end, f"{latest // 100 - (tens > latest // 10 % 10)}{tens}", "decade", "stated")


def read_quarter(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The quarter or half of a year whose noun is ``text[start:end]``."""
    m = _PART_BEFORE.search(text, max(0, start - 12), start)
    if m is None or text.startswith(("-", " final"), end):  # a quarter-final
        return None
    noun, word = text[start:end].casefold(), m[1].casefold()
    number = _ORDINALS.get(word)
    half = noun == "half"
    if half and (number is None or number > 2):
        return None
    if after := _PART_AFTER.match(text, end):
        year = int(after[1]) if after[1] else anchor and anchor.year + _WHICH_YEAR[after[2]]
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
        offset = _quarters_away(text, m.start(), end, number, anchor)
    return Reading(m.start(), end, calendars.quarter(anchor, offset), "quarter", "anchor")


def read_short_quarter(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The quarter written ``Q1`` to ``Q4`` at ``start:end``, with a year behind it or without.

    >>> read_short_quarter("in Q3 2018 it", 3, 5, None)
    Reading(start=3, end=10, resolved='2018-Q3', granularity='quarter', basis='stated')
    """
    number = int(text[end - 1])
    if after := _PART_AFTER.match(text, end):
        year = int(after[1]) if after[1] else anchor and anchor.year + _WHICH_YEAR[after[2]]
        resolved = f"{year:04d}-Q{number}" if year else None
        return Reading(start, after.end(), resolved, "quarter", "stated" if after[1] else "anchor")
    if anchor is None:
        return Reading(start, end, None, "quarter", "open")
    resolved = calendars.quarter(anchor, _quarters_away(text, start, end, number, anchor))
    return Reading(start, end, resolved, "quarter", "anchor")


def _quarters_away(text: str, start: int, end: int, number: int, anchor: date) -> int:
    """Quarters from the article's to the one meant: the latest such that has begun, or where the clause looks ahead, the
    first that has not ended."""
    behind = ((anchor.month - 1) // 3 + 1 - number) % 4
    return 4 - behind if behind and is_future(text, start, end) else -behind


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
