"""Dates told from the date named before them: "that year", "the following day"."""

from __future__ import annotations

from datetime import date

from transforms.dates import calendars
from transforms.dates.mention import DateMention, Reading

_OFFSETS = {"that": 0, "the same": 0, "the following": 1, "the next": 1, "the previous": -1}
_DIGITS = {"year": 4, "month": 7, "day": 10}  # characters of an ISO date that fix the unit
_REACH = 400  # characters back to the date that is meant
BACKWARD = tuple(
    f"{which} {unit}"
    for which, units in (("that", ("year", "month")), ("the same", ("year", "month", "day")),
                         ("the following", ("year", "month", "day")), ("the next", ("day",)),
                         ("the previous", ("year", "month", "day")))
    for unit in units
)  # fmt: skip


def read_backward(text: str, start: int, end: int, last: DateMention | None) -> Reading | None:
    """The date that ``text[start:end]``, one of ``BACKWARD``, means, ``last`` being the date named before it; open
    where that one is far, coarser, or not resolved."""
    which, _, unit = text[start:end].lower().rpartition(" ")
    resolved = None
    if last and last.resolved and start - last.end <= _REACH and last.granularity in ("day", "month", "year"):
        known = last.resolved[: _DIGITS[unit]]
        if len(known) == _DIGITS[unit] and not known.startswith("-"):
            resolved = _shift(known, unit, _OFFSETS[which])
    return Reading(start, end, resolved, unit, "context" if resolved else "open")


def _shift(known: str, unit: str, offset: int) -> str | None:
    day = date.fromisoformat(known + "-01-01"[len(known) - 4 :] if len(known) < 10 else known)
    if unit == "year":
        return calendars.year(day, offset)
    return calendars.month(day, offset) if unit == "month" else calendars.day(day, offset)
