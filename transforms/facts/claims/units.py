"""Units of measure and of time: the words and marks that stand behind a number, and the code each one gets."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens

TIME_UNITS = word_set("millisecond second minute hour day week fortnight month year decade century millennium")


def _forms(table: str) -> dict[str, str]:
    forms = {}
    for line in table.strip().splitlines():
        code, _, words = line.strip().partition(":")
        for w in words.split():
            forms[w] = code
    return forms


UNITS = _forms(
    """
    millisecond: millisecond milliseconds
    second: second seconds sec secs
    minute: minute minutes min mins
    hour: hour hours hr hrs
    day: day days
    week: week weeks wk wks
    fortnight: fortnight fortnights
    month: month months mos mths
    year: year years yr yrs
    decade: decade decades
    century: century centuries
    millennium: millennium millennia
    mile: mile miles
    kilometre: kilometre kilometres kilometer kilometers km kms
    metre: metre metres meter meters
    centimetre: centimetre centimetres centimeter centimeters cm cms
    millimetre: millimetre millimetres millimeter millimeters mm
    micrometre: micrometre micrometres micrometer micrometers micron microns μm µm
    nanometre: nanometre nanometres nanometer nanometers nm
    foot: foot feet ft
    inch: inch inches ″
    yard: yard yards yd yds
    acre: acre acres
    hectare: hectare hectares ha
    tonne: tonne tonnes
    ton: ton tons
    megatonne: megatonne megatonnes
    gigatonne: gigatonne gigatonnes gigaton gigatons
    kiloton: kiloton kilotons kilotonne kilotonnes
    megaton: megaton megatons
    kilogram: kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos
    gram: gram grams gramme grammes
    milligram: milligram milligrams mg
    microgram: microgram micrograms mcg
    pound: pound pounds lb lbs
    ounce: ounce ounces oz
    litre: litre litres liter liters
    millilitre: millilitre millilitres milliliter milliliters ml
    gallon: gallon gallons
    pint: pint pints
    quart: quart quarts
    bushel: bushel bushels
    barrel: barrel barrels bbl
    teaspoon: teaspoon teaspoons tsp
    tablespoon: tablespoon tablespoons tbsp
    degree: degree degrees ° deg
    degree_celsius: celsius centigrade ℃
    degree_fahrenheit: fahrenheit ℉ degf
    mile/hour: mph
    barrel/day: bpd
    kilometre/hour: kph kmh kmph
    mile/gallon: mpg
    knot: knot knots
    watt: watt watts
    kilowatt: kilowatt kilowatts kw
    megawatt: megawatt megawatts mw
    gigawatt: gigawatt gigawatts gw
    terawatt: terawatt terawatts
    kilowatt_hour: kwh
    megawatt_hour: mwh
    gigawatt_hour: gwh
    terawatt_hour: twh
    kilovolt: kilovolt kilovolts kv
    volt: volt volts
    farad: farad farads
    amp: amp amps ampere amperes
    hertz: hertz hz
    kilohertz: kilohertz khz
    megahertz: megahertz mhz
    gigahertz: gigahertz ghz
    kilobyte: kilobyte kilobytes kb
    megabyte: megabyte megabytes mb
    gigabyte: gigabyte gigabytes gb gig gigs
    terabyte: terabyte terabytes tb
    megabit/second: mbps
    gigabit/second: gbps
    megapixel: megapixel megapixels mp
    horsepower: horsepower hp bhp ps
    newton_metre: nm
    calorie: calorie calories cal
    kilocalorie: kilocalorie kilocalories kcal
    joule: joule joules
    decibel: decibel decibels db
    carat: carat carats
    karat: karat karats
    fathom: fathom fathoms
    furlong: furlong furlongs
    pascal: pascal pascals psi
    """
)
# Too short or too common to be read as a unit unless the digits touch them ("70kg" needs no such care, "5 g" does).
_TOUCHING = {
    "g": "gram", "l": "litre", "m": "metre", "w": "watt", "v": "volt", "h": "hour", "f": "farad",
    "ft": "foot", "in": "inch", "min": "minute", "mp": "megapixel", "ps": "horsepower", "cal": "calorie",
    "mb": "megabyte", "ha": "hectare", "deg": "degree", "nm": "nanometre", "kb": "kilobyte", "yo": "year",
    "c": "degree_celsius", "t": "tonne",
}  # fmt: skip
_CAPITAL = {"w": "watt", "v": "volt", "f": "farad", "nm": "newton_metre", "ps": "horsepower", "mp": "megapixel"}
_SPACED = {"min", "ft", "mb", "ha", "deg", "kb", "cal"}
_SQUARE = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic", "nautical": "nautical"}
_ADJECTIVES = {"metric", "long", "short", "troy", "fluid", "air", "full", "solid", "straight", "consecutive",
               "calendar", "business", "working", "whole", "light", "additional", "extra", "more", "fiscal",
               "great", "imperial", "entire", "trading", "square", "successive", "lunar", "school"}  # fmt: skip
# What a rate may be counted per behind "a" or "an"; behind "per" and "each" any unit or noun may stand.
PER_ARTICLE = {
    **{u: u for u in ("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century")},
    **{u: u for u in ("barrel", "gallon", "litre", "pound", "ounce", "ton", "tonne", "bushel", "share", "head", "mile")},
    **{u: u for u in ("person", "piece", "night", "ticket", "unit", "pop", "game", "episode", "acre", "kilo", "gram")},
    **{u: u for u in ("season", "semester", "quarter", "household", "user", "customer", "student", "plate", "vote")},
    "yr": "year", "liter": "litre", "kg": "kilogram", "oz": "ounce", "hr": "hour", "kilogram": "kilogram",
}  # fmt: skip


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
