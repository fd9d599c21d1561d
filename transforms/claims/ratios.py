"""Shares and multiples: "half of", "a third", "one in five", "twice as many", "doubled", "tenfold"."""

from __future__ import annotations

from typing import NamedTuple

from transforms.claims.digits import digits
from transforms.claims.persons import is_person
from transforms.claims.plurals import singular
from transforms.claims.tokens import Tokens
from transforms.claims.units import UNITS
from transforms.claims.words import FOLDS, MULTIPLE_VERBS, MULTIPLES, PARTS, SCALES, SMALL, TENS, word_set


class Share(NamedTuple):
    """A ratio at tokens ``first:last``; ``kind`` is share (of a whole, 0 to 1) or multiple."""

    first: int
    last: int
    ratio: float
    kind: str
    change: str


_HALF_OF = word_set("of the a an its their his her our my your all those these that this what as")
_HALF_AFTER = word_set(
    "don't didn't doesn't aren't weren't haven't think believe want support oppose would will could simply said say says were are was is have had has do did and or but that percent who by in"
)
_NOT_HALVES = word_set(
    "first second third fourth other better latter opening final each either top bottom this that the early "
    "late last next"
)  # fmt: skip
_BOUNDING = word_set(
    "than least about nearly almost roughly over under approximately around only just some by to up exactly "
    "fully barely more even"
)  # fmt: skip
_TWICE_AFTER = word_set("as the that what its their his her more their' our my your")
_AMOUNTS = word_set("number amount many much figure size of level rate total long in for at on to sum share price cost")
_AS_MANY = word_set(
    "many much likely high large big long fast often good well old great expensive common strong deadly "
    "effective popular wide tall heavy far bad quickly"
)  # fmt: skip
_DOUBLE_AFTER = word_set("the its that what his her their our in to from since by as over within")
_TIMES_AFTER = word_set(
    "as the more higher larger greater bigger lower fewer less that what its their his her faster longer "
    "likelier smaller average"
)  # fmt: skip
_NO_SHARE_OF = frozenset(
    ["years", "months", "days", "weeks", "hours", "minutes", "year", "states", "decades", "percent"]
)
_INCREASE_VERBS = word_set("increase increased rise rose grew growth jump jumped surge surged up grown")


def read_share(s: Tokens, i: int) -> Share | None:
    """The share or multiple at token ``i``; None where the words there are neither."""
    word = s.word
    t = word[i]
    if t in MULTIPLE_VERBS:
        ratio, change = MULTIPLE_VERBS[t]
        if t in ("doubles", "halves", "triples") and (
            word[i - 1] in ("the", "in", "'s", "mixed", "two") or word[i + 1] in ("", ".", ",")
        ):
            return None
        if (
            t in ("doubling", "doubled", "doubles")
            and word[i + 1] in ("as", "back", "over", "up")
            or (word[i + 1] == "down" and t[0] == "d")
        ):
            return None
        return Share(i, i + 1, ratio, "multiple", change)
    if t in MULTIPLES:
        return _multiple(s, i)
    if t in FOLDS:
        up = bool({word[i + 1], word[i - 1], word[i - 2], word[i - 3]} & _INCREASE_VERBS)
        if t == "twofold" and not up or word[i - 1] in ("is", "are", "was", "were"):
            return None
        return Share(i, i + 1, FOLDS[t], "multiple", "increase" if up else "none")
    if t in PARTS:
        return _part(s, i)
    value = _plain(t)
    if value is None:
        return None
    nxt = word[i + 1]
    if nxt == "-" and word[i + 2] in PARTS or nxt in PARTS:
        return _counted_parts(s, i, value)
    if nxt == "-" and word[i + 2] == "in" and word[i + 3] == "-" and value >= 1:
        whole = digits(word[i + 4]) if word[i + 4][:1].isdecimal() else _plain(word[i + 4])
        return Share(i, i + 5, value / whole, "share", "none") if whole and whole > value else None
    if nxt in ("in", "out") or (
        nxt == "of"
        and (
            word[i + 2] == "every"
            or word[i + 2] in ("10", "ten")
            and value > 1
            and is_person(singular(word[i + 3]), True)
        )
    ):
        return _in(s, i, value)
    if nxt == "times" and times_over(word, i + 1):
        return Share(i, i + 2, value, "multiple", "none")
    if nxt == "-" and word[i + 2] in ("or", "to") and word[i + 3] in FOLDS:  # "four- or fivefold"
        return Share(i, i + 1, value, "multiple", "increase" if word[i - 1] == "by" else "none")
    if nxt == "/" and word[i + 3] == "of" and s.touches(i) and s.touches(i + 1):
        whole = _plain(word[i + 2])
        return Share(i, i + 3, value / whole, "share", "none") if whole and 0 < value < whole <= 10 else None
    if (nxt == "fold" or (nxt == "-" and word[i + 2] == "fold")) and s.touches(i):
        up = bool({word[i - 1], word[i - 2], word[i + 2], word[i + 3]} & _INCREASE_VERBS)
        return Share(i, i + (2 if nxt == "fold" else 3), value, "multiple", "increase" if up else "none")
    if nxt == "x" and s.touches(i) and not s.is_capital(i + 1) and not word[i + 2].isdecimal():
        return Share(i, i + 2, value, "multiple", "none")
    return None


