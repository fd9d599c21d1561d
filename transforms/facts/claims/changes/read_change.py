"""Reads the change of a number: rules in order, of which the first that has an answer settles it."""

from __future__ import annotations

from transforms.facts.claims.bounds import Bound
from transforms.facts.claims.changes.change_words import NO_CHANGE, Change, ChangeRule
from transforms.facts.claims.changes.words_before import PREPOSITION_RULES, VERB_RULES, missed, verb_with_object
from transforms.facts.claims.changes.words_behind import compared, extra, noun_behind, passive
from transforms.facts.claims.number_in_sentence import NumberInSentence

_DEGREES = frozenset("barely scarcely hardly fully even".split())


def _by_preposition(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    rule = PREPOSITION_RULES.get(n.word[before])
    return rule(n, bound, before) if rule else None


def _by_verb(n: NumberInSentence, bound: Bound, before: int) -> Change | None:
    if n.word[before] in _DEGREES:
        before -= 1  # "added barely 40"
    rule = VERB_RULES.get(n.word[before])
    return rule(n, bound, before) if rule else None


CHANGE_RULES: tuple[ChangeRule, ...] = (
    extra, compared, passive, _by_preposition, missed, _by_verb, noun_behind, verb_with_object,
)  # fmt: skip
"""In the order in which they are asked: what stands with the number itself comes before what stands farther away."""


def read_change(n: NumberInSentence, bound: Bound, before: int) -> Change:
    """ "none", "increase" or "decrease" for a number whose qualified wording begins behind token ``before``, with the word
    that says so."""
    for rule in CHANGE_RULES:
        found = rule(n, bound, before)
        if found is not None:
            return found
    return NO_CHANGE
