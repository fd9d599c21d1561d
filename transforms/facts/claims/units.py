"""Units of measure and of time: the words and marks that stand behind a number, and the code each one gets."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import table, words

TIME_UNITS = word_set("millisecond second minute hour day week fortnight month year decade century millennium")
UNITS = table("unit_names") | table("units")
_SYMBOLS = {s: code for s, code in table("unit_symbols").items() if s.lower() not in UNITS}
_SYMBOLS_FOLDED = frozenset(s.lower() for s in _SYMBOLS)
_PARTS_PER = {"million": "part_per_million", "billion": "part_per_billion", "trillion": "part_per_trillion"}
_DOTTED = {("m", "p", "h"): "mile/hour", ("r", "p", "m"): "revolution/minute", ("k", "p", "h"): "kilometre/hour"}
# Too short or too common to be read as a unit unless the digits touch them ("70kg" needs no such care, "5 g" does).
_TOUCHING = table("touching_units")
_CAPITAL = {"w": "watt", "v": "volt", "f": "farad", "nm": "newton_metre", "ps": "horsepower", "mp": "megapixel"}
_SPACED = {"min", "ft", "mb", "ha", "deg", "kb", "cal"}
_INCH_MARKS = ("″", '"')
_LONGEST_SENTENCE = 400  # words: what is longer is a table, and is not searched whole from each of its marks
_NO_NOUN = words("noun_phrase_ends")
_SQUARE = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic", "nautical": "nautical"}
_ADJECTIVES = words("unit_adjectives")
_OF_MEASURES = word_set("metric long short troy fluid straight square")
_DEGREES = word_set("° degree degrees degf deg")
_WATTS = word_set("kilowatt megawatt gigawatt terawatt")
# Behind "per" and "each" any unit or noun may stand, behind "a" and "an" these.
RATE_NOUNS = table("rate_nouns")


_Unit = tuple[str, int] | None
"""A unit and the token behind it."""


def read_unit(s: Tokens, j: int, after_digits: bool) -> _Unit:
    """The unit at token ``j``, right behind a number, and the token after it; a hyphen may join ("five-year")."""
    word = s.word
    if word[j] == "-" or word[j] == "–":
        if not (s.touches(j - 1) and s.touches(j)):
            return None  # "two- to three-year": the unit stands with the next number
        j += 1
    t = word[j]
    if t == "in" and (word[j + 1] == "-" or word[j - 2] in ("ft", "feet", "foot")):
        if after_digits and word[j + 1] != "-" and not word[j + 1][:1].isdecimal():
            return "inch", j + 1  # "5 ft 2 in"
        if word[j + 1] == "-":
            return None  # "one-in-five", "50-in-100,000"
    if after_digits and t in _TOUCHING and t != "deg" and s.touches(j - 1):
        return _touching(s, j)
    if t in _SQUARE:
        return _squared(s, j)
    if t in _DEGREES:
        return _degrees(s, j)
    code = UNITS.get(t)
    if code is None:
        return (_abbreviated(s, j) if after_digits else None) or _behind_adjective(word, j) or _phrase(word, j)
    if t in _TOUCHING and not _is_spaced_unit(s, j, after_digits):
        return None
    if t == "second" and word[j - 1] in ("one", "every") and not s.touches(j - 1):
        return ("second", j + 1) if word[j + 1] in ("", ".", ",", "of") else None
    return _compound(word, j, code) or _speed(s, code, j + 1)


def _touching(s: Tokens, j: int) -> _Unit:
    """ "70g", "5m", "12Nm"."""
    t = s.word[j]
    if t in ("m", "g", "c", "t") and s.is_capital(j) or s.touches(j) and _word_begins(s, j + 1):
        return _symbol(s, j)
    if t == "nm" and s.text[s.start[j]] == "N":
        return "newton_metre", j + 1
    return _speed(s, _TOUCHING[t], j + 1)


def _marks_inches(s: Tokens, j: int) -> bool:
    """Whether the mark at token ``j`` is for inches, and closes no quotation: `a 5" pipe`."""
    if not s.touches(j - 1) or s.touches(j):
        return False
    word = s.word
    if word[j] == "″":
        return True
    if not word[j + 1].isalpha() or word[j + 1] in _NO_NOUN:
        return False
    return word[max(0, j - _LONGEST_SENTENCE) : j].count('"') % 2 == 0


def _abbreviated(s: Tokens, j: int) -> _Unit:
    """ "60 W", "5 g": a letter apart from the digits."""
    t, following = s.word[j], s.word[j + 1]
    if t in _INCH_MARKS:
        return ("inch", j + 1) if _marks_inches(s, j) else None
    if t in _SYMBOLS_FOLDED:
        return _symbol(s, j)
    if following == "." and (t, s.word[j + 2], s.word[j + 4]) in _DOTTED:
        return _DOTTED[t, s.word[j + 2], s.word[j + 4]], j + 5 + (s.word[j + 5] == ".")
    if t in _CAPITAL and s.is_capital(j) and not following.isdecimal() and following != ".":
        return _CAPITAL[t], j + 1
    if (
        t in ("g", "l", "m", "t")
        and (following not in (".", "-", "'") or j + 2 == s.n)
        and (not s.is_capital(j) or t == "l")
    ):
        return _TOUCHING[t], j + 1
    return None


def _symbol(s: Tokens, j: int) -> _Unit:
    """ "6 MPa", "5000 mAh": a symbol, capitals and small letters as they must be."""
    code = _SYMBOLS.get(s.text[s.start[j] : s.end[j]])
    return _speed(s, code, j + 1) if code else None


def _word_begins(s: Tokens, j: int) -> bool:
    return s.word[j][:1].isalnum()


def _phrase(word: list[str], j: int) -> _Unit:
    """ "15 parts per billion", "two cups of flour"."""
    t = word[j]
    if t in ("parts", "part") and word[j + 1] == "per":
        code = _PARTS_PER.get(word[j + 2])
        return (code, j + 3) if code else None
    if t in ("cup", "cups") and word[j + 1] == "of":
        return "cup", j + 1
    return None


def _behind_adjective(word: list[str], j: int) -> _Unit:
    """ "three consecutive days", "ten metric tons", "four light-years"."""
    t = word[j]
    if t not in _ADJECTIVES:
        return None
    if t == "light" and word[j + 1] == "-":
        return ("light_year", j + 3) if word[j + 2] in ("years", "year") else None
    code = UNITS.get(word[j + 1])
    if code is None or (code not in TIME_UNITS and t not in _OF_MEASURES):
        return None
    if t == "light":
        return ("light_year", j + 2) if code == "year" else None
    return ("tonne" if t == "metric" else code), j + 2


def _is_spaced_unit(s: Tokens, j: int, after_digits: bool) -> bool:
    """Whether a short abbreviation apart from the number is a unit."""
    t = s.word[j]
    return (after_digits and t in _SPACED) or (t in _CAPITAL and s.is_capital(j))


def _compound(word: list[str], j: int, code: str) -> _Unit:
    """ "lb-ft", "kilowatt-hours", "megawatt hours"."""
    if word[j] == "lb" and word[j + 1] == "-" and word[j + 2] == "ft":
        return "foot_pound", j + 3
    if code not in _WATTS:
        return None
    if word[j + 1] == "-" and code != "terawatt" and word[j + 2] in ("hour", "hours"):
        return code + "_hour", j + 3
    return (code + "_hour", j + 2) if word[j + 1] in ("hours", "hour") else None


def _speed(s: Tokens, code: str, j: int) -> tuple[str, int]:
    """ "km/h", "m/s", "kV/cm": a slash and a unit behind the unit."""
    word = s.word
    if word[j] == "/" and s.touches(j - 1) and s.touches(j):
        below = {"h": "hour", "hr": "hour", "s": "second", "hour": "hour", "second": "second"}.get(word[j + 1])
        below = below or UNITS.get(word[j + 1])
        if below:
            return f"{code}/{below}", j + 2
    return code, j


def _squared(s: Tokens, j: int) -> tuple[str, int] | None:
    word = s.word
    power = _SQUARE[word[j]]
    at = j + 1
    if word[at] == "." or word[at] == "-":
        at += 1
    code = UNITS.get(word[at]) or {"m": "metre", "k": "kilometre"}.get(word[at])
    if code and "/" not in code:
        return f"{power}_{code}", at + 1
    return None


def _degrees(s: Tokens, j: int) -> tuple[str, int]:
    """ "degrees Celsius", "°C", "degrees F", "deg. fahrenheit"; plain degrees otherwise."""
    word = s.word
    if word[j] == "degf":
        return "degree_fahrenheit", j + 1
    at = j + 1
    if word[j] == "deg" and word[at] == ".":
        at += 1
    t = word[at]
    if t in ("celsius", "centigrade") or (t == "c" and s.is_capital(at)):
        return "degree_celsius", at + 1
    if t == "fahrenheit" or (t == "f" and s.is_capital(at)):
        return "degree_fahrenheit", at + 1
    return "degree", j + 1
