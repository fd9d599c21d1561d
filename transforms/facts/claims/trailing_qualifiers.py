"""Qualifiers behind a number, its unit or its noun: "or more", "at the most", "-odd", "+"."""

from __future__ import annotations

from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import table

_PAIRS = {tuple(pair.split()): qualifier for pair, qualifier in table("trailing_bounds").items()}
_PAIR_STARTS = ("or", "and", "at", "give", "more")
_AFTER_BRACKET = ("at", "or", "more", "give", "maximum", "minimum")
_ENDS = (".", ",", "", ")", ";")
_LIMITS = ("tops", "max", "maximum", "minimum")
_DIRECTIONS = word_set("over above below under up")
_CLOSING_DIRECTIONS = _DIRECTIONS | {"more", "higher"}
_COMPARING = word_set("more less fewer higher lower")
_UPWARDS = ("up", "upward", "upwards", "over")

_Trailing = tuple[str, int, str] | None
"""A qualifier, the token behind its wording, and the wording."""


def bound_after(n: NumberInSentence) -> _Trailing:
    """A qualifier behind the number, its unit or its noun: qualifier, the token after it, its wording."""
    word, last = n.word, n.last
    found = _right_behind(n.s, n.first, last)
    if found:
        return found
    for at in (last, n.after, n.noun_end):
        if word[at] == "," or word[at] == "(":
            at += 1
            if word[at] not in _AFTER_BRACKET:
                continue
        t = word[at]
        if t in _PAIR_STARTS:
            pair = _pair_at(word, at)
            qualifier = _PAIRS.get(pair)
            if qualifier and _closes(word, at, pair):
                return qualifier, at + 2, " ".join(pair)
        elif t in _LIMITS and word[at + 1] in _ENDS:
            return ("at_least" if t == "minimum" else "at_most"), at + 1, t
        elif t == "+" and n.s.touches(at - 1):
            return "at_least", at + 1, "+"
    return None


def _right_behind(s: Tokens, first: int, last: int) -> _Trailing:
    """ "67+", "70-odd", "10-plus", "30 plus", "40 odd": what touches the number, or nearly."""
    word = s.word
    t = word[last]
    if word[last - 2] == "plus" and last - 2 > first:
        return "at_least", last, "-plus"
    if "+" in word[max(first + 1, last - 2) : last] or t == "+" and s.touches(last - 1):
        return "at_least", last + (t == "+"), "+"
    if t == "-" and s.touches(last - 1):
        return _hyphened(word, last)
    if t == "plus" and (word[last + 1] in (".", ",", "") or word[last + 1].endswith("s")):
        return "at_least", last + 1, "plus"
    if t == "ish" or (t == "odd" and word[last + 1].isalpha()):
        return "about", last + 1, t
    return None


def _hyphened(word: list[str], last: int) -> _Trailing:
    t = word[last + 1]
    if t in ("odd", "ish"):
        return "about", last + 2, f"-{t}"
    if t == "plus":
        return "at_least", last + 2, "-plus"
    if t == "something" and word[last + 2] in ("years", "percent"):
        return "about", last + 2, "-something"
    if t in ("and", "or") and word[last + 2] == "-" and word[last + 3] in _UPWARDS:
        return "at_least", last + 4, "-and-up"
    return None


def _pair_at(word: list[str], at: int) -> tuple[str, str]:
    """The two words that say it: "at most" for "at the very most" too."""
    t, following = word[at], word[at + 1]
    if t == "at" and following == "the":
        following = word[at + 3] if word[at + 2] == "very" else word[at + 2]
    return t, following


def _closes(word: list[str], at: int, pair: tuple[str, str]) -> bool:
    """Whether the pair ends there, and is no comparison: "and more than 30", "or less than"."""
    opening, direction = pair
    follow = word[at + 2]
    if opening == "and" and direction in _CLOSING_DIRECTIONS:
        return follow in _ENDS or (direction != "more" and not follow.isdecimal() and follow != "to")
    if opening == "more":
        return follow == "less"
    if opening == "give":
        return follow == "take"
    if direction in _DIRECTIONS:
        return not follow[:1].isdecimal() and follow != "to"
    return follow != "than" or direction not in _COMPARING
