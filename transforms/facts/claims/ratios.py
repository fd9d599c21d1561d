"""Shares of a whole and multiples: "twice as many", "doubled", "tenfold", "three times the rate"."""

from __future__ import annotations

from transforms.facts.claims.count_measures import is_person
from transforms.facts.claims.digit_numbers import FRACTION_ENDINGS, digits
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
    t, following = word[i], word[i + 1]
    if not t[0].isdecimal():
        for table, read in _BY_FIRST_WORD:
            if t in table:
                return read(s, i)
    read_behind = counted_parts if following in PARTS else _BY_WORD_BEHIND.get(following)
    if read_behind is None:
        return None
    value = plain(t)
    return None if value is None else read_behind(s, i, value)


def _multiple_verb(s: Tokens, i: int) -> Share | None:
    """ "doubled", "halving"; not "mixed doubles", "doubled down"."""
    t, before, after = s.word[i], s.word[i - 1], s.word[i + 1]
    ratio, change = MULTIPLE_VERBS[t]
    as_noun = before in ("the", "in", "'s", "mixed", "two") or after in ("", ".", ",")
    if as_noun and t in ("doubles", "halves", "triples"):
        return None
    if t in ("doubling", "doubled", "doubles") and after in ("as", "back", "over", "up", "down"):
        return None
    return None if after == "down" and t[0] == "d" else Share(i, i + 1, ratio, "multiple", change)


def _fold(s: Tokens, i: int) -> Share | None:
    """ "tenfold"."""
    word, t = s.word, s.word[i]
    up = not _INCREASE_VERBS.isdisjoint((word[i + 1], word[i - 1], word[i - 2], word[i - 3]))
    if t == "twofold" and not up or word[i - 1] in ("is", "are", "was", "were"):
        return None
    return Share(i, i + 1, FOLDS[t], "multiple", "increase" if up else "none")


def _behind_hyphen(s: Tokens, i: int, value: float) -> Share | None:
    """ "two-thirds", "one-in-five", "four- or fivefold", "10-fold"."""
    word = s.word
    t, following = word[i + 2], word[i + 3]
    if t in PARTS:
        return counted_parts(s, i, value)
    if t == "in" and following == "-" and value >= 1:
        whole = digits(word[i + 4]) if word[i + 4][:1].isdecimal() else plain(word[i + 4])
        return Share(i, i + 5, value / whole, "share", "none") if whole and whole > value else None
    if t in ("or", "to") and following in FOLDS:
        return Share(i, i + 1, value, "multiple", "increase" if word[i - 1] == "by" else "none")
    return _times_fold(s, i, value, i + 3) if t == "fold" else None


def _behind_fold(s: Tokens, i: int, value: float) -> Share | None:
    return _times_fold(s, i, value, i + 2)


def _times_fold(s: Tokens, i: int, value: float, last: int) -> Share | None:
    """ "10fold", "10-fold", whose surface ends before token ``last``."""
    if not s.touches(i):
        return None
    word = s.word
    up = not _INCREASE_VERBS.isdisjoint((word[i - 1], word[i - 2], word[i + 2], word[i + 3]))
    return Share(i, last, value, "multiple", "increase" if up else "none")


def _behind_of(s: Tokens, i: int, value: float) -> Share | None:
    """ "two of every five", "8 of 10 voters"."""
    word = s.word
    out_of_ten = word[i + 2] in ("10", "ten") and value > 1 and is_person(singular(word[i + 3]), True)
    return read_in(s, i, value) if word[i + 2] == "every" or out_of_ten else None


def _behind_times(s: Tokens, i: int, value: float) -> Share | None:
    return Share(i, i + 2, value, "multiple", "none") if times_over(s.word, i + 1) else None


def _behind_slash(s: Tokens, i: int, value: float) -> Share | None:
    """ "3/4 of", "3/8ths of"."""
    last = i + 4 if s.word[i + 3] in FRACTION_ENDINGS and s.touches(i + 2) else i + 3
    if s.word[last] != "of" or not (s.touches(i) and s.touches(i + 1)):
        return None
    whole = plain(s.word[i + 2])
    return (
        Share(i, last, value / whole, "share", "none")
        if whole and 0 < value < whole <= 100 and (value, whole) != (9, 11)
        else None
    )


def _behind_x(s: Tokens, i: int, value: float) -> Share | None:
    """ "10x"."""
    if not s.touches(i) or s.is_capital(i + 1) or s.word[i + 2].isdecimal():
        return None
    return Share(i, i + 2, value, "multiple", "none")


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


_BY_FIRST_WORD = (
    (MULTIPLE_VERBS, _multiple_verb),
    (MULTIPLES, _multiple),
    (FOLDS, _fold),
    (PARTS, read_part),
)
_BY_WORD_BEHIND = {
    "-": _behind_hyphen,
    "in": read_in,
    "out": read_in,
    "of": _behind_of,
    "times": _behind_times,
    "/": _behind_slash,
    "fold": _behind_fold,
    "x": _behind_x,
}
