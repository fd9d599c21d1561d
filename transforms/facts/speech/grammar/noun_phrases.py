"""Noun phrases, read backwards from a verb or forwards from where they start.

No parser and no model: closed word classes and capitals bound a phrase; reporting clauses in news are built that way.
"""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.speech.grammar.clause_tokens import Token, token_end
from transforms.facts.speech.grammar.cues import CUES
from transforms.facts.speech.grammar.speaking_nouns import DOCUMENTS, PAPERS, ROLES, is_verb
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
from transforms.lexicon.names.places import NATIONALITIES
from transforms.lexicon.word_lists import words


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
_BOUNDS_BACK = PERSONAL | _STOP_BACK | RELATIVES | ADVERBS
_JOINING = CONJUNCTIONS | PREPOSITIONS | SUBORDINATORS
_CROSSED = frozenset("of for at from in with on to".split())
_PAPERS_DAYS = frozenset("morning evening week day today".split())  # "Morning Star News", inside a sentence
_LONGEST = 12  # words
_FARTHEST = 30
_OFFICE_WITHIN = 4
_ADJECTIVES_WITHIN = 2
# adjectives that a capital of the sentence or of the party makes no names
_OF_BODIES = words("magnitude_plurals") | frozenset(
    "federal public new local national foreign private political democratic republican of".split()
)
_RANKS = frozenset("ranking deputy acting interim vice assistant".split())
_OWNED = ROLES - PAPERS


def noun_like(tok: Token) -> bool:
    low = tok[1]
    return low[0].isalnum() and low not in _STOP_BACK and low not in PREPOSITIONS and low not in ADVERBS


def phrase_back(toks: list[Token], begin: int, i: int) -> Source | None:
    """The noun phrase that ends at token ``i``."""
    if i < begin:
        return None
    word, low, start, end = toks[i]
    if low in PERSONAL or (low in INDEFINITE and low not in DETERMINERS):
        return Source(start, end, "pronoun")
    if not (word[0].isalnum() or word[0] in "@#") or low in _STOP_BACK or low in PREPOSITIONS:
        return None
    is_name = word[0].isupper() or word[0] in "@#"
    j = _first_of_phrase(toks, begin, i, is_name)
    while j < i and toks[j][1] in ("and", "but"):
        j += 1
    if begin < j < i and toks[j][1] in ("least", "most") and toks[j - 1][1] == "at":
        j -= 1  # "at least 17 senators"
    if j == i - 1 and toks[j][1] == "the" and low in ("two", "three", "four", "pair", "duo"):
        return Source(toks[j][2], token_end(toks[i]), "noun")  # "the two write"
    if j == i and (low in DETERMINERS or (word == low and low.endswith(("ing", "ed")))):
        return None
    return Source(toks[j][2], token_end(toks[i]), "name" if is_name else "noun")


def _first_of_phrase(toks: list[Token], begin: int, i: int, is_name: bool) -> int:
    """Where the noun phrase that ends at token ``i`` begins, not before ``begin``."""
    j = i
    while j > begin and i - j < _FARTHEST:
        step = _step_back(toks, begin, j, is_name)
        if not step:
            break
        j -= step
        if step == 1 and toks[j][1] in DETERMINERS and not _crosses(toks, begin, j):
            break
    return _beside_date(toks, begin, j) if begin < j < i and toks[j][0].isdigit() else j


def _beside_date(toks: list[Token], begin: int, j: int) -> int:
    """Where a phrase begins that was read from ``j``, the day of a date, on: "a March 13 report" with it all, "on March 13
    officials" without the date."""
    if toks[j - 1][1] not in MONTHS:
        return j
    return j - 2 if j - 2 >= begin and toks[j - 2][1] in DETERMINERS else j + 1


