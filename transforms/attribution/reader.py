"""What the article gives to somebody: reported clauses, "according to" sentences, quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from transforms.names import Mention
from transforms.prose import Prose

if TYPE_CHECKING:
    from transforms.quotes.quote import Quote


class Attribution(NamedTuple):
    """A stretch ``start:end`` whose content is given to ``speaker``; the shortest that holds a number is whose it is.

    The other fields are those of a quotation.
    """

    start: int
    end: int
    speaker: str
    speaker_kind: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    rule: str


def read_attributions(prose: Prose, mentions: list[Mention], quotes: Sequence[Quote]) -> list[Attribution]:
    """Attributed stretches of the prose, by start."""
    return [
        Attribution(q.start, q.end, q.speaker, q.speaker_kind, q.speaker_start, q.speaker_end, q.cue, q.cue_start, q.cue_end, "quotation")
        for q in quotes
        if q.speaker is not None
    ]
