"""Noun phrases, read backwards from a verb or forwards from where they start.

No parser and no model: closed word classes and capitals bound a phrase; reporting clauses in news are built that way.
"""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.speech.grammar.clause_tokens import Token, token_end
from transforms.facts.speech.grammar.cues import CUES
from transforms.facts.speech.grammar.speaking_nouns import PAPERS, ROLES, is_verb
from transforms.facts.speech.grammar.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE,
    INDEFINITE,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)


class Source(NamedTuple):
    """A noun phrase ``start:end``; ``shape`` is pronoun, relative, name or noun. For a relative pronoun
    ``antecedent`` is the span it stands for, where one was found."""

    start: int
    end: int
    shape: str
    antecedent: tuple[int, int] | None = None


_SUBORDINATE = SUBORDINATORS - {"as", "so", "how", "why", "what"}
_STOP_BACK = _SUBORDINATE | CONJUNCTIONS | AUXILIARIES | frozenset("as while so how why what not".split())
# of these, what is never part of a noun phrase: "that saw the judges"
_SURE = FINITE - AUXILIARIES - frozenset("left set cut put hit led met sold sent built held made paid".split())
_CROSSED = frozenset("of for at from in with on to".split())
_PAPERS_DAYS = frozenset("morning evening week day today".split())  # "Morning Star News", inside a sentence
_LONGEST = 12  # words
_FARTHEST = 30
_OFFICE_WITHIN = 4
_OWNED = ROLES - PAPERS


def noun_like(tok: Token) -> bool:
    low = tok[1]
    return low[0].isalnum() and low not in _STOP_BACK and low not in PREPOSITIONS and low not in ADVERBS


def phrase_back(toks: list[Token], begin: int, i: int) -> Source | None:
    """The noun phrase that ends at token ``i``."""
    if i < begin:
        return None
    word, low, _, end = toks[i]
    if low in PERSONAL or (low in INDEFINITE and low not in DETERMINERS):
        return Source(toks[i][2], end, "pronoun")
    if not word[0].isalnum() and word[0] not in "@#":
        return None
    if low in _STOP_BACK or low in PREPOSITIONS:
        return None
    j = i
    is_name = word[0].isupper() or word[0] in "@#"
    while j > begin and i - j < _FARTHEST:
        before, b = toks[j - 1][0], toks[j - 1][1]
        if not before[0].isalnum():
            break
        if b in PERSONAL or b in _STOP_BACK or b in RELATIVES or (b in ADVERBS and b != "first"):
            if b == "and" and j - 2 >= begin and is_name and toks[j][0][0].isupper() and toks[j - 2][0][0].isupper():
                j -= 2  # joint names
                continue
            break
        if b in PREPOSITIONS:
            if b not in _CROSSED or j - 2 < begin or not noun_like(toks[j - 2]) or toks[j - 2][1] in CUES:
                break
            if toks[j - 2][1] in DAYS or toks[j - 2][1] in PERSONAL:
                break
            if b not in ("of", "for") and not _has_opening(toks, begin, j - 2):
                break
            j -= 2
            continue
        if b in _SURE and before == b:
            break
        if before == b and is_verb(b) and not (j - 2 >= begin and toks[j - 2][1] in DETERMINERS):
            break
        if (b in DAYS or b in MONTHS) and before[0].isupper() and (j == begin + 1 or b not in _PAPERS_DAYS):
            break
        j -= 1
        crosses = j - 2 >= begin and toks[j - 1][1] in _CROSSED and noun_like(toks[j - 2])
        if b in DETERMINERS and not crosses:
            break
    while j < i and toks[j][1] in ("and", "but"):
        j += 1
    if j > begin and j < i and toks[j][1] in ("least", "most") and toks[j - 1][1] == "at":
        j -= 1  # "at least 17 senators"
    if j == i and (low in DETERMINERS or (word == low and low.endswith(("ing", "ed")))):
        return None
    return Source(toks[j][2], token_end(toks[i]), "name" if is_name else "noun")


