"""Negative numbers as bookkeepers write them, in brackets: "a loss of (1,234)", "$(1.5) million"."""

from __future__ import annotations

from transforms.facts.claims.currencies import SIGNS
from transforms.facts.claims.digit_numbers import digits
from transforms.facts.claims.number_words import SCALES, word_set
from transforms.facts.claims.numeral import Numeral, times
from transforms.facts.claims.sentence_tokens import Tokens

_LEADS_TO_FIGURE = word_set("of was were is at to from")


def read_bracketed(s: Tokens, i: int) -> Numeral | None:
    """The negative number at token ``i``, which brackets enclose; None where the brackets only set a number aside.

    A figure in brackets is negative behind a sign of money, or where the sentence needs it: right behind "of", "was", "at".
    """
    word = s.word
    if word[i - 1] != "(" or word[i + 1] != ")" or not word[i][:1].isdecimal():
        return None
    marked = word[i - 2] in SIGNS and s.touches(i - 2)
    if not marked and not (word[i - 2] in _LEADS_TO_FIGURE and ("," in word[i] or "." in word[i])):
        return None
    value = digits(word[i])
    if not value:
        return None
    scale = SCALES.get(word[i + 2], 0)
    low = -times(value, scale) if scale else -value
    return Numeral(i - 1, i + 3 if scale else i + 2, low, low, "digits", -value, bool(scale))
