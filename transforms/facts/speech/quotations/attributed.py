"""The record of a quotation with what was found to attribute it."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.quoted import Quoted


class Attributed(NamedTuple):
    """A quotation with the source and the cue found for it, and the rule that found them."""

    quoted: Quoted
    source: Source | None
    cue: tuple[int, int] | None
    rule: str
