"""A quantity at one place of a sentence: the number with its currency, percent mark or unit, its rate, its range."""

from __future__ import annotations

from typing import NamedTuple

from transforms.claims.calendar import is_year
from transforms.claims.currencies import read_prefix, read_suffix
from transforms.claims.numerals import Numeral, digits, read_numeral
from transforms.claims.ratios import read_share
from transforms.claims.tokens import Tokens
from transforms.claims.units import PER_ARTICLE, TIME_UNITS, UNITS, read_unit
from transforms.claims.words import PLURAL_SCALES, SCALE_ABBREVIATIONS, SCALES, SMALL, word_set

_DASHES = ("-", "–", "—", "−")
_RATE_STOP = word_set("later ago after before earlier since away old half and -")
_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
            "nightly": "night"}  # fmt: skip
_ADJECTIVES = {
    "annual": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}


class Quantity(NamedTuple):
    """Tokens ``first:last`` are the surface, ``after`` is the first token behind the unit.

    ``kind`` is bare, percent, point, money, time, age, measure, share or multiple; ``form`` how the number is written
    (digits, words, vague, couple); ``rate`` what it is per. ``change`` is set by verbs such as "doubled".
    """

    first: int
    last: int
    after: int
    low: float
    high: float
    kind: str
    unit: str | None
    rate: str | None
    form: str
    is_range: bool
    scaled: bool
    change: str


def read_quantity(s: Tokens, i: int) -> Quantity | None:
    """The quantity whose number begins at token ``i``; None if nothing there reads as one."""
    share = read_share(s, i)
    if share:
        return Quantity(
            share.first, share.last, share.last, share.ratio, share.ratio, share.kind, "ratio", None, "words",
            False, False, share.change,
        )  # fmt: skip
    one = _read_one(s, i)
    if one is None:
        return None
    return _read_range(s, one) or _percent_pair(s, i, one)


def _percent_pair(s: Tokens, i: int, one: Quantity) -> Quantity:
    """The first of two percentages with one mark, "54-41 percent", or either of "(56/42)"."""
    word, k = s.word, one.last
    if one.kind != "bare" or one.high > 100 or not s.touches(k - 1):
        return one
    if word[k] in _DASHES and s.touches(k) and word[k + 1][:1].isdecimal():
        other, mark = digits(word[k + 1]), read_percent(s, k + 2)
        if other is not None and mark and mark[0] == "percent" and other <= one.low:
            return one._replace(kind="percent", unit="percent")
    at = i if word[k] == "/" else i - 2
    pair = word[at - 1 : at + 4]
    slashed = len(pair) == 5 and (pair[0], pair[2], pair[4]) == ("(", "/", ")")
    if slashed and all(len(p) == 2 and p.isdecimal() for p in (pair[1], pair[3])):
        shares = int(pair[1]) + int(pair[3])
        if 60 <= shares <= 101:
            return one._replace(kind="percent", unit="percent")
    return one


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
    if signed and (word[sign - 1] in ("$", "£", "€") or not s.touches(sign - 1)):
        low, high = -high, -low
        first = min(first, sign)
    if word[first - 1] in ("minus", "negative") and word[first - 2] not in ("or", "and"):
        low, high, first = -high, -low, first - 1
    if prefix and word[first - 1] in ("-", "−") and s.touches(first - 1) and not s.touches(first - 2):
        low, high, first = -high, -low, first - 1
    return _with_unit(s, n, first, low, high, prefix[0] if prefix else None, in_digits)


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
        and word[after] in (",", "and", "or")
        and not is_year(word[n.first], n.low)
        and not s.touches(n.first - 1)
    ):
        listed = _listed_unit(s, after)
        if listed:
            kind, unit = listed
    rate = None
    if kind != "bare" and after > n.last or kind == "money":
        if kind == "time" and _is_age(s, after):
            kind = "age"
        else:
            rate, after = read_rate(s, after)
            if rate is None and word[first - 1] in _ADJECTIVES and kind == "money":
                rate = _ADJECTIVES[word[first - 1]]
    return Quantity(first, last, after, low, high, kind, unit, rate, n.kind, False, n.scaled, "")


