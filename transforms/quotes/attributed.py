"""The record of a quotation with what was found to attribute it."""

from __future__ import annotations

from typing import NamedTuple

from transforms.speech.marks import Quoted
from transforms.speech.phrases import Source


class Attributed(NamedTuple):
    """A quotation with the source and the cue found for it, and the rule that found them."""

    quoted: Quoted
    source: Source | None
    cue: tuple[int, int] | None
    rule: str
