"""Days with a name that fall on a known date each year."""

from __future__ import annotations

from datetime import date

_FIXED = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Christmas": (12, 25), "Boxing Day": (12, 26),
    "New Year's Day": (1, 1), "New Year’s Day": (1, 1), "New Year's Eve": (12, 31), "New Year’s Eve": (12, 31),
    "Independence Day": (7, 4), "Fourth of July": (7, 4), "July Fourth": (7, 4), "Halloween": (10, 31),
    "Valentine's Day": (2, 14), "Valentine’s Day": (2, 14), "Veterans Day": (11, 11), "Armistice Day": (11, 11),
    "St. Patrick's Day": (3, 17), "St. Patrick’s Day": (3, 17), "Bastille Day": (7, 14), "May Day": (5, 1),
    "Juneteenth": (6, 19), "Earth Day": (4, 22), "Groundhog Day": (2, 2),
}  # fmt: skip
# month, weekday (Monday 0), which one of the month (-1: the last)
_MOVING = {
    "Thanksgiving Day": (11, 3, 4), "Thanksgiving": (11, 3, 4), "Labor Day": (9, 0, 1), "Memorial Day": (5, 0, -1),
    "Columbus Day": (10, 0, 2), "Presidents Day": (2, 0, 3), "Presidents' Day": (2, 0, 3), "Presidents’ Day": (2, 0, 3),
    "Martin Luther King Jr. Day": (1, 0, 3), "Martin Luther King Day": (1, 0, 3), "Black Friday": (11, 4, 4),
}  # fmt: skip
HOLIDAYS = tuple(sorted((*_FIXED, *_MOVING), key=len, reverse=True))


def holiday(name: str, year: int) -> tuple[int, int]:
    """Month and day of the holiday ``name`` (one of ``HOLIDAYS``) in ``year``.

    >>> holiday("Thanksgiving", 2018), holiday("Memorial Day", 2019), holiday("Christmas Eve", 2000)
    ((11, 22), (5, 27), (12, 24))
    """
    if name in _FIXED:
        return _FIXED[name]
    month, weekday, which = _MOVING[name]
    if which < 0:
        last = 31 if month in (1, 3, 5, 7, 8, 10, 12) else 30
        return month, last - (date(year, month, last).weekday() - weekday) % 7
    first = (weekday - date(year, month, 1).weekday()) % 7 + 1
    shift = 1 if name == "Black Friday" and first == 1 else 0  # the day after Thanksgiving, not the fourth Friday
    return month, first + 7 * (which - 1 + shift)