def _listed_unit(s: Tokens, j: int) -> tuple[str, str] | None:
    """The unit that the last of a list gives the numbers before it: "six, seven, eight days", "4 and 5 percent"."""
    word = s.word
    hops = 0
    while hops < 4 and word[j] in (",", "and", "or"):
        j += 2 if word[j] == "," and word[j + 1] in ("and", "or") else 1
        n = read_numeral(s, j) if word[j][:1].isdecimal() or word[j] in SMALL else None
        if n is None or n.scaled or is_year(word[j], n.low):
            return None
        j = n.last
        mark = read_percent(s, j)
        if mark and mark[0] == "percent":
            return "percent", "percent"
        measured = read_unit(s, j, False)
        if measured and measured[0] in TIME_UNITS:
            return "age" if _is_age(s, measured[1]) else "time", measured[0]
        if measured:
            return None
        hops += 1
    return None


def read_percent(s: Tokens, j: int) -> tuple[str, str, int, int] | None:
    """Kind, unit, the token after the mark and the token after the unit: "%", "per cent", "percentage points"."""
    word = s.word
    if word[j] == "-" and s.touches(j - 1):
        j += 1
    t = word[j]
    if t in ("full", "whole") and word[j + 1] == "percentage":
        j += 1
        t = word[j]
    if t == "%":
        if word[j + 1] in ("point", "points"):
            return "point", "percentage_point", j, j + 2
        return "percent", "percent", j + 1, j + 1
    if t in ("percent", "pct") or (t == "pc" and s.touches(j - 1)):
        return "percent", "percent", j + 1, j + 1
    if t == "per" and word[j + 1] in ("cent", "cents"):
        return "percent", "percent", j + 2, j + 2
    if t == "percentage" or (t == "basis" and word[j + 1] in ("point", "points")):
        at = j + 2 if word[j + 1] == "-" else j + 1
        if word[at] in ("point", "points"):
            return "point", "basis_point" if t == "basis" else "percentage_point", j, at + 1
    if t in ("point", "points", "pts"):
        return "point", "point", j, j + 1
    return None


def read_mark(s: Tokens, j: int) -> tuple[str, str, int] | None:
    """Kind, unit and the token after it where a unit stands behind a trailing qualifier ("10-plus years")."""
    if s.word[j] == "-":
        j += 1
    percent = read_percent(s, j)
    if percent:
        return percent[0], percent[1], percent[3]
    measured = read_unit(s, j, False)
    if measured:
        return ("time" if measured[0] in TIME_UNITS else "measure"), measured[0], measured[1]
    return None


def read_rate(s: Tokens, j: int) -> tuple[str | None, int]:
    """What a quantity is per, if "a day", "per person", "each year", "/month" or "annually" stands at ``j``."""
    word = s.word
    t = word[j]
    if t in ("a", "an") or (t == "-" and word[j + 1] in ("a", "an", "per")):
        at = j + 1 if t != "-" else j + 3
        if t == "-" and word[j + 2] != "-":
            return None, j
        per = PER_ARTICLE.get(word[at])
        if per and word[at + 1] not in _RATE_STOP:
            return per, at + 1
    elif t == "per":
        measured = read_unit(s, j + 1, False)
        if measured:
            return measured
        per = word[j + 1]
        if per.isalpha() and per != "cent":
            return PER_ARTICLE.get(per, per), j + 2
    elif t in ("each", "every"):
        per = PER_ARTICLE.get(word[j + 1])
        if per and word[j + 2] not in ("since", "for"):
            return per, j + 2
    elif t == "/" and s.touches(j):
        per = PER_ARTICLE.get(word[j + 1]) or UNITS.get(word[j + 1])
        if per:
            return per, j + 2
    elif t in _ADVERBS:
        return _ADVERBS[t], j + 1
    return None, j


def _is_age(s: Tokens, j: int) -> bool:
    """Whether "-old", "old" or "of age" stands behind a unit of time."""
    word = s.word
    t = word[j]
    if t == "-" and word[j + 1] in ("old", "olds"):
        return True
    return t in ("old", "olds") or (t == "of" and word[j + 1] == "age")


_LEVEL_VERBS = word_set(
    "rose rise rises risen rising increased increase increases increasing grew grow grows growing grown climbed "
    "climb jumped jump jumps soared surged fell fall falls fallen falling dropped drop drops dropping declined "
    "decline declines decreased decrease lost lose cut cuts cutting slashed reduced reduce reducing reduction "
    "plunged slid slipped sank shrank went go gone going moved move up down raised raise raising lowered lower "
    "lowering changed change doubled tripled expanded narrowed widened improved swelled shrunk hike hiked "
    "boosted edged ticked dipped eased advanced revised adjusted amended"
)


