"""Dates told from the date named before them: "that year", "the following day", "a year earlier", "in May of that year"."""

from __future__ import annotations

import re
from datetime import date

from transforms.facts.dates.date_mention import DateMention, Reading
from transforms.facts.dates.relative import NUMBERS, SHIFTS
from transforms.text import calendars

_OFFSETS = {
    "that": 0,
    "that same": 0,
    "the same": 0,
    "the following": 1,
    "the next": 1,
    "the previous": -1,
    "the prior": -1,
}
_DIGITS = {"year": 4, "month": 7, "week": 10, "day": 10}  # characters of an ISO date that fix the unit
_REACH = 400  # characters back to the date that is meant
_STATISTIC = 200  # "a year earlier" with no date so near is told from the article's day
_WHICH = tuple(
    f"{which} {unit}"
    for which, units in (("that", ("year", "month", "week", "day")), ("that same", ("year", "month", "week", "day")),
                         ("the same", ("year", "month", "day")), ("the following", ("year", "month", "week", "day")),
                         ("the next", ("day",)), ("the previous", ("year", "month", "day")), ("the prior", ("year", "month")))
    for unit in units
)  # fmt: skip
_SENSES = {"earlier": -1, "before": -1, "later": 1, "ago": -1}
_AWAY = tuple(
    f"{unit}{joint}{sense}"
    for unit in ("day", "days", "week", "weeks", "month", "months", "year", "years")
    for joint in (" ", "-")
    for sense in _SENSES
    if joint == " " and sense != "ago" or unit == "year" and sense in ("ago", "earlier")
)
BACKWARD = _WHICH + _AWAY + tuple(f"the {words}" for words in _AWAY if not words.split()[0].endswith("s"))
_AMOUNT = re.compile(rf"(?<![\w.,-])({'|'.join(NUMBERS)}|\d{{1,3}})[\s-]+\Z", re.IGNORECASE)
_OBJECT = re.compile(r"\s+(?:the|a|an|his|her|its|their|he|she|it|they|than|being|[A-Z])|\s+\w+ing\b")
_PERIOD = re.compile(r"\s+(period|quarter|month|level|figure|total|earnings|results?|profit|loss)s?\b")
_OF = re.compile(r",?\s+(?:of\s+)?\Z")


def read_backward(text: str, start: int, end: int, found: list[DateMention], anchor: date | None) -> Reading | None:
    """The date that ``text[start:end]``, one of ``BACKWARD``, means, the last of ``found`` being the date named before it.
    Open where that one is far, coarser, or not resolved. It begins where that one begins if both are one date ("May of
    that year")."""
    words = text[start:end].lower().replace("\n", " ")
    if words in _WHICH:
        return _which(text, start, end, words, found)
    return _away(text, start, end, words, found, anchor)


def _which(text: str, start: int, end: int, words: str, found: list[DateMention]) -> Reading | None:
    which, _, unit = words.rpartition(" ")
    last = found[-1] if found else None
    if last and unit == "year" and len(found) > 1 and last.basis == "anchor" and last.granularity in ("month", "day"):
        year = _known(found[-2], "year", start)
        resolved = year and last.resolved and calendars.possible(year + last.resolved[4:])
        if resolved and _OF.fullmatch(text, last.end, start):
            return Reading(last.start, end, resolved, last.granularity, "context")
    resolved = None
    if last and (known := _known(last, unit, start)):
        resolved = _shift(known, unit, _OFFSETS[which])
    elif unit == "week" or (unit == "day" and which.startswith("that")):
        return None
    return Reading(start, end, resolved, unit, "context" if resolved else "open")


def _away(text: str, start: int, end: int, words: str, found: list[DateMention], anchor: date | None) -> Reading | None:
    unit, sense = re.split(r"s?[ -]", words.removeprefix("the "))
    has_article = words.startswith("the ")
    amount = None if has_article else _AMOUNT.search(text, max(0, start - 10), start)
    last = found[-1] if found else None
    if "-" in words:
        if (period := _PERIOD.match(text, end)) is None:
            return None
        end = period.end()
        if period[1] == "quarter" and last and last.granularity == "quarter" and last.resolved:
            resolved = f"{int(last.resolved[:4]) - 1}{last.resolved[4:]}"
            return Reading(start, end, resolved, "quarter", "context")
    elif (amount is None and not has_article) or (has_article and sense == "later"):
        return None
    elif sense != "later" and _OBJECT.match(text, end):
        return None  # "a day before the vote"
    number = (NUMBERS.get(amount[1].lower()) or int(amount[1])) if amount else 1
    begin = amount.start() if amount else start
    offset = number * _SENSES[sense]
    if last and start - last.end <= (_STATISTIC if unit == "year" else _REACH) and (known := _known(last, unit, start)):
        return Reading(begin, end, _shift(known, unit, offset), unit, "context")
    if anchor and sense != "later" and unit in ("year", "month"):
        return Reading(begin, end, SHIFTS[unit](anchor, offset), unit, "anchor")
    return None


def _known(last: DateMention, unit: str, start: int) -> str | None:
    """The year, month or day of ``last`` that fixes ``unit``; None where it does not, or is far."""
    if not last.resolved or start - last.end > _REACH or last.granularity in ("decade", "century"):
        return None
    if unit != "year" and last.granularity not in ("day", "month"):
        return None
    known = last.resolved[: _DIGITS[unit]]
    return known if len(known) == _DIGITS[unit] and not known.startswith("-") else None


def _shift(known: str, unit: str, offset: int) -> str | None:
    day = date.fromisoformat(known + "-01-01"[len(known) - 4 :] if len(known) < 10 else known)
    return SHIFTS[unit](day, offset)
