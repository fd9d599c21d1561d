"""Two numbers that make a range, and two percentages that share one mark."""

from __future__ import annotations

from collections.abc import Callable

from transforms.facts.claims.calendar import is_year
from transforms.facts.claims.changes.change_words import MOVING
from transforms.facts.claims.digit_numbers import digits
from transforms.facts.claims.number_words import PLURAL_SCALES, SCALE_ABBREVIATIONS, SCALES, word_set
from transforms.facts.claims.numeral import times
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.unit_marks import read_percent

_DASHES = ("-", "–", "—", "−")
_LEVEL_VERBS = MOVING | word_set(
    "adjusted amended change changed changing double doubled doubling edged go goes going gone halved halving lose lost move moved moves moving quadruple quadrupled reduction revised ticked triple tripled tripling went"
)


_SIGNS = ("$", "£", "€", "₹", "¥", "us", "rs", "rm", "usd", "hk")
_MARKS = ("%", "percent", "cent", "pct")
_BEFORE_SECOND = word_set("a an some about around nearly perhaps maybe even")
_BEFORE_NUMBER = _BEFORE_SECOND | word_set("just only almost than more over of the mere full another roughly")
_FAR, _FAR_BY = 4, 2  # times the amount of a change that a level is; with "by" and a unit of its own
_MINUS = ("-", "−", "minus", "negative")
_SPANNING = ("anywhere", "ranging", "ranged", "ranges", "range", "varying", "varied")


def percent_pair(s: Tokens, i: int, one: Quantity) -> Quantity:
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


def read_range(s: Tokens, a: Quantity, read_one: Callable[[Tokens, int], Quantity | None]) -> Quantity | None:
    """The range that begins with ``a``, if ``read_one`` reads a second number of its kind behind it."""
    connector = _connector(s, a)
    if connector is None:
        return None
    how, at = connector
    b = _second(s, a, how, at, read_one)
    if b is None:
        return None
    parted = how == "to" and not _goes_on_to(s, b) and _parted(s, a.first)
    if parted and b.kind == "bare" and s.word[b.last] in _DASHES:
        b = read_range(s, b, read_one) or b  # "from 12 to 18-20 metres"
    shared = _shared_unit(s, a, b, how)
    if shared is None:
        return None
    low, kind, unit = shared
    if a.kind == b.kind == "bare" and low < 100 and s.word[b.last - 1].endswith(",000") and low * 1000 < b.high:
        low *= 1000  # "10 to 15,000 troops"
    if parted:
        return _level(s, a, low, kind, unit)
    high = b.high
    if low < 0 and high < low and how in ("to", "and"):
        low, high = high, low  # "from -2 to -8 degrees"
    if low >= high or (low < 0 and how == "or") or not _spans(s, a, low, high, how):
        return None
    return a._replace(
        last=b.last, after=b.after, low=low, high=high, kind=kind, unit=unit, rate=b.rate or a.rate,
        is_range=True, scaled=b.scaled, change="",
    )  # fmt: skip


def _goes_on_to(s: Tokens, b: Quantity) -> bool:
    """ "from 2 to 3 percent to 1 to 2 percent": a second range behind the first."""
    return s.word[b.after] == "to" and s.word[b.after + 1][:1].isdecimal()


def _level(s: Tokens, a: Quantity, low: float, kind: str, unit: str | None) -> Quantity | None:
    """The first of two levels, "from 12 to 18 billion pesos", with the scale and unit that stand behind the second."""
    if low == a.low and (a.kind != "bare" or kind == "bare"):
        return None
    return a._replace(low=low, high=low, kind=kind, unit=unit, scaled=a.scaled or low != a.low)


def _second(
    s: Tokens, a: Quantity, how: str, at: int, read_one: Callable[[Tokens, int], Quantity | None]
) -> Quantity | None:
    """The second number, behind the words of approximation and the signs of currency at token ``at``."""
    word = s.word
    if how in ("to", "and") and word[at] in _BEFORE_SECOND:
        at += 1
    start = at
    while (word[start] in _SIGNS or word[start] in _MINUS) and start < at + 3:
        start += 1
    if not word[start][:1].isalnum():
        return None
    b = read_one(s, start)
    if b is None or b.kind == "share" or "vague" in (a.form, b.form) or "couple" in (a.form, b.form):
        return None
    return None if b.first < at and b.first != start - 1 else b