def _read_range(s: Tokens, a: Quantity) -> Quantity | None:
    """The range that begins with ``a``, if a second number of its kind follows."""
    word = s.word
    connector = _connector(s, a)
    if connector is None:
        return None
    how, k = connector
    if word[k] in ("a", "an", "some", "about", "around", "nearly", "perhaps", "maybe", "even") and how in ("to", "and"):
        k += 1
    start = k
    while word[start] in ("$", "£", "€", "₹", "¥", "us", "rs", "rm", "usd", "hk") and start < k + 3:
        start += 1
    if not word[start] or not (word[start][0].isdecimal() or word[start].isalpha()):
        return None
    b = _read_one(s, start)
    if b is None or b.form in ("vague", "couple") or a.form in ("vague", "couple"):
        return None
    if b.first < k and b.first != start - 1:
        return None
    if b.kind == "share" or a.low < 0:
        return None
    low, unit, kind = a.low, b.unit, b.kind
    if a.kind == "bare":
        if b.scaled and not a.scaled:
            mantissa_scale = _scale_of(s, b)
            if low * mantissa_scale < b.high and low < 1000:
                low *= mantissa_scale
    elif b.kind == "bare":
        if a.kind != "money" or (how == "to" and not b.scaled and not s.touches(b.last - 1) and _noun_follows(s, b)):
            return None
        if b.scaled and not a.scaled and low < 1000:
            low *= _scale_of(s, b)
        unit, kind = a.unit, a.kind
    elif a.unit != b.unit or a.kind != b.kind:
        if not (a.kind == "money" and b.kind == "money" and a.unit == "USD"):
            return None
    elif a.kind == "money" and b.scaled and not a.scaled and low < 1000 and low * _scale_of(s, b) < b.high:
        low *= _scale_of(s, b)
    if low >= b.high:
        return None
    if how == "or" and not _neighbours(low, b.high):
        return None
    if how == "to" and word[a.first - 1] == "from" and _moved(s, a.first):
        return None
    return Quantity(
        a.first, b.last, b.after, low, b.high, kind, unit, b.rate or a.rate, a.form, True, b.scaled, ""
    )  # fmt: skip


def _neighbours(low: float, high: float) -> bool:
    """Whether "five or six" spans one step of its own size: one, ten, a dozen, half of it."""
    step = high - low
    return step <= 2 if high <= 20 else step in (5, 10, 12, 100) or step <= 0.2 * high or high == 1.5 * low


def _scale_of(s: Tokens, b: Quantity) -> float:
    """The scale that ended ``b``."""
    for k in range(b.last - 1, b.first, -1):
        t = s.word[k]
        scale = SCALES.get(t) or PLURAL_SCALES.get(t) or SCALE_ABBREVIATIONS.get(t)
        if scale:
            return float(scale) if s.word[k - 1] not in SCALES else float(scale * SCALES[s.word[k - 1]])
    return 1.0


def _noun_follows(s: Tokens, b: Quantity) -> bool:
    t = s.word[b.after]
    return t.isalpha() and t.endswith("s") or t == "people"


def _moved(s: Tokens, i: int) -> bool:
    """Whether a verb of movement stands before "from": the two numbers are then levels, not a range."""
    floor = max(0, i - 14)
    for k in range(i - 2, floor - 1, -1):
        t = s.word[k]
        if t in _LEVEL_VERBS:
            return True
        if t in (";", ".", ":"):
            return False
    return False


def _connector(s: Tokens, a: Quantity) -> tuple[str, int] | None:
    """What joins a second number to ``a`` and the token behind it."""
    word = s.word
    j = a.last if a.kind in ("bare", "money", "percent") else a.after
    t = word[j]
    if t == "to":
        return "to", j + 2 if word[j + 1] == "-" and s.touches(j + 1) else j + 1
    if t in _DASHES:
        if word[j + 1] in ("to", "or", "and") and s.touches(j - 1):
            k = j + 2
            if word[k] == "-":
                k += 1
            return (("to" if word[j + 1] == "to" else "or"), k) if word[j + 1] != "and" else None
        if t == "—" and not s.touches(j - 1):
            return None
        nxt = word[j + 1]
        if not nxt or not (nxt[0].isdecimal() or nxt in ("$", "£", "€") or (s.touches(j) and nxt.isalpha())):
            return None
        return "dash", j + 1
    if t == "and":
        k = a.first - 1
        while word[k] in (
            "about",
            "around",
            "roughly",
            "some",
            "an",
            "a",
            "estimated",
            "anywhere",
            "ages",
            "age",
            "of",
            "the",
        ):
            k -= 1
        return ("and", j + 1) if word[k] in ("between", "betwen") else None
    if t == "or" and a.kind == "bare":
        return "or", j + 1
    return None
