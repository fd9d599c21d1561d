"""Words behind a number that make a change of it: "3 percent more", "500 jobs were cut", "a 3 percent pay rise"."""

from __future__ import annotations

from transforms.facts.claims.bounds import Bound
from transforms.facts.claims.changes.change_words import (
    DOWN_NOUNS,
    LESS,
    LOSABLE,
    MORE,
    NO_CHANGE,
    UP_NOUNS,
    Change,
    is_measured,
    named_change,
)
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set

_COMPARED = MORE | LESS
_PLAIN_DIFFERENCES = ("more", "fewer", "additional", "extra", "less")
_BEHIND_NOUN_WITH_THAN = ("more", "less", "higher", "further")
_FIGURES_AHEAD = word_set("two three four five six seven eight nine ten half $ £ €")
_ADJECTIVE_ENDS = ("al", "ive", "ous", "ful", "ic", "able", "ible", "ent", "ant", "likely", "ate")
_AUXILIARIES = word_set(
    "has have had is are was were will would could may might must should be been being already recently also"
)
_OPENS_PASSIVE = _AUXILIARIES | {"("}
_TAKEN_OFF = word_set("slashed eliminated axed trimmed shaved")
_REDUCED = word_set("added lost cut shed axed slashed trimmed")
_CLOSES = frozenset(
    ("", ".", ",", ";", ")", "!", "?", "in", "since", "last", "this", "over", "during", "at", "by", "and", "so")
)
_CUT_APART = word_set("down off short out open up into from in")
_TAKERS = word_set("took take takes taking gets get got earns")
_IN_CHANGES = word_set("cuts reductions reduction increases hikes rises raises")
_PREPOSITIONS = word_set("of in to and for on by from that or as the among at with between over since during than who")
_SIZED = word_set("increase rise gain jump surge boost decrease drop fall decline reduction slump plunge")
_SHED = ("job", "staff", "payroll", "position")


def compared(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "3 percent more", "12 fewer minutes", "500 jobs fewer than"."""
    if bound.is_behind or n.kind == "age":
        return None
    word = n.word
    for at in (n.after, n.noun_end):
        t = word[at]
        if t in _COMPARED and not _goes_elsewhere(n, at, t):
            return ("increase" if t in MORE else "decrease"), t
    return None


def _goes_elsewhere(n: NumberInSentence, at: int, t: str) -> bool:
    """Whether the comparative at token ``at`` says nothing of the number."""
    following = n.word[at + 1]
    if following == "than":
        ahead = n.word[at + 2]
        if ahead[:1].isdecimal() or ahead in _FIGURES_AHEAD:
            return True  # "in five years more than 58 percent": the bound of the next number
    if at == n.after and n.kind == "bare" and t not in _PLAIN_DIFFERENCES:
        return True
    if t in ("more", "less") and (following == "or" or following.endswith(_ADJECTIVE_ENDS)):
        return True  # "ten or more or less", "the four more liberal members"
    if t == "longer" and n.kind != "percent":
        return True
    if at != n.noun_end:
        return False
    return t == "further" or at != n.after and t in _BEHIND_NOUN_WITH_THAN and following != "than"


def passive(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "500 jobs were cut", "$80bn has been wiped off the shares"."""
    word, k = n.word, n.noun_end
    if word[k] not in _OPENS_PASSIVE:
        return _reduced(n) if n.noun is not None and word[k] in _REDUCED else None
    if word[k] == "(" and ")" in word[k + 1 : k + 7]:
        k = word.index(")", k) + 1  # "$80bn (£56bn) was wiped off"
    start = k
    while word[k] in _AUXILIARIES and k < start + 4:
        k += 1
    if k == start:
        return None
    t = word[k]
    if t in _TAKEN_OFF or t == "cut" and word[k + 1] not in _CUT_APART:
        return "decrease", t
    if t in ("lost", "shed") and n.noun in LOSABLE or t == "wiped" and n.kind in ("money", "percent"):
        return "decrease", t
    return ("increase", t) if t == "added" else None


def _reduced(n: NumberInSentence) -> Change | None:
    """ "900 jobs lost", "4,000 beds added in May": a passive without its verb, which closes its clause."""
    t, following = n.word[n.noun_end], n.word[n.noun_end + 1]
    if following not in _CLOSES and not following.endswith("day"):
        return None
    if t == "lost" and n.noun not in LOSABLE or n.low == 1:
        return None  # "one source added, calling it"
    return ("increase" if t == "added" else "decrease"), t


def noun_behind(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "a 3 percent pay rise", "a $5 billion cut", "$2 billion in cuts", "a 311,000 gain", "500 job cuts"."""
    if is_measured(n):
        return change_named_behind(n)
    if n.kind != "bare":
        return None
    word = n.word
    if n.noun is None and word[n.noun_end - 1] not in UP_NOUNS:
        return named_change(word[n.after]) if word[n.after] in _SIZED else None
    if n.noun in ("cut", "loss", "gain") and word[n.noun_end - 2] in _SHED:
        return ("increase" if n.noun == "gain" else "decrease"), n.noun
    return None


def change_named_behind(n: NumberInSentence) -> Change | None:
    """The rise or fall that a noun within four words behind a measure names."""
    word, k = n.word, n.after
    if word[k] == "in" and n.kind == "money":
        found = next((t for t in word[k + 1 : k + 5] if t in _IN_CHANGES), None)
        return (("decrease" if found in DOWN_NOUNS else "increase"), found) if found else None
    for at in range(k, k + 4):
        t = word[at]
        if t == "cut" and word[at + 1] == "of" and not _TAKERS.isdisjoint(word[max(0, k - 6) : k]):
            return None  # "took a 30% cut of sales"
        found_here = _change_at(n, at, t)
        if found_here:
            return found_here
        if not t or not t.isalpha() and t != "-" or t in _PREPOSITIONS:
            return None
        if at == k and t in ("higher", "lower", "more", "less"):
            return ("increase" if t in MORE else "decrease"), t
    return None


def _change_at(n: NumberInSentence, at: int, t: str) -> Change | None:
    if t == "loss" and n.kind in ("percent", "point"):
        return "decrease", t
    if t in UP_NOUNS and t not in ("raise", "raises", "advance", "climb"):
        return "increase", t
    if t in DOWN_NOUNS and t != "slide" and (at <= n.after + 1 or t[-1] != "s" or t == "cuts"):
        return "decrease", t
    return None


def extra(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    """ "another 500", "an additional $5bn"; not "another 52 percent are against it"."""
    if not bound.has_extra:
        return None
    if n.kind == "percent" and "another" in n.word[before + 1 : before + 4]:
        return NO_CHANGE
    named = change_named_behind(n) if n.kind == "money" else None
    return named or ("increase", "additional")
