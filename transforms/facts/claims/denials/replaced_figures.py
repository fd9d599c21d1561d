"""Replaced figures: "instead of N" and "rather than N" where N no longer holds."""

from __future__ import annotations

from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import SMALL, word_set

_FORMER = word_set(
    "previous previously earlier original originally initial initially former formerly old reported planned expected "
    "projected forecast estimated advertised promised stated claimed announced supposed"
)
_RELATIVE = word_set("that which who they he she")
_MIGHT = word_set("could might if plan proposal")
_BETWEEN = word_set("the a an some about nearly almost over under more less fewer than at least only just")
_HEAD = 4
_NEAR = 8
_STILL = word_set("now today current currently usual typical normal standard required needed legal")
_REACH = 14


def replaced(n: NumberInSentence, before: int) -> str:
    """The words that put another number in place of this one, whose qualified wording begins behind token ``before``."""
    word = n.word
    for k in range(before, max(before - 6, 0), -1):  # "rather than the previously reported 38"
        pair = (word[k - 1], word[k])
        if pair in (("instead", "of"), ("rather", "than")):
            return " ".join(pair) if _no_longer_holds(n, k) else ""
        if not word[k].isalpha():
            break
    return ""


def _phrase_behind(n: NumberInSentence) -> list[str]:
    behind = n.word[n.last : n.last + 6]
    return behind[: behind.index(",")] if "," in behind else behind


def _no_longer_holds(n: NumberInSentence, k: int) -> bool:
    """Whether the number behind token ``k`` is past: the former or the expected one, or set against another as a fact."""
    word = n.word
    between, behind = word[k + 1 : n.first], _phrase_behind(n)
    if not _STILL.isdisjoint(between) or not _STILL.isdisjoint(behind[:3]):
        return False
    if any(t.isalpha() and not t.endswith("ing") and t not in _BETWEEN and t not in _FORMER for t in between):
        return False
    if not _FORMER.isdisjoint(between):
        return True
    if not _RELATIVE.isdisjoint(behind):
        return not _FORMER.isdisjoint(word[n.last : n.last + _NEAR])  # "the 7 percent that they had estimated"
    if not _MIGHT.isdisjoint(word[max(0, k - _NEAR) : k]):
        return False
    main = word[n.last : n.last + _REACH] if k <= _HEAD else word[max(0, k - _REACH) : k - 1]
    return any(t[:1].isdecimal() or t in SMALL for t in main)
