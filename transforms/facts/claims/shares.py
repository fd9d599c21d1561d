"""Shares of a whole: "half of", "a third", "two-thirds", "one in five"."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.claims.digit_numbers import digits
from transforms.facts.claims.number_words import PARTS, SCALES, SMALL, TENS, word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.units import UNITS
from transforms.lexicon.word_lists import words


class Share(NamedTuple):
    """A ratio at tokens ``first:last``; ``kind`` is share (of a whole, 0 to 1) or multiple."""

    first: int
    last: int
    ratio: float
    kind: str
    change: str


_HALF_OF = word_set("of the a an its their his her our my your all those these that this what as")
_HALF_AFTER = words("after_shares")
_NOT_HALVES = word_set(
    "first second third fourth other better latter opening final each either top bottom this that the early "
    "late last next"
)  # fmt: skip
_PLACED = word_set("in of on for during by at from to through")  # "in that half of the season"
_BOUNDING = words("before_shares")
_HALF_COMPOUNDS = frozenset(["-", "time", "brother", "sister", "marathon"])
_CUTTING = word_set("cut cutting cuts slashed slash")
_AFTER_A_THIRD = ("said", "say", "are", "were", "have", ".", ",")
_COMPARED = word_set("fewer more less higher lower smaller bigger larger from to since on over at as")
_NO_SHARE_OF = frozenset(
    ["years", "months", "days", "weeks", "hours", "minutes", "year", "states", "decades", "percent"]
)


def plain(t: str) -> float | None:
    """A small number in one token; None where it is none."""
    if t in SMALL:
        return float(SMALL[t])
    if t in TENS:
        return float(TENS[t])
    if t[:1].isdecimal() and (t.isdecimal() or t.replace(".", "", 1).isdecimal()) and len(t) < 8:
        return digits(t)
    return 100.0 if t == "hundred" else None


def read_part(s: Tokens, i: int) -> Share | None:
    """ "half of", "a third", "a quarter of"; not "the first half", not "the third of May"."""
    word = s.word
    t, before, after = word[i], word[i - 1], word[i + 1]
    if "percentage" in (after, word[i + 2]) or after in ("staff", "mast"):
        return None  # "half a percentage point" is no share; flags fly at half staff
    if t == "half":
        return _half(s, i)
    if t.endswith("s") or t in ("hundredth", "thousandth") or after == "-":
        return None
    if before == "a":
        if word[i - 2] == "and":
            return None
    elif before != "-" or word[i - 2] != "one":
        return None
    if t == "fourth" and word[i + 2] == "july":
        return None
    is_share = _is_quarter(word, i) if t == "quarter" else _is_part(word, i)
    return Share(i - 1, i + 1, 1 / PARTS[t], "share", "none") if is_share else None


def _half(s: Tokens, i: int) -> Share | None:
    """ "half of", "half the", "cut in half"; not "the first half", "half an hour", "half-brother", "two and half"."""
    word = s.word
    before, after = word[i - 1], word[i + 1]
    is_other = before in _NOT_HALVES and not (before == "that" and after == "of" and word[i - 2] not in _PLACED)
    if is_other or after in SCALES or after in _HALF_COMPOUNDS:
        return None
    if before == "-" and s.touches(i - 1):
        return None
    if after in ("an", "a") and (word[i + 2] in SCALES or word[i + 2] in UNITS):
        return None
    if before == "in":
        return (
            Share(i, i + 1, 0.5, "share", "decrease") if not _CUTTING.isdisjoint(word[max(0, i - 5) : i - 1]) else None
        )
    if before == "and" and (word[i - 2] in SMALL or word[i - 2] in UNITS or word[i - 2][:1].isdecimal()):
        return None
    if after in _HALF_OF or before in _BOUNDING or (after in _HALF_AFTER and before != "a"):
        return Share(i - (before == "a"), i + 1, 0.5, "share", "none")
    return None


def _is_quarter(word: list[str], i: int) -> bool:
    """ "a quarter of", "nearly a quarter"; not "a quarter of a million", "about a quarter mile"."""
    after = word[i + 1]
    if after == "of":
        return not (word[i + 2] == "a" and word[i + 3] in SCALES)
    return after not in SCALES and after not in ("century", "mile") and word[i - 2] in _BOUNDING


def _is_part(word: list[str], i: int) -> bool:
    """ "a third of", "about a fifth", "a third said"; not "a third man"."""
    after = word[i + 1]
    if after == "of":
        return True
    said = word[i] == "third" and after in _AFTER_A_THIRD and word[i + 2] not in ("fourth", "fifth")
    if word[i - 2] not in _BOUNDING and not said:
        return False
    return not after.isalpha() or after in _HALF_AFTER or after in _COMPARED


def counted_parts(s: Tokens, i: int, value: float) -> Share | None:
    """ "two-thirds", "three quarters of", "one-third", "one half"."""
    word = s.word
    at = i + 2 if word[i + 1] == "-" else i + 1
    t = word[at]
    below = PARTS[t]
    if word[at + 1] == "of" and word[at + 2] in ("a", "one") and word[at + 3] in SCALES:
        return None  # "three quarters of a million"
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


def read_in(s: Tokens, i: int, value: float) -> Share | None:
    """ "one in five", "8 out of 10"; the surface takes both numbers."""
    word = s.word
    k = i + 2
    if word[i + 1] == "out":
        if word[k] != "of":
            return None
        k += 1
    if word[k] == "every":
        k += 1
    below = digits(word[k]) if "," in word[k] and word[k] != "," else plain(word[k])
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
