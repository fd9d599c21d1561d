"""The record of a quotation."""

from __future__ import annotations

from typing import NamedTuple


class Quote(NamedTuple):
    """What somebody is quoted with.

    ``start:end`` lies inside the marks. ``kind`` is direct (whole sentences) or fragment (words inside the paper's own
    sentence; also titles, terms and scare quotes, which have no speaker). Paragraphs of one utterance share ``group``.
    ``speaker`` is the name the article uses most fully, else the words as written, or None where nobody is named;
    ``speaker_start:speaker_end`` are the words that name the speaker beside the quotation, pronouns too. ``cue`` is the
    verb that reports, ``rule`` says how the speaker was found.
    """

    start: int
    end: int
    kind: str
    rule: str
    group: int | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
