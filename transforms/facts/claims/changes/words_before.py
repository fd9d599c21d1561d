"""Words before a number that make a change or a level of it: "rose 3 percent", "rose to 80", "cut by half", "a cut of 5"."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.facts.claims.bounds import Bound
from transforms.facts.claims.changes.change_words import (
    BY_DOWN,
    BY_UP,
    DOWN_VERBS,
    LOSABLE,
    NO_CHANGE,
    UP_VERBS,
    Change,
    ChangeRule,
    is_measured,
    named_change,
)
from transforms.facts.claims.changes.words_behind import change_named_behind
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.lexicon.word_lists import words

_PHRASAL = words("verbs_with_up")
_STOPS = word_set(". ; : ( ) ? !")
_MARGINS = word_set("attended killed won led signed shot trails trailed trailing leads leading beat beats behind ahead")
_COPULAS = word_set(
    "was is were are be been being , finished closed ended edged ticked traded went gone stood and ( – — moved "
    "trended ending closing trading"
)
_LEVEL_BOUNDS = ("above ", "below ", "past ", "beyond ")
_LAID = word_set("laid lay laying lays")
_SHORTENING = ("cut", "shaved", "shave", "trimmed", "reduced")
_TOLD = word_set("add cut drop reduce")
_CLOSING = word_set("shut shutting keep keeps keeping kept")
_NO_OBJECT = word_set("add added adds adding gain gains")
_RAISING = word_set("raised raise raising boosted hiked")
_BETWEEN_VERB_AND_OBJECT = word_set(
    "to from at of in and with that by for than is was were are on where which while who when about or had has have the"
)


def _by(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "cut the number of staff by 10": looks back in the clause for the verb or comparative that "by" goes with."""
    word = n.word
    for k in range(before - 1, max(-1, before - 12), -1):
        t = word[k]
        if t in _STOPS or t in _MARGINS:
            break
        if t in BY_UP:
            return "increase", t
        if t in BY_DOWN:
            return "decrease", t
        named = named_change(t)
        if named:
            return named
    return NO_CHANGE


def _level(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "rose to 80", "at 3 percent"; not "revised to a 0.9% decline", "losses ranging from 3 to 5 percent"."""
    word, t = n.word, n.word[before]
    if word[before - 1] != "ranging":
        is_sized = (
            t not in ("to", "from") or word[before + 1] in ("a", "an") or word[n.after] == "in"
        )  # "to $3 billion in cuts"
        return (change_named_behind(n) if is_sized and is_measured(n) else None) or NO_CHANGE
    return (named_change(word[before - 2]) or NO_CHANGE) if t == "from" and is_measured(n) else None


def missed(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "fell 22 votes short", "cut a 12-inch hole": the verb goes with something else than the number."""
    word = n.word
    if word[n.noun_end] not in ("short", "shy") and not (
        word[before + 1] in ("a", "an") and n.kind in ("measure", "money") and _is_figure(word[before + 2])
    ):
        return None
    return (change_named_behind(n) if is_measured(n) else None) or NO_CHANGE


def _is_figure(t: str) -> bool:
    return t[:1].isdecimal() or t in ("$", "£", "€")


def _risen(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "rose 3 percent", "added 500 jobs"; not "rose above 1 percent", which is a level, nor what a recipe has one add."""
    if n.kind == "measure" and _is_told(n.word, before):
        return NO_CHANGE
    if n.kind in ("age", "time") or _passes_level(bound) or n.word[before - 1] in ("an", "this"):
        return NO_CHANGE
    return "increase", n.word[before]


def _fallen(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "fell 3 percent", "cut 500 jobs", "shaved two minutes"."""
    t = n.word[before]
    if n.kind == "measure" and _is_told(n.word, before):
        return NO_CHANGE
    if n.kind == "age" or _passes_level(bound) or n.kind == "time" and t not in _SHORTENING:
        return NO_CHANGE
    return "decrease", t


def _is_told(word: list[str], at: int) -> bool:
    """Whether the verb at token ``at`` tells somebody what to do: "Add 2 cups of milk"."""
    return word[at] in _TOLD and word[at - 1] in ("", ".", ";", ":", "then")


def _advanced(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "advanced 3 percent"; an army advances 3 miles and is no larger."""
    return _risen(n, bound, before) if n.kind in ("percent", "point", "money") else None


def _passes_level(bound: Bound) -> bool:
    return f"{bound.wording} ".startswith(_LEVEL_BOUNDS)


def _lost(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    is_decrease = n.kind in ("percent", "point", "money", "measure") or n.noun in LOSABLE
    return ("decrease", n.word[before]) if is_decrease else None


def _away(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "laid off 500", "cut away 3 metres"."""
    verb = n.word[before - 1]
    return ("decrease", verb) if verb in DOWN_VERBS or verb in _LAID else None


def _up_or_down(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "shares were up 3 percent", "down 5 points"; not "shut down 3 percent", "paid off $500"."""
    if not is_measured(n) or n.kind == "share":
        return None
    t, prior = n.word[before], n.word[before - 1]
    if t == "down" and (prior in _CLOSING or bound.wording.startswith("around")):
        return NO_CHANGE
    if prior in _COPULAS or n.kind not in ("money", "measure") and prior not in _PHRASAL:
        return ("increase" if t == "up" else "decrease"), t
    return None


def _off(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    return _away(n, bound, before) or _up_or_down(n, bound, before)


def _of(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "a rise of 3 percent", "cuts of $5bn"; not "a drop of two hours"."""
    found = named_change(n.word[before - 1])
    return found if found and (found[0] == "increase" or n.kind != "time") else None


def verb_with_object(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "cut costs 20 percent", "shares fell sharply, 5 percent": a verb a few words before, nothing between but words."""
    if n.kind not in ("percent", "point"):
        return None
    word = n.word
    for k in range(before, max(-1, before - 7), -1):
        t = word[k]
        if t == "the" and k < before - 1 or t.endswith("'s"):
            continue  # "cut the ministry's budget 5 percent"
        if t in UP_VERBS and t not in _NO_OBJECT or t in _RAISING:
            return "increase", t
        if t in DOWN_VERBS or t == "lost":
            return "decrease", t
        if not t.isalpha() or t in _BETWEEN_VERB_AND_OBJECT:
            return None
    return None


PREPOSITION_RULES: Mapping[str, ChangeRule] = {"by": _by} | dict.fromkeys(("to", "from", "at", "in", "for"), _level)
"""By the preposition right before the number's wording."""
VERB_RULES: Mapping[str, ChangeRule] = (
    dict.fromkeys(UP_VERBS, _risen)
    | dict.fromkeys(DOWN_VERBS, _fallen)
    | dict.fromkeys(word_set("lost lose loses losing"), _lost)
    | dict.fromkeys(word_set("advanced advancing advances"), _advanced)
    | {"out": _away, "away": _away, "off": _off, "up": _up_or_down, "down": _up_or_down, "of": _of}
)
"""By the verb or particle right before the number's wording."""
