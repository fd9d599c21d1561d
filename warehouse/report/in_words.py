"""Numbers, days and shares as a reader reads them: the filters of the templates."""

from __future__ import annotations

from datetime import date
from typing import Any

from transforms.lexicon.months import MONTHS
from transforms.lexicon.word_lists import table, words

_PLURALS = {singular: many for many, singular in table("irregular_plurals").items()}
_OF_PLACES = words("demonyms") | {word.lower() for word in words("nationalities")}
_WITH_OF = frozenset(table("magnitude_plurals")) | {"couple", "handful"}  # "millions of users", but "2 million users"
_WRITTEN = frozenset({"money", "percentage", "ratio"})  # measures whose unit stands in the figure as written
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def number(value: float | None) -> str:
    """
    >>> number(61e6), number(1_250), number(3.5), number(None)
    ('61 million', '1,250', '3.5', 'open')
    """
    if value is None:
        return "open"
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:,.4g} {name}"
    return f"{value:,.10g}"


def day(value: date | None) -> str:
    """
    >>> day(date(2026, 9, 8)), day(None)
    ('8 September 2026', 'undated')
    """
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else "undated"


def short_day(value: date | None) -> str:
    """
    >>> short_day(date(2026, 9, 8))
    '8 Sep 2026'
    """
    return f"{value.day} {MONTHS[value.month - 1][:3]} {value.year}" if value else "undated"


def days(first: date | None, last: date | None) -> str:
    """
    >>> days(date(2026, 9, 8), date(2026, 9, 15)), days(date(2026, 9, 8), date(2026, 10, 1)), days(None, None)
    ('8–15 September 2026', '8 September – 1 October 2026', 'undated')
    """
    if first is None or last is None or first == last:
        return day(first or last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def share(value: float | None) -> str:
    """
    >>> share(0.513), share(0.0004), share(None)
    ('51 %', '< 1 %', '')
    """
    if value is None:
        return ""
    return "< 1 %" if 0 < value < 0.005 else f"{value:.0%}".replace("%", " %")


def signed(value: float) -> str:
    """
    >>> signed(12.345), signed(-2.0), signed(516.2)
    ('+12.3', '−2', '+516')
    """
    return f"{'−' if value < 0 else '+'}{number(round(abs(value), 1 if abs(value) < 100 else 0))}"


def counted(n: int, one: str, many: str = "") -> str:
    """
    >>> counted(1, "article"), counted(2, "story", "stories"), counted(1200, "copy", "copies")
    ('1 article', '2 stories', '1,200 copies')
    """
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def cut(text: str | None, length: int) -> str:
    """The text, or its beginning up to a word's end.

    >>> cut("one two three", 9), cut("one", 9)
    ('one two …', 'one')
    """
    text = " ".join((text or "").split())
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"


def plural(noun: str) -> str:
    """
    >>> plural("user"), plural("person"), plural("country"), plural("mass shooting"), plural("boss"), plural("egyptian")
    ('users', 'people', 'countries', 'mass shootings', 'bosses', 'Egyptians')
    """
    noun = noun.capitalize() if noun in _OF_PLACES else noun
    before, space, last = noun.rpartition(" ")
    if last in _PLURALS:
        return before + space + _PLURALS[last]
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{before}{space}{last[:-1]}ies"
    return noun + ("es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s")


def of_what(claim: dict[str, Any]) -> str:
    """What a figure counts, or its unit where the figure as written does not bear it.

    >>> claim = {"statement": "2", "counted": "user", "subject": "user of app", "value": 2.0, "measure": "user_count", "unit": "count"}
    >>> of_what(claim), of_what(claim | {"statement": "more than millions"}), of_what(claim | {"counted": None, "subject": "fine"})
    ('users of app', 'of users of app', '(fine)')
    """
    counted, subject = claim["counted"], claim["subject"] or ""
    of = "of " if claim["statement"].lower().rpartition(" ")[2] in _WITH_OF else ""
    if counted:
        rest = subject[len(counted) :] if subject.startswith(f"{counted} ") else ""
        return of + (counted if claim["value"] == 1 else plural(counted)) + rest
    if subject:
        return f"({subject})"
    is_told = claim["unit"] in (None, "count", "ratio")
    is_told = is_told or (claim["measure"] in _WRITTEN and claim["unit"] != "percentage_point")
    return "" if is_told else of + unit_in_words(claim["unit"], claim["value"])


def unit_in_words(unit: str, value: float | None) -> str:
    """
    >>> unit_in_words("hour/day", 3.0), unit_in_words("percentage_point", None), unit_in_words("km", 2.0), unit_in_words("year", 1.0)
    ('hours a day', 'percentage points', 'km', 'year')
    """
    one, _, per = unit.replace("_", " ").partition("/")
    is_word = len(one) > len("km²") and one.islower() and one != "percent"
    told = plural(one) if is_word and value != 1 else one
    return f"{told} a {per}" if per else told


FILTERS = {f.__name__: f for f in (number, day, short_day, days, share, signed, counted, cut, plural, of_what)}
