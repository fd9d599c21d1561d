"""What a number is about."""

from __future__ import annotations

from typing import NamedTuple


class About(NamedTuple):
    """``subject``: what is measured, in the text's own words, small, its head singular; ``event``: the lemma of the verb by
    which the counted are in the story; ``as_of``: the day or period for which the figure holds, ISO 8601 truncated as said,
    with a slash for periods from and to; ``place``: the name of the place where it holds; each None where the text does not
    say. ``modality``: actual, projected or hypothetical. ``rules``: what told them, as "subject: object of verb"."""

    subject: str | None
    event: str | None
    as_of: str | None
    place: str | None
    modality: str
    rules: tuple[str, ...]


MOST_FIGURES = 60  # of a sentence; one with more is a table that lost its lines, and its words tell nothing of each
NOTHING = About(None, None, None, None, "actual", ())
