"""The record of an attribution."""

from __future__ import annotations

from typing import NamedTuple


class Attribution(NamedTuple):
    """A stretch ``start:end`` of the text whose content is given to ``speaker``.

    Stretches nest; the shortest that holds a number tells whose number it is. ``speaker_start:speaker_end`` are the
    words that name the speaker there, ``cue`` the words that report, ``rule`` how the stretch was found.
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
