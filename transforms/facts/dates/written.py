"""Dates with a month's name: "11 April 2018", "Tuesday, April 11", "in March", "May 2019"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from transforms.facts.dates.date_mention import DateMention, Reading
from transforms.facts.dates.people_of_the_calendar import speaks
from transforms.facts.dates.tense import is_future
from transforms.lexicon.months import MONTH_NUMBER, MONTH_PATTERN, WEEKDAY_NUMBER
from transforms.text import calendars

_YEAR = r"(?:1[4-9]|20)\d\d"
_MONTH = re.compile(
    rf"(?P<month>{MONTH_PATTERN})\b\.?"
    rf"(?:\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,:]?\d|%|\s(?:percent|million|billion|[ap]\.?m))"
    rf"(?:,?\s+(?P<year>{_YEAR})\b(?!%)|,?\s+(?:of\s+)?(?P<which>last|this|next) year\b)?"
    rf"|,?\s+(?:of\s+)?(?P<year2>{_YEAR})\b(?!%|,\d)|,?\s+(?:of\s+)?(?P<which2>last|this|next) year\b)?",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(r"(?<![\d.,$£€-])\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+(?:day\s+)?of)?\s+$")
_WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(name.capitalize() for name in WEEKDAY_NUMBER)})\b\.?,?\s+(?:the\s+)?$")
_HYPHENED = re.compile(
    rf"([-/])(?P<month>{MONTH_PATTERN})\b\.?\1(?P<year>(?:1[4-9]|20)\d\d|\d\d)(?![\w/-])", re.IGNORECASE
)
_DAY_HYPHENED = re.compile(r"(?<![\w.,/$£€-])(\d{1,2})\Z")
_FIRST_DAY = re.compile(
    r"(?:(?<![\d.,$£€%-])\b(?P<range>\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—]\s?|\s+(?:to|through|until|till)\s+)"
    r"|\b(?:on|between|from|of|the)\s+(?:the\s+)?(?P<pair>\d{1,2})(?:st|nd|rd|th)?\s+(?:and|or)\s+(?:the\s+)?)\Z"
)
_WHICH_BEFORE = re.compile(r"\b(last|this|next|this past|this coming)\s+$", re.IGNORECASE)
_LAST_OR_NEXT = re.compile(r"\b(last|next)\s+$", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:in|since|by|until|till|last|next|this|early|late|mid|of|from|through|before|after|during|around|past"
    r"|every|each|"
    r"beginning|starting|ending|previous|following|later)[\s-]+$",
    re.IGNORECASE,
)
_OTHER_MONTH = re.compile(rf"\b(?:{MONTH_PATTERN})\.?(?:,|,? and| to| or|[-–—]|,? through| until)?\s*$", re.IGNORECASE)
_BORROWED_YEAR = re.compile(
    rf"\s*(?:,|and|to|or|through|until|till|[-–—])\s*(?:(?:{MONTH_PATTERN})\b\.?(?:\s+\d{{1,2}},?)?|\d{{1,2}}),?\s+(?:of\s+)?({_YEAR})\b"
)
_SECOND_DAY = re.compile(
    r"(?:(?:\s?[-–—]\s?|\s+(?:to|through|until|till)\s+)(\d{1,2})(?:st|nd|rd|th)?\b(?![-%]|\s?(?:percent|pct|people|[ap]\.?m))"
    r"|(?:\s+(?:and|or)\s+|,\s+)(\d{1,2})(?:st|nd|rd|th)?"
    rf"(?=[.,;:)'’\"”\n—–]|\s+(?:{_YEAR}|in|at|on|for|the|with|from|to|as|by|that|after|before|when|was|were|is|are|will)\b|\Z)"
    r")(?![.,:]\d)"
)
_DATED_BEFORE = re.compile(r"(?:,|\b(?:on|since|until|by|from|of))\s+\Z")
_RANGE_JOINT = re.compile(r"\s?[-–—/]\s?|\s+(?:to|through|until|till|and)\s+")
_YEAR_BEHIND = re.compile(rf",?\s+{_YEAR}\b")
_FIGURES_AFTER = re.compile(
    r"\s+(?:\d+|figures?|sales|production|exports?|imports?|quarter|trade|data|index|meeting|reports?|unemployment|inflation"
    r"|jobs report|employment|contracts?|delivery|deliveries|futures|output|shipments?|retail|consumer|producer|industrial|elections?|polls?|summit|deadline"
    r"|results|earnings|rate|rise|fall|level|total|period)\b"
)
_TERROR = re.compile(r",?\s+(?:terror|attack|hijack|commission|assault)", re.IGNORECASE)
_WHOLE_SHORT = frozenset(("may", "june", "july"))  # short, but no abbreviations: a full stop ends the sentence
WORDS = frozenset(("may", "march", "mar"))  # months that are common words, too
_FORENAMES = frozenset(("april", "june", "august", "jan"))
MONTH_AFTER_WEEKDAY = re.compile(
    rf",?\s+(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?=(?:{MONTH_PATTERN})\b)"
)
_EVENT_AFTER = re.compile(
    r"(?:['’]s?)?\s(?:[a-z]+\s|GOP\s|Democratic\s|Republican\s){0,2}(?:elections?|votes?|ballots?|debates?|recess|conventions?"
    r"|primary|primaries|caucus(?:es)?|midterms?|deadline|meetings?|hearings?|trial|session|summit|runoff|showdown)\b"
)
_WHICH_YEAR = {"last": -1, "this": 0, "next": 1}
_LAST_SHORT_YEAR = 68  # two figures up to these are of this century, as POSIX reads them
_NEAR_AHEAD = 3  # months
_HALF_A_YEAR = 6
_WORDS_CLOSE = 6
_MAX_APART = 110  # days ahead: nearer than this, the nearest year is meant whatever the tense
_MAX_BEHIND = 80  # days behind


class _Stated(NamedTuple):
    """What the words of a date say, at ``begin:end``; ``which``: the "last" of "last year"."""

    begin: int
    end: int
    month: int
    day: int | None
    year: int | None
    which: str | None


def read_month(text: str, start: int, anchor: date | None) -> Reading | None:
    """The date whose month's name begins at ``start``; None where it is no date."""
    if start and text[start - 1] in "-/" and (hyphened := _read_hyphened(text, start)):
        return hyphened
    m = _MONTH.match(text, start)
    if m is None:
        return None
    before = text[max(0, start - 24) : start]
    stated = _stated(text, m, before)
    if stated is None or _is_common_word(m["month"], stated.day, before):
        return None
    if stated.day is None:
        return _read_whole_month(text, stated, before, anchor)
    return _read_day(text, stated, stated.day, before, anchor)


