"""Qualifiers behind a number, its unit or its noun: "or more", "at the most", "-odd", "+"."""

from __future__ import annotations

from transforms.facts.claims.sentence_tokens import Tokens

_AFTER_PAIRS = {
    ("or", "more"): "at_least", ("and", "more"): "at_least", ("or", "better"): "at_least", ("or", "higher"): "at_least",
    ("or", "above"): "at_least", ("or", "older"): "at_least", ("or", "over"): "at_least", ("and", "up"): "at_least",
    ("and", "over"): "at_least", ("and", "older"): "at_least", ("and", "above"): "at_least", ("or", "greater"): "at_least",
    ("or", "longer"): "at_least", ("at", "least"): "at_least", ("and", "counting"): "at_least", ("or", "larger"): "at_least",
    ("and", "higher"): "at_least", ("or", "up"): "at_least", ("and", "upwards"): "at_least", ("or", "upwards"): "at_least", ("and", "upward"): "at_least",
    ("or", "less"): "at_most", ("or", "fewer"): "at_most", ("or", "under"): "at_most", ("or", "younger"): "at_most",
    ("or", "below"): "at_most", ("and", "under"): "at_most", ("and", "younger"): "at_most", ("at", "most"): "at_most",
    ("or", "lower"): "at_most", ("and", "below"): "at_most", ("or", "smaller"): "at_most", ("or", "shorter"): "at_most",
    ("or", "so"): "about", ("or", "thereabouts"): "about", ("give", "or"): "about", ("more", "or"): "about",
}  # fmt: skip


def bound_after(s: Tokens, last: int, after: int, noun_end: int) -> tuple[str, int, str] | None:
    """A qualifier behind the number, its unit or its noun: qualifier, the token after it, its wording."""
    word = s.word
    t = word[last]
    if "+" in word[last - 2 : last] or t == "+" and s.touches(last - 1):
        return "at_least", last + (t == "+"), "+"
    if t == "-" and s.touches(last - 1):
        if word[last + 1] == "odd":
            return "about", last + 2, "-odd"
        if word[last + 1] == "plus":
            return "at_least", last + 2, "-plus"
        if word[last + 1] == "ish":
            return "about", last + 2, "-ish"
        if word[last + 1] == "something" and word[last + 2] in ("years", "percent"):
            return "about", last + 2, "-something"
        if (
            word[last + 1] in ("and", "or")
            and word[last + 2] == "-"
            and word[last + 3] in ("up", "upward", "upwards", "over")
        ):
            return "at_least", last + 4, "-and-up"
    if t == "plus" and (word[last + 1] in (".", ",", "") or word[last + 1].endswith("s")):
        return "at_least", last + 1, "plus"
    if t == "odd" and word[last + 1].isalpha():
        return "about", last + 1, "odd"
    if t == "ish":
        return "about", last + 1, "ish"
    for at in (last, after, noun_end):
        t = word[at]
        if t == "," or t == "(":
            at += 1
            t = word[at]
            if t not in ("at", "or", "more", "give", "and", "maximum", "minimum") or t == "and":
                continue
        if t in ("or", "and", "at", "give", "more"):
            pair = (t, word[at + 1])
            if pair == ("at", "the"):
                pair = ("at", word[at + 2])
                if pair[1] == "very":
                    pair = ("at", word[at + 3])
            qualifier = _AFTER_PAIRS.get(pair)
            if qualifier and _closes(word, at, pair):
                return qualifier, at + 2, " ".join(pair)
        elif t in ("tops", "max", "maximum", "minimum") and word[at + 1] in (".", ",", "", ")", ";"):
            return ("at_least" if t == "minimum" else "at_most"), at + 1, t
        elif t == "+" and s.touches(at - 1):
            return "at_least", at + 1, "+"
    return None


def _closes(word: list[str], at: int, pair: tuple[str, str]) -> bool:
    """Whether the pair ends there, and is no comparison: "and more than 30", "or less than"."""
    follow = word[at + 2]
    if pair[0] == "and" and pair[1] in ("more", "over", "above", "below", "under", "up", "higher"):
        return follow in (".", ",", "", ")", ";") or (pair[1] != "more" and not follow.isdecimal() and follow != "to")
    if pair[0] == "more":
        return word[at + 2] == "less"
    if pair[0] == "give":
        return word[at + 2] == "take"
    if pair[1] in ("over", "above", "below", "under", "up"):
        return not follow[:1].isdecimal() and follow != "to"
    return follow != "than" or pair[1] not in ("more", "less", "fewer", "higher", "lower")
