"""A contest: one figure that is put against another, or turned down."""

from __future__ import annotations

from typing import NamedTuple

SURE, BESIDE, HINTED = "contest", "contrast", "hint"
"""How a contest is told: by words that contest a figure; by two statements set side by side; by less than that."""


class Contest(NamedTuple):
    """``kind``: rejected (turned down in so many words), corrected (the source or the outlet replaces an error) or excluded
    (two figures that cannot both hold). ``against``: the index of the claim that this one stands against, None where a figure
    is turned down with no other in its place. ``cue``: the words that told it; ``sort``: ``SURE``, ``BESIDE`` or ``HINTED``."""

    kind: str
    against: int | None
    cue: str
    sort: str

    @property
    def rule(self) -> str:
        """What told it, as a rule of the claim: "contest: the actual number is", "contrast: while", "hint: two sources"."""
        return f"{self.sort}: {self.cue}"


def sort_of(is_sure: bool) -> str:
    return SURE if is_sure else BESIDE
