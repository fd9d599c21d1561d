"""A part of a unit: "a quarter of a mile", "one half of one percent"."""

from __future__ import annotations

from transforms.facts.claims.number_words import PARTS
from transforms.facts.claims.parts_of_scale import ONE, read_parts
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.unit_marks import read_percent
from transforms.facts.claims.units import TIME_UNITS, read_unit

_OF_ONE = (*ONE, "1")


def part_of_unit(s: Tokens, i: int) -> Quantity | None:
    """The quantity "a quarter of a mile", whose "quarter" or "1⁄8" is token ``i``; its surface is the part."""
    word = s.word
    first = i
    if word[i] in PARTS:
        is_led = word[i - 1] in ONE
        if not is_led and word[i] != "half":
            return None
        first, part, k = i - is_led, 1 / PARTS[word[i]], i + 1
    else:
        found = read_parts(s, i)
        if found is None:
            return None
        part, k = found
    if word[k] != "of" or word[k + 1] not in _OF_ONE:
        return None
    at = k + 2
    form = "digits" if word[i][:1].isdecimal() else "words"
    percent = read_percent(s, at)
    if percent and percent[1] != "point":
        kind, unit, mark_end, after = percent
        last = mark_end if kind == "percent" else k
        return Quantity(first, last, after, part, part, kind, unit, None, form, False, False, "")
    measured = ("cup", at + 1) if word[at] == "cup" else read_unit(s, at, False)
    if measured is None or word[at] == "second":
        return None
    kind = "time" if measured[0] in TIME_UNITS else "measure"
    return Quantity(first, k, measured[1], part, part, kind, measured[0], None, form, False, False, "")
