"""What stands behind a number: percent signs, points, units shared by a list, rates ("a day", "per person")."""

from __future__ import annotations

from transforms.facts.claims.calendar import is_year
from transforms.facts.claims.currencies import read_suffix
from transforms.facts.claims.number_words import SMALL, word_set
from transforms.facts.claims.numeral_grammar import read_numeral
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.units import RATE_NOUNS, TIME_UNITS, UNITS, read_unit

_RATE_STOP = word_set("later ago after before earlier since away old half and -")
_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
            "nightly": "night"}  # fmt: skip
PRECEDING_RATES = {
    "annual": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}


DIMENSION_JOINTS = ("by", "x", "×")
_LISTING = (",", "and", "or", "to")
_COMPARING = word_set("above below higher lower more less up down over under off from better worse")
_PERHAPS = ("even", "perhaps", "maybe")


def listed_unit(s: Tokens, j: int) -> tuple[str, str] | None:
    """The unit that the last of a list gives the numbers before it: "six, seven, eight days", "4 and 5 percent",
    "1,000 and 5,000 dollars", "from 40 down to 25 percent"."""
    word = s.word
    hops, opens = 0, j - 1
    if word[j] == "," and word[j + 1] == "or":
        return None  # "1,200, or 15 percent"
    if word[j] in ("down", "up") and word[j + 1] == "to":
        j += 1
    while hops < 4 and word[j] in _LISTING:
        joint = word[j]
        j += 2 if joint == "," and word[j + 1] in ("and", "or") else 1
        j += word[j] in _PERHAPS
        n = read_numeral(s, j) if word[j][:1].isdecimal() or word[j] in SMALL else None
        if n is None or n.scaled or is_year(word[j], n.low):
            return None
        j = n.last
        mark = read_percent(s, j)
        if mark and mark[0] == "percent":
            return None if joint == "," and _is_apart(word, opens, n.first, mark[3]) else ("percent", "percent")
        named = read_suffix(s, j, "," in word[j - 1])
        if named:
            return "money", named[0]
        measured = read_unit(s, j, False)
        if measured and measured[0] in TIME_UNITS:
            return "age" if is_age_unit(s, measured[1]) else "time", measured[0]
        if measured:
            return ("measure", measured[0]) if joint == "or" and hops == 0 else None  # "several hundred or 1,000 tons"
        hops += 1
    return None


def dimension_unit(s: Tokens, j: int) -> tuple[str, str] | None:
    """The unit that the last of several dimensions gives those before it: "20 by 30 inches", "4 x 6 x 8 cm"."""
    word = s.word
    for _ in range(3):
        if word[j] not in DIMENSION_JOINTS or not word[j + 1][:1].isalnum():
            return None
        n = read_numeral(s, j + 1)
        if n is None or n.scaled:
            return None
        j = n.last
        measured = read_unit(s, j, word[j - 1][:1].isdecimal())
        if measured:
            return ("measure", measured[0]) if measured[0] not in TIME_UNITS and "/" not in measured[0] else None
    return None


def _is_apart(word: list[str], i: int, k: int, after: int) -> bool:
    """Whether a comma parts a level from a change: "at 9,870, 7 per cent above last year"."""
    return "," in word[i] or ("." in word[i]) != ("." in word[k]) or word[after] in _COMPARING


def read_percent(s: Tokens, j: int) -> tuple[str, str, int, int] | None:
    """Kind, unit, the token after the mark and the token after the unit: "%", "per cent", "percentage points"."""
    word = s.word
    if word[j] == "-" and s.touches(j - 1):
        j += 1
    t = word[j]
    if t in ("full", "whole") and word[j + 1] == "percentage":
        j += 1
        t = word[j]
    if t == "%":
        if word[j + 1] in ("point", "points"):
            return "point", "percentage_point", j, j + 2
        return "percent", "percent", j + 1, j + 1
    if t in ("percent", "pct") or (t == "pc" and s.touches(j - 1)):
        return "percent", "percent", j + 1, j + 1
    if t == "per" and word[j + 1] in ("cent", "cents"):
        return "percent", "percent", j + 2, j + 2
    if t == "percentage" or (t == "basis" and word[j + 1] in ("point", "points")):
        at = j + 2 if word[j + 1] == "-" else j + 1
        if word[at] in ("point", "points"):
            return "point", "basis_point" if t == "basis" else "percentage_point", j, at + 1
    if t in ("point", "points", "pts"):
        return "point", "point", j, j + 1
    return None


def read_mark(s: Tokens, j: int) -> tuple[str, str, int] | None:
    """Kind, unit and the token after it where a unit stands behind a trailing qualifier ("10-plus years")."""
    if s.word[j] == "-":
        j += 1
    percent = read_percent(s, j)
    if percent:
        return percent[0], percent[1], percent[3]
    measured = read_unit(s, j, False)
    if measured:
        return ("time" if measured[0] in TIME_UNITS else "measure"), measured[0], measured[1]
    return None


def read_rate(s: Tokens, j: int) -> tuple[str | None, int]:
    """What a quantity is per, if "a day", "per person", "each year", "/month" or "annually" stands at ``j``."""
    word = s.word
    t = word[j]
    if t in ("a", "an") or (t == "-" and word[j + 1] in ("a", "an", "per")):
        at = j + 1 if t != "-" else j + 3
        if t == "-" and word[j + 2] != "-":
            return None, j
        per = RATE_NOUNS.get(word[at])
        if per and word[at + 1] not in _RATE_STOP:
            return per, at + 1
    elif t == "per":
        measured = read_unit(s, j + 1, False)
        if measured:
            return measured
        per = word[j + 1]
        if per.isalpha() and per != "cent":
            return RATE_NOUNS.get(per, per), j + 2
    elif t in ("each", "every"):
        per = RATE_NOUNS.get(word[j + 1])
        if per and word[j + 2] not in ("since", "for"):
            return per, j + 2
    elif t == "/" and s.touches(j):
        per = RATE_NOUNS.get(word[j + 1]) or UNITS.get(word[j + 1])
        if per:
            return per, j + 2
    elif t in _ADVERBS:
        return _ADVERBS[t], j + 1
    return None, j


def is_age_unit(s: Tokens, j: int) -> bool:
    """Whether "-old", "old" or "of age" stands behind a unit of time."""
    word = s.word
    t = word[j]
    if t == "-" and word[j + 1] in ("old", "olds"):
        return True
    if t in ("and", "or") and word[j + 1] in ("older", "younger"):
        return True  # "voters 34 years and younger"
    return t in ("old", "olds") or (t == "of" and word[j + 1] == "age")
