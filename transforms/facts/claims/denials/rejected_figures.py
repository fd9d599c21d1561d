"""Rejected figures: those the wording calls false, wrong or a myth, or says were denied, debunked or corrected."""

from __future__ import annotations

from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.lexicon.word_lists import words

_FALSE = words("false_adjectives")
_FALSELY = word_set("incorrectly falsely wrongly mistakenly erroneously inaccurately misleadingly untruthfully")
_MISSTATED = word_set("misstated misreported miscounted miscalculated overstated exaggerated")
_FICTION = word_set("myth fiction lie fallacy falsehood hoax fabrication exaggeration invention nonsense fantasy")
_TRUE = word_set("true accurate correct right certain reality truth possible")
_DENY = words("denying_verbs")
_STATING = words("stating_verbs")
_FIGURE = words("figure_nouns") | word_set("statistics statistic notion idea belief argument theory assumption talk story")
_CLAIMS = _FIGURE - {"total", "count", "tally", "toll"}
_CONTENT = word_set("that of suggesting saying showing claiming stating suggests says")
_JUDGING = word_set("is was are were as be been being so call called calls it it's that's that them this")
_EMPHASIS = word_set(
    "simply just totally completely also flatly entirely a an grossly plainly therefore demonstrably pure utterly wildly "
    "absolutely clearly wholly patently vastly both way"
)
_FORMER = word_set("earlier previous prior original")
_ISSUES = word_set("version headline edition caption subheading graphic")
_THIS = word_set("this the our")
_STATED = _STATING | word_set("misstated misreported referred had")
_ENDS = word_set("; . but although though while whereas when ( – rather instead")
_MARKS = word_set('" “ ” \' ‘ ’ , ( )')
_CONTENT_OPENS = word_set("the that a an its his her their how it by as")
_DEFINITE = word_set("the these those his her its their our my both")
_NOT_VERBS = word_set("a an the this ending trade labor labour legal never not don't doesn't didn't nor")
_REACH = 26
_NEAR = 7


def rejection(n: NumberInSentence, before: int) -> str:
    """The word that rejects the figure whose qualified wording begins behind token ``before``; "" where none does."""
    return (
        _falsely_said(n, before)
        or _false_claim_before(n, before)
        or _judged_behind(n, before)
        or _disputed(n, before)
        or _corrected(n, before)
    )


def _back(n: NumberInSentence, before: int, reach: int) -> range:
    """The tokens before the number, from the nearest on, to where its clause or sentence opens."""
    floor = max(-1, before - reach)
    for k in range(before, floor, -1):
        if n.word[k] in _ENDS:
            return range(before, k, -1)
    return range(before, floor, -1)


def _is_known(n: NumberInSentence, before: int) -> bool:
    """Whether the number counts what is known already ("the two men"): not what a claim says."""
    return n.word[before] in _DEFINITE and n.kind == "bare"


def _falsely_said(n: NumberInSentence, before: int) -> str:
    """ "incorrectly said that N", "claimed, falsely, that N", "misstated N"."""
    word = n.word
    if _is_known(n, before) or n.kind == "age" or word[n.after] == "ago":
        return ""
    for k in _back(n, before, _REACH):
        t = word[k]
        if t in _MISSTATED and before - k <= _NEAR and word[k + 1] in _CONTENT_OPENS:
            return t if word[k - 1] not in ("be", "been", "not") else ""
        if t not in _FALSELY:
            continue
        behind = [w for w in word[k + 1 : k + 6] if w not in _MARKS]
        ahead = [w for w in word[max(0, k - 3) : k] if w not in _MARKS]
        if behind[1:2] and behind[1] in ("was", "were", "is"):
            return ""  # "which he wrongly claimed was a hoax"
        if behind and behind[0].endswith("ing") and "," in word[k : before + 1]:
            return ""  # "after falsely claiming that 30 came, he …"
        if behind and (behind[0] in _STATING or behind[0].endswith("ed") and "that" in behind):
            return t
        if ahead and ahead[-1] in _STATING:
            return t
    return ""


def _false_claim_before(n: NumberInSentence, before: int) -> str:
    """ "the false claim that N", "a myth that N", "it is not true that N", "bogus statistics suggesting that N"."""
    word = n.word
    if _is_known(n, before) or n.kind == "age" or word[n.after] == "ago":
        return ""
    for k in _back(n, before, 18):
        t = word[k]
        if t in _FICTION and (word[k + 1] == "that" or word[k + 1] == "of" and before - k <= 2):
            return t
        if t in _TRUE and word[k + 1] == "that" and "," not in word[k:before] and (word[k - 1] == "not" or word[k - 1].endswith("n't")):
            return f"not {t} that"
        if t not in _FALSE and t not in ("debunked", "discredited", "disproved"):
            continue
        if word[k + 1] == "that" and t != "wrong" and word[k - 1] in _JUDGING | _EMPHASIS:
            return t
        for at in range(k + 1, min(k + 4, before + 1)):
            if word[at] in _FIGURE and word[at + 1] in _CONTENT:
                return t
        if before - k <= 2 and not _FIGURE.isdisjoint(word[n.last : n.last + 2]):
            return t
    return ""