def _stated(text: str, m: re.Match[str], before: str) -> _Stated | None:
    """The parts of the date at ``m``; None where the month's name stands alone and is none."""
    start, end, name = m.start(), m.end(), m["month"].casefold()
    begin, name_end = start, m.end("month")
    year = int(m["year"] or m["year2"] or 0) or None
    which = m["which"] or m["which2"]
    day = int(m["day"]) if m["day"] else None
    if day is not None and not 1 <= day <= 31:
        day, end, which, year = None, name_end, None, None
    if day is None and (d := _DAY_BEFORE.search(before)) and 1 <= int(d[1]) <= 31:
        day, begin = int(d[1]), start - len(before) + d.start(1)
    if day is None and year is None and which is None:
        if not _is_month(text, start, name_end, name, before):
            return None
        end = name_end + (text.startswith(".", name_end) and len(name) < 5 and name not in _WHOLE_SHORT)
    return _Stated(begin, end, MONTH_NUMBER[name], day, year, which)


def _is_common_word(name: str, day: int | None, before: str) -> bool:
    """Whether a month's name is a common word by its letters: "may" in small ones, "MAY" and "MARCH" in a headline."""
    if name.islower() and name.casefold() in WORDS and (day is None or not _DATED_BEFORE.search(before)):
        return True
    return name.isupper() and day is None and len(name) > 3


