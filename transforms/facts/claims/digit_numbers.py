"""Numbers in digits: separators, fractions, powers of ten, and the scale words or letters behind them."""

from __future__ import annotations

import re

from transforms.facts.claims.calendar import is_year
from transforms.facts.claims.number_words import GLYPHS, PLURAL_SCALES, SCALE_ABBREVIATIONS, SCALES, word_set
from transforms.facts.claims.numeral import Numeral, times
from transforms.facts.claims.plurals import is_plural
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.spelled_numbers import mixed_part, small_group
from transforms.lexicon.word_lists import words

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?")
_SWISS = re.compile(r"\d{1,3}(?:'\d{3})+(?:\.\d+)?")
_MAX_DIGITS = 18
_new = tuple.__new__  # bypasses __new__: hot path
_ALWAYS_SCALES = word_set("mn mln bn bln tn trn tln k")
_AFTER_METRES = words("after_metres")


_COUNTED = words("counted_in_millions")
_METRES = words("measured_in_metres")
_EIGHTHS = word_set("2 3 4 8 16 32 64")
_DENOMINATORS = word_set("2 3 4 5 8 16")
FRACTION_ENDINGS = word_set("th ths rd rds nd nds")
_ROUGHLY = word_set("about around nearly almost roughly only just than")
_AFTER_GRAND = word_set(
    "for a an in on to from of at and or each per by as when that if with into more every he she they"
)
_LONG_RUN = 3  # digits of a group; more behind it make a telephone number


def digits(word: str) -> float | None:
    """The value of a digit token; None where its commas or apostrophes group nothing ("1,2")."""
    if "'" in word:  # the Swiss way: "12'500"
        if not _SWISS.fullmatch(word):
            return None
        word = word.replace("'", "")
    if "," in word:
        if not _GROUPED.fullmatch(word):
            return None
        word = word.replace(",", "")
    if len(word) > _MAX_DIGITS:
        return None
    return float(word)


def read_digits(s: Tokens, i: int, money: bool) -> Numeral | None:
    """The number in digits at token ``i``, with the scale words behind it."""
    word = s.word
    value = digits(word[i])
    if value is None:
        return None
    first, j = i, i + 1
    if word[i - 1] == "." and s.touches(i - 1) and s.start[i - 2] < s.start[i - 1] and not s.touches(i - 2):
        value /= 10 ** len(word[i])  # ".500"
        first = i - 1
    if word[j] == "/":
        fraction = _simple_fraction(s, i, value)
        if fraction is not None:
            part, j = fraction
            return Numeral(first, j, part, part, "digits", part, False)
    if word[j][:1].isdecimal() and len(word[i]) <= 3 and word[i] != "0":
        value, j = _spaced_groups(s, i, value)
    value, j = _mixed_fraction(s, i, j, value)
    if word[j] in ("×", "x") and word[j + 1] == "10" and s.touches(j):
        value, j = _power_of_ten(word, j, value)
    if word[j] == "and":
        part, end = mixed_part(word, j)
        if part and not is_year(word[i], value):
            value, j = value + part, end  # "7 and a half minutes"
    return _scaled(s, first, j, value, money)


def _simple_fraction(s: Tokens, i: int, value: float) -> tuple[float, int] | None:
    """ "3/4", "3⁄16", "3/8ths", but no date or "9/11": the value and the token behind it.

    Below a plain slash stands a small number, or a unit or "of" behind it says that it is no date.
    """
    word, j = s.word, i + 1
    if not (s.touches(i) and s.touches(j)) or not word[j + 1].isdecimal() or len(word[j + 1]) > 3:
        return None
    below, end = float(word[j + 1]), j + 2
    if not 0 < value < below or word[i - 1] in ("on", "/") or word[end] == "/":
        return None
    if s.touches(j + 1) and word[end][:1].isalnum():
        if word[end] not in FRACTION_ENDINGS:
            return None
        end += 1
    elif not (s.text[s.start[j]] == "⁄" or _is_no_date(word, i)):
        return None
    return value / below, end


def _is_no_date(word: list[str], i: int) -> bool:
    """Whether the number below a plain slash, or the words around it, show that "3/16" at token ``i`` is no day."""
    if word[i + 2] in _DENOMINATORS or word[i - 1] in _ROUGHLY:
        return True
    return word[i + 3] == "of" and word[i + 4] in ("a", "an", "the", "its", "their", "all")


def _spaced_groups(s: Tokens, i: int, value: float) -> tuple[float, int]:
    """ "1 234 567": the value with its groups of three, and the token behind them."""
    word, j = s.word, i + 1
    while len(word[j]) > 2 and word[j][:3].isdecimal() and word[j][3:4] in ("", ".") and j - i < 5:
        if s.start[j] != s.end[j - 1] + 1 or "." in word[j - 1] or not _spaced_group(s, i, j):
            break
        value = value * 1000 + float(word[j])
        j += 1
    return value, j