def times_over(word: list[str], at: int) -> bool:
    """Whether the "times" at token ``at`` multiplies: "10 times more", "20 times deadlier than", "three times the rate"."""
    t = word[at + 1]
    return t in _TIMES_AFTER or (t.endswith("er") and word[at + 2] == "than")


def _plain(t: str) -> float | None:
    """A small number in one token."""
    if t in SMALL:
        return float(SMALL[t])
    if t in TENS:
        return float(TENS[t])
    if t[:1].isdecimal() and (t.isdecimal() or t.replace(".", "", 1).isdecimal()) and len(t) < 8:
        return digits(t)
    return 100.0 if t == "hundred" else None


def _multiple(s: Tokens, i: int) -> Share | None:
    word = s.word
    t, after = word[i], word[i + 1]
    ratio = MULTIPLES[t]
    if t in ("twice", "thrice"):
        if after == "as" and word[i + 2] not in _AS_MANY and word[i + 3] != "as":
            return None
        if after == "that" and word[i + 2].isalpha() and word[i + 2] not in _AMOUNTS:
            return None  # "said twice that he would go"
        return Share(i, i + 1, ratio, "multiple", "none") if after in _TWICE_AFTER else None
    lead = word[i - 2] if word[i - 1] in ("nearly", "almost", "roughly", "about", "more") else word[i - 1]
    modal = lead in ("to", "will", "would", "could", "may", "might", "can", "should", "than")
    if modal and (after in (".", ",", "") or after in _DOUBLE_AFTER and after != "as"):
        change = "none" if lead == "than" and after != "in" else "increase"
        return Share(i, i + 1, ratio, "multiple", change)
    if after in ("the", "its", "that", "what", "their", "his", "her", "last") and word[i - 1] not in ("a", "the"):
        return Share(i, i + 1, ratio, "multiple", "none")
    return None


