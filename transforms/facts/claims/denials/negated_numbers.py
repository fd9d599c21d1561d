"""Negations that stand before the number itself: "not N", "not even N", "never N", "nowhere near N", "no longer N"."""

from __future__ import annotations

from transforms.facts.claims.denials.negated_verbs import ONLY, SURE
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import SMALL, word_set
from transforms.lexicon.word_lists import words

_BETWEEN = word_set(
    "the a an some exactly even actually really be been quite anything currently any required usual typical normal "
    "standard whole reported planned claimed original previous initial promised expected requested advertised supposed "
    'alleged quoted stated " “'
)
_PREPOSITIONS = word_set("by at for to")
_NEAR = word_set("near close to")
_BREAKS = word_set(", ; — – - ( “ \" ' ‘ and but definitely certainly")
_OPEN = word_set("if whether or")
_AUXILIARIES = words("auxiliaries") | word_set("it's that's he's she's they're we're i'm you're there's")
_NO = word_set("neither nor never")
_NO_MORE = 2  # nobody who says "not one but two" was told one; "not four but five" corrects
_UP_WITHIN = 7  # tokens


def is_emphasis(n: NumberInSentence) -> bool:
    """Whether a small number is only counted up from: "not one but two dynasties", "not one, not two, but three", as "not only"."""
    word = n.word
    low = SMALL.get(word[n.first], _NO_MORE + 1) if n.last == n.first + 1 else _NO_MORE + 1
    if low > _NO_MORE:
        return False
    but = next((k for k in range(n.last, min(n.last + _UP_WITHIN, n.s.n)) if word[k] == "but"), -1)
    if but < 0 or SMALL.get(word[but + 1], 0) <= low:
        return False
    between = [w for w in word[n.last : but] if w not in (",", "not") and w not in SMALL]
    return len(between) <= _NO_MORE and _BREAKS.isdisjoint(between)


def negated_number(n: NumberInSentence, before: int, wording: str) -> str:
    """The negation that governs the number whose qualified wording begins behind token ``before``; "" for none."""
    word = n.word
    if wording.partition(" ")[0].endswith("ing"):
        return ""  # "a distance of not exceeding 100 miles" is a bound
    k, steps = before, 0
    while word[k] in _BETWEEN and steps < 4:
        k -= 1
        steps += 1
    t = word[k]
    if t == "nowhere" or (t in _NEAR and "nowhere" in word[max(0, k - 2) : k]):
        return "nowhere near"
    if word[k + 1] in ONLY or word[before + 1] in ONLY:
        return ""
    if t in ("not", "never") and word[k - 1] in _AUXILIARIES:
        return ""  # the verb's own negation
    if t == "not" and word[k - 1] not in _OPEN:
        return _not_number(n, k, steps)
    return _other_negation(n, k, before, wording)


def _other_negation(n: NumberInSentence, k: int, before: int, wording: str) -> str:
    """ "no longer N", "no N", "neither N", "never for more than N": what stands at token ``k``, next to the number."""
    word = n.word
    t, is_next = word[k], k == before
    if t == "longer" and word[k - 1] == "no":
        return "no longer"
    if t == "no" and is_next and word[k + 1][:1].isdecimal() and word[k - 1] not in ("and", "or", ",", "said"):
        return "no"
    if t in _PREPOSITIONS and is_next:
        if word[k - 1] == "not" and word[k - 2] not in _OPEN and t != "to":
            return f"not {t}"
        if word[k - 1] == "never" and t == "for" and wording:
            return "never for"  # "but never for more than three days"
    if t in _NO and is_next and n.kind != "time":
        return t
    return ""


def _not_number(n: NumberInSentence, k: int, steps: int) -> str:
    """ "not N" where the number is what is set against another, and no part of a name for a thing ("no three-step plan")."""
    word = n.word
    is_joined = word[n.last] == "-" and n.s.touches(n.last - 1)
    if is_joined and not (word[k - 1] in _BREAKS and steps < 2):
        return ""
    if n.kind == "percent" and word[n.last] in SURE:
        return ""
    if n.kind == "time" and word[n.last] in ("ago", "later", "earlier") and word[k + 1] != "even":
        return ""
    return "not even" if word[k + 1] == "even" else "not"
