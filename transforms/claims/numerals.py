"""The numeral grammar: digits, number words, scale words, vague magnitudes; at one token of a sentence."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from transforms.claims.tokens import Tokens
from transforms.claims.units import UNITS
from transforms.claims.words import (
    GLYPHS,
    PARTS,
    PLURAL_SCALES,
    SCALE_ABBREVIATIONS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
    VAGUE_MULTIPLIERS,
    word_set,
)

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?")
_MAX_DIGITS = 18
_LONGEST = 40  # tokens of one number in words; what goes on longer is noise
_ALWAYS_SCALES = word_set("mn mln bn bln tn trn tln k")
_AFTER_METRES = word_set(
    "long tall high wide deep above below away from race sprint butterfly freestyle hurdles dash final relay "
    "backstroke breaststroke medley and or to in at of on off by title champion"
)


_DENOMINATORS = word_set("2 3 4 5 8 16")
_HYPHENED_HALF = ["-", "and", "-", "a", "-"]  # "two-and-a-half"


class Numeral(NamedTuple):
    """A number at tokens ``first:last``; ``scaled`` if a scale word ended it, ``mantissa`` the part before that."""

    first: int
    last: int
    low: float
    high: float
    kind: str
    mantissa: float
    scaled: bool


def digits(word: str) -> float | None:
    """The value of a digit token; None where its commas group nothing ("1,2")."""
    if "," in word:
        if not _GROUPED.fullmatch(word):
            return None
        word = word.replace(",", "")
    if len(word) > _MAX_DIGITS:
        return None
    return float(word)


def read_numeral(s: Tokens, i: int, money: bool = False) -> Numeral | None:
    """The number that begins at token ``i``; ``money`` says a currency mark stands before it ("$5m" is millions)."""
    word = s.word
    t = word[i]
    if t[0].isdecimal() and t not in GLYPHS:
        return _digits(s, i, money)
    if t in SMALL or t in TENS or t in SCALES:
        return _words(s, i)
    if t in VAGUE:
        return _vague(s, i)
    if t in GLYPHS:
        value = GLYPHS[t]
        return Numeral(i, i + 1, value, value, "digits", value, False)
    if t == "couple":
        return _couple(s, i)
    if t == "half" or t == "quarter":
        return _half_scale(s, i)
    return None


def _digits(s: Tokens, i: int, money: bool) -> Numeral | None:
    word = s.word
    value = digits(word[i])
    if value is None:
        return None
    j = i + 1
    first = i
    # A leading point: ".500".
    if word[i - 1] == "." and s.touches(i - 1) and s.start[i - 2] < s.start[i - 1] and not s.touches(i - 2):
        value /= 10 ** len(word[i])
        first = i - 1
    # "3/4", but no date or "9/11": small denominators only.
    if word[j] == "/" and s.touches(i) and s.touches(j) and word[j + 1] in _DENOMINATORS and word[j + 2] != "/":
        below = float(word[j + 1])
        if (
            0 < value < below
            and word[i - 1] not in ("on", "/")
            and not (s.touches(j + 1) and word[j + 2][:1].isalnum())
        ):
            return Numeral(first, j + 2, value / below, value / below, "digits", value / below, False)
    # Groups set apart by spaces: "1 234 567".
    if len(word[i]) <= 3 and word[i] != "0":
        while (
            len(word[j]) > 2
            and word[j][:3].isdecimal()
            and word[j][3:4] in ("", ".")
            and s.start[j] == s.end[j - 1] + 1
            and j - i < 5
        ):
            if "." in word[j - 1] or not _spaced_group(s, i, j):
                break
            value = value * 1000 + float(word[j])
            j += 1
    # Mixed and simple fractions: "2 1/2", "2½", "3/4".
    if word[j] in GLYPHS:
        value += GLYPHS[word[j]]
        j += 1
    elif word[j + 1] == "/" and word[j].isdecimal() and word[j + 2].isdecimal() and s.touches(j) and s.touches(j + 1):
        below = float(word[j + 2])
        if below and float(word[j]) < below <= 100:
            value += float(word[j]) / below
            j += 3
    # Powers of ten: "1.99×10−30".
    if word[j] in ("×", "x") and word[j + 1] == "10" and s.touches(j):
        sign = word[j + 2] in ("-", "−", "^")
        power = word[j + 3] if sign else ""
        if power.isdecimal() and len(power) <= 2:
            value *= 10.0 ** (-int(power) if word[j + 2] != "^" else int(power))
            j += 4
    return _scaled(s, first, j, value, money)


def _spaced_group(s: Tokens, i: int, j: int) -> bool:
    """Whether three digits behind a space go on the number: always behind a thin or no-break space; behind a plain one
    only where neither side reads as a number of its own."""
    if s.text[s.end[j - 1]] != " ":
        return True
    return "." not in s.word[j] and (j > i + 1 or not s.word[j].startswith("0") or s.word[j] == "000")


def _scaled(s: Tokens, first: int, j: int, value: float, money: bool) -> Numeral:
    """Applies the scale words that follow a number in digits."""
    word = s.word
    mantissa, scaled = value, False
    while True:
        at = j
        if word[at] == "-" and s.touches(at - 1) and s.touches(at):
            at += 1
        t = word[at]
        if t in SCALES:
            value *= SCALES[t]
        elif t in PLURAL_SCALES:
            value *= PLURAL_SCALES[t]
        elif not scaled and t in SCALE_ABBREVIATIONS and _abbreviates(s, at, money):
            value *= SCALE_ABBREVIATIONS[t]
        else:
            break
        scaled, j = True, at + 1
        if j - first > 6:
            break
    if scaled and word[j - 1] in ("hundred", "thousand"):
        rest, k = _rest_in_digits(word, j, SCALES[word[j - 1]])
        value, j = value + rest, k
    if scaled and word[j] == "and" and word[j + 1] in ("a", "one") and word[j + 2] == "half" and word[j + 3] != "-":
        value, j = value + value / mantissa / 2, j + 3  # "3 million and a half"
    return Numeral(first, j, value, value, "digits", mantissa, scaled)


def _rest_in_digits(word: list[str], j: int, scale: float) -> tuple[float, int]:
    """The smaller parts that go on "4 thousand 3 hundred and 21"; 0 and ``j`` where none do."""
    k = j + 1 if word[j] == "and" else j
    part = word[k]
    if part in SMALL and word[j] == "and" and word[k + 1] not in SCALES:
        return float(SMALL[part]), k + 1
    if not part.isdecimal() or len(part) > 3 or float(part) >= scale or word[k + 1] in ("%", "percent", "-"):
        return 0.0, j
    if word[k + 1] == "hundred" and scale > 100 and len(part) == 1:
        rest, end = _rest_in_digits(word, k + 2, 100)
        return float(part) * 100 + rest, end
    return (float(part), k + 1) if word[k + 1] not in SCALES else (0.0, j)


def _abbreviates(s: Tokens, at: int, money: bool) -> bool:
    """Whether the letters at ``at``, behind digits, are a scale and no unit."""
    t = s.word[at]
    touching = s.touches(at - 1)
    if t in _ALWAYS_SCALES:
        return touching or t != "k" or s.word[at + 1][:1] not in (".", "-", "'")
    if money:
        return touching or t in ("b", "m", "cr")
    if t == "b":
        return s.is_capital(at)
    if t == "m":
        if s.is_capital(at):
            return touching
        after = s.word[at + 1]
        return touching and after.isalpha() and len(after) > 2 and after not in _AFTER_METRES
    return touching and t in ("mm", "mil", "mio") and t != "mm"


def _group(word: list[str], j: int) -> tuple[int, int]:
    """A number under a hundred in words at ``j`` (hyphens may join): its value and where it ends; -1 if none."""
    t = word[j]
    if t in TENS:
        value = TENS[t]
        k = j + 2 if word[j + 1] == "-" else j + 1
        small = SMALL.get(word[k], 0)
        if 0 < small < 10:
            return value + small, k + 1
        return value, j + 1
    if t in SMALL:
        return SMALL[t], j + 1
    return -1, j


def _words(s: Tokens, i: int) -> Numeral | None:
    """A number in words: groups under a thousand, each with its scale, scales falling."""
    word = s.word
    first, j = i, i
    total: float = 0  # what finished scales gave
    value: float
    current: float = 0  # the group being read
    limit: float = math.inf  # the last scale; the next must be smaller
    hundred = small = False
    mantissa: float = -1
    spread: tuple[float, float] | None = None
    if word[i] in SCALES:
        started = _bare_scale(word, i)
        if started is None:
            return None
        first, spread = started
        current = mantissa = 1
        if word[i] == "hundred":
            current, hundred, j = 100, True, i + 1
    while j - i < _LONGEST:
        t = word[j]
        if t == "-" and s.touches(j - 1) and s.touches(j) and word[j + 1] in SCALES and j > i:
            j += 1
            t = word[j]
        value, k = _group(word, j)
        if value >= 0:
            if small:
                break
            if word[k] == "hundred" and not hundred:
                current, hundred, k = value * 100, True, k + 1
                current, k = _fractional_tail(word, k, current)
            else:
                current += value
                small = True
                current, k = _fractional_tail(word, k, current)
            mantissa = value if mantissa < 0 else mantissa
            j = k
        elif t in SCALES and t != "hundred" or (j > i and t in PLURAL_SCALES and t != "hundreds"):
            scale = SCALES.get(t) or PLURAL_SCALES[t]
            if scale >= limit and current:
                break
            if limit < math.inf and not current:
                total *= scale  # "lakh crore"
            else:
                total += current * scale
            mantissa = current if limit == math.inf else mantissa
            limit, current, hundred, small = scale, 0, False, False
            j += 1
        elif t == "and" and not small and j > i and _carries_on(word, j + 1, hundred, limit):
            j += 1
        else:
            break
    if j == i:
        return None
    if limit < math.inf and not current and word[j] == "and" and word[j + 1] in ("a", "one") and word[j + 2] == "half":
        current, j = limit / 2, j + 3
    value = total + current
    scaled = limit < math.inf or hundred
    if spread:
        return Numeral(first, j, *_several(*spread, value), "vague", 1, True)
    return Numeral(first, j, value, value, "words", mantissa, scaled)


def _bare_scale(word: list[str], i: int) -> tuple[int, tuple[float, float] | None] | None:
    """Where a number starts whose first word is a scale ("a million", "several hundred"); None if it is none."""
    before = word[i - 1]
    if before in VAGUE_MULTIPLIERS:
        return i - 1, (2.0, 10.0)
    if before in ("a", "an"):
        return i - 1, None
    if word[i + 1] in SCALES and word[i + 1] != "dozen":
        return i, None
    if word[i] == "dozen" or before in ("the", "over", "than", "about", "every", "per", "nearly", "almost"):
        return (i, None) if word[i + 1] != "-" else None
    return None


def _carries_on(word: list[str], j: int, hundred: bool, limit: float) -> bool:
    """Whether the group after "and" belongs to the number before it: "two hundred and fifty thousand", but not
    "between one hundred and two hundred"."""
    value, k = _group(word, j)
    if value < 0 or word[k] in ("percent", "per"):
        return False
    if word[k] == "hundred":
        return not hundred and limit < math.inf and SCALES.get(word[k + 1], 0) < limit
    scale = SCALES.get(word[k], 1)
    if hundred:
        return scale < limit
    return 1 < scale < limit or (scale == 1 and limit == 1000)


def _fractional_tail(word: list[str], k: int, value: float) -> tuple[float, int]:
    """Adds "and a half", "and three quarters" or "point five" after a number in words."""
    if word[k : k + 5] == _HYPHENED_HALF:
        return value + 0.5, k + 6
    if word[k] == "and" and word[k + 1] in ("a", "one", "three") and word[k + 2] in ("half", "quarter", "quarters"):
        if word[k + 3] != "-":
            value += (3 if word[k + 1] == "three" else 1) / PARTS[word[k + 2]]
            k += 3
    elif word[k] == "point" and word[k + 1] in SMALL:
        value, k = _spoken_decimals(word, k + 1, value)
    return value, k


def _several(low: float, high: float, scale: float) -> tuple[float, float]:
    """The bounds of "several" of a scale; "a few dozen" are dozens."""
    return (24.0, 100.0) if scale == 12 else (low * scale, high * scale)


def _factors(s: Tokens, k: int) -> tuple[int, int]:
    """The product of the scale words at ``k`` and where they end; plural scales too after a number."""
    word, factor, steps = s.word, 1, 0
    while steps < 4:
        at = k + 1 if word[k] == "-" and s.touches(k - 1) and s.touches(k) else k
        scale = SCALES.get(word[at]) or (PLURAL_SCALES.get(word[at]) if word[at] != "hundreds" else None)
        if not scale or (factor > 1 and scale < factor and word[at] != "dozen"):
            break
        factor *= scale
        k = at + 1
        steps += 1
    return k, factor


def _spoken_decimals(word: list[str], k: int, value: float) -> tuple[float, int]:
    place = 0.1
    while word[k] in SMALL and SMALL[word[k]] < 10 and place > 1e-9:
        value += SMALL[word[k]] * place
        place /= 10
        k += 1
    return round(value, 9), k


def _vague(s: Tokens, i: int) -> Numeral | None:
    """ "dozens", "tens of millions", "hundreds of thousands", "thousands upon thousands"."""
    word = s.word
    low, high = VAGUE[word[i]]
    j = i + 1
    if word[j] in ("upon", "and") and word[j + 1] == word[i]:
        j += 2
    if word[j] == "of" and word[j + 1] in VAGUE and word[j + 1] not in ("tens", "dozens"):
        times = PLURAL_SCALES[word[j + 1]]
        low, high = low * times, (min(high, 1000) if word[i] != "tens" else 100) * times
        j += 2
    return Numeral(i, j, float(low), float(high), "vague", float(low), True)


def _couple(s: Tokens, i: int) -> Numeral | None:
    """ "couple of years", "a couple hundred"; not "the couple"."""
    word = s.word
    at = i + 2 if word[i + 1] == "of" else i + 1
    if word[at] in SCALES or word[at] in PLURAL_SCALES:
        k, factor = _factors(s, at)
        return Numeral(i, k, 2.0 * factor, 2.0 * factor, "couple", 2.0, True)
    if word[i + 1] == "of" and word[i - 1] in ("a", "last", "past", "next", "first", "another", "every", "these"):
        return Numeral(i, i + 1, 2.0, 2.0, "couple", 2.0, False)
    if word[i - 1] == "a" and word[i + 1] in ("more", "dozen", "days", "weeks", "months", "years", "hours"):
        return Numeral(i, i + 1, 2.0, 2.0, "couple", 2.0, False)
    return None


def _half_scale(s: Tokens, i: int) -> Numeral | None:
    """ "half a million", "half-million", "half a dozen"."""
    word = s.word
    at = i + 1
    if word[i] == "quarter":
        at = i + 3 if word[at] == "of" and word[at + 1] == "a" else i + 2 if word[at] == "-" else at
        whole = SCALES.get(word[at], 0)
        if whole < 1000:
            return None
        first = i - 1 if word[i - 1] in ("a", "one") else i
        return Numeral(first, at + 1, whole / 4, whole / 4, "words", 0.25, True)
    if word[at] in ("a", "an") and word[at + 1] in UNITS:
        return Numeral(i, at, 0.5, 0.5, "words", 0.5, False)
    if word[at] in ("a", "-"):
        at += 1
    scale = SCALES.get(word[at])
    if not scale or word[i - 1] == "-":
        return None
    first = i - 1 if word[i - 1] == "a" else i
    return Numeral(first, at + 1, scale / 2, scale / 2, "words", 0.5, True)
