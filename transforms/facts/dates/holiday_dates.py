"""Dates told by the name of a holiday: "Christmas Day 2010", "last Easter", "on Good Friday last year"."""

from __future__ import annotations

import re
from datetime import date

from transforms.facts.dates.date_mention import Reading
from transforms.facts.dates.holidays import holiday
from transforms.facts.dates.tense import is_future
from transforms.facts.dates.written import likely_year

_PARTS_OF_NAMES = ("Easter", "Pentecost", "Mardi Gras")
_NAMED_AFTER = re.compile(r"\s(?:[A-Z][a-z]|eggs?\b|bunn|week\b|weekend\b|holidays?\b|break\b)|['’]s\b|-")
_GOODS_AFTER = re.compile(r"\s(?:sales?|deals?|bargains?|shopping|shoppers?)\b")
_YEAR_AFTER = re.compile(r",?\s+((?:1[5-9]|20)\d\d)\b")
_WHICH_YEAR_AFTER = re.compile(r"(?:\s+of)?\s+(last|this|next)\s+year\b")
_WHICH_BEFORE = re.compile(r"\b(last|this past|this|next|this coming)\s+\Z", re.IGNORECASE)
_SHIFT = {"last": -1, "this": 0, "next": 1}
_JUST_GONE = 21  # days in which "after Christmas, it will" still means the one gone by


def read_holiday(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    """The holiday named at ``start:end``: of the year that the words around it say, else the nearest, or where its clause
    looks ahead the next."""
    name = text[start:end]
    if _GOODS_AFTER.match(text, end) or name in _PARTS_OF_NAMES and _NAMED_AFTER.match(text, end):
        return None
    if m := _YEAR_AFTER.match(text, end):
        return Reading(start, m.end(), _day(name, int(m[1])).isoformat(), "day", "stated")
    if anchor is None:
        month, day = holiday(name, 2018)
        moving = holiday(name, 2019) != (month, day)
        return Reading(start, end, None if moving else f"--{month:02d}-{day:02d}", "day", "open")
    if not date.min.year + 1 < anchor.year < date.max.year:
        return Reading(start, end, None, "day", "open")
    if m := _WHICH_YEAR_AFTER.match(text, end):
        return Reading(start, m.end(), _day(name, anchor.year + _SHIFT[m[1]]).isoformat(), "day", "anchor")
    if m := _WHICH_BEFORE.search(text, max(0, start - 13), start):
        return Reading(m.start(), end, _said_which(name, m[1].casefold(), anchor).isoformat(), "day", "anchor")
    found = _day(name, likely_year(text, start, end, *holiday(name, anchor.year), anchor))
    if (anchor - found).days > _JUST_GONE and is_future(text, start, end):
        found = _next(name, anchor)
    return Reading(start, end, found.isoformat(), "day", "anchor")


def _said_which(name: str, which: str, anchor: date) -> date:
    """The holiday that "last", "next" or "this" names as seen from ``anchor``."""
    if which in ("last", "this past"):
        this_year = _day(name, anchor.year)
        return this_year if this_year < anchor else _day(name, anchor.year - 1)
    return _day(name, anchor.year) if which == "this" else _next(name, anchor)


def _next(name: str, anchor: date) -> date:
    this_year = _day(name, anchor.year)
    return this_year if this_year >= anchor else _day(name, anchor.year + 1)


def _day(name: str, year: int) -> date:
    return date(year, *holiday(name, year))