def _has_opening(toks: list[Token], begin: int, j: int) -> bool:
    """Whether a phrase that ends at ``j`` opens with a determiner or with the clause itself within six words."""
    for k in range(j, max(begin, j - 6) - 1, -1):
        if k == 0 and toks[0][0][0].isupper():
            return True
        word, low = toks[k][0], toks[k][1]
        if low in DETERMINERS:
            return True
        if not word[0].isalnum() or low in _STOP_BACK or low in PERSONAL or low in PREPOSITIONS:
            return False
    return False


def _is_owned_role(toks: list[Token], j: int) -> bool:
    """Whether an owner stands before token ``j`` and a role a few small words on: "Ann Lee's closest advisers"."""
    if not toks[j - 1][1].endswith(("'s", "’s")):
        return False
    for k in range(j, min(j + _OFFICE_WITHIN, len(toks))):
        low = toks[k][1]
        if low in PREPOSITIONS or low in FINITE or is_verb(low) or not low[0].isalnum():
            return False
        if low in _OWNED or low.removesuffix("s") in _OWNED:
            return True
    return False


def _leads_to_office(toks: list[Token], j: int) -> bool:
    """Whether small words behind a name go on to an office and its holder: "Hill Party youth group leader Ann Lee"."""
    for k in range(j, min(j + _OFFICE_WITHIN, len(toks) - 1)):
        if not toks[k][0].isalpha() or toks[k][0] != toks[k][1] or is_verb(toks[k][1]) or toks[k][1] in PREPOSITIONS:
            return False
        if (toks[k][1] in ROLES or toks[k][1] == "member") and toks[k + 1][0][0].isupper():
            return True
    return False


def phrase_ahead(toks: list[Token], b: int) -> Source | None:
    """The noun phrase that starts at token ``b``."""
    n, j = len(toks), b
    shape = "noun"
    while j < n:
        word, low = toks[j][0], toks[j][1]
        if not (word[0].isalnum() or word[0] in "@#"):
            break
        if (low in FINITE and word == low) or low in RELATIVES and j > b or low in PERSONAL or low in ADVERBS:
            break
        if low in CONJUNCTIONS or low in PREPOSITIONS or low in SUBORDINATORS:
            ahead = toks[j + 1] if j + 1 < n else None
            if ahead is None or j == b:
                break
            if low == "and" and shape == "name" and ahead[0][0].isupper():
                j += 1
                continue
            definite = low in ("at", "from", "with") and (ahead[0][0].isupper() or ahead[1] in DETERMINERS)
            if low == "of" or (shape == "noun" and (low == "for" or definite)):
                j += 2 if ahead[1] in DETERMINERS else 1
                continue
            break
        if word[0].isupper() and low not in DETERMINERS:
            if (low in DAYS or low in MONTHS) and j > b:
                break
            shape = "name"
        elif j > b and low not in DETERMINERS:
            if is_verb(low) or (shape == "name" and low in CUES and low not in ROLES):
                break
            is_role = low in ROLES or low.removesuffix("s") in ROLES or _is_owned_role(toks, j)
            if shape == "name" and not is_role and not _leads_to_office(toks, j):
                break
            if low.endswith("ed") and j > b + 1 and low not in ROLES:
                break
            if low in DAYS:
                break
            if low in ROLES and shape == "name":
                shape = "noun"
        j += 1
        if j - b >= _LONGEST:
            break
    if j == b or (j == b + 1 and toks[b][0] == toks[b][1] and toks[b][1].endswith(("ing", "ed"))):
        return None
    last = toks[j - 1]
    if j == b + 1 and last[1] in DETERMINERS:
        return None
    if shape == "noun" and last[0][0].isupper():
        shape = "name"
    return Source(toks[b][2], token_end(last), shape)
