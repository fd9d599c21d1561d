"""Reads what the numbers of an article are about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from transforms.facts.about.about import MOST_FIGURES, NOTHING, About
from transforms.facts.about.beside import goes_on, has_own_verb, is_gapped
from transforms.facts.about.date_ties import DateAt
from transforms.facts.about.event import read_event
from transforms.facts.about.figure import Figure, clause_holders, place_figure
from transforms.facts.about.modality import ACTUAL, read_modality
from transforms.facts.about.period import dates_of, read_period
from transforms.facts.about.place import places_of, read_place
from transforms.facts.about.place_ties import PlaceAt
from transforms.facts.about.rivals import rivals_of
from transforms.facts.about.subject import read_subject
from transforms.facts.claims.claim import Claim
from transforms.facts.clauses.read_clauses import read_clauses
from transforms.facts.dates.date_mention import DateMention
from transforms.facts.names.read_names import Mention
from transforms.text.prose import Prose

_NEAR = 20  # other figures of a sentence that are asked, on either side


def figures_of(prose: Prose, claims: Sequence[Claim]) -> list[list[Figure]]:
    """The claims of each sentence that has any, placed among its clauses; none of a sentence whose claims are about nothing."""
    found: list[list[Figure]] = []
    for (start, end), of_sentence in groupby(claims, key=lambda c: (c.sentence_start, c.sentence_end)):
        group = list(of_sentence)
        if len(group) > MOST_FIGURES or not any(map(_is_labelled, group)):
            found.append([])
        else:
            sentence = read_clauses(prose.text[start:end])
            found.append([place_figure(c, sentence) for c in group])
    return found


def read_about(
    prose: Prose,
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    placed: Sequence[list[Figure]] | None = None,
) -> list[About]:
    """What each of ``claims`` is about, one for one; ``placed``: what :func:`figures_of` made of them, if that has been asked.
    Never raises; linear in the length of the text.

    >>> from transforms.facts.claims.read_claims import read_claims
    >>> from transforms.text.prose import Prose, Zone
    >>> text = "Police arrested 30 young protesters."
    >>> prose = Prose(text, [Zone("body", 0, len(text))])
    >>> [a[:5] for a in read_about(prose, read_claims(prose), [], [])]
    [('young protester', 'arrest', None, None, 'actual')]
    """
    name_starts, date_starts = [m.start for m in mentions], [d.start for d in dates]
    found: list[About] = []
    before: tuple[Figure, About] | None = None
    spans = groupby(claims, key=lambda c: (c.sentence_start, c.sentence_end))
    placed = figures_of(prose, claims) if placed is None else placed
    for ((start, end), of_sentence), figures in zip(spans, placed, strict=True):
        if not figures:
            found += [NOTHING] * len(list(of_sentence))
            continue
        sentence = figures[0].sentence
        named, dated = _within(mentions, name_starts, start, end), _within(dates, date_starts, start, end)
        holders = clause_holders(sentence) if named or dated else []
        places, held = places_of(sentence, start, named, holders), dates_of(sentence, start, dated, holders)
        numbers = [f.first if _is_labelled(f.claim) else -1 for f in figures] if places or held else []
        rivals = rivals_of(figures)
        for i, fig in enumerate(figures):
            others = [n for n in numbers[max(0, i - _NEAR) : i + _NEAR + 1] if n not in (fig.first, -1)]
            about = _read(fig, before, held, places, others)
            if i in rivals and about is not NOTHING:
                about = about._replace(subject=rivals[i], rules=_told_again(about, "set against another"))
            found.append(about)
            before = (fig, about) if about is not NOTHING else before
    return found


def _is_labelled(claim: Claim) -> bool:
    return claim.unit is not None and claim.measure not in ("age", "duration")


def _read(
    fig: Figure, before: tuple[Figure, About] | None, dates: list[DateAt], places: list[PlaceAt], numbers: list[int]
) -> About:
    if not _is_labelled(fig.claim):
        return NOTHING
    subject, subject_by = read_subject(fig, before)
    event, event_by = read_event(fig)
    how = goes_on(fig, before)
    if how and before is not None:
        subject, subject_by = before[1].subject or subject, how
        event, event_by = (None, "") if has_own_verb(fig) else (before[1].event or event, how)
    elif event is None and before is not None and is_gapped(fig, before):
        event, event_by = before[1].event, "as before"
    as_of, as_of_by = read_period(fig, dates, numbers)
    place, place_by = read_place(fig, places, numbers)
    modality, modality_by = (ACTUAL, "") if how == "earlier level" else read_modality(fig)
    told = (
        ("subject", subject, subject_by), ("event", event, event_by), ("as_of", as_of, as_of_by),
        ("place", place, place_by), ("modality", modality_by or None, modality_by),
    )  # fmt: skip
    rules = tuple(f"{column}: {by}" if by else f"{column}: beside it" for column, value, by in told if value)
    return About(subject, event, as_of, place, modality, rules)


def _told_again(about: About, why: str) -> tuple[str, ...]:
    return (f"subject: {why}", *(rule for rule in about.rules if not rule.startswith("subject: ")))


def _within(found: Sequence[Any], starts: list[int], start: int, end: int) -> list[Any]:
    """Those of ``found``, which begin at ``starts``, that begin inside ``start:end``."""
    return list(found[bisect_left(starts, start) : bisect_left(starts, end)])