def _part(s: Tokens, i: int) -> Share | None:
    """ "half of", "a third", "a quarter of"; not "the first half", not "the third of May"."""
    word = s.word
    t, before, after = word[i], word[i - 1], word[i + 1]
    if "percentage" in (after, word[i + 2]) or after in ("staff", "mast"):
        return None  # "half a percentage point" is no share; flags fly at half staff
    if t == "half":
        if before in _NOT_HALVES or after in SCALES:
            return None
        if before == "-" and s.touches(i - 1) or after == "-":
            return None
        if after in ("an", "a") and (word[i + 2] in SCALES or word[i + 2] in UNITS):
            return None
        if after == "time" or word[i + 1] in ("brother", "sister", "marathon"):
            return None
        first = i - 1 if before in ("a",) else i
        if before == "in":
            verb = {word[i - 2], word[i - 3], word[i - 4], word[i - 5]} & {"cut", "cutting", "cuts", "slashed", "slash"}
            return Share(i, i + 1, 0.5, "share", "decrease") if verb else None
        if before == "and" and (word[i - 2] in SMALL or word[i - 2] in UNITS or word[i - 2][:1].isdecimal()):
            return None  # "two and half"
        if after in _HALF_OF or before in _BOUNDING or (after in _HALF_AFTER and before != "a"):
            return Share(first, i + 1, 0.5, "share", "none")
        return None
    if t == "quarter" and (after in SCALES or after == "-" and word[i + 2] in SCALES):
        return None
    if t.endswith("s") or t in ("hundredth", "thousandth") or after == "-":
        return None
    if (before != "a" and not (before == "-" and word[i - 2] == "one")) or (t == "fourth" and word[i + 2] == "july"):
        return None
    if word[i - 2] == "and" and before == "a":
        return None
    if t == "quarter":
        if after != "of" and not (word[i - 2] in _BOUNDING and after not in ("century", "mile")):
            return None
        if after == "of" and word[i + 2] == "a" and word[i + 3] in SCALES:
            return None
    elif after != "of":
        if word[i - 2] not in _BOUNDING and not (
            t == "third"
            and after in ("said", "say", "are", "were", "have", ".", ",")
            and word[i + 2] not in ("fourth", "fifth")
        ):
            return None
        if (
            after.isalpha()
            and after not in _HALF_AFTER
            and after
            not in (
                "fewer",
                "more",
                "less",
                "higher",
                "lower",
                "smaller",
                "bigger",
                "larger",
                "from",
                "to",
                "since",
                "on",
                "over",
                "at",
                "as",
            )
        ):
            return None
    return Share(i - 1, i + 1, 1 / PARTS[t], "share", "none")


def _counted_parts(s: Tokens, i: int, value: float) -> Share | None:
    """ "two-thirds", "three quarters of", "one-third", "one half"."""
    word = s.word
    at = i + 2 if word[i + 1] == "-" else i + 1
    t = word[at]
    below = PARTS[t]
    if not 0 < value < below or value != int(value):
        return None
    plural = t.endswith("s") or t == "halves"
    if (
        value == 1
        and plural
        or value > 1
        and not plural
        and (at == i + 1 or word[at + 1] not in ("of", "majority", "vote"))
    ):
        return None
    if (
        at == i + 1
        and word[at + 1] != "of"
        and t in ("quarter", "quarters")
        or t == "fourth"
        and at == i + 1
        and word[at + 1] != "of"
    ):
        return None
    if word[i - 1] == "the" and t == "half":
        return None
    return Share(i, at + 1, value / below, "share", "none")


def _in(s: Tokens, i: int, value: float) -> Share | None:
    """ "one in five", "8 out of 10"; the surface takes both numbers."""
    word = s.word
    k = i + 2
    if word[i + 1] == "out":
        if word[k] != "of":
            return None
        k += 1
    if word[k] == "every":
        k += 1
    below = digits(word[k]) if "," in word[k] and word[k] != "," else _plain(word[k])
    if below is None or below <= value or value < 1 or value != int(value) or word[k + 1] in ("-", "percent", "%"):
        return None
    last = k + 1
    if word[last] in SCALES and word[last] != "dozen":
        below *= SCALES[word[last]]
        last += 1
    if word[i + 1] == "in" and not (below in (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 30, 40, 50, 100, 2) or below >= 100):
        return None
    if word[i + 1] == "in" and below >= 1900 and below <= 2100 and below != 2000:
        return None
    if word[i + 1] == "in" and word[last] in _NO_SHARE_OF:
        return None
    return Share(i, last, value / below, "share", "none")
