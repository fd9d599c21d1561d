"""A number as the rules of denial look at it: its place among the clauses of its sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from transforms.facts.claims.bounds import Bound
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.clauses.clause import Clause, Clauses
from transforms.facts.clauses.noun_groups import NounGroup, group_over
from transforms.lexicon.word_lists import words

_DEFINITE = words("definite_determiners")
_QUANTITIES = words("quantity_nouns")
_MORE = frozenset("more another additional extra further".split())
_UNBOUNDED = ("", "between")


class DeniedNumber(NamedTuple):
    """``group``: the noun group of the number; ``clause``: the one whose verb it completes, and ``relation`` how: "object",
    or the preposition before it. ``is_definite``: it is known ("the 12 names"), ``is_attribute``: it describes the noun
    ("a 30 percent rise"), ``is_joined``: a hyphen ties it to that noun ("a two-party system"), ``is_extra``: it comes on top
    ("four more years"), ``is_bounded``: a bound stands with it."""

    n: NumberInSentence
    sentence: Clauses
    group: NounGroup
    clause: Clause
    relation: str
    is_definite: bool
    is_attribute: bool
    is_joined: bool
    is_extra: bool
    is_bounded: bool


def place_number(n: NumberInSentence, bound: Bound, sentence: Clauses) -> DeniedNumber | None:
    """Where the number stands among the clauses; None where it completes no verb."""
    at = word_at(sentence, n.s.start[n.first])
    group = _group_of(sentence, at)
    found = _relation(sentence, group)
    if found is None:
        return None
    clause, relation = found
    low, tags = sentence.low, sentence.tags
    before = low[max(clause.verb.last, group.first - 1) : at]
    behind = word_at(sentence, n.s.start[n.last]) if n.behind else len(low)
    inside = low[behind : group.last]
    return DeniedNumber(
        n,
        sentence,
        group,
        clause,
        relation,
        is_definite=not _DEFINITE.isdisjoint(before) or "POS" in tags[group.first : at],
        is_attribute=n.kind in ("percent", "money") and bool(inside) and tags[group.last - 1] in ("NN", "NNS"),
        is_joined=n.behind == "-" and n.s.touches(n.last - 1),
        is_extra=not _MORE.isdisjoint([*low[behind : behind + 1], *(w for w in before if w != "more")]),
        is_bounded=bound.wording not in _UNBOUNDED,
    )


def word_at(sentence: Clauses, offset: int) -> int:
    """The word of ``sentence`` that offset stands in."""
    return max(bisect_right(sentence.spans, (offset, 1 << 60)) - 1, 0)


def _group_of(sentence: Clauses, at: int) -> NounGroup:
    return group_over(sentence.groups, at, at + 1) or NounGroup(at, at + 1, at, -1, at)


def _relation(sentence: Clauses, group: NounGroup) -> tuple[Clause, str] | None:
    """The clause that ``group`` completes, and how; "a margin of 3" stands as the margin does."""
    for clause in reversed(sentence.clauses):
        if group in clause.objects:
            return clause, _within(sentence, clause, group)
        if group in clause.adverbials:
            return clause, _preposition(sentence, clause, group)
    return None


def _within(sentence: Clauses, clause: Clause, group: NounGroup) -> str:
    """ "object", or the preposition that a bound right behind another noun is: "children under 10", "data about millions"."""
    low = sentence.low
    if low[group.first] == "between" and "and" not in low[group.last : group.last + 1]:
        return "between"
    before = next((g for g in (*clause.adverbials, *clause.objects) if g.last == group.first), None)
    if before is None:
        return "object"
    if before.preposition >= 0:
        return low[before.preposition]
    return low[group.first] if low[group.first] in ("about", "around", "near", "between") else "object"


def _preposition(sentence: Clauses, clause: Clause, group: NounGroup) -> str:
    low = sentence.low
    word = low[group.preposition]
    if word == "of":
        for whole in (*clause.objects, *clause.adverbials):
            if whole.last == group.preposition and low[whole.head] in _QUANTITIES:
                return "object" if whole.preposition < 0 else low[whole.preposition]
    return word