def _read_whole_month(text: str, stated: _Stated, before: str, anchor: date | None) -> Reading | None:
    begin, end, month, _, year, which = stated
    if year is None and which is None and (y := _BORROWED_YEAR.match(text, end)):
        return Reading(begin, end, f"{y[1]}-{month:02d}", "month", "context")
    if which and anchor:
        year = anchor.year + _WHICH_YEAR[which.casefold()]
    if year is not None:
        return Reading(begin, end, f"{year:04d}-{month:02d}", "month", "anchor" if which else "stated")
    return _bare_month(text, begin, end, month, before, anchor)


def _read_day(text: str, stated: _Stated, day: int, before: str, anchor: date | None) -> Reading | None:
    begin, end, month, _, year, which = stated
    is_bare = year is None and which is None
    weekday = None
    if w := _WEEKDAY_BEFORE.search(text, max(0, begin - 16), begin):
        weekday, begin = WEEKDAY_NUMBER[w[1].casefold()], w.start()
    if is_bare and anchor and (said := _LAST_OR_NEXT.search(before)):
        resolved = _day_beyond(month, day, anchor, -1 if said[1].casefold() == "last" else 1)
        return Reading(begin - len(said[0]), end, resolved, "day", "anchor") if resolved else None
    if is_bare and (y := _BORROWED_YEAR.match(text, end)):
        year = int(y[1])
    if which and anchor:
        year = anchor.year + _WHICH_YEAR[which.casefold()]
    if (month, day, year) == (9, 11, None) and _TERROR.match(text, end):
        year = 2001
    if year is None:
        return _open_day(text, begin, end, month, day, weekday, anchor)
    resolved = calendars.month_day(month, day, year)
    return Reading(begin, end, resolved, "day", "anchor" if which else "stated") if resolved else None


def _read_hyphened(text: str, start: int) -> Reading | None:
    """The day written "19-Nov-12", whose month begins at ``start``."""
    day, rest = _DAY_HYPHENED.search(text, max(0, start - 4), start - 1), _HYPHENED.match(text, start - 1)
    if day is None or rest is None:
        return None
    year = int(rest["year"])
    year += 0 if year > 99 else 2000 if year <= _LAST_SHORT_YEAR else 1900
    resolved = calendars.month_day(MONTH_NUMBER[rest["month"].casefold()], int(day[1]), year)
    return Reading(day.start(1), rest.end(), resolved, "day", "stated") if resolved else None


def read_second_day(text: str, first: Reading) -> Reading | None:
    """The day that ``first``, a day of a month, is joined to: the "4" of "May 2-4", "May 2 and 4"."""
    m = _SECOND_DAY.match(text, first.end)
    if m is None or first.resolved is None or not text[first.end - 1].isdigit():
        return None
    resolved = _other_day(first.resolved, int(m[1] or m[2]))
    if resolved is None or resolved <= first.resolved or text[first.end - 4 : first.end].isdigit():
        return None
    end = year.end() if (year := _YEAR_BEHIND.match(text, m.end())) else m.end()
    return Reading(m.start(m.lastindex or 1), end, resolved, "day", first.basis)


def read_first_day(text: str, last: Reading) -> Reading | None:
    """The day that ``last``, a day before its month, is joined to: the "23" of "23 to 26 October", "between 23 and 26 October"."""
    if last.resolved is None or not text[last.start].isdigit():
        return None
    m = _FIRST_DAY.search(text, max(0, last.start - 24), last.start)
    group = m and (m.lastgroup or "")
    if not m or not group:
        return None
    resolved = _other_day(last.resolved, int(m[group]))
    if resolved is None or resolved >= last.resolved:
        return None
    return Reading(m.start(group), m.end(group), resolved, "day", last.basis)


def _other_day(resolved: str, day: int) -> str | None:
    """The day ``day`` of the same month as ``resolved``; None where that month has none."""
    year = resolved[:4]
    return calendars.month_day(int(resolved[-5:-3]), day, int(year) if year.isdigit() else None)


def read_range_end(text: str, first: Reading | DateMention, end: Reading) -> Reading | None:
    """``end`` a year later, where it ends the range that ``first`` begins and yet lies before it ("between May 10 and
    October 10", of which only October has been); None where the two are no range."""
    if not (
        end.granularity == first.granularity and end.granularity in ("day", "month") and first.resolved and end.resolved
    ):
        return None
    if end.resolved >= first.resolved or not _RANGE_JOINT.fullmatch(text, first.end, end.start):
        return None
    year, month, day = int(end.resolved[:4]) + 1, int(end.resolved[5:7]), end.resolved[8:]
    resolved = calendars.month_day(month, int(day), year) if day else f"{year:04d}-{month:02d}"
    return end._replace(resolved=resolved) if resolved else None