def _step_back(toks: list[Token], begin: int, j: int, is_name: bool) -> int:
    """How many tokens before ``j`` belong to its phrase: one, two with a joining word between, or none."""
    before, low = toks[j - 1][0], toks[j - 1][1]
    if not before[0].isalnum():
        return _bracketed(toks, begin, j)
    if low in _BOUNDS_BACK and low != "first":
        joins = low == "and" and j - 2 >= begin and is_name
        return 2 if joins and toks[j][0][0].isupper() and toks[j - 2][0][0].isupper() else 0
    if low in PREPOSITIONS:
        return 2 if _ties(toks, begin, j - 1) else 0
    if before == low and (low in _SURE or (is_verb(low) and not _is_determined(toks, begin, j - 1))):
        return 0
    is_date = (low in DAYS or low in MONTHS) and before[0].isupper()
    return 0 if is_date and (j == begin + 1 or low not in _PAPERS_DAYS) else 1


def _bracketed(toks: list[Token], begin: int, j: int) -> int:
    """How many tokens before ``j`` are a name with a short form in brackets: "the Hill Board (HB) chairman"."""
    if toks[j - 1][0] != ")" or j - 4 < begin or toks[j - 3][0] != "(":
        return 0
    return 4 if toks[j - 4][0][0].isupper() and toks[j - 2][0][0].isupper() and toks[j][0] == toks[j][1] else 0


def _ties(toks: list[Token], begin: int, at: int) -> bool:
    """Whether the preposition ``at`` ties what follows to a noun before it: "the mayor of Hill"."""
    low = toks[at][1]
    if low not in _CROSSED or at - 1 < begin or not noun_like(toks[at - 1]) or toks[at - 1][1] in CUES:
        return False
    if toks[at - 1][1] in DAYS or toks[at - 1][1] in PERSONAL:
        return False
    return low in ("of", "for") or _has_opening(toks, begin, at - 1)


def _crosses(toks: list[Token], begin: int, j: int) -> bool:
    return j - 2 >= begin and toks[j - 1][1] in _CROSSED and noun_like(toks[j - 2])


def _is_determined(toks: list[Token], begin: int, at: int) -> bool:
    return at - 1 >= begin and toks[at - 1][1] in DETERMINERS


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
    if toks[j][1] in _RANKS and j + 1 < len(toks) and toks[j + 1][0][0].isupper():
        return True  # "House Oversight ranking Democrat Ann Lee"
    for k in range(j, min(j + _OFFICE_WITHIN, len(toks) - 1)):
        if not toks[k][0].isalpha() or toks[k][0] != toks[k][1] or is_verb(toks[k][1]) or toks[k][1] in PREPOSITIONS:
            return False
        if (toks[k][1] in ROLES or toks[k][1] == "member") and toks[k + 1][0][0].isupper():
            return True
    return False


def _leads_to_role(toks: list[Token], j: int) -> bool:
    """Whether small words behind a name go on to those they describe: "the Ohio state school board members"."""
    for k in range(j, min(j + _OFFICE_WITHIN, len(toks))):
        low = toks[k][1]
        if toks[k][0] != low or not low.isalpha() or low in PREPOSITIONS or low in FINITE or is_verb(low):
            return False
        if low in ROLES or low.removesuffix("s") in ROLES:
            return True
    return False


def phrase_ahead(toks: list[Token], b: int) -> Source | None:
    """The noun phrase that starts at token ``b``."""
    n, j = len(toks), b
    shape = "noun"
    while j < n and j - b < _LONGEST:
        word, low = toks[j][0], toks[j][1]
        if _ends_phrase(toks, b, j):
            break
        if low in _JOINING:
            step = _step_ahead(toks, b, j, shape)
            if not step:
                break
            j += step
            continue
        if word[0].isupper() and low not in DETERMINERS:
            if j > b and (low in DAYS or low in MONTHS) and not _dates_paper(toks, j):
                break
            shape = "name"
        elif j > b and low not in DETERMINERS:
            if _ends_noun(toks, b, j, shape):
                break
            if low in ROLES or (shape == "name" and (_is_described(toks, b, j) or _is_of_things(toks, b, j))):
                shape = "noun"
        j += 1
    return _phrase(toks, b, j, shape)


def _is_of_things(toks: list[Token], b: int, j: int) -> bool:
    """Whether the first word has its capital from its sentence, as "of" ties it to the small word ``j``: "Survivors of the fire"."""
    return toks[j - 1][1] in DETERMINERS and j == b + 3 and toks[b + 1][1] == "of"


