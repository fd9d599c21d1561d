"""Reads the clauses of a sentence: who does what to what, and what negates it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from transforms.facts.clauses.clause import Clause, Clauses
from transforms.facts.clauses.clause_words import free_hyphens, split_words
from transforms.facts.clauses.noun_groups import NounGroup, place_from, read_noun_groups
from transforms.facts.clauses.subjects import Opening, read_opening
from transforms.facts.clauses.tag_repairs import repair_tags
from transforms.facts.clauses.tagging import tag_words
from transforms.facts.clauses.verb_groups import VerbGroup, join_inverted, read_verb_groups

_STOPS = frozenset(', ; : — – ( ) “ ” " . ? !'.split())
_GOES_ON = frozenset(["or", "nor"])
_CARRIED = frozenset(["or", "nor"])


_new = tuple.__new__  # bypasses __new__: hot path


class _Parts(NamedTuple):
    low: list[str]
    tags: list[str]
    groups: list[NounGroup]
    verbs: list[VerbGroup]


@lru_cache(maxsize=1 << 10)  # who speaks, what is denied and what a figure is about: all ask about one sentence
def read_clauses(sentence: str) -> Clauses:
    """The clauses of ``sentence``; linear in its length, never raises.

    >>> found = read_clauses("The mayor said the town did not sell 30 houses in May.")
    >>> def show(g): return " ".join(found.low[g.first:g.last])
    >>> [(c.kind, show(c.subject), c.verb.lemma, [show(g) for g in c.objects], c.negation) for c in found.clauses]
    [('main', 'the mayor', 'say', [], -1), ('reported', 'the town', 'sell', ['30 houses'], 6)]
    """
    spans, words, low = split_words(sentence)
    for k in free_hyphens(sentence, spans):
        words[k] = low[k] = "—"
    tags = repair_tags(low, tag_words(words))
    verbs = read_verb_groups(low, tags)
    taken = [False] * len(low)
    for verb in verbs:
        taken[verb.first : verb.last] = [True] * (verb.last - verb.first)
    groups = read_noun_groups(low, tags, taken)
    verbs = join_inverted(low, tags, verbs, groups)
    clauses = _clauses(_new(_Parts, (low, tags, groups, verbs)))
    return _new(Clauses, (spans, low, tags, groups, clauses))


def _clauses(parts: _Parts) -> list[Clause]:
    found: list[Clause] = []
    openings = []
    waiting: NounGroup | None = None  # a subject whose own verb is still to come
    for i, verb in enumerate(parts.verbs):
        start = parts.verbs[i - 1].last if i else 0
        opening = read_opening(parts.low, parts.tags, parts.groups, verb, start, found, waiting)
        if opening.takes_waiting:
            waiting = None
        elif opening.leaves_waiting is not None:
            waiting = opening.leaves_waiting
        openings.append(opening)
        found.append(_bare(opening, verb, found))
    return [_filled(parts, i, openings, clause) for i, clause in enumerate(found)]


def _bare(opening: Opening, verb: VerbGroup, found: list[Clause]) -> Clause:
    """The clause of ``verb`` without what stands behind it."""
    negation = verb.negation if verb.negation >= 0 else opening.negation
    marker = opening.marker
    if opening.shares >= 0:
        shared = found[opening.shares]
        if negation < 0 and opening.conjunction in _CARRIED:
            negation = shared.negation
        marker = shared.marker if marker < 0 else marker
    return _new(
        Clause, (opening.kind, marker, opening.outer, verb, opening.subject, (), (), negation, opening.is_inverted)
    )


def _filled(parts: _Parts, i: int, openings: list[Opening], clause: Clause) -> Clause:
    """``clause`` with the noun groups between its verb and the next clause."""
    end = openings[i + 1].first if i + 1 < len(openings) else len(parts.low)
    objects: list[NounGroup] = []
    adverbials: list[NounGroup] = []
    at = clause.verb.last
    for k in range(place_from(parts.groups, at), len(parts.groups)):
        group = parts.groups[k]
        if group is clause.subject:
            continue
        if group.first >= end or _is_cut(parts.low, at, group.first):
            break
        (objects if group.preposition < 0 else adverbials).append(group)
        at = group.last
    if not objects and not adverbials:
        return clause
    kind, marker, outer, verb, subject, _, _, negation, is_inverted = clause
    filled = (kind, marker, outer, verb, subject, tuple(objects), tuple(adverbials), negation, is_inverted)
    return _new(Clause, filled)


def _is_cut(low: list[str], start: int, end: int) -> bool:
    """Whether a mark ends the clause between two words; one before "or" and "and" does not."""
    for k in range(start, end):
        if low[k] == "but":
            return True
        if low[k] in _STOPS and low[k] not in '“"' and not (k + 1 < len(low) and low[k + 1] in _GOES_ON):
            return True
    return False
