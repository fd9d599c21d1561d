"""Denial: whether the wording negates or rejects the number itself, and not some other verb near by."""

from __future__ import annotations

from transforms.claims.tokens import Tokens
from transforms.claims.words import SMALL, word_set

_COPULA_NOT = word_set("isn't wasn't aren't weren't ain't wasnt isnt")
_AUX_NOT = word_set(
    "don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't cannot shouldn't mustn't needn't "
    "never without not nor neither"
)
_BETWEEN_NOT = word_set(
    "the a an some exactly even actually really be been quite anything necessarily currently any required "
    "reported planned claimed original previous initial promised expected requested advertised supposed alleged quoted stated"
)  # fmt: skip
_NOT_ONLY = word_set("only just merely simply until least")
_SAYING = word_set(
    "say says said know knew think believe tell mention specify disclose recall remember see understand explain "
    "ask want wants wanted like likes support supports mind care enforce deserve endorse fear seek "
    "why how that whether if when where who which what because name identify include includes count reflect cover"
)
_NO_VERBS = word_set(
    "in on at for with from of to by and or but as than about into over after before during since until within "
    'between among through her his its their our my your the this these those he she it they we i you , ( ) " “ '
    "” ' ; : - – —"
)
_ADVERBS = word_set(
    "yet ever even actually really fully previously also already always simply still currently necessarily "
    "immediately personally be been have had"
)  # fmt: skip
_NOBODY = word_set("neither no none nobody")
_FALSE = word_set(
    "false wrong incorrect untrue inaccurate bogus fake exaggerated mistaken nonsense baseless fabricated "
    "misleading inflated erroneous fictitious unfounded incorrectly rubbish phony"
)  # fmt: skip
_FICTION = word_set("myth fiction lie fallacy falsehood hoax fabrication exaggeration invention")
_FAR_FROM = word_set("true accurate correct right certain reality truth")
_TOLD = word_set(
    "said say says saying told tell tells wrote write writes put puts gave give gives claim claims claimed claiming "
    "believe believes believed stated state states stating reported report reports suggested suggest suggests "
    "suggesting asserted asserts asserting listed lists identified described describes estimated estimates quoted cited "
    "recorded counted counts calculated assumed assume assumes attributed attributes characterized labeled labelled "
    "placed implied implies announced published tweeted insisted insists argued argues predicted showed shows indicated "
    "indicates declared maintained referred thought the"
)
_FALSELY = word_set("incorrectly falsely wrongly mistakenly erroneously inaccurately misstated misreported")
_DENY = word_set(
    "denied denies deny denying rejected rejects reject rejecting disputed disputes dispute disputing refuted "
    "refutes refute dismissed dismisses dismissing debunked disproved contradicted retracted retracts withdrew"
)  # fmt: skip
_FIGURE = word_set(
    "figure figures number numbers claim claims estimate estimates total count tally toll report reports "
    "allegation allegations suggestion suggestions assertion assertions statistic stat rumors rumours"
)  # fmt: skip
_ARTICLES = word_set("a an the this ending trade labor labour legal")
_JUDGING = word_set("is was are were as be been being so")
_DEFINITE = word_set("the these those his her its their our my both")
_PARTS_OF = _DEFINITE | {"them", "us", "which", "whom"}
_BREAKS = word_set(", ; — – -")
_CLAUSE_ENDS = word_set(', ; . : but and ) ( ” “ " — –')


