"""Shares of a whole and multiples: "twice as many", "doubled", "tenfold", "three times the rate"."""

from __future__ import annotations

from transforms.facts.claims.count_measures import is_person
from transforms.facts.claims.digit_numbers import digits
from transforms.facts.claims.number_words import FOLDS, MULTIPLE_VERBS, MULTIPLES, PARTS, word_set
from transforms.facts.claims.plurals import singular
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.shares import Share, counted_parts, plain, read_in, read_part
from transforms.lexicon.word_lists import words

_TWICE_AFTER = word_set("as the that what its their his her more their' our my your")
_AMOUNTS = word_set("number amount many much figure size of level rate total long in for at on to sum share price cost")
_AS_MANY = words("after_twice_as")
_DOUBLE_AFTER = word_set("the its that what his her their our in to from since by as over within")
_TIMES_AFTER = words("after_times")
_INCREASE_VERBS = word_set("increase increased rise rose grew growth jump jumped surge surged up grown")


def read_share(s: Tokens, i: int) -> Share | None:
    """The share or multiple at token ``i``; None where the words there are neither."""
    word = s.word
    t = word[i]
    if t in MULTIPLE_VERBS:
        ratio, change = MULTIPLE_VERBS[t]
        if t in ("doubles", "halves", "triples") and (
            word[i - 1] in ("the", "in", "'s", "mixed", "two") or word[i + 1] in ("", ".", ",")
        ):
            return None
        if (
            t in ("doubling", "doubled", "doubles")
            and word[i + 1] in ("as", "back", "over", "up")
            or (word[i + 1] == "down" and t[0] == "d")
        ):
            return None
        return Share(i, i + 1, ratio, "multiple", change)
    if t in MULTIPLES:
        return _multiple(s, i)
    if t in FOLDS:
        up = bool({word[i + 1], word[i - 1], word[i - 2], word[i - 3]} & _INCREASE_VERBS)
        if t == "twofold" and not up or word[i - 1] in ("is", "are", "was", "were"):
            return None
        return Share(i, i + 1, FOLDS[t], "multiple", "increase" if up else "none")
    if t in PARTS:
        return read_part(s, i)
    value = plain(t)
    if value is None:
        return None
    nxt = word[i + 1]
    if nxt == "-" and word[i + 2] in PARTS or nxt in PARTS:
        return counted_parts(s, i, value)
    if nxt == "-" and word[i + 2] == "in" and word[i + 3] == "-" and value >= 1:
        whole = digits(word[i + 4]) if word[i + 4][:1].isdecimal() else plain(word[i + 4])
        return Share(i, i + 5, value / whole, "share", "none") if whole and whole > value else None
    if nxt in ("in", "out") or (
        nxt == "of"
        and (
            word[i + 2] == "every"
            or word[i + 2] in ("10", "ten")
            and value > 1
            and is_person(singular(word[i + 3]), True)
        )
    ):
        return read_in(s, i, value)
    if nxt == "times" and times_over(word, i + 1):
        return Share(i, i + 2, value, "multiple", "none")
    if nxt == "-" and word[i + 2] in ("or", "to") and word[i + 3] in FOLDS:  # "four- or fivefold"
        return Share(i, i + 1, value, "multiple", "increase" if word[i - 1] == "by" else "none")
    if nxt == "/" and word[i + 3] == "of" and s.touches(i) and s.touches(i + 1):
        whole = plain(word[i + 2])
        return Share(i, i + 3, value / whole, "share", "none") if whole and 0 < value < whole <= 10 else None
    if (nxt == "fold" or (nxt == "-" and word[i + 2] == "fold")) and s.touches(i):
        up = bool({word[i - 1], word[i - 2], word[i + 2], word[i + 3]} & _INCREASE_VERBS)
        return Share(i, i + (2 if nxt == "fold" else 3), value, "multiple", "increase" if up else "none")
    if nxt == "x" and s.touches(i) and not s.is_capital(i + 1) and not word[i + 2].isdecimal():
        return Share(i, i + 2, value, "multiple", "none")
    return None


def times_over(word: list[str], at: int) -> bool:
    """Whether the "times" at token ``at`` multiplies: "10 times more", "20 times deadlier than", "three times the rate"."""
    t = word[at + 1]
    return t in _TIMES_AFTER or (t.endswith("er") and word[at + 2] == "than")


def _multiple(s: Tokens, i: int) -> Share | None:
    word = s.word
    t, after = word[i], word[i + 1]
    ratio = MULTIPLES[t]
    if t in ("twice", "thrice"):
        if after == "as" and word[i + 2] not in _AS_MANY and word[i + 3] != "as":
            return None
        if after == "that" and word[i + 2].isalpha() and word[i + 2] not in _AMOUNTS:
            return None  # "said twice that he would go"
        return Share(i, i + 1, ratio, "multiple", "none") if after in _TWICE_AFTER else None
    lead = word[i - 2] if word[i - 1] in ("nearly", "almost", "roughly", "about", "more") else word[i - 1]
    modal = lead in ("to", "will", "would", "could", "may", "might", "can", "should", "than")
    if modal and (after in (".", ",", "") or after in _DOUBLE_AFTER and after != "as"):
        change = "none" if lead == "than" and after != "in" else "increase"
        return Share(i, i + 1, ratio, "multiple", change)
    if after in ("the", "its", "that", "what", "their", "his", "her", "last") and word[i - 1] not in ("a", "the"):
        return Share(i, i + 1, ratio, "multiple", "none")
    return None