def _day_beyond(month: int, day: int, anchor: date, direction: int) -> str | None:
    """The latest such day before ``anchor``, or the first after it."""
    years = (anchor.year + offset * direction for offset in (0, 1))
    days = (calendars.month_day(month, day, year) for year in years)
    return next(
        (d for d in days if d and (d > anchor.isoformat()) == (direction > 0) and d != anchor.isoformat()), None
    )


def _is_month(text: str, start: int, end: int, name: str, before: str) -> bool:
    """Whether a month's name with neither day nor year is one, not a word or a person's name."""
    if len(name) < 5 and name not in _WHOLE_SHORT and not (text.startswith(".", end) and name != "mar"):
        return False
    if text[start + 1 : start + 2].isupper():
        return False
    if text[start].islower() and not _PREPOSITION.search(before):
        return False
    if name == "march" and _FIGURES_AFTER.match(text, end):
        return True
    if _PREPOSITION.search(before):
        return not (name in WORDS and text.startswith(("-", " Madness", " for "), end))
    following = text[end : end + 2]
    if name in _FORENAMES and (following[:1] == " " and following[1:].isupper() or speaks(text, end)):
        return False
    return name not in WORDS or _OTHER_MONTH.search(before) is not None


def _bare_month(text: str, begin: int, end: int, month: int, before: str, anchor: date | None) -> Reading:
    if anchor is None:
        return Reading(begin, end, f"--{month:02d}", "month", "open")
    which = _WHICH_BEFORE.search(before)
    ahead = (month - anchor.month) % 12  # months from the article's to the next of that name, its own included
    back = ahead - 12 if ahead else 0
    if which:
        begin -= len(which.group())
        word = which[1].casefold()
        if word in ("last", "this past"):
            offset = back or -12
        elif word in ("next", "this coming"):
            offset = ahead or 12
        else:
            offset = month - anchor.month
    elif 1 <= ahead <= _NEAR_AHEAD:  # only words close by can make it last year's
        back_looking = (
            not _EVENT_AFTER.match(text, end) and is_future(text, begin, end, words_read=_WORDS_CLOSE) is False
        )
        offset = back if back_looking else ahead
    elif _FIGURES_AFTER.match(text, end) and not _EVENT_AFTER.match(text, end):
        offset = back  # the November figures
    else:
        future = is_future(text, begin, end)
        nearest = ahead if ahead <= _HALF_A_YEAR else back
        offset = nearest if future is None else ahead if future else back
    resolved = calendars.month(anchor, offset)
    return Reading(begin, end, resolved, "month", "anchor" if resolved else "open")


def _open_day(
    text: str, begin: int, end: int, month: int, day: int, weekday: int | None, anchor: date | None
) -> Reading | None:
    """A day of a month whose year is not stated; a weekday beside it decides between years."""
    if anchor is None:
        resolved = calendars.month_day(month, day, None)
        return Reading(begin, end, resolved, "day", "open") if resolved else None
    year = likely_year(text, begin, end, month, day, anchor)
    if weekday is not None:
        near = sorted(range(year - 3, year + 4), key=lambda candidate: abs(candidate - year))
        days = [calendars.month_day(month, day, candidate) for candidate in near]
        resolved = next((d for d in days if d and date.fromisoformat(d).weekday() == weekday), None)
    else:
        resolved = calendars.month_day(month, day, year)
    return Reading(begin, end, resolved, "day", "anchor") if resolved else None


def likely_year(text: str, begin: int, end: int, month: int, day: int, anchor: date) -> int:
    """The year of the month and day at ``text[begin:end]``: the nearest, or where that is far off, the one that the
    tense asks for."""
    year, apart = calendars.nearest_year(anchor, month, day)
    if apart < -_MAX_BEHIND or apart > _MAX_APART:
        future = bool(is_future(text, begin, end))
        year += (future and apart < 0) - (not future and apart > 0)
    return year
