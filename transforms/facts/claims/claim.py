"""The record of one numeric claim: the columns of ``fact_claim`` that reading the text alone can fill."""

from __future__ import annotations

from typing import NamedTuple


class Claim(NamedTuple):
    """A number the prose states.

    ``start:end`` spans the number with its scale word and its currency or percent mark, in code points of the
    canonical text; ``sentence_start:sentence_end`` the sentence around it. ``value`` is the number as stated, None for
    ranges and vague plurals; ``value_low``/``value_high`` are what the wording bounds it by, None where open.
    ``unit`` is "count", an ISO 4217 code, "percent", "percentage_point", "ratio" or a singular English unit, with
    "/unit" behind it for rates; None for a bare number. ``rules`` names what read the number, its bounds, its
    change, its denial, its noun and its speaker.
    """

    start: int
    end: int
    surface: str
    sentence_start: int
    sentence_end: int
    value: float | None
    value_low: float | None
    value_high: float | None
    qualifier: str
    change: str
    unit: str | None
    counted: str | None
    measure: str
    polarity: str
    speaker: str | None
    speaker_kind: str | None
    speaker_start: int | None
    speaker_end: int | None
    quote_index: int | None
    rules: tuple[str, ...]
