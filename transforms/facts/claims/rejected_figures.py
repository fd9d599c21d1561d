"""Rejection: figures that the wording calls false, wrong, a myth, or says were denied."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import words

AUX_NOT = word_set(
    "don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't cannot shouldn't mustn't needn't "
    "never without not nor neither"
)
_FALSE = word_set(
    "false wrong incorrect untrue inaccurate bogus fake exaggerated mistaken nonsense baseless fabricated "
    "misleading inflated erroneous fictitious unfounded incorrectly rubbish phony"
)  # fmt: skip
_FICTION = word_set("myth fiction lie fallacy falsehood hoax fabrication exaggeration invention")
_FAR_FROM = word_set("true accurate correct right certain reality truth")
_TOLD = words("stating_verbs")
_FALSELY = word_set("incorrectly falsely wrongly mistakenly erroneously inaccurately misstated misreported")
_DENY = words("denying_verbs")
_FIGURE = words("figure_nouns")
FALSEHOODS = _FALSE | _FALSELY
_REJECTING = _FALSELY | _FALSE | _FICTION | _DENY | {"contrary", "true"}
_CLAIM = word_set("claim claims assertion assertions suggestion statistic allegation notion")
_STATED_ENDS = word_set(", ; . : but ) ( — –")
_ARTICLES = word_set("a an the this ending trade labor labour legal")
_JUDGING = word_set("is was are were as be been being so")
DEFINITE = word_set("the these those his her its their our my both")
CLAUSE_ENDS = word_set(', ; . : but and ) ( ” “ " — –')


def read_rejection(s: Tokens, before: int, last: int, noun_end: int) -> str:
    """The word that rejects the figure whose qualified wording begins behind token ``before``; "" where none does."""
    return _false_before(s, before, last) or _false_after(s, last, noun_end) or _false_claim(s, before, last)


def _false_before(s: Tokens, before: int, last: int) -> str:
    """ "incorrectly stated that … ten", "denied claims of 50", "the false figure of 30"."""
    word = s.word
    floor = max(-1, before - 12)
    if _REJECTING.isdisjoint(word[floor + 1 : before + 1]):
        return ""
    for k in range(before, floor, -1):
        t = word[k]
        if t in _FALSELY and (word[k + 1 + (word[k + 1] == ")")] in _TOLD or t.startswith("mis") and t[-1] == "d"):
            return t
        if t in CLAUSE_ENDS:
            if t in ("and", '"', "“", "”") and k > before - 3 or t == ")" and word[k - 1] in _FALSELY:
                continue
            return ""
        near = before - k
        if (
            (t in _FALSE or t in _FICTION)
            and near <= 6
            and (
                (word[k + 1] == "that" and t != "wrong")  # "it is wrong that" blames, and grants the number
                or word[k + 1] in _FIGURE
                and (near <= 2 and word[before] != "and" or word[k + 2] in ("that", "of"))
            )
        ):
            return t
        if t in _DENY and near <= 6 and word[k - 1] not in _ARTICLES:
            if word[k - 1] in AUX_NOT:
                return ""  # "she doesn't deny that"
            if (word[k + 1] == "that" and word[before] not in DEFINITE) or _FIGURE.intersection(word[k + 1 : k + 4]):
                return t
            claimed = word[k + 1].endswith("ing") or word[k + 1] in ("it", "he", "she", "they")
            if near <= 4 and claimed and "to" not in word[k + 2 : before + 1]:
                return t  # "denied paying $5 million"
            if near <= 4 and _FIGURE.intersection(word[last : last + 2]):
                return t  # "disputed the 50 million figure"
        if t == "contrary" and near <= 6 and word[k + 1] == "to":
            return "contrary to"
        if t == "true" and word[k - 1] == "not" and word[k + 1] == "that" and near <= 7:
            return "not true that"
    return ""


def _false_after(s: Tokens, last: int, noun_end: int) -> str:
    """ "the 3 million figure is false", "30 is wrong"."""
    word = s.word
    if "which" in word[last : last + 14]:
        at = word.index("which", last)
        if word[at + 1] in ("is", "was") and word[at + 2] in _FALSE:
            return word[at + 2]
    for at in (last, noun_end):
        k = at
        while k < at + 3 and (word[k] in _FIGURE or word[k] == "-"):
            k += 1
        if k == at and at != last:
            continue
        if word[k] in ("is", "was", "are", "were", "as", "being"):
            follow = word[k + 1]
            if follow in (
                "simply",
                "just",
                "totally",
                "completely",
                "also",
                "flatly",
                "entirely",
                "a",
                "grossly",
                "plainly",
                "therefore",
                "demonstrably",
            ):
                follow = word[k + 2]
            if follow in _FALSE and (k > at or word[k] != "as"):
                return follow
            if follow == "not" and word[k + 2] in ("true", "correct", "accurate", "right"):
                return f"not {word[k + 2]}"
        elif word[k] in ("isn't", "wasn't", "aren't") and word[k + 1] in ("true", "correct", "accurate", "right"):
            return word[k]
    return ""


def _false_claim(s: Tokens, before: int, last: int) -> str:
    """ "the claim that 45 percent failed is wrong", "called the figure of 12 percent false"."""
    word = s.word
    k = before
    while word[k] in ("the", "a", "some", "these") and before - k < 2:
        k -= 1
    claimed = word[k] in ("that", "of") and word[k - 1] in _FIGURE or "estimate" in word[before + 1 : last]
    if not (claimed or _within_claim(word, before)):
        return ""
    for at in range(last, last + 15):
        t = word[at]
        if t == "(" and word[at + 1] in ("a", "an") and word[at + 2] in _FALSE:
            return word[at + 2]
        judged = t in _FALSE and (word[at - 1] in _JUDGING or word[at - 1].endswith("ly") or not word[at + 1].isalpha())
        if judged or (t in _FICTION and word[at - 1] in ("a", "pure")):
            return t
        if t == "far" and word[at + 1] == "from" and word[at + 2] in _FAR_FROM:
            return f"far from {word[at + 2]}"
        if t in CLAUSE_ENDS and t != "and":
            return ""
        if t in ("is", "was", "are") and word[at + 1] == "not" and word[at + 2] in ("true", "correct", "accurate"):
            return f"not {word[at + 2]}"
    return ""


def _within_claim(word: list[str], before: int) -> bool:
    """Whether the number stands in what a claim says: "the claim by the mill that it lost 50 jobs"."""
    if "that" not in word[max(0, before - 13) : before + 1]:
        return False
    for k in range(before, max(0, before - 14), -1):
        t = word[k]
        if t == "that":
            return not _CLAIM.isdisjoint(word[max(0, k - 6) : k])
        if t in _STATED_ENDS:
            return False
    return False
