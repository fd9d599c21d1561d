"""Denial: whether a sentence says that the amount of a number is not so, and not something else near by."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.claims.bounds import Bound
from transforms.facts.claims.denials.denied_number import place_number
from transforms.facts.claims.denials.negated_numbers import is_emphasis, negated_number
from transforms.facts.claims.denials.negated_verbs import negated_verb
from transforms.facts.claims.denials.rejected_figures import rejection
from transforms.facts.claims.denials.replaced_figures import replaced
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.quantities import Reading
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.clauses.clause import Clauses
from transforms.facts.clauses.read_clauses import read_clauses
from transforms.lexicon.word_lists import words

_NEGATIONS = word_set(
    "not never no nobody none neither nor cannot without nowhere fail failed fails failing isnt wasnt dont didnt doesnt"
)
_BREAKS = word_set("; : . ! ?")
_REACH = 14  # tokens
_OR_WITHIN = 4
_APART = word_set("; but and . : in over for during")
_ADVERBIAL = word_set(
    "in from on during than across into through since until against after per among within toward towards"
)
_OPENS_GROUP = word_set("the a an his her its their our these those last first next past top final previous")
_QUANTITIES = words("quantity_nouns")
_REPLACING = word_set("instead rather")
_REJECTING = (
    words("false_adjectives")
    | words("denying_verbs")
    | word_set(
        "incorrectly falsely wrongly mistakenly erroneously inaccurately misstated misreported overstated exaggerated myth fiction "
        "lie fallacy falsehood hoax fabrication exaggeration invention fantasy contrary true far made debunked earlier previous "
        "original initial"
    )
)
_TELLING = _REPLACING | _REJECTING


class Denial(NamedTuple):
    """Why a number is denied, "" where it stands; ``at``: the token that rejects what somebody else said, else -1."""

    why: str
    at: int = -1


class Negations:
    """What may deny a number of one sentence: which kinds of words it has, and its clauses, read when first asked for."""

    __slots__ = ("_clauses", "_s", "first", "rejects", "replaces")

    def __init__(self, s: Tokens):
        self._s = s
        self._clauses: Clauses | None = None
        word = s.word
        self.first = s.n  # the first token that negates
        if not _NEGATIONS.isdisjoint(word) or "n't" in s.text or "n’t" in s.text:
            self.first = next((k for k in range(s.n) if word[k] in _NEGATIONS or word[k].endswith("n't")), s.n)
        has_any = not _TELLING.isdisjoint(word)  # most sentences have none
        self.replaces = has_any and not _REPLACING.isdisjoint(word)
        self.rejects = has_any and not _REJECTING.isdisjoint(word)

    def reaches(self, first: int) -> bool:
        """Whether the last negation before token ``first`` stands in its clause, or not far before: a cheap first look."""
        word = self._s.word
        for k in range(first - 1, max(first - _REACH, self.first) - 1, -1):
            if word[k] in _NEGATIONS or word[k].endswith("n't"):
                return True
            if word[k] in _BREAKS:
                return False
        return False

    @property
    def clauses(self) -> Clauses:
        if self._clauses is None:
            self._clauses = read_clauses(self._s.text)
        return self._clauses


def read_denial(
    n: NumberInSentence, bound: Bound, before: int, previous: Reading | None, negations: Negations
) -> Denial:
    """What denies the number whose qualified wording begins behind token ``before``; "" where it stands.

    ``previous`` is the number before it in the sentence, whose denial "or" may carry on.
    """
    why = ""
    if negations.first < n.first and not bound.wording.startswith(("no ", "not ")):
        why = negated_number(n, before, bound.wording) or _by_verb(n, bound, before, negations)
        if not why and previous is not None and previous.denied and _or_denied(n.word, previous.end, before):
            why = "or, going on"
        if why and is_emphasis(n):
            why = ""
    if not why and negations.replaces and not (previous and previous.denied):
        why = replaced(n, before)
    rejected = rejection(n, before) if not why and negations.rejects else None
    return Denial(*rejected) if rejected else Denial(why)


def _by_verb(n: NumberInSentence, bound: Bound, before: int, negations: Negations) -> str:
    if n.kind == "age" or (n.behind == "-" and n.s.touches(n.last - 1)):
        return ""  # "no three-step plan": what is denied is the plan
    if _is_adverbial(n, before) or not negations.reaches(n.first):
        return ""
    placed = place_number(n, bound, negations.clauses)
    return negated_verb(placed) if placed else ""


def _is_adverbial(n: NumberInSentence, before: int) -> bool:
    """Whether a preposition keeps the number from being what the verb says, whatever that is: "in the last four years".

    A cheap look that spares reading the clauses; what it lets through is settled by them.
    """
    word, k = n.word, before
    while word[k] in _OPENS_GROUP and before - k < _OR_WITHIN:
        k -= 1
    t = word[k]
    return t in _ADVERBIAL or t == "of" and word[k - 1] not in _QUANTITIES


def _or_denied(word: list[str], denied_end: int, before: int) -> bool:
    """Whether "or" carries a denial on from the number before: "no 100, or even 50"."""
    joint = next((k for k in range(before, max(before - 4, denied_end - 1), -1) if word[k] in ("or", "nor")), -1)
    if joint < 0 or joint - denied_end > _OR_WITHIN:
        return False
    return _APART.isdisjoint(word[denied_end : before + 1])
