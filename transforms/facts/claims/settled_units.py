"""What the words around a number make of its unit: a length of time, money, an age, points, a noun that is shared."""

from __future__ import annotations

from transforms.facts.claims.ages import is_age
from transforms.facts.claims.counted import Memory
from transforms.facts.claims.currencies import AMBIGUOUS, NAMES
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_rows import shared_noun
from transforms.facts.claims.percentage_points import point_unit
from transforms.facts.claims.units import TIME_UNITS

_ROW = (",", "and", "or", "but", "to", "up", "down", "instead", "rather", "not", "versus", "vs")
_DIFFERENCES = ("fewer", "more", "extra", "additional")
_SMALL_TIMES = ("second", "minute")


def settle_unit(n: NumberInSentence, index: int, memory: Memory) -> None:
    """Gives a number of sentence ``index`` the kind, unit and noun that the words around it say, beyond its own."""
    if n.unit == "point" and n.kind == "point":
        n.unit = point_unit(n.s, n.start, n.quantity, index, memory)
    if n.noun is not None:
        _take_noun_as_unit(n)
    if n.kind != "bare":
        return
    if n.noun is None and n.before == "or":
        _take_repeated_noun(n)
    if n.kind == "bare" and is_age(n):
        n.kind, n.unit = "age", "year"
        n.drop_noun()
    elif n.is_unnamed and not n.quantity.scaled and n.behind in _ROW:
        head = shared_noun(n.s, n.last)
        if head:
            n.take_noun(head[0])


def _take_noun_as_unit(n: NumberInSentence) -> None:
    apart = n.noun in _SMALL_TIMES and not (n.behind in _DIFFERENCES and n.noun_at == n.last + 1)
    if n.noun in TIME_UNITS and not apart:
        kind, unit = "time", n.noun  # "two tumultuous years"
    elif n.word[n.noun_at] in NAMES and n.word[n.noun_at] not in AMBIGUOUS:
        kind, unit = "money", NAMES[n.word[n.noun_at]]  # "millions of taxpayer dollars"
    else:
        return
    differs = n.behind in _DIFFERENCES
    n.kind, n.unit, n.after, n.noun = kind, unit, n.after if differs else n.noun_end, None


def _take_repeated_noun(n: NumberInSentence) -> None:
    """ "a week or two", "a boat or two"."""
    if n.word[n.first - 3] not in ("a", "an", "one"):
        return
    repeated = n.word[n.first - 2]
    if repeated in TIME_UNITS:
        n.kind, n.unit = "time", repeated
    elif n.written != "digits" and repeated.isalpha():
        n.noun, n.noun_at = repeated, n.first - 2
