"""Days with a name whose date each year is known."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

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
# days from Easter Sunday in the calendar of the western churches
_FROM_EASTER = {
    "Easter": 0, "Easter Sunday": 0, "Easter Day": 0, "Good Friday": -2, "Holy Saturday": -1, "Maundy Thursday": -3,
    "Holy Thursday": -3, "Palm Sunday": -7, "Easter Monday": 1, "Ash Wednesday": -46, "Shrove Tuesday": -47,
    "Fat Tuesday": -47, "Mardi Gras": -47, "Ascension Day": 39, "Pentecost": 49, "Whit Sunday": 49, "Whit Monday": 50,
}  # fmt: skip
HOLIDAYS = tuple(sorted((*_FIXED, *_MOVING, *_FROM_EASTER), key=len, reverse=True))


def holiday(name: str, year: int) -> tuple[int, int]:
    """Month and day of the holiday ``name`` (one of ``HOLIDAYS``) in ``year``.

    >>> holiday("Thanksgiving", 2018), holiday("Memorial Day", 2019), holiday("Christmas Eve", 2000)
    ((11, 22), (5, 27), (12, 24))
    >>> holiday("Easter", 2021), holiday("Whit Monday", 2013)
    ((4, 4), (5, 20))
    """
    if name in _FIXED:
        return _FIXED[name]
    if name in _FROM_EASTER:
        day = easter(year) + timedelta(days=_FROM_EASTER[name])
        return day.month, day.day
    month, weekday, which = _MOVING[name]
    if which < 0:
        last = 31 if month in (1, 3, 5, 7, 8, 10, 12) else 30
        return month, last - (date(year, month, last).weekday() - weekday) % 7
    first = (weekday - date(year, month, 1).weekday()) % 7 + 1
    shift = 1 if name == "Black Friday" and first == 1 else 0  # the day after Thanksgiving, not the fourth Friday
    return month, first + 7 * (which - 1 + shift)
