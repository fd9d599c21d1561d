"""Judgements behind a figure: "the N figure is inflated", "the claim that … N … is false", "N, which is wrong"."""

from __future__ import annotations

from transforms.facts.claims.denials.rejection import FALSE, FICTION, FIGURE, Rejection
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set

_TRUE = word_set("true accurate correct right reality truth")
_CLAIMS = FIGURE - {"total", "count", "tally", "toll"}
_BE = word_set("is was are were as being that's")
_BE_NOT = word_set("isn't wasn't aren't weren't")
_OPENS_APPOSITION = word_set("( , — –")
_EMPHASIS = word_set("just also a an so quite both way pure therefore thus")
_BREAKS = word_set(", — – - ;")
_ENDS = word_set("; . but although though while whereas when ( –")
_REACH = 26
_WITHIN = 20


def judged_behind(n: NumberInSentence, before: int) -> Rejection | None:
    """The words behind the figure that call it false; None where none do."""
    word = n.word
    direct = _past_figure(n)
    claim_at = _claim_around(n, before)
    is_claimed = claim_at >= 0
    for k in range(n.last, min(n.last + _REACH, n.s.n)):
        found = _judgement(word, k)
        if found:
            at = claim_at if is_claimed else k  # who calls a claim false speaks of it as well
            is_near = k == direct or is_claimed or word[k] in _OPENS_APPOSITION
            return Rejection(found, at) if _is_about(n, k, is_near) else None
        if word[k] in (".", ";") or (word[k] in ("but", "(") and not is_claimed):
            return None
    return None


def _is_about(n: NumberInSentence, k: int, is_figure: bool) -> bool:
    """Whether the judgement at token ``k`` is one on the figure: its subject, the claim around it, or "N, which is"."""
    word = n.word
    if word[k] == "that's":
        return True
    if word[k - 1] in ("that", "which", "this") and word[k] in ("is", "was"):
        return not _BREAKS.isdisjoint(word[max(n.last, k - 2) : k + 1])
    return is_figure


def _past_figure(n: NumberInSentence) -> int:
    """The token behind the number and the noun for a figure that follows it."""
    word, k = n.word, n.last
    while word[k] in FIGURE or word[k] in ("-", '"', "”"):
        k += 1
    if k == n.last and n.noun_end > n.last and word[n.noun_end - 1] in FIGURE:
        return n.noun_end
    return k


def _claim_around(n: NumberInSentence, before: int) -> int:
    """The claim that the number stands in, its noun: "the claim by the mill that it lost 50 jobs"; -1 for none."""
    word = n.word
    for k in range(before + 1, n.first):
        if word[k] in FIGURE:
            return k
    for k in range(before, max(before - _WITHIN, 0), -1):
        if word[k] in _ENDS or word[k] == ",":
            return -1
        if word[k] in ("that", "of"):
            at = next((i for i in range(k - 1, max(0, k - 6) - 1, -1) if word[i] in _CLAIMS), -1)
            if at >= 0:
                return at
    return -1


def _apposed(word: list[str], k: int) -> str:
    """ "(a false statistic)", ", a myth,": a judgement in apposition, whose article is token ``k``."""
    if word[k] not in ("a", "an"):
        return ""
    t, following = word[k + 1], word[k + 2]
    is_judged = t in FALSE and following in FIGURE or t in FICTION and not following.isalpha()
    return t if is_judged else ""


def _judgement(word: list[str], k: int) -> str:
    """The words that call something false in a judgement that begins at token ``k``; "" for none."""
    t = word[k]
    if t in _OPENS_APPOSITION:
        return _apposed(word, k + 1)
    if t in _BE_NOT:
        return f"{t} {word[k + 1]}" if word[k + 1] in _TRUE else ""
    if t not in _BE:
        return ""
    if word[k + 1 : k + 3] == ["far", "from"]:
        return f"far from {word[k + 3]}" if word[k + 3] in _TRUE else ""
    at = k + 1
    while word[at] in _EMPHASIS or word[at].endswith("ly"):
        at += 1
    if word[at] in FALSE or word[at] in FICTION:
        return word[at]
    if word[at : at + 2] == ["made", "up"] and (not word[at + 2].isalpha() or word[at + 2] == "and"):
        return "made up"
    return f"not {word[at + 1]}" if word[at] == "not" and word[at + 1] in _TRUE else ""