def _is_described(toks: list[Token], b: int, j: int) -> bool:
    """Whether nothing but adjectives with a capital stands before the small word ``j``: "European intelligence estimates"."""
    names = [t for t in toks[b:j] if t[1] not in DETERMINERS]
    if (
        not names
        or names[0][1] == "of"
        or len(names) > _ADJECTIVES_WITHIN
        or not noun_like(toks[j])
        or toks[j][1] in CUES
    ):
        return False
    return all(t[0] in NATIONALITIES or t[1] in _OF_BODIES for t in names)


def _dates_paper(toks: list[Token], j: int) -> bool:
    """Whether the day or month ``j`` stands before a paper: "a Wednesday editorial", "a May 1 letter"."""
    if j + 1 < len(toks) and toks[j + 1][0].isdigit():
        j += 1
    return j + 1 < len(toks) and (toks[j + 1][1] in DOCUMENTS or toks[j + 1][1] in PAPERS)


def _phrase(toks: list[Token], b: int, j: int, shape: str) -> Source | None:
    """The phrase of the tokens from ``b`` to before ``j``; none where they are no noun."""
    while j > b + 2 and (toks[j - 1][1] in DETERMINERS or toks[j - 1][1] in PREPOSITIONS):
        j -= 1  # a mark ended it too early: "the testimonials of several “old” hands"
    first, last = toks[b], toks[j - 1]
    if j == b or (j == b + 1 and first[0] == first[1] and first[1].endswith(("ing", "ed"))):
        return None
    if j == b + 1 and last[1] in DETERMINERS:
        return None
    if shape == "noun" and last[0][0].isupper():
        shape = "name"
    return Source(first[2], token_end(last), shape)


def _ends_phrase(toks: list[Token], b: int, j: int) -> bool:
    """Whether token ``j`` is no part of any noun phrase that starts at ``b``."""
    word, low = toks[j][0], toks[j][1]
    if low in ("last", "this") and j > b and j + 1 < len(toks) and toks[j + 1][1] in DAYS:
        return True  # "an appraisal last week"
    if not (word[0].isalnum() or word[0] in "@#"):
        return True
    return (low in FINITE and word == low) or (low in RELATIVES and j > b) or low in PERSONAL or low in ADVERBS


def _step_ahead(toks: list[Token], b: int, j: int, shape: str) -> int:
    """How many tokens a joining word takes the phrase on: past it, and past a determiner behind it; none if it ends it."""
    if j == b or j + 1 >= len(toks):
        return 0
    low, ahead = toks[j][1], toks[j + 1]
    if low == "and" and shape == "name" and ahead[0][0].isupper():
        return 1
    if low == "and" and j == b + 1 and toks[b][1] in _OF_BODIES and noun_like(ahead):
        return 1  # "federal and state records"
    definite = low in ("at", "from", "with") and (ahead[0][0].isupper() or ahead[1] in DETERMINERS)
    if low == "of" or (shape == "noun" and (low == "for" or definite)):
        return 2 if ahead[1] in DETERMINERS else 1
    return 0


def _ends_noun(toks: list[Token], b: int, j: int, shape: str) -> bool:
    """Whether a small word inside the phrase is its verb, a participle behind it, or what follows a name."""
    low = toks[j][1]
    if _is_of_things(toks, b, j):
        return False
    if (toks[j - 1][1] in MONTHS or toks[j - 1][0] == "May") and (low in DOCUMENTS or low.isdigit()):
        return False  # "August figures", "May 1 letter"
    if is_verb(low) or low in DAYS or (low.endswith("ed") and j > b + 1 and low not in ROLES):
        return True
    if shape != "name" or _is_described(toks, b, j):
        return False
    if toks[b][1] in DETERMINERS and _leads_to_role(toks, j):
        return False  # "some Ohio state legislators"
    if low in CUES and low not in ROLES:
        return not _leads_to_office(toks, j)  # "Friends of the Hill press officer Ann Lee"
    is_role = low in ROLES or low.removesuffix("s") in ROLES or low in DOCUMENTS or _is_owned_role(toks, j)
    return not is_role and not _leads_to_office(toks, j)