def _shared_unit(s: Tokens, a: Quantity, b: Quantity, how: str) -> tuple[float, str, str | None] | None:
    """The lower bound, kind and unit that two numbers have together; None where they measure different things."""
    low = a.low
    if a.kind == "bare":
        if _opens_with_year(s, a, b, how):
            return None
        scale = _scale_of(s, b) if b.scaled and not a.scaled else 1.0
        return (times(low, scale) if low * scale < b.high and low < 1000 else low), b.kind, b.unit
    scale = _scale_of(s, b) if b.scaled and not a.scaled and low < 1000 else 1.0
    if b.kind == "bare":
        counts = how == "to" and not b.scaled and not s.touches(b.last - 1) and _noun_follows(s, b)
        return None if a.kind != "money" or counts else (times(low, scale), a.kind, a.unit)
    if a.unit != b.unit or a.kind != b.kind:
        in_dollars = a.kind == b.kind == "money" and a.unit == "USD"
        return (low, b.kind, b.unit) if in_dollars else None
    return (times(low, scale) if a.kind == "money" and low * scale < b.high else low), b.kind, b.unit


def _opens_with_year(s: Tokens, a: Quantity, b: Quantity, how: str) -> bool:
    """ "in 2018 – 765 million of them", "in 2000 to about $26 million"."""
    word = s.word
    if not is_year(word[a.first], a.low):
        return False
    return b.scaled or (how == "to" and word[a.first - 1] == "in" and not is_year(word[b.first], b.low))


def _spans(s: Tokens, a: Quantity, low: float, high: float, how: str) -> bool:
    """Whether the two numbers bound something, and are no change and a level, nor two levels."""
    if how == "or":
        return _neighbours(low, high)
    return how != "to" or not _reaches_level(s, a, low, high)


def _reaches_level(s: Tokens, a: Quantity, low: float, high: float) -> bool:
    """ "claims rose 17,000 to 283,000", "debt grew by $3 million to $9 million": a change and the level it led to."""
    lead = s.word[_bounded_at(s, a.first)]
    if lead == "by":
        return abs(high) > (_FAR_BY if _has_own_unit(a) else _FAR) * abs(low)
    return abs(high) > _FAR * abs(low) and lead in MOVING


def _bounded_at(s: Tokens, first: int) -> int:
    """The token before a number that begins at ``first`` and the words of approximation before it."""
    k = first - 1
    while s.word[k] in _BEFORE_NUMBER and first - k < 5:
        k -= 1
    return k


def _has_own_unit(a: Quantity) -> bool:
    """Whether a number has a mark or unit of its own, and shares none that stands behind another."""
    return a.kind == "money" or a.kind != "bare" and a.after > a.first + 1


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


def _parted(s: Tokens, i: int) -> bool:
    """Whether "from" and a verb of movement make two levels of the numbers: "rose from 3 to 4", "from a mean of 3 to 4"."""
    word = s.word
    k = i - 1
    while word[k] in (
        "of",
        "average",
        "mean",
        "median",
        "about",
        "just",
        "a",
        "an",
        "some",
        "high",
        "low",
        "peak",
        "record",
    ):
        k -= 1
    return word[k] == "from" and word[k - 1] not in _SPANNING and _moved(s, k + 1)


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
    if t == "up" and word[j + 1] == "to" and word[a.first - 1] == "from":
        return "to", j + 2
    if t == "through" or t == "~" and s.touches(j - 1):
        return ("to" if t == "through" else "dash"), j + 1
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
    if t == "or" and (a.kind == "bare" or a.last == a.after and word[j - 1] not in _MARKS and not _is_signed(s, a)):
        return "or", j + 1  # a unit that touches nothing is the one behind the second number
    return None


def _is_signed(s: Tokens, a: Quantity) -> bool:
    return not s.word[a.first][:1].isalnum()
