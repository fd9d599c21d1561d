"""Denial: whether the wording negates or rejects the number itself, and not some other verb near by."""

from __future__ import annotations

from transforms.facts.claims.bounds import Bound
from transforms.facts.claims.change import MOVING
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import SMALL, word_set
from transforms.facts.claims.quantities import Reading
from transforms.facts.claims.rejected_figures import AUX_NOT, CLAUSE_ENDS, DEFINITE, FALSEHOODS, read_rejection
from transforms.facts.claims.sentence_tokens import Tokens

_COPULA_NOT = word_set("isn't wasn't aren't weren't ain't wasnt isnt")
_BETWEEN_NOT = word_set(
    "the a an some exactly even actually really be been quite anything necessarily currently any required "
    "usual typical normal standard whole reported planned claimed original previous initial promised expected requested advertised supposed alleged quoted stated"
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
_USUAL = frozenset(("usual", "typical", "normal", "standard"))
_WINNING = word_set("lost lose won win beat led trailed missed miss")
_TO_DO = word_set("allowed able permitted expected going likely projected forecast")
_REACHING = word_set("get got amount amounted come came rise risen fall fallen grow grown climb climbed extend go gone")
_HOLDING = word_set(
    "be been was were is are get gets got have has had win won reach cost take make pay need exceed see lose"
)
_THINKING = word_set("think believe expect")
_NOBODY = word_set("neither no none nobody")
_PARTS_OF = DEFINITE | {"them", "us", "which", "whom"}
_BREAKS = word_set(", ; — – -")


def read_denial(n: NumberInSentence, bound: Bound, before: int, previous: Reading | None) -> str:
    """The rule that denies the number whose qualified wording begins behind token ``before``; "" where it stands.

    ``previous`` is the number before it in the sentence, which "instead of" may set against it, and whose denial "or"
    may carry on.
    """
    s, word = n.s, n.word
    last, noun_end, wording = n.last, n.noun_end, bound.wording
    weighed = previous is not None
    denied_end = previous.end if previous and previous.denied else -1
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
    if t == "not" and word[k + 1] == "even" and steps == 1 and word[k - 1] not in ("if", "whether", "or"):
        return "not even"
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
        if not _USUAL.isdisjoint(word[k + 1 : before + 1]):
            return ""  # "50 votes instead of the usual 60": those still hold
        if not FALSEHOODS.isdisjoint(word[max(0, k - 14) : k]):
            return ""  # "it was wrongly said that four, rather than three, left": three is what holds
        return f"{word[k - 1]} {t}" if weighed or _number_follows(s, last) else ""
    if wording.startswith(("more than", "over", "at least", "even")) and t.isalpha() and t not in _NO_VERBS:
        subject = {word[k - 1], word[k - 2], word[k - 3]} & _NOBODY
        if subject and t not in _SAYING:
            return f"{subject.pop()} … {t}"  # "neither side won more than 50 percent"
    if t in AUX_NOT and t.endswith(("n't", "cannot")) and word[k + 1] in ("be", "been") and not definite:
        return f"{t} be"  # "it can't be more than 20"
    if t in AUX_NOT and t != "not" and wording.startswith(("topp", "exceed", "surpass")):
        return f"{t} {wording}"  # "hasn't topped 50"
    if denied_end >= 0 and _or_denied(word, denied_end, before):
        return "or, going on"
    if t == "by":
        return _negated_by(word, k)
    if t == "have" and not wording and word[k - 1] in ("can't", "cannot", "not") and _suffers(word, noun_end):
        return ""
    if word[before + 1] in ("just", "only", "merely", "simply") and not wording:
        return read_rejection(s, before, last, noun_end)  # "it doesn't run just one ad"
    counted = word[last - 1] not in ("%", "percent", "cent")
    if not (definite or counted and word[last] == "of" and word[last + 1] in _PARTS_OF):  # "never met two of them"
        if t == "to" and word[k - 1] in _REACHING:
            k, t = k - 1, word[k - 1]  # "may not get to 1,237"
        negated = _negated_verb(s, k, t) or _unbelieved(word, k)
        if not negated and (word[k - 1] in ("a", "an") or wording and t.endswith("s")):
            at = (
                k - 1 - (word[k - 1] in ("a", "an"))
            )  # "didn't have a solid 216", "would not pay rates above 9 percent"
            negated = _negated_verb(s, at, word[at])
        if negated and not (t == "afford" and not wording):
            return negated
    if word[last] in ("year", "years", "months", "weeks", "days", "-") and word[last + 1] in (
        "ago",
        "years",
        "earlier",
    ):
        return ""
    return read_rejection(s, before, last, noun_end)


def _number_follows(s: Tokens, last: int) -> bool:
    """Whether the sentence goes on to another number soon: "instead of 12 it now has nine"."""
    return any(t[:1].isdecimal() or (t in SMALL and t != "one") for t in s.word[last + 1 : last + 12])


def _or_denied(word: list[str], denied_end: int, before: int) -> bool:
    """Whether "or" carries a denial on: "never exceeded 14 percent or fell below 13", "no 100, or even 50"."""
    between = word[denied_end : before + 1]
    return len(between) <= 7 and ("or" in between or "nor" in between) and not CLAUSE_ENDS.intersection(between) - {","}


def _unbelieved(word: list[str], k: int) -> str:
    """ "I don't think she would get 5 percent": nobody is thought to do what the verb at token ``k`` says."""
    if word[k] not in _HOLDING:
        return ""
    for at in range(k - 1, max(0, k - 8), -1):
        t = word[at]
        if t in _THINKING and word[at - 1] in ("don't", "doesn't", "didn't", "not"):
            return f"{word[at - 1]} {t}"
        if t in CLAUSE_ENDS or t in _THINKING or t in ("because", "than", "if", "when", "who", "which"):
            return ""
    return ""


def _negated_by(word: list[str], k: int) -> str:
    """ "could not cut spending by more than N", "didn't rise by N": the verb that "by" measures is negated."""
    for at in range(k - 1, max(-1, k - 7), -1):
        t = word[at]
        if t in AUX_NOT and t not in ("without", "nor", "neither"):
            return f"{t} {word[at + 1]} by" if word[at + 1] in MOVING or word[at + 1] in _WINNING else ""
        if t in CLAUSE_ENDS or t in ("that", "because", "than"):
            return ""
    return ""


def _suffers(word: list[str], k: int) -> bool:
    """Whether those counted go on to do something: "you can't have 11 million people living in the shadows"."""
    return word[k].endswith("ing") or word[k] in ("live", "go", "die", "run", "come", "sit", "without", "in", "on")


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
    if n == "to" and word[at - 1] in _TO_DO:
        at -= 2  # "was not allowed to land more than 900"
        n = word[at]
    if n == "longer" and word[at - 1] == "no":
        return "no longer"
    if n in AUX_NOT or n in _COPULA_NOT:
        if n in ("not", "never") and word[at + 1] in _NOT_ONLY:
            return ""
        if n == "without" or (n == "not" and word[at - 1] in ("if", "or", "whether")) or "why" in word[at - 2 : at]:
            return ""
        return f"{n} {t}"
    return ""