def _mixed_fraction(s: Tokens, i: int, j: int, value: float) -> tuple[float, int]:
    """ "2 1/2", "2-1/2", "2½": the value with the fraction, and the token behind it."""
    word = s.word
    t = word[j]
    if t == "-" and word[j + 2] == "/" and word[j + 3] in _EIGHTHS and s.touches(j - 1) and s.touches(j):
        above = digits(word[j + 1]) if word[j + 1].isdecimal() else None
        if above and above < float(word[j + 3]) and word[j + 4] != "/":
            value, j = value + above / float(word[j + 3]), j + 4
        t = word[j]
    if t in GLYPHS:
        return value + GLYPHS[t], j + 1
    if word[j + 1] == "/" and t.isdecimal() and word[j + 2].isdecimal() and s.touches(j) and s.touches(j + 1):
        below = float(word[j + 2])
        if float(t) < below <= 100:
            return value + float(t) / below, j + 3
    return value, j


def _power_of_ten(word: list[str], j: int, value: float) -> tuple[float, int]:
    """ "1.99×10−30", whose × is token ``j``."""
    sign, power = word[j + 2], word[j + 3]
    if sign not in ("-", "−", "^") or not power.isdecimal() or len(power) > 2:
        return value, j
    return value * 10.0 ** (int(power) if sign == "^" else -int(power)), j + 4


def _spaced_group(s: Tokens, i: int, j: int) -> bool:
    """Whether three digits behind a space go on the number: always behind a thin or no-break space; behind a plain one
    only where neither side reads as a number of its own."""
    if s.text[s.end[j - 1]] != " ":
        return True
    group = s.word[j]
    if "." in group:
        return False
    if j > i + 1 or not group.startswith("0") or group == "000":
        return True
    return not s.word[i].startswith("0") and not (len(s.word[j + 1]) > _LONG_RUN and s.word[j + 1].isdecimal())


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
            value = times(value, SCALES[t])
        elif t == "grand" and not scaled and _is_thousand(s, at):
            value = times(value, 1000)
        elif t in PLURAL_SCALES:
            value = times(value, PLURAL_SCALES[t])
        elif not scaled and t in SCALE_ABBREVIATIONS and _abbreviates(s, at, money):
            value = times(value, SCALE_ABBREVIATIONS[t])
        else:
            break
        scaled, j = True, at + 1
        if j - first > 6:
            break
    if scaled and word[j - 1] in ("hundred", "thousand"):
        rest, k = _rest(word, j, SCALES[word[j - 1]])
        value, j = value + rest, k
    if scaled and word[j] == "and" and word[j + 1] in ("a", "one") and word[j + 2] == "half" and word[j + 3] != "-":
        value, j = value + value / mantissa / 2, j + 3  # "3 million and a half"
    return _new(Numeral, (first, j, value, value, "digits", mantissa, scaled))


def _rest(word: list[str], j: int, scale: float) -> tuple[float, int]:
    """The smaller parts that go on "4 thousand 3 hundred and 21"; 0 and ``j`` where none do."""
    k = j + 1 if word[j] == "and" else j
    part = word[k]
    if word[j] == "and":
        spelled, end = small_group(word, k)
        if 0 <= spelled < scale and word[end] not in SCALES:
            return float(spelled), end
    if not part.isdecimal() or len(part) > 3 or float(part) >= scale or word[k + 1] in ("%", "percent", "-"):
        return 0.0, j
    if word[k + 1] == "hundred" and scale > 100 and len(part) == 1:
        rest, end = _rest(word, k + 2, 100)
        return float(part) * 100 + rest, end
    return (float(part), k + 1) if word[k + 1] not in SCALES else (0.0, j)


def _is_thousand(s: Tokens, at: int) -> bool:
    """Whether "grand" behind a number is a thousand of money: "15 grand for it", not "15 grand pianos"."""
    after = s.word[at + 1]
    return not s.is_capital(at) and (not after.isalpha() or after in _AFTER_GRAND)


def _counts(s: Tokens, j: int) -> bool:
    """Whether a plural follows within a few words: "22m of its speakers", not "22m of cable"."""
    for t in s.word[j : j + 4]:
        if is_plural(t):
            return True
        if not t.isalpha() or t in ("and", "or"):
            return False
    return False


def _abbreviates(s: Tokens, at: int, money: bool) -> bool:
    """Whether the letters at ``at``, behind digits, are a scale and no unit."""
    t = s.word[at]
    touching = s.touches(at - 1)
    if t in _ALWAYS_SCALES:
        return touching or t != "k" or s.word[at + 1][:1] not in (".", "-", "'")
    if money:
        return touching or t in ("b", "m", "cr")
    if t == "b":
        return s.is_capital(at) or touching and "." in s.word[at - 1]
    if t == "m":
        if s.is_capital(at):
            return touching
        after = s.word[at + 1]
        if not touching:
            return False
        if after.isalpha() and len(after) > 2 and after not in _AFTER_METRES:
            return True
        if after == "of" and not _METRES.intersection(s.word[at + 2 : at + 6]) and _counts(s, at + 2):
            return True
        near = s.word[max(0, at - 12) : at + 12]
        return not _COUNTED.isdisjoint(near) and _METRES.isdisjoint(near)  # "the toll reached 2.2m"
    return touching and t in ("mm", "mil", "mio") and t != "mm"
