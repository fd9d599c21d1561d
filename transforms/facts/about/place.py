"""The place for which a figure holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.facts.about.figure import Figure, clause_holders, is_saying, opens_sentence, word_at
from transforms.facts.clauses.clause import Clauses
from transforms.facts.names.read_names import Mention
from transforms.lexicon.names.name_cues import PLACE_OF

_PARTS = PLACE_OF - {"north", "south", "east", "west"} | {"county", "republic"}
_OF_PLACES = frozenset(
    "economy population unemployment inflation rate market government state city county residents voters".split()
)
_WITHIN = frozenset("in across throughout inside within at around outside near on".split())


class PlaceAt(NamedTuple):
    """A place of the sentence: its words and its name."""

    first: int
    last: int
    name: str
    clause: int  # that holds it, -1 for none


def places_of(sentence: Clauses, offset: int, mentions: Sequence[Mention]) -> list[PlaceAt]:
    """The places among the words of ``sentence``, which begins at ``offset``."""
    found = [m for m in mentions if m.kind == "place"]
    if not found:
        return []
    holders = clause_holders(sentence)
    spans = [(word_at(sentence, m.start - offset), word_at(sentence, m.end - offset - 1) + 1) for m in found]
    return [PlaceAt(first, last, m.name, holders[first]) for m, (first, last) in zip(found, spans, strict=True)]


def read_place(fig: Figure, places: Sequence[PlaceAt], numbers: Sequence[int]) -> tuple[str | None, str]:
    """The name, and what ties it on; the smallest of a chain ("Oaxaca state, Mexico"), which stands first."""
    held = [(p, tie) for i, p in enumerate(places) if (tie := _tie(fig, p, places[i - 1] if i else None))]
    behind = [(p, tie) for p, tie in held if p.first >= fig.last and not any(fig.last <= n < p.first for n in numbers)]
    if behind:
        return behind[0][0].name, behind[0][1]
    before = [(p, tie) for p, tie in held if p.last <= fig.first]
    if before:
        return before[-1][0].name, before[-1][1]
    told = next(((p, tie) for p, tie in held if _is_list(fig, p, numbers)), None)
    return (told[0].name, told[1]) if told else (None, "")


def _is_list(fig: Figure, place: PlaceAt, numbers: Sequence[int]) -> bool:
    """Whether the figures up to the place only go on with this one: "30 and 40 boats in Maine"."""
    tags, low = fig.sentence.tags, fig.sentence.low
    last = max((n for n in numbers if fig.last <= n < place.first), default=fig.last)
    return not any(tags[k] in ("IN", "TO") and low[k] != "of" for k in range(fig.last, last))


def _tie(fig: Figure, place: PlaceAt, before: PlaceAt | None) -> str:
    """How the clause of the figure has the place: by a preposition, as the owner or as the subject; "" for not at all."""
    low = fig.sentence.low
    k = place.first - 1
    if k >= 0 and low[k] in ("the", "southern", "northern", "eastern", "western", "central"):
        k -= 1
    if before is not None and k == before.last and low[k] == ",":
        return ""  # the larger one of a chain
    if low[place.last : place.last + 2] == [",", "where"] and place.last < fig.first:
        return "where"
    if not _in_clause(fig, place):
        return ""
    if k > 1 and low[k] == "of" and low[k - 1] in _PARTS:
        k -= 3 if low[k - 2] == "the" else 2
    if k >= 0 and low[k] in _WITHIN:
        return "" if low[k] == "in" and k > 1 and low[k - 2] == "from" else low[k]  # "came from countries in Asia"
    if _describes(fig, place) or _is_before_level(fig, place):
        return "its subject"
    if place.last < len(low) and low[place.last] in ("'s", "’s"):
        return "owner"
    clause = fig.clause
    if (
        clause is not None
        and clause.subject is not None
        and clause.subject.first <= place.first < clause.subject.last == place.last
    ):
        return "subject"
    return ""


def _describes(fig: Figure, place: PlaceAt) -> bool:
    """Whether the place stands before the noun that is measured: "the Ohio unemployment rate", "the U.S. economy added"."""
    clause, sentence = fig.clause, fig.sentence
    if (
        clause is None
        or clause.subject is None
        or not clause.subject.first <= place.first < place.last < clause.subject.last
    ):
        return False
    return sentence.low[clause.subject.head] in _OF_PLACES


def _is_before_level(fig: Figure, place: PlaceAt) -> bool:
    """Whether the figure is the level of what the place stands before: "with the U.S. population at 300 million"."""
    low, at = fig.sentence.low, place.last
    return at < len(low) and low[at] in _OF_PLACES and fig.group.preposition == at + 1


def _in_clause(fig: Figure, place: PlaceAt) -> bool:
    clauses = fig.sentence.clauses
    owner = place.clause
    if owner < 0 or owner == fig.clause_at:
        return True
    one, other = clauses[owner], fig.clause
    if is_saying(fig.sentence, one):
        return False
    if opens_sentence(fig.sentence, place.first):
        return True
    return (
        one.subject == fig.group
        or other is not None
        and (one.outer == fig.clause_at or other.outer == owner or one.outer == other.outer)
    )
