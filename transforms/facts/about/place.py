"""The place for which a figure holds."""

from __future__ import annotations

from transforms.facts.about.figure import Figure, word_at
from transforms.facts.about.listed_figures import goes_on_to
from transforms.facts.about.place_ties import OWNER, PlaceAt, tie_of
from transforms.facts.clauses.clause import Clauses
from transforms.facts.names.read_names import Mention

_CUTS = frozenset("; : — – (".split())
_TURNS = frozenset("with including but while although whereas".split())


def places_of(sentence: Clauses, offset: int, mentions: list[Mention], holders: list[int]) -> list[PlaceAt]:
    """The places among the words of ``sentence``, which begins at ``offset``; ``holders``: the clause of each word."""
    found = [m for m in mentions if m.kind == "place"]
    if not found:
        return []
    spans = [(word_at(sentence, m.start - offset), word_at(sentence, m.end - offset - 1) + 1) for m in found]
    return [PlaceAt(first, last, m.name, holders[first]) for m, (first, last) in zip(found, spans, strict=True)]


def read_place(fig: Figure, places: list[PlaceAt], numbers: list[int]) -> tuple[str | None, str]:
    """The name, and what ties it on; the smallest of a chain ("Oaxaca state, Mexico"), which stands first."""
    if not places or fig.is_joined and fig.claim.unit == "count":  # "a two-state plan" holds anywhere
        return None, ""
    held = [(p, tie) for i, p in enumerate(places) if (tie := tie_of(fig, p, places[i - 1] if i else None))]
    if any(tie != OWNER for _, tie in held):
        held = [(p, tie) for p, tie in held if tie != OWNER]  # "of Kenya's flights to Mali": where they went
    behind = [(p, tie) for p, tie in held if p.first >= fig.last]
    near = [(p, tie) for p, tie in behind if not any(fig.last <= n < p.first for n in numbers)]
    if near and not _is_cut_off(fig, near[0][0]):
        return near[0][0].name, near[0][1]
    before = [(p, tie) for p, tie in held if p.last <= fig.first and ";" not in fig.sentence.low[p.last : fig.first]]
    if before:
        return before[-1][0].name, before[-1][1]
    told = next(((p, tie) for p, tie in behind if not _is_cut_off(fig, p) and goes_on_to(fig, p.first, numbers)), None)
    return (told[0].name, told[1]) if told else (None, "")


def _is_cut_off(fig: Figure, place: PlaceAt) -> bool:
    """Whether a mark turns to something else before the place: "12 clerks, with an office in Maine"."""
    low = fig.sentence.low
    between = range(fig.behind, place.first)
    return any(low[k] in _CUTS or low[k] == "," and low[k + 1] in _TURNS for k in between)