def _judged_behind(n: NumberInSentence, before: int) -> str:
    """ "the N figure is inflated", "the claim that … N … is false", "N, which is wrong", "N … that's a lie"."""
    word = n.word
    direct = _past_figure(n)
    is_claimed = _stands_in_claim(n, before)
    for k in range(n.last, min(n.last + _REACH, n.s.n)):
        found = _judgement(word, k)
        if not found:
            if word[k] in ".;" and word[k]:
                return ""
            if word[k] in ("but", "(") and not is_claimed:
                return ""
            continue
        opener = word[k]
        if opener in ("that's", "this") or (opener in ("is", "was") and word[k - 1] in ("that", "which", "this")):
            breaks = word[max(n.last, k - 2) : k + 1]
            return found if not {",", "—", "–", "-", ";"}.isdisjoint(breaks) or opener == "that's" else ""
        if k == direct or is_claimed:
            return found
        return ""
    return ""


def _past_figure(n: NumberInSentence) -> int:
    """The token behind the number and the noun for a figure that follows it."""
    word, k = n.word, n.last
    while word[k] in _FIGURE or word[k] in ("-", '"', "”"):
        k += 1
    if k == n.last and n.noun_end > n.last and word[n.noun_end - 1] in _FIGURE:
        return n.noun_end
    return k


def _stands_in_claim(n: NumberInSentence, before: int) -> bool:
    """Whether the number stands in what a claim says: "the claim by the mill that it lost 50 jobs"."""
    word = n.word
    if not _FIGURE.isdisjoint(word[before + 1 : n.first]):
        return True
    for k in range(before, max(before - 14, 0), -1):
        if word[k] in _ENDS or word[k] == ",":
            return False
        if word[k] in ("that", "of") and not _CLAIMS.isdisjoint(word[max(0, k - 6) : k]):
            return True
    return False


def _judgement(word: list[str], k: int) -> str:
    """The word that calls something false in a judgement that begins at token ``k``; "" for none."""
    t = word[k]
    if t in ("isn't", "wasn't", "aren't", "weren't"):
        return f"{t} {word[k + 1]}" if word[k + 1] in _TRUE - {"possible", "certain"} else ""
    if t not in ("is", "was", "are", "were", "as", "being", "that's"):
        return ""
    at = k + 1
    while word[at] in _EMPHASIS or word[at].endswith("ly") and word[at] not in _FALSELY:
        at += 1
    if word[at] in _FALSE or word[at] in _FICTION:
        return word[at]
    if word[at] == "made" and word[at + 1] == "up" and (not word[at + 2].isalpha() or word[at + 2] == "and"):
        return "made up"
    if word[at] == "not" and word[at + 1] in _TRUE - {"possible", "certain"}:
        return f"not {word[at + 1]}"
    if word[at : at + 2] == ["far", "from"] and word[at + 2] in _TRUE:
        return f"far from {word[at + 2]}"
    return ""


def _disputed(n: NumberInSentence, before: int) -> str:
    """ "denied that N", "denied paying N", "disputed the N figure", "rejected claims of N", "called the N invented"."""
    word = n.word
    if n.kind == "age" or word[n.after] == "ago" or word[n.last] == "-":
        return ""
    for k in _back(n, before, 8):
        t = word[k]
        if t == "contrary" and word[k + 1] == "to" and before - k <= 6:
            return "contrary to"
        if t in ("called", "calls", "calling", "deemed", "branded") and before - k <= 3:
            behind = [w for w in word[n.last : n.last + 5] if w not in _FIGURE and w not in _EMPHASIS]
            return f"{t} {behind[0]}" if behind[:1] and (behind[0] in _FALSE or behind[0] in _FICTION) else ""
        if t not in _DENY or word[k - 1] in _NOT_VERBS:
            continue
        behind = word[k + 1 : k + 5]
        if "," in word[k + 1 : before + 1] and "and" in word[k + 1 : before + 1]:
            return ""
        if behind[0] == "that" and behind[1] not in _FIGURE and word[before] not in _DEFINITE:
            return t
        if not _FIGURE.isdisjoint(word[k + 1 : min(k + 4, before + 1)]) or not _FIGURE.isdisjoint(word[n.last : n.last + 2]):
            return t if before - k <= 6 else ""
        is_clause = behind[0].endswith("ing") or behind[0] in ("it", "he", "she", "they")
        if is_clause and before - k <= 4 and "to" not in word[k + 2 : before + 1]:
            return t
        return ""
    return ""


def _corrected(n: NumberInSentence, before: int) -> str:
    """ "An earlier version gave the toll as N", "in a previous edition, this column said N"."""
    word = n.word
    for k in _back(n, before, _REACH):
        if word[k] not in _FORMER or word[k - 1] not in ("a", "an") or _ISSUES.isdisjoint(word[k + 1 : k + 3]):
            continue
        between = word[k + 1 : before + 1]
        is_said = not _STATED.isdisjoint(between) and not _THIS.isdisjoint(between[:6])
        return f"{word[k]} version" if is_said and not _is_known(n, before) else ""
    return ""
