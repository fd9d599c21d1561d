"""A quantity at one place of a sentence: the number with its currency, percent mark or unit, its rate, its range."""

from __future__ import annotations

from transforms.facts.claims.calendar import is_year
from transforms.facts.claims.currencies import read_prefix, read_suffix
from transforms.facts.claims.number_words import SCALES
from transforms.facts.claims.numeral import Numeral
from transforms.facts.claims.numeral_grammar import read_numeral
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.ranges import percent_pair, read_range
from transforms.facts.claims.ratios import read_share, times_over
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.unit_marks import PRECEDING_RATES, is_age_unit, listed_unit, read_percent, read_rate
from transforms.facts.claims.units import TIME_UNITS, UNITS, read_unit

_new = tuple.__new__  # without the detour through a record's own constructor: numbers are many


def read_quantity(s: Tokens, i: int) -> Quantity | None:
    """The quantity whose number begins at token ``i``; None if nothing there reads as one."""
    if s.word[i] == "half" and s.word[i - 1] == "a" and s.word[i - 2] == "and":
        longer = _and_a_half(s, i)
        if longer:
            return longer
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
    if word[first - 1] in ("minus", "negative") and word[first - 2] not in ("or", "and"):
        low, high, first = -high, -low, first - 1
    if prefix and word[first - 1] in ("-", "−") and s.touches(first - 1) and not s.touches(first - 2):
        low, high, first = -high, -low, first - 1
    return _with_unit(s, n, first, low, high, prefix[0] if prefix else None, in_digits)


def _falls(t: str, low: float) -> bool:
    """Whether a plain number is below the one before it: "66 to 32 percent" are two levels."""
    return t.isdecimal() and len(t) < 4 and int(t) < low


def _with_unit(
    s: Tokens, n: Numeral, first: int, low: float, high: float, money: str | None, in_digits: bool
) -> Quantity:
    word = s.word
    last = after = n.last
    unit, kind = money, "money" if money else "bare"
    plus = word[after] == "+" and s.touches(after - 1)
    if plus:  # "67+ million" is a scale behind the mark
        scale = SCALES.get(word[after + 1])
        if scale:
            low, high, last = low * scale, high * scale, after + 2
        after = last if scale else after + 1
        last = after
    at = after
    if word[at] == "of" and n.kind in ("vague", "couple"):
        at += 1
        if n.kind == "couple" and word[at] == "more":
            at += 1
    if word[at] in ("a", "an") and n.mantissa == 0.5 and word[n.first] == "half":
        at += 1  # "half an hour"
    if not money:
        percent = read_percent(s, at)
        if percent:
            kind, unit, last_mark, after = percent
            last = last_mark if kind == "percent" else last
        else:
            suffix = read_suffix(s, at, n.scaled or "," in word[n.first])
            if suffix:
                unit, last = suffix
                scale = SCALES.get(word[last], 0)
                if scale >= 1000 and not n.scaled:  # "75 USD million"
                    low, high, last = low * scale, high * scale, last + 1
                after, kind = last, "money"
            else:
                measured = read_unit(s, at, in_digits)
                if measured:
                    unit, after = measured
                    kind = "time" if unit in TIME_UNITS else "measure"
    else:
        suffix = read_suffix(s, at, True)
        if suffix and (suffix[0] == money or suffix[0][-1] == money[-1]):  # "$5 billion dollars", "$5 CAD"
            unit, last = suffix
            after = last
    if (
        kind == "bare"
        and (
            word[after] in (",", "and", "or")
            or (word[after] == "to" and _falls(word[after + 1], low))
            or (word[first - 1] == "from" and word[after] in ("to", "down", "up"))
        )
        and not is_year(word[n.first], n.low)
        and (word[first - 1] == "(" or not s.touches(n.first - 1))
    ):
        listed = listed_unit(s, after)
        if listed:
            kind, unit = listed
    rate = None
    if kind != "bare" and after > n.last or kind == "money":
        if kind == "time" and is_age_unit(s, after):
            kind = "age"
        else:
            rate, after = read_rate(s, after)
            if rate is None and word[first - 1] in PRECEDING_RATES and kind == "money":
                rate = PRECEDING_RATES[word[first - 1]]
    return _new(Quantity, (first, last, after, low, high, kind, unit, rate, n.kind, False, n.scaled, ""))
