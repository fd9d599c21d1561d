"""Bounds and qualifiers: "more than", "up to about", "no fewer than", "or more", "-odd"."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens


class Bound(NamedTuple):
    """The qualifier, the last token before its wording, whether a difference word ("another") stood within."""

    qualifier: str
    before: int
    rule: str
    extra: bool


_MORE = word_set("more greater higher larger bigger better longer older faster wider taller heavier later")
_LESS = word_set("less fewer lower smaller younger shorter cheaper lighter earlier")
_SINGLE = {
    "over": "more_than", "above": "more_than", "exceeding": "more_than", "exceed": "more_than", "exceeds": "more_than",
    "exceeded": "more_than", "beyond": "more_than", "topping": "more_than", "topped": "more_than",
    "surpassing": "more_than", "surpassed": "more_than", "surpasses": "more_than", "surpass": "more_than",
    "past": "more_than", ">": "more_than", "tops": "more_than",
    "under": "less_than", "below": "less_than", "<": "less_than", "underneath": "less_than", "sub": "less_than",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "nearly": "about",
    "almost": "about", "some": "about", "near": "about", "nearing": "about", "approaching": "about",
    "estimated": "about", "~": "about", "circa": "about", "virtually": "about", "approx": "about", "about-": "about",
    "estimate": "about", "practically": "about", "nigh": "about", "∼": "about", "≈": "about",
    "minimum": "at_least", "min": "at_least", "≥": "at_least",
    "maximum": "at_most", "max": "at_most", "≤": "at_most", "within": "at_most",
}  # fmt: skip
_SKIPPED = word_set(
    "a an just only mere whopping staggering additional extra another record further impressive astonishing "
    "incredible massive huge full hefty cool total average combined"
)  # fmt: skip
_LOOSE = word_set("over under above below beyond about around within near past")
_RAISED = word_set(
    "added adds add sums amounts summed edged edging inched inching crept creeping ticked ticking nudged bumped went gone "
    "shot moved revised brought bringing pushed pushing picked picking"
)
_PUSHED = word_set(
    "pushed pushing push pushes revised revising drove driving sent sending lifted lifting bumped brought bringing"
)
_EXTRA = word_set("additional extra another further")
_DURING = word_set(
    "for just well little is was of spent takes took take than lasted lasting last lasts spanning spans spanned "
    "after in been by and with , ("
)  # fmt: skip
_ABOUT_VERBS = word_set(
    "talk talked talking talks said say speak spoke speaking story stories book books film movie question "
    "questions concern concerns worried know knew ask asked think thought heard hear information report wrote "
    "write writing documentary song lie lied"
)  # fmt: skip


def bound_before(s: Tokens, first: int, low: float, timed: bool, counts: bool, measured: bool = False) -> Bound:
    """The qualifier written before the number at token ``first``; ``timed`` for units of time, ``counts`` for counts in
    words, ``measured`` for distances, weights and percentages."""
    word = s.word
    k = first - 1
    extra = False
    t = word[k]
    while t in _SKIPPED and first - k < 5:
        extra = extra or (t in _EXTRA and not (timed and t == "another"))
        k -= 1
        t = word[k]
    if t in _LOOSE and word[k + 1] in ("a", "an") and k + 1 < first:
        return Bound("exact", k, "", extra)  # "over a 10-year period"
    if measured and t == "within":
        return Bound("at_most", k - 1, t, extra)  # "within 10 miles"
    found = _phrase(s, k, low, timed, counts)
    if found is None:
        return Bound("exact", k, "", extra)
    qualifier, before = found
    rule = " ".join(word[max(before + 1, 0) : first])
    # Stacked: "up to about", "at least about", "more than an estimated", "just over".
    if qualifier == "about":
        k = before
        while word[k] in ("a", "an", "the") and before - k < 2:
            k -= 1
        outer = _phrase(s, k, low, timed, counts)
        if outer:
            qualifier = outer[0] if outer[0] != "about" else "about"
            before = outer[1]
            rule = " ".join(word[max(before + 1, 0) : first])
    while word[before] in ("just", "well", "only", "slightly", "far", "way", "comfortably", "a", "little", "somewhat", "easily",
                           "significantly", "considerably", "much", "even", "still", "bit", "currently", "perhaps"):  # fmt: skip
        if word[before] == "even" and word[before - 1] == "not":
            break
        before -= 1
    return Bound(qualifier, before, rule, extra)


def _phrase(s: Tokens, k: int, low: float, timed: bool, counts: bool) -> tuple[str, int] | None:
    """The qualifier whose wording ends at token ``k`` and the token before it."""
    word = s.word
    t = word[k]
    if t == "than" and word[k - 1] != "equal":
        return _than(word, k)
    single = _SINGLE.get(t)
    if single:
        return _single(s, k, t, single, low, timed, counts)
    before = word[k - 1]
    if t == "=" and before in ("<", ">"):
        return ("at_most" if before == "<" else "at_least"), k - 2
    if before == "equal" and t in ("to", "than") and word[k - 2] == "or":
        return _or_equal(s, k - 3)
    if t == "to":
        if before == "up":
            if word[k - 2] in _RAISED or not _PUSHED.isdisjoint(word[max(0, k - 7) : max(0, k - 2)]):
                return None  # "adds up to 7", "edged up to 4 percent", "pushed yields up to 2 percent"
            return "at_most", k - 2
        if before == "close" or before == "closer" or before == "near":
            return "about", k - 2
        return None
    if t == "as":
        if word[k - 2] == "as":
            if before in ("many", "much", "high", "long", "large", "big", "late", "far"):
                floor = k - 3
                while word[floor] in ("to", "up"):
                    floor -= 1
                return "at_most", floor
            if before in ("few", "little", "low", "early", "short", "small"):
                return "at_least", k - 3
        return None
    if t == "of":
        if before in ("upwards", "upward", "north", "excess"):
            return "more_than", k - 3 if before == "excess" else k - 2
        if before in ("minimum", "maximum"):
            return ("at_least" if before == "minimum" else "at_most"), k - 2 - (word[k - 2] in ("a", "the"))
        if before in ("short", "shy", "south"):
            return "less_than", k - 2 - (word[k - 2] == "just")
        if before in ("total", "average", "estimate", "median", "mean", "record", "sum"):
            outer = _phrase(s, k - 2 - (word[k - 2] in ("a", "an")), low, timed, counts)
            if outer:
                return outer
            return ("about", k - 3) if before == "estimate" and word[k + 1] not in ("a", "an") else None
        return None
    if t in ("least", "most"):
        if before == "at":
            return ("at_least" if t == "least" else "at_most"), k - 2
        if before in ("very", "the") and (word[k - 2] == "at" or word[k - 3] == "at"):
            return ("at_least" if t == "least" else "at_most"), k - (3 if before == "the" else 4)
        return None
    if t == "-" and s.touches(k) and before in ("sub", "about", "over", "under"):
        return ("about" if before == "about" else "more_than" if before == "over" else "less_than"), k - 2
    if t == "." and before in ("approx", "est", "c", "ca"):
        return "about", k - 2
    return None


def _or_equal(s: Tokens, k: int) -> tuple[str, int] | None:
    """ "less than or equal to", "higher or equal than", whose comparison ends at token ``k``."""
    word = s.word
    if word[k] == "than":
        k -= 1
    if word[k] == "least" and word[k - 1] == "at":
        return "at_least", k - 2
    if word[k] in _MORE or word[k] in _LESS:
        return ("at_least" if word[k] in _MORE else "at_most"), k - 1
    return None


def _than(word: list[str], k: int) -> tuple[str, int] | None:
    t = word[k - 1]
    more = t in _MORE
    if not more and t not in _LESS:
        if t == "over" or t == "above":
            return "more_than", k - 2
        if t == "under" or t == "below":
            return "less_than", k - 2
        if t in ("rather", "other") or word[k - 2] in ("or",):
            return None
        if word[k - 2] in ("more", "less") and t in ("likely",):
            return None
        return None
    before = k - 2
    n = word[before]
    if n == "much" or n == "significantly" or n == "any":
        before -= 1
        n = word[before]
    if n in ("no", "not"):
        if n == "not" and word[before - 1] in ("is", "was", "are", "were", "has", "have", "had", "do", "does", "did"):
            return ("at_most" if more else "at_least"), before - 1
        return ("at_most" if more else "at_least"), before - 1
    if word[before] in ("times", "percent", "%", "x", "points"):
        return None
    if n == "or" and word[before - 1] in _MORE:
        return "more_than", before - 2
    if n == "or" and word[before - 1] == "equal":
        return ("at_least" if more else "at_most"), before - 2
    return ("more_than" if more else "less_than"), before


def _single(s: Tokens, k: int, t: str, qualifier: str, low: float, timed: bool, counts: bool) -> tuple[str, int] | None:
    word = s.word
    before = word[k - 1]
    if timed:
        if t == "over" and before not in _DURING:
            return None
        if t == "within" or t == "past":
            return (qualifier, k - 1) if t == "within" and word[k + 1] not in ("a", "an") else None
    elif t in ("within", "past", "beyond"):
        return (
            (qualifier, k - 1)
            if t == "past" and before in ("gone", "soared", "surged", "rose", "well", "grown")
            else None
        )
    if counts and low <= 2 and t in ("about", "over", "under", "above", "around", "below"):
        return None
    if t == "about" and before in _ABOUT_VERBS and low < 20:
        return None
    if t == "some" and before in ("of", "and", "with") and low < 3:
        return None
    if t == "estimated":
        if before in ("an", "the", "is", "was"):
            return "about", k - 2 if before == "an" else k - 1
        return "about", k - 1
    if t == "minimum" or t == "maximum" or t == "min" or t == "max" or t == "estimate":
        return (qualifier, k - 1) if before in ("a", "the", "an", ",", "of") and t != "estimate" else None
    if t == "near" and before in ("the", "sit"):
        return None
    if t == "over" and before in ("all", "and", "comes", "control", "dispute", "fight", "power", "concerns", "victory"):
        return None
    if t == "sub" or t == "estimate":
        return None
    if t in ("topped", "exceeded", "exceed", "exceeds", "surpassed", "surpasses", "surpass", "exceeding", "tops"):
        return qualifier, k - 1
    return qualifier, k - 1


def bounds_of(q: Quantity, qualifier: str) -> tuple[float | None, float | None, str]:
    """The bounds that a qualifier gives a quantity, and the qualifier it then goes by."""
    low: float | None = q.low
    high: float | None = q.high
    if q.is_range:
        return low, high, "between"
    if qualifier in ("more_than", "at_least"):
        return low, None, qualifier
    if qualifier in ("at_most", "less_than"):
        return None, high, qualifier
    if q.form == "vague":
        return low, high, "vague"
    if q.form == "couple":
        return low, high, "about"
    return low, high, qualifier
