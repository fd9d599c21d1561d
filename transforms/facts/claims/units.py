"""Units of measure and of time: the words and marks that stand behind a number, and the code each one gets."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import table, words

TIME_UNITS = word_set("millisecond second minute hour day week fortnight month year decade century millennium")


def _forms(table: str) -> dict[str, str]:
    forms = {}
    for line in table.strip().splitlines():
        code, _, words = line.strip().partition(":")
        for w in words.split():
            forms[w] = code
    return forms


UNITS = table("units")
# Too short or too common to be read as a unit unless the digits touch them ("70kg" needs no such care, "5 g" does).
_TOUCHING = table("touching_units")
_CAPITAL = {"w": "watt", "v": "volt", "f": "farad", "nm": "newton_metre", "ps": "horsepower", "mp": "megapixel"}
_SPACED = {"min", "ft", "mb", "ha", "deg", "kb", "cal"}
_SQUARE = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic", "nautical": "nautical"}
_ADJECTIVES = words("unit_adjectives")
# Behind "per" and "each" any unit or noun may stand, behind "a" and "an" these.
RATE_NOUNS = table("rate_nouns")


def read_unit(s: Tokens, j: int, after_digits: bool) -> tuple[str, int] | None:
    """The unit at token ``j``, right behind a number, and the token after it; a hyphen may join ("five-year")."""
    word = s.word
    t = word[j]
    if t == "-" or t == "–":
        if s.touches(j - 1) and s.touches(j):
            j += 1
            t = word[j]
        elif s.touches(j - 1):  # "two- to three-year": the unit stands with the next number
            return None
        else:
            return None
    touching = s.touches(j - 1)
    if t == "in" and word[j - 2] in ("ft", "feet", "foot") and after_digits and not word[j + 1][:1].isdecimal():
        return "inch", j + 1  # "5 ft 2 in"
    if t == "in" and word[j + 1] == "-":
        return None  # "one-in-five", "50-in-100,000"
    if touching and after_digits and t in _TOUCHING and t != "deg":
        if t in ("m", "g", "c", "t") and s.is_capital(j):
            return None
        if t == "nm" and s.text[s.start[j]] == "N":
            return "newton_metre", j + 1
        return _speed(s, _TOUCHING[t], j + 1)
    if t in _SQUARE:
        return _squared(s, j)
    if t == "°" or t in ("degree", "degrees", "degf", "deg"):
        return _degrees(s, j)
    code = UNITS.get(t)
    if code is None:
        if after_digits and t in _CAPITAL and s.is_capital(j) and not word[j + 1].isdecimal() and word[j + 1] != ".":
            return _CAPITAL[t], j + 1
        if after_digits and t in ("g", "l", "m") and word[j + 1] not in (".", "-", "'") and not s.is_capital(j):
            return _TOUCHING[t], j + 1
        if t in _ADJECTIVES:
            code = UNITS.get(word[j + 1])
            if code and (code in TIME_UNITS or t in ("metric", "long", "short", "troy", "fluid", "straight", "square")):
                if t == "metric":
                    return "tonne", j + 2
                if t == "light":
                    return ("light_year", j + 2) if code == "year" else None
                return code, j + 2
            if t == "light" and word[j + 1] == "-" and word[j + 2] in ("years", "year"):
                return "light_year", j + 3
        return None
    if t in _TOUCHING and not (after_digits and t in _SPACED) and not (t in _CAPITAL and s.is_capital(j)):
        return None
    if t == "min" and not after_digits:
        return None
    if t == "lb" and word[j + 1] == "-" and word[j + 2] == "ft":
        return "foot_pound", j + 3
    if word[j + 1] == "-" and code in ("kilowatt", "megawatt", "gigawatt") and word[j + 2] in ("hour", "hours"):
        return code + "_hour", j + 3
    if code in ("kilowatt", "megawatt", "gigawatt", "terawatt") and word[j + 1] in ("hours", "hour"):
        return code + "_hour", j + 2
    if t == "second" and not touching and word[j + 1] not in ("", ".", ",", "of") and s.word[j - 1] in ("one", "every"):
        return None
    return _speed(s, code, j + 1)


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
