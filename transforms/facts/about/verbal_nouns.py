"""Nouns of doing, and the verb behind each: "the distribution of 30 tents"."""

from __future__ import annotations

from transforms.facts.claims.plurals import singular
from transforms.facts.clauses.tagging import lemma_of
from transforms.lexicon.word_lists import table

_VERBS = table("verbal_nouns")


def listed_verb(noun: str) -> str | None:
    """The verb behind a noun of the list, in the singular."""
    return _VERBS.get(noun)


def verb_behind(noun: str) -> str | None:
    """The lemma of the verb that ``noun``, in small letters, is made of; None for other nouns.

    >>> [verb_behind(noun) for noun in ("distribution", "killings", "deployment", "table")]
    ['distribute', 'kill', 'deploy', None]
    """
    one = singular(noun)
    listed, lemma = listed_verb(one), lemma_of(one)
    if listed is not None:
        return listed
    return lemma if one.endswith("ing") and lemma != one else None
