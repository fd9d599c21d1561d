"""Schedules as a setting states them: cron, an interval, or off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_INTERVAL = re.compile(r"(\d+)\s*([smhd])")


@dataclass(frozen=True, slots=True)
class Timetable:
    """When runs begin: by ``cron`` in ``timezone``, or every ``interval``."""

    cron: str | None = None
    timezone: str = "UTC"
    interval: timedelta | None = None


def parse_schedule(told: str, timezone: str) -> Timetable | None:
    """The timetable; None where it is off. Raises ValueError, which says what is allowed.

    >>> parse_schedule("30 2 * * *", "Europe/Oslo")
    Timetable(cron='30 2 * * *', timezone='Europe/Oslo', interval=None)
    >>> parse_schedule("20m", "UTC").interval
    datetime.timedelta(seconds=1200)
    >>> parse_schedule("off", "UTC")
    """
    told = told.strip()
    if told.lower() in ("off", ""):
        return None
    if found := _INTERVAL.fullmatch(told):
        length = timedelta(**{_UNITS[found[2]]: int(found[1])})
        if not length:
            raise ValueError("an interval is longer than nothing")
        return Timetable(interval=length)
    if len(told.split()) != 5:
        raise ValueError(
            f"{told!r} is neither cron (five fields, as in 30 2 * * *) nor an interval (20s, 15m, 6h, 1d) nor off"
        )
    return Timetable(cron=told, timezone=timezone)
