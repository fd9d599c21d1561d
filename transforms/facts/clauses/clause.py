"""A clause, and the words of the sentence it stands in."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.clauses.noun_groups import NounGroup
from transforms.facts.clauses.verb_groups import VerbGroup


class Clause(NamedTuple):
    """A verb group with what belongs to it, by words of the sentence.

    ``kind``: main, reported ("that", or nothing, behind a verb), relative, adverbial ("if", "because"), infinitive or
    participle. ``marker``: the word that opens it, -1 for none. ``outer``: the clause it hangs on, by its index, -1 for
    none. ``objects`` stand behind the verb without a preposition, complements among them; ``adverbials`` with one.
    ``negation``: the word that negates the verb (its own, its subject's, or one that "or" carries on), -1 for none.
    ``is_inverted``: the subject stands behind the verb or its auxiliary.
    """

    kind: str
    marker: int
    outer: int
    verb: VerbGroup
    subject: NounGroup | None
    objects: tuple[NounGroup, ...]
    adverbials: tuple[NounGroup, ...]
    negation: int
    is_inverted: bool


class Clauses(NamedTuple):
    """The clauses of a sentence in the order of their verbs; ``spans``: the offsets of its words, ``low``: those words in
    small letters, ``tags``: theirs (Penn Treebank)."""

    spans: list[tuple[int, int]]
    low: list[str]
    tags: list[str]
    groups: list[NounGroup]
    clauses: list[Clause]
