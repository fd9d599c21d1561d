"""A part of a scale or of a unit: "three quarters of a million", "a quarter of a mile", "1⁄8 of a cup"."""

from __future__ import annotations

from transforms.facts.claims.number_words import PARTS, SCALES, SMALL
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.units import TIME_UNITS, read_unit

_ONE = ("a", "an", "one")


def parts_of_scale(s: Tokens, i: int) -> tuple[float, float, int] | None:
    """Value, part and the token behind "three quarters of a million" at token ``i``; None if there is no such number."""
    found = _parts(s, i)
    if found is None:
        return None
    part, k = found
    if s.word[k] != "of" or s.word[k + 1] not in _ONE:
        return None
    scale = SCALES.get(s.word[k + 2], 0)
    return (part * scale, part, k + 3) if scale >= 1000 else None


def part_of_unit(s: Tokens, i: int) -> Quantity | None:
    """The quantity "a quarter of a mile", whose "quarter" or "1⁄8" is token ``i``; its surface is the part."""
    word = s.word
    first = i
    if word[i] in PARTS:
        if word[i - 1] not in _ONE:
            return None
        first, part, k = i - 1, 1 / PARTS[word[i]], i + 1
    else:
        found = _parts(s, i)
        if found is None:
            return None
        part, k = found
    if word[k] != "of" or word[k + 1] not in _ONE:
        return None
    at = k + 2
    measured = ("cup", at + 1) if word[at] == "cup" else read_unit(s, at, False)
    if measured is None or word[at] == "second":
        return None
    kind = "time" if measured[0] in TIME_UNITS else "measure"
    form = "digits" if word[i][:1].isdecimal() else "words"
    return Quantity(first, k, measured[1], part, part, kind, measured[0], None, form, False, False, "")


def _parts(s: Tokens, i: int) -> tuple[float, int] | None:
    """ "three quarters", "two-thirds", "3/4": the part of one and the token behind it."""
    word = s.word
    t = word[i]
    if t in SMALL:
        at = i + 2 if word[i + 1] == "-" else i + 1
        below = PARTS.get(word[at], 0)
        return (SMALL[t] / below, at + 1) if 0 < SMALL[t] < below else None
    if word[i + 1] != "/" or not (t.isdecimal() and word[i + 2].isdecimal()):
        return None
    above, below = int(t), int(word[i + 2])
    return (above / below, i + 3) if 0 < above < below <= 100 else None
