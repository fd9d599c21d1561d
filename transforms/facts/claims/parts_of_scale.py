"""A part of a scale, "three quarters of a million", and the parts themselves: "three quarters", "3/4"."""

from __future__ import annotations

from transforms.facts.claims.number_words import PARTS, SCALES, SMALL
from transforms.facts.claims.sentence_tokens import Tokens

ONE = ("a", "an", "one")


def parts_of_scale(s: Tokens, i: int) -> tuple[float, float, int] | None:
    """Value, part and the token behind "three quarters of a million" at token ``i``; None if there is no such number."""
    found = read_parts(s, i)
    if found is None:
        return None
    part, k = found
    if s.word[k] != "of" or s.word[k + 1] not in ONE:
        return None
    scale = SCALES.get(s.word[k + 2], 0)
    return (part * scale, part, k + 3) if scale >= 1000 else None


def read_parts(s: Tokens, i: int) -> tuple[float, int] | None:
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
