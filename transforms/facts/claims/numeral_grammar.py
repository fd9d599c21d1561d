"""The numeral grammar at one token of a sentence: digits, words, vague magnitudes, couples and halves of scales."""

from __future__ import annotations

from transforms.facts.claims.digit_numbers import read_digits
from transforms.facts.claims.number_words import GLYPHS, PARTS, PLURAL_SCALES, SCALES, SMALL, TENS, VAGUE, word_set
from transforms.facts.claims.numeral import Numeral
from transforms.facts.claims.parts_of_scale import parts_of_scale
from transforms.facts.claims.plurals import is_plural
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.spelled_numbers import factors, read_spelled
from transforms.facts.claims.units import TIME_UNITS, UNITS

_COUPLE_DO = word_set(
    "says lives owns works plans visits shares walks sits stands poses arrives hopes claims loves meets runs"
)
_HALVED = frozenset(
    u for u in UNITS if len(u) > 2 and u.isalpha() and UNITS[u] == u and u not in TIME_UNITS or u in ("hour", "century")
)


def read_numeral(s: Tokens, i: int, money: bool = False) -> Numeral | None:
    """The number that begins at token ``i``; ``money`` says a currency mark stands before it ("$5m" is millions)."""
    word = s.word
    t = word[i]
    if t[0].isdecimal() and t not in GLYPHS:
        return read_digits(s, i, money)
    if t in SMALL and (word[i + 1] in PARTS or word[i + 2] in PARTS):
        parts = parts_of_scale(s, i)
        if parts:
            return Numeral(i, parts[2], parts[0], parts[0], "words", parts[1], True)
    if t in SMALL or t in TENS or t in SCALES:
        return read_spelled(s, i)
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


def _vague(s: Tokens, i: int) -> Numeral | None:
    """ "dozens", "tens of millions", "hundreds of thousands", "thousands upon thousands"."""
    word = s.word
    low, high = VAGUE[word[i]]
    j = i + 1
    if word[j] in ("upon", "and") and word[j + 1] == word[i]:
        j += 2
    if word[j] == "of" and word[j + 1] in VAGUE and word[j + 1] not in ("tens", "dozens"):
        times = PLURAL_SCALES[word[j + 1]]
        low, high = low * times, high * times
        j += 2
    return Numeral(i, j, float(low), float(high), "vague", float(low), True)


def _couple(s: Tokens, i: int) -> Numeral | None:
    """ "couple of years", "a couple hundred"; not "the couple"."""
    word = s.word
    at = i + 2 if word[i + 1] == "of" else i + 1
    if word[at] in SCALES or word[at] in PLURAL_SCALES:
        k, factor = factors(s, at)
        return Numeral(i, k, 2.0 * factor, 2.0 * factor, "couple", 2.0, True)
    if word[i + 1] == "of" and word[i - 1] in ("a", "last", "past", "next", "first", "another", "every", "these"):
        return Numeral(i, i + 1, 2.0, 2.0, "couple", 2.0, False)
    if word[i - 1] == "a" and is_plural(word[i + 1]) and word[i + 1] not in _COUPLE_DO:
        return Numeral(i, i + 1, 2.0, 2.0, "couple", 2.0, False)  # "a couple questions"
    if word[i - 1] == "a" and word[i + 1] in ("more", "dozen", "days", "weeks", "months", "years", "hours"):
        return Numeral(i, i + 1, 2.0, 2.0, "couple", 2.0, False)
    return None


def _half_scale(s: Tokens, i: int) -> Numeral | None:
    """ "half a million", "half-million", "half a dozen"."""
    word = s.word
    at = i + 1
    if word[at] == "percentage":  # "a quarter percentage point"
        part = 0.5 if word[i] == "half" else 0.25
        return Numeral(i - (word[i - 1] == "a"), at, part, part, "words", part, False)
    if word[i] == "quarter":
        if word[at] == "-" and word[at + 1] in _HALVED:
            return Numeral(i, at, 0.25, 0.25, "words", 0.25, False)  # "a quarter-century"
        at = (
            i + 6
            if word[at : at + 5] == ["-", "of", "-", "a", "-"]
            else i + 3
            if word[at] == "of" and word[at + 1] == "a"
            else i + 2
            if word[at] == "-"
            else at
        )
        whole = SCALES.get(word[at], 0)
        if whole < 1000:
            return None
        first = i - 1 if word[i - 1] in ("a", "one") else i
        return Numeral(first, at + 1, whole / 4, whole / 4, "words", 0.25, True)
    if word[at] in ("a", "an") and (word[at + 1] in UNITS or word[at + 1] == "percentage"):
        return Numeral(i, at, 0.5, 0.5, "words", 0.5, False)
    if word[at] == "-" and word[at + 1] in _HALVED and s.touches(i) and s.touches(at):
        return Numeral(i, at, 0.5, 0.5, "words", 0.5, False)  # "a half-hour": the unit is read behind the hyphen
    if word[at] in _HALVED and word[i - 1] in ("a", "one"):
        return Numeral(i - 1, at, 0.5, 0.5, "words", 0.5, False)  # "a half mile"
    if word[at : at + 3] == ["-", "a", "-"]:
        at += 3  # "half-a-million"
    elif word[at] in ("a", "-"):
        at += 1
    scale = SCALES.get(word[at])
    if not scale or word[i - 1] == "-":
        return None
    first = i - 1 if word[i - 1] == "a" else i
    return Numeral(first, at + 1, scale / 2, scale / 2, "words", 0.5, True)
