"""Numbers, days and shares as a reader reads them: the filters of the templates."""

from __future__ import annotations

from datetime import date
from typing import Any

from transforms.lexicon.months import MONTHS
from transforms.lexicon.word_lists import table, words

_PLURALS = {singular: many for many, singular in table("irregular_plurals").items()}
_OF_PLACES = words("demonyms") | {word.lower() for word in words("nationalities")}
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

    >>> of_what({"counted": "user", "subject": "user of app", "value": 2.0}), of_what({"counted": None, "subject": "fine", "value": 1.0})
    ('users of app', '(fine)')
    """
    counted, subject = claim["counted"], claim["subject"] or ""
    if counted:
        rest = subject[len(counted) :] if subject.startswith(f"{counted} ") else ""
        return (counted if claim["value"] == 1 else plural(counted)) + rest
    if subject:
        return f"({subject})"
    if claim["measure"] in _WRITTEN or claim["unit"] in (None, "count"):
        return ""
    return plural(claim["unit"]) if claim["measure"] in ("age", "duration") and claim["value"] != 1 else claim["unit"]


FILTERS = {f.__name__: f for f in (number, day, short_day, days, share, signed, counted, cut, plural, of_what)}
