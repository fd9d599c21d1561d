"""Bounds and qualifiers before a number: "more than", "up to about", "no fewer than"."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.quantities import Quantity
from transforms.lexicon.word_lists import table, words


class Bound(NamedTuple):
    """What bounds a number.

    ``before`` is the last token before the wording, ``wording`` its words ("" for none). ``has_extra`` says whether a word
    of difference ("another") stood within, ``is_behind`` whether the wording stands behind the number.
    """

    qualifier: str
    before: int
    wording: str
    has_extra: bool
    is_behind: bool = False


_MORE = word_set("more greater higher larger bigger better longer older faster wider taller heavier later")
_LESS = word_set("less fewer lower smaller younger shorter cheaper lighter earlier")
_BOUNDING_WORDS = table("bounding_words")
_SKIPPED = words("between_bound_and_number")
_LOOSE = word_set("over under above below beyond about around within near past")
_RAISED = words("moving_up_verbs")
_PUSHED = word_set(
    "pushed pushing push pushes revised revising drove driving sent sending lifted lifting bumped brought bringing"
)
_EXTRA = word_set("additional extra another further")
_DURING = words("before_over_a_time")
_ABOUT_VERBS = words("verbs_with_about")
_STRENGTHS = word_set(
    "just well only slightly far way comfortably a little somewhat easily significantly considerably much even still bit "
    "currently perhaps"
)
_VAGUE_WITH_FEW = word_set("about over under above around below")
_LEVELS_PASSED = word_set("gone soared surged rose well grown")
_ADVERBS_OF_MOVEMENT = ("back", "right", "all", "steadily", "slowly")
_LEVELS_NAMED = word_set("mark level threshold barrier line milestone")
_OVER_PARTNERS = word_set("all and comes control dispute fight power concerns victory")
_ARTICLES_BEFORE_LIMIT = ("a", "the", "an", ",", "of")
_LIMITS = ("minimum", "maximum", "min", "max")
_SUMMARIES = word_set("total average estimate median mean record sum")
_AS_MANY = word_set("many much high long large big late far")
_AS_FEW = word_set("few little low early short small")
_WITHIN_KINDS = ("measure", "percent", "point")

_new = tuple.__new__  # bypasses __new__: hot path
_Found = tuple[str, int] | None
"""A qualifier, and the token before its wording."""


def bound_before(n: NumberInSentence, first: int) -> Bound:
    """The qualifier written before a number whose wording begins at token ``first`` ("aged" belongs to an age's)."""
    word = n.word
    k = first - 1
    extra = False
    t = word[k]
    while t in _SKIPPED and first - k < 5:
        extra = extra or (t in _EXTRA and not (n.kind == "time" and t == "another"))
        k -= 1
        t = word[k]
    if t in _LOOSE and word[k + 1] in ("a", "an") and k + 1 < first:
        return _new(Bound, ("exact", k, "", extra, False))  # "over a 10-year period"
    if t == "within" and n.kind in _WITHIN_KINDS:
        return Bound("at_most", k - 1, t, extra)  # "within 10 miles"
    found = _phrase(n, k)
    if found is None and t == "the" and _is_mark(n):
        found = _phrase(n, k - 1)  # "close to the $2 billion mark"
    if found is None:
        return _new(Bound, ("exact", k, "", extra, False))
    qualifier, before = found
    if qualifier == "about":
        qualifier, before = _stacked(n, before)
    wording = " ".join(word[max(before + 1, 0) : first])
    while word[before] in _STRENGTHS and not (word[before] == "even" and word[before - 1] == "not"):
        before -= 1
    return _new(Bound, (qualifier, before, wording, extra, False))


def _is_mark(n: NumberInSentence) -> bool:
    return n.word[n.after] in _LEVELS_NAMED or n.word[n.after] == "-" and n.word[n.after + 1] in _LEVELS_NAMED


def _stacked(n: NumberInSentence, before: int) -> tuple[str, int]:
    """ "up to about", "at least about", "more than an estimated": the outer of two qualifiers, else "about"."""
    k = before
    while n.word[k] in ("a", "an", "the") and before - k < 2:
        k -= 1
    return _phrase(n, k) or ("about", before)


def _phrase(n: NumberInSentence, k: int) -> _Found:
    """The qualifier whose wording ends at token ``k`` and the token before it."""
    t, before = n.word[k], n.word[k - 1]
    if t == "than" and before != "equal":
        return _than(n.word, k)
    qualifier = _BOUNDING_WORDS.get(t)
    if qualifier:
        return _bounding_word(n, k, qualifier)
    if before == "equal" and t in ("to", "than") and n.word[k - 2] == "or":
        return _or_equal(n.word, k - 3)
    phrase = _PHRASES.get(t)
    return phrase(n, k) if phrase else None


def _equals_sign(n: NumberInSentence, k: int) -> _Found:
    before = n.word[k - 1]
    return (("at_most" if before == "<" else "at_least"), k - 2) if before in ("<", ">") else None


def _to(n: NumberInSentence, k: int) -> _Found:
    """ "up to", "close to"; not "adds up to 7", "edged up to 4 percent", "pushed yields up to 2 percent"."""
    word, before = n.word, n.word[k - 1]
    if before == "up":
        verb = word[k - 3] if word[k - 2] in _ADVERBS_OF_MOVEMENT else word[k - 2]
        moved = verb in _RAISED or word[k - 2] == "back" or not _PUSHED.isdisjoint(word[max(0, k - 7) : max(0, k - 2)])
        return None if moved else ("at_most", k - 2)
    return ("about", k - 2) if before in ("close", "closer", "near") else None


def _as(n: NumberInSentence, k: int) -> _Found:
    """ "as many as", "as few as", "to as much as"."""
    word, before = n.word, n.word[k - 1]
    if word[k - 2] != "as":
        return None
    if before in _AS_MANY:
        floor = k - 3
        while word[floor] in ("to", "up"):
            floor -= 1
        return "at_most", floor
    return ("at_least", k - 3) if before in _AS_FEW else None


def _of(n: NumberInSentence, k: int) -> _Found:
    """ "upwards of", "a minimum of", "short of", "up to a total of"."""
    word, before = n.word, n.word[k - 1]
    if before in ("upwards", "upward", "north", "excess"):
        return "more_than", k - 3 if before == "excess" else k - 2
    if before in ("minimum", "maximum"):
        return ("at_least" if before == "minimum" else "at_most"), k - 2 - (word[k - 2] in ("a", "the"))
    if before in ("short", "shy", "south"):
        return "less_than", k - 2 - (word[k - 2] == "just")
    if before not in _SUMMARIES:
        return None
    outer = _phrase(n, k - 2 - (word[k - 2] in ("a", "an")))
    if outer is None and before == "estimate" and word[k + 1] not in ("a", "an"):
        return "about", k - 3
    return outer


def _least_or_most(n: NumberInSentence, k: int) -> _Found:
    """ "at least", "at the most", "at the very least"."""
    word, before = n.word, n.word[k - 1]
    qualifier = "at_least" if word[k] == "least" else "at_most"
    if before == "at":
        return qualifier, k - 2
    if before in ("very", "the") and (word[k - 2] == "at" or word[k - 3] == "at"):
        return qualifier, k - (3 if before == "the" else 4)
    return None


def _hyphen(n: NumberInSentence, k: int) -> _Found:
    """ "sub-10", "over-60"."""
    before = n.word[k - 1]
    if not n.s.touches(k) or before not in ("sub", "about", "over", "under"):
        return None
    return {"about": "about", "over": "more_than"}.get(before, "less_than"), k - 2


def _full_stop(n: NumberInSentence, k: int) -> _Found:
    return ("about", k - 2) if n.word[k - 1] in ("approx", "est", "c", "ca") else None


_PHRASES = {
    "=": _equals_sign,
    "to": _to,
    "as": _as,
    "of": _of,
    "least": _least_or_most,
    "most": _least_or_most,
    "-": _hyphen,
    ".": _full_stop,
}


def _or_equal(word: list[str], k: int) -> _Found:
    """ "less than or equal to", "higher or equal than", whose comparison ends at token ``k``."""
    if word[k] == "than":
        k -= 1
    if word[k] == "least" and word[k - 1] == "at":
        return "at_least", k - 2
    if word[k] in _MORE or word[k] in _LESS:
        return ("at_least" if word[k] in _MORE else "at_most"), k - 1
    return None


def _than(word: list[str], k: int) -> _Found:
    """ "more than", "no less than", "longer than"; not "three times more than"."""
    comparative = word[k - 1]
    more = comparative in _MORE
    if not more and comparative not in _LESS:
        qualifier = {"over": "more_than", "above": "more_than", "under": "less_than", "below": "less_than"}.get(
            comparative
        )
        return (qualifier, k - 2) if qualifier else None
    before = k - 2
    t = word[before]
    if t in ("much", "significantly", "any"):
        before -= 1
        t = word[before]
    if t in ("no", "not"):
        return ("at_most" if more else "at_least"), before - 1
    if t in ("times", "percent", "%", "x", "points"):
        return None
    if t == "or" and word[before - 1] in _MORE:
        return "more_than", before - 2
    if t == "or" and word[before - 1] == "equal":
        return ("at_least" if more else "at_most"), before - 2
    return ("more_than" if more else "less_than"), before


def _bounding_word(n: NumberInSentence, k: int, qualifier: str) -> _Found:
    """A single word that bounds, where it does: "over 30", not "over" after "control"."""
    t, before = n.word[k], n.word[k - 1]
    if t in ("sub", "estimate"):
        return None
    if t == "estimated":
        return "about", k - 2 if before == "an" else k - 1
    if t in _LIMITS:
        return (qualifier, k - 1) if before in _ARTICLES_BEFORE_LIMIT else None
    if t in ("within", "past", "beyond"):
        bounds = _bounds_a_time(n, k) if n.kind == "time" else t == "past" and before in _LEVELS_PASSED
        return (qualifier, k - 1) if bounds else None
    return None if _belongs_elsewhere(n, t, before) else (qualifier, k - 1)


def _bounds_a_time(n: NumberInSentence, k: int) -> bool:
    t = n.word[k]
    return t == "beyond" or (t == "within" and n.word[k + 1] not in ("a", "an"))


def _belongs_elsewhere(n: NumberInSentence, t: str, before: str) -> bool:
    """Whether a bounding word goes with the word before it, not with the number."""
    low = abs(n.quantity.low)
    if low <= 2 and n.kind == "bare" and n.written != "digits" and t in _VAGUE_WITH_FEW:
        return True
    if t == "over":
        return before in _OVER_PARTNERS or (n.kind == "time" and before not in _DURING)
    if t == "about":
        return low < 20 and before in _ABOUT_VERBS
    if t == "some":
        return low < 3 and before in ("of", "and", "with")
    return t == "near" and before in ("the", "sit")


def bounds_of(q: Quantity, qualifier: str) -> tuple[float | None, float | None, str]:
    """The bounds that a qualifier gives a quantity, and the qualifier it then goes by."""
    if q.is_range:
        return q.low, q.high, "between"
    if qualifier in ("more_than", "at_least"):
        return q.low, None, qualifier
    if qualifier in ("at_most", "less_than"):
        return None, q.high, qualifier
    if q.form == "vague":
        return q.low, q.high, "vague"
    if q.form == "couple":
        return q.low, q.high, "about"
    return q.low, q.high, qualifier
