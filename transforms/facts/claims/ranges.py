"""Two numbers that make a range, and two percentages that share one mark."""

from __future__ import annotations

from collections.abc import Callable

from transforms.facts.claims.calendar import is_year
from transforms.facts.claims.change import MOVING
from transforms.facts.claims.digit_numbers import digits
from transforms.facts.claims.number_words import PLURAL_SCALES, SCALE_ABBREVIATIONS, SCALES, word_set
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.unit_marks import read_percent

_DASHES = ("-", "–", "—", "−")
_LEVEL_VERBS = MOVING | word_set(
    "adjusted amended change changed double doubled doubling edged go going gone halved halving lose lost move moved quadruple quadrupled reduction revised ticked triple tripled tripling went"
)


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
    b = read_one(s, start)
    if b is None or b.form in ("vague", "couple") or a.form in ("vague", "couple"):
        return None
    if b.first < k and b.first != start - 1:
        return None
    if b.kind == "share" or a.low < 0:
        return None
    low, unit, kind = a.low, b.unit, b.kind
    if a.kind == "bare":
        if b.scaled and is_year(word[a.first], a.low):
            return None  # "in 2018 – 765 million of them"
        if (
            how == "to"
            and word[a.first - 1] == "in"
            and is_year(word[a.first], a.low)
            and not is_year(word[b.first], b.low)
        ):
            return None  # "in 2000 to about $26 million"
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
    if a.kind == b.kind == "bare" and low < 100 and word[b.last - 1].endswith(",000") and low * 1000 < b.high:
        low *= 1000  # "10 to 15,000 troops"
    if low >= b.high:
        return None
    if how == "to" and word[a.first - 1] in MOVING and b.high > 4 * low:
        return None  # "claims rose 17,000 to 283,000": a change and a level
    if how == "or" and not _neighbours(low, b.high):
        return None
    if how == "to" and _parted(s, a.first):
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
    if t == "or" and a.kind == "bare":
        return "or", j + 1
    return None
