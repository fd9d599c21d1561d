"""The records of an attribution: what a sentence reports, and what comes out with its speaker."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.speech.grammar.noun_phrases import Source


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


class Report(NamedTuple):
    """``start:end`` is what is reported, ``source`` whose words it is, ``cue`` the verb's offsets."""

    start: int
    end: int
    source: Source
    cue: tuple[int, int]
    rule: str
