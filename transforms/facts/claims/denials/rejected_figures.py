"""Rejected figures: those the wording calls false, wrong or a myth, or says were denied, debunked or corrected."""

from __future__ import annotations

from transforms.facts.claims.denials.judgements import judged_behind
from transforms.facts.claims.denials.rejection import FALSE, FICTION, FIGURE, STATING, Rejection, back, is_known
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.lexicon.word_lists import words

_FALSELY = word_set("incorrectly falsely wrongly mistakenly erroneously inaccurately misleadingly untruthfully")
_MISSTATED = word_set("misstated misreported miscounted miscalculated overstated exaggerated")
_TRUE = word_set("true accurate correct right certain possible")
_DENY = words("denying_verbs")
_CONTENT = word_set("that of suggesting saying showing claiming stating suggests says")
_CONTENT_OPENS = word_set("the that a an its his her their how it by as")
_JUDGING = word_set("is was are were as be been being so call called calls it it's that's that them this")
_EMPHASIS = word_set("simply just totally completely flatly entirely plainly utterly also quite")
_DISPROVED = word_set("debunked discredited disproved")
_CALLING = word_set("called calls calling deemed branded")
_FORMER = word_set("earlier previous prior original")
_ISSUES = word_set("version headline edition caption subheading graphic")
_THIS = word_set("this the our")
_STATED = STATING | word_set("misstated misreported referred had")
_MARKS = word_set("\" “ ” ' ‘ ’ , ( )")
_DEFINITE = words("definite_determiners")
_NOT_VERBS = word_set("a an the this ending trade labor labour legal never not don't doesn't didn't nor")
_GOODS = word_set("boarding funding housing financing training hearing landing lodging parking")
_FAR = 26
_MIDDLE = 18
_NEAR = 7


def rejection(n: NumberInSentence, before: int) -> Rejection | None:
    """What rejects the figure whose qualified wording begins behind token ``before``; None where nothing does."""
    if n.kind == "age" or n.word[n.after] == "ago":
        return None
    claimed = None if is_known(n, before) else _falsely_said(n, before) or _false_claim(n, before)
    return claimed or judged_behind(n, before) or _disputed(n, before) or _corrected(n, before)


def _falsely_said(n: NumberInSentence, before: int) -> Rejection | None:
    """ "incorrectly said that N", "claimed, falsely, that N", "misstated N"."""
    word = n.word
    for k in back(n, before, _FAR):
        t = word[k]
        if t in _MISSTATED and before - k <= _NEAR and word[k + 1] in _CONTENT_OPENS:
            return Rejection(t, k) if word[k - 1] not in ("be", "been", "not") else None
        if t in _FALSELY:
            said = _stating_verb(word, k)
            if said == "is another's":
                return None
            if said and not (said.endswith("ing") and "," in word[k : before + 1]):
                return Rejection(t, k)  # not in "after falsely claiming that 30 came, he counted 50"
    return None


def _stating_verb(word: list[str], k: int) -> str:
    """The verb of stating that the adverb at token ``k`` goes with; "" for none."""
    behind = [w for w in word[k + 1 : k + 6] if w not in _MARKS]
    ahead = [w for w in word[max(0, k - 3) : k] if w not in _MARKS]
    if behind[1:2] and behind[1] in ("was", "were", "is"):
        return "is another's"  # "a list that he wrongly claimed was a hoax"
    if behind and (behind[0] in STATING or behind[0].endswith("ed") and "that" in behind):
        return behind[0]
    return "said" if ahead and ahead[-1] in STATING else ""


def _false_claim(n: NumberInSentence, before: int) -> Rejection | None:
    """ "the false claim that N", "a myth that N", "it is not true that N", "bogus statistics suggesting that N"."""
    word = n.word
    for k in back(n, before, _MIDDLE):
        t = word[k]
        if t in FICTION and (word[k + 1] == "that" or word[k + 1] == "of" and before - k <= 2):
            return Rejection(t, k)
        if t in _TRUE and word[k + 1] == "that" and "," not in word[k:before] and _is_negated(word[k - 1]):
            return Rejection(f"not {t} that", k)
        if (t in FALSE or t in _DISPROVED) and _calls_false(n, before, k):
            return Rejection(t, k)
    return None


def _is_negated(word: str) -> bool:
    return word == "not" or word.endswith("n't")


def _calls_false(n: NumberInSentence, before: int, k: int) -> bool:
    """Whether the adjective at token ``k`` goes with a statement that gives the number."""
    word = n.word
    if word[k + 1] == "that" and word[k] != "wrong" and word[k - 1] in _JUDGING | _EMPHASIS:
        return True  # "it is wrong that" blames, and grants the number
    if any(word[at] in FIGURE and word[at + 1] in _CONTENT for at in range(k + 1, min(k + 4, before + 1))):
        return True
    return before - k <= 2 and not FIGURE.isdisjoint(word[n.last : n.last + 2])


def _disputed(n: NumberInSentence, before: int) -> Rejection | None:
    """ "denied that N", "denied paying N", "disputed the N figure", "rejected claims of N", "called the N invented"."""
    word = n.word
    if word[n.last] == "-":
        return None
    for k in back(n, before, _NEAR + 1):
        t = word[k]
        if t == "contrary" and word[k + 1] == "to":
            return Rejection("contrary to", -1)
        if t in _CALLING and before - k <= 3:
            behind = [w for w in word[n.last : n.last + 5] if w not in FIGURE and w not in _EMPHASIS]
            is_false = bool(behind) and (behind[0] in FALSE or behind[0] in FICTION)
            return Rejection(f"{t} {behind[0]}", -1) if is_false else None
        if t in _DENY and word[k - 1] not in _NOT_VERBS:
            return Rejection(t, -1) if _is_denied(n, before, k) else None
    return None


def _is_denied(n: NumberInSentence, before: int, k: int) -> bool:
    """Whether what the verb of denying at token ``k`` denies is the number."""
    word = n.word
    between, behind = word[k + 1 : before + 1], word[k + 1 : k + 3]
    if "," in between and "and" in between:
        return False
    if behind[0] == "that" and behind[1] not in FIGURE:
        return word[before] not in _DEFINITE
    if not FIGURE.isdisjoint(between[:3]) or not FIGURE.isdisjoint(word[n.last : n.last + 2]):
        return before - k <= _NEAR - 1
    is_clause = behind[0].endswith("ing") and behind[0] not in _GOODS or behind[0] in ("it", "he", "she", "they")
    return is_clause and before - k <= 4 and "to" not in between[1:]


def _corrected(n: NumberInSentence, before: int) -> Rejection | None:
    """ "An earlier version gave the toll as N", "in a previous edition, this column said N"."""
    word = n.word
    for k in back(n, before, _FAR):
        if word[k] not in _FORMER or word[k - 1] not in ("a", "an") or _ISSUES.isdisjoint(word[k + 1 : k + 3]):
            continue
        between = word[k + 1 : before + 1]
        is_said = not _STATED.isdisjoint(between) and not _THIS.isdisjoint(between[:6])
        return Rejection(f"{word[k]} version", k) if is_said and not is_known(n, before) else None
    return None
