"""A quantity at one place of a sentence: the number with its currency, percent mark or unit, its rate, its range."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.claims.bookkeeping import read_bracketed
from transforms.facts.claims.calendar import is_year
from transforms.facts.claims.currencies import read_prefix, read_suffix
from transforms.facts.claims.number_words import PARTS, SCALES
from transforms.facts.claims.numeral import Numeral
from transforms.facts.claims.numeral_grammar import read_numeral
from transforms.facts.claims.part_of_unit import part_of_unit
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.ranges import percent_pair, read_range
from transforms.facts.claims.ratios import read_share, times_over
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.unit_marks import (
    DIMENSION_JOINTS,
    PRECEDING_RATES,
    dimension_unit,
    is_age_unit,
    listed_unit,
    read_percent,
    read_rate,
)
from transforms.facts.claims.units import TIME_UNITS, UNITS, read_unit

_SIGN_WORDS = ("minus", "negative")
_new = tuple.__new__  # bypasses __new__: hot path


def read_quantity(s: Tokens, i: int) -> Quantity | None:
    """The quantity whose number begins at token ``i``; None if nothing there reads as one."""
    if s.word[i] == "half" and s.word[i - 1] == "a" and s.word[i - 2] == "and":
        longer = _and_a_half(s, i)
        if longer:
            return longer
    behind = s.word[i + 1]
    if behind == "of" or behind == "/" or behind in PARTS or behind == "-" and s.word[i + 2] in PARTS:
        part = part_of_unit(s, i)
        if part:
            return part
    share = read_share(s, i)
    if share:
        return Quantity(
            share.first, share.last, share.last, share.ratio, share.ratio, share.kind, "ratio", None, "words",
            False, False, share.change,
        )  # fmt: skip
    one = _read_one(s, i)
    if one is None:
        return None
    q = read_range(s, one, _read_one) or percent_pair(s, i, one)
    if q.is_range and q.kind == "bare" and s.word[q.last] == "times" and times_over(s.word, q.last):
        return q._replace(last=q.last + 1, after=q.last + 1, kind="multiple", unit="ratio")  # "10 to 20 times more"
    return q


def _and_a_half(s: Tokens, i: int) -> Quantity | None:
    """ "a year and a half", "the past month and a half": one and a half of the unit, where a token says one of them."""
    word = s.word
    unit, lead = UNITS.get(word[i - 3]), word[i - 4]
    if (
        unit is None
        or word[i - 3].endswith("s")
        or lead not in ("a", "an", "past", "last", "next", "first", "every", "another")
    ):
        return None
    first = i - 4 if lead in ("a", "an") else i - 3
    kind = "time" if unit in TIME_UNITS else "measure"
    return Quantity(first, i + 1, i + 1, 1.5, 1.5, kind, unit, None, "words", False, False, "")


def _read_one(s: Tokens, i: int) -> Quantity | None:
    """A single quantity, no range."""
    word = s.word
    in_digits = word[i][0].isdecimal()
    n = read_bracketed(s, i) if word[i - 1] == "(" else None
    if n is not None:
        prefix = read_prefix(s, i - 1)
    else:
        prefix = read_prefix(s, i) if in_digits or word[i - 1] in ("$", "£", "€") else None
        n = read_numeral(s, i, prefix is not None)
    if n is None:
        return None
    first, low, high = n.first, n.low, n.high
    if prefix:
        first = min(prefix[1], first)
    sign = n.first - 1
    signed = in_digits and s.start[sign] >= 0 and word[sign] in ("-", "−") and s.touches(sign)
    if signed and (word[sign - 1] in ("$", "£", "€") or not (s.touches(sign - 1) or word[sign - 1][:1].isdecimal())):
        low, high = -high, -low
        first = min(first, sign)
    if (
        in_digits
        and word[first - 1] == "+"
        and word[n.last] in ("%", "percent")
        and s.touches(first - 1)
        and not s.touches(first - 2)
    ):
        first -= 1  # "+0.3%"
    lead = first - 1
    if word[lead] == "-" and word[lead - 1] in _SIGN_WORDS and s.touches(lead):
        lead -= 1  # "minus-58"
    if word[lead] in _SIGN_WORDS and word[lead - 1] not in ("or", "and"):
        low, high, first = -abs(high), -abs(low), lead
    if prefix and word[first - 1] in ("-", "−") and s.touches(first - 1) and not s.touches(first - 2):
        low, high, first = -high, -low, first - 1
    return _with_unit(s, n, first, low, high, prefix[0] if prefix else None, in_digits)


def _falls(t: str, low: float) -> bool:
    """Whether a plain number is below the one before it: "66 to 32 percent" are two levels."""
    return t.isdecimal() and len(t) < 4 and int(t) < low


class _Unit(NamedTuple):
    """What stands behind a number: the tokens before which its surface and its unit end."""

    kind: str
    unit: str | None
    last: int
    after: int
    factor: float = 1


def _with_unit(
    s: Tokens, n: Numeral, first: int, low: float, high: float, money: str | None, in_digits: bool
) -> Quantity:
    """The quantity of a number whose surface begins at token ``first``; ``money`` is the currency before it."""
    word, last = s.word, n.last
    scale, last = _past_plus(s, last)
    if scale > 1:
        low, high = low * scale, high * scale
    found = _currency_again(s, last, money) if money else _unit_behind(s, n, last, in_digits)
    kind, unit, last, after, factor = found
    if kind == "bare" and word[last - 1] == "grand":
        kind, unit = "money", s.money.code("USD")
    if word[after] == "below" and word[after + 1] == "zero" and (kind == "bare" or (unit or "").startswith("degree")):
        return _below_zero(n, first, after, low, high, unit)
    if factor != 1:
        low, high = low * factor, high * factor
    if kind == "bare":
        if _may_be_listed(s, n, first, after, low):
            kind, unit = listed_unit(s, after) or (kind, unit)
        elif word[after] in DIMENSION_JOINTS:
            kind, unit = dimension_unit(s, after) or (kind, unit)
    rate = None
    if kind != "bare" and after > n.last or kind == "money":
        if kind == "time" and is_age_unit(s, after):
            kind = "age"
        else:
            rate, after = read_rate(s, after)
            if rate is None and kind == "money":
                rate = PRECEDING_RATES.get(word[first - 1])
    return _new(Quantity, (first, last, after, low, high, kind, unit, rate, n.kind, False, n.scaled, ""))


def _past_plus(s: Tokens, last: int) -> tuple[int, int]:
    """The scale behind "67+ million" or "40-plus thousand", and the token behind it; 1 where a plus has none."""
    word = s.word
    if word[last] == "+" and s.touches(last - 1):
        scale = SCALES.get(word[last + 1], 1)
        return scale, last + 2 if scale > 1 else last + 1
    if word[last] == "-" and word[last + 1] == "plus" and word[last + 2] in SCALES:
        return SCALES[word[last + 2]], last + 3
    return 1, last


def _below_zero(n: Numeral, first: int, after: int, low: float, high: float, unit: str | None) -> Quantity:
    """ "12 degrees below zero", "12 below zero": the words that make it negative are part of the number."""
    end = after + 2
    unit = unit or "degree"
    return _new(Quantity, (first, end, end, -high, -low, "measure", unit, None, n.kind, False, n.scaled, ""))


def _currency_again(s: Tokens, last: int, money: str) -> _Unit:
    """ "$5 billion dollars", "$5 CAD": the currency behind a number that has one before it."""
    suffix = read_suffix(s, last, True)
    if suffix and (suffix[0] == money or suffix[0][-1] == money[-1]):
        return _new(_Unit, ("money", suffix[0], suffix[1], suffix[1], 1))
    return _new(_Unit, ("money", money, last, last, 1))


def _unit_behind(s: Tokens, n: Numeral, last: int, in_digits: bool) -> _Unit:
    """The percent mark, currency or unit behind a number, if any."""
    word, at = s.word, last
    if word[at] == "of" and n.kind in ("vague", "couple"):
        at += 2 if n.kind == "couple" and word[at + 1] == "more" else 1
    if n.mantissa == 0.5 and word[at] in ("a", "an") and word[n.first] == "half":
        at += 1  # "half an hour"
    percent = read_percent(s, at)
    if percent:
        kind, unit, mark_end, after = percent
        return _new(_Unit, (kind, unit, mark_end if kind == "percent" else last, after, 1))
    suffix = read_suffix(s, at, n.scaled or "," in word[n.first])
    if suffix:
        currency, end = suffix
        scale = SCALES.get(word[end], 0)
        if scale >= 1000 and not n.scaled:  # "75 USD million"
            return _new(_Unit, ("money", currency, end + 1, end + 1, scale))
        return _new(_Unit, ("money", currency, end, end, 1))
    measured = read_unit(s, at, in_digits)
    if measured:
        return _new(_Unit, ("time" if measured[0] in TIME_UNITS else "measure", measured[0], last, measured[1], 1))
    return _new(_Unit, ("bare", None, last, last, 1))


def _may_be_listed(s: Tokens, n: Numeral, first: int, after: int, low: float) -> bool:
    """Whether a later number may give its unit: "six, seven days", "66 to 32 percent", "from 40 to 25 percent"."""
    word = s.word
    t = word[after]
    if t == "to" or t in ("down", "up"):
        joins = word[first - 1] == "from" or (t == "to" and _falls(word[after + 1], low))
    else:
        joins = t in (",", "and", "or")
    if not joins or is_year(word[n.first], n.low):
        return False
    return word[first - 1] == "(" or not s.touches(n.first - 1)