def read_denial(
    s: Tokens, before: int, last: int, noun_end: int, weighed: bool, wording: str, denied_end: int = -1
) -> str:
    """The rule that denies the number whose qualified wording begins behind token ``before``; "" where it stands.

    ``weighed``: another number stands before it in the sentence, which "instead of" may set against it;
    ``wording``: the words of its bound; ``denied_end``: the token behind a denied number before it, -1 if none.
    """
    word = s.word
    k = before
    t = word[k]
    steps = 0
    while t in _BETWEEN_NOT and steps < 4:
        k -= 1
        t = word[k]
        steps += 1
    if t in ("near", "to") and "nowhere" in word[max(0, k - 2) : k]:
        return "nowhere near"
    if t == "nowhere":
        return "nowhere near"
    opposed = t == "not" and steps == 0 and word[k - 1] in _BREAKS  # "wards, not 900-bed hospitals"
    if (
        (word[last] == "-" and not weighed and not opposed)
        or word[last + 1] == "ago"
        or (t == "not" and word[before + 1] == "about")
    ):
        return ""  # "there is no three-step plan": the plan is denied; "it is not about nine judges"
    if t == "not":
        if word[k + 1] in _NOT_ONLY or word[before] in _NOT_ONLY or word[k - 1] in ("whether", "or", "if"):
            return ""
        return "not"
    if t in ("by", "at", "for", "of", "with", "as") and word[k - 1] == "not" and steps == 0:
        return f"not {t}"
    definite = "the" in word[k + 1 : before + 1]
    if t in _COPULA_NOT:
        return "" if word[k + 1] in _NOT_ONLY else t
    if t == "no" and k == before and word[k + 1][:1].isdecimal() and word[k - 1] not in ("and", "or", ",", "said"):
        return "no"
    if t in ("neither", "nor", "never") and steps == 0:
        return t
    if t == "longer" and word[k - 1] == "no":
        return "no longer"
    if (t == "than" and word[k - 1] == "rather") or (t == "of" and word[k - 1] == "instead"):
        return f"{word[k - 1]} {t}" if weighed or _number_follows(s, last) else ""
    if wording.startswith(("more than", "over", "at least", "even")) and t.isalpha() and t not in _NO_VERBS:
        subject = {word[k - 1], word[k - 2], word[k - 3]} & _NOBODY
        if subject and t not in _SAYING:
            return f"{subject.pop()} … {t}"  # "neither side won more than 50 percent"
    if t in _AUX_NOT and t.endswith(("n't", "cannot")) and word[k + 1] in ("be", "been") and not definite:
        return f"{t} be"  # "it can't be more than 20"
    if denied_end >= 0 and _or_denied(word, denied_end, before):
        return "or, going on"
    if not (definite or word[last] == "of" and word[last + 1] in _PARTS_OF):  # "never met two of them"
        negated = _negated_verb(s, k, t)
        if negated and not (t == "afford" and not wording):
            return negated
    if word[last] in ("year", "years", "months", "weeks", "days", "-") and word[last + 1] in (
        "ago",
        "years",
        "earlier",
    ):
        return ""
    return _false_before(s, before, last) or _false_after(s, last, noun_end) or _false_claim(s, before, last)


def _number_follows(s: Tokens, last: int) -> bool:
    """Whether the sentence goes on to another number soon: "instead of 12 it now has nine"."""
    return any(t[:1].isdecimal() or (t in SMALL and t != "one") for t in s.word[last + 1 : last + 12])


def _or_denied(word: list[str], denied_end: int, before: int) -> bool:
    """Whether "or" carries a denial on: "never exceeded 14 percent or fell below 13", "no 100, or even 50"."""
    between = word[denied_end : before + 1]
    return (
        len(between) <= 7 and ("or" in between or "nor" in between) and not _CLAUSE_ENDS.intersection(between) - {","}
    )


def _negated_verb(s: Tokens, k: int, t: str) -> str:
    """ "did not receive N", "has never had more than N", "cannot add N": the number is the negated verb's object."""
    word = s.word
    if not t.isalpha() or t in _NO_VERBS or t in _SAYING or t.endswith(("ly", "ing")) and t != "having":
        return ""
    at = k - 1
    steps = 0
    while word[at] in _ADVERBS and steps < 3:
        at -= 1
        steps += 1
    n = word[at]
    if n == "longer" and word[at - 1] == "no":
        return "no longer"
    if n in _AUX_NOT or n in _COPULA_NOT:
        if n in ("not", "never") and word[at + 1] in _NOT_ONLY:
            return ""
        if n == "without" or (n == "not" and word[at - 1] in ("if", "or", "whether")) or "why" in word[at - 2 : at]:
            return ""
        return f"{n} {t}"
    return ""


def _false_before(s: Tokens, before: int, last: int) -> str:
    """ "incorrectly stated that … ten", "denied claims of 50", "the false figure of 30"."""
    word = s.word
    floor = max(-1, before - 12)
    for k in range(before, floor, -1):
        t = word[k]
        if t in _FALSELY and (word[k + 1 + (word[k + 1] == ")")] in _TOLD or t.startswith("mis") and t[-1] == "d"):
            return t
        if t in _CLAUSE_ENDS:
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
            if word[k - 1] in _AUX_NOT:
                return ""  # "she doesn't deny that"
            if (word[k + 1] == "that" and word[before] not in _DEFINITE) or _FIGURE.intersection(word[k + 1 : k + 4]):
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
    for at in range(last, last + 14):
        if word[at] == "which" and word[at + 1] in ("is", "was") and word[at + 2] in _FALSE:
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
    if (word[k] not in ("that", "of") or word[k - 1] not in _FIGURE) and "estimate" not in word[before + 1 : last]:
        return ""
    for at in range(last, last + 12):
        t = word[at]
        judged = t in _FALSE and (word[at - 1] in _JUDGING or word[at - 1].endswith("ly") or not word[at + 1].isalpha())
        if judged or (t in _FICTION and word[at - 1] in ("a", "pure")):
            return t
        if t == "far" and word[at + 1] == "from" and word[at + 2] in _FAR_FROM:
            return f"far from {word[at + 2]}"
        if t in _CLAUSE_ENDS and t != "and":
            return ""
        if t in ("is", "was", "are") and word[at + 1] == "not" and word[at + 2] in ("true", "correct", "accurate"):
            return f"not {word[at + 2]}"
    return ""
