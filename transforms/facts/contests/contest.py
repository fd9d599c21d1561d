"""A contest: one figure that is put against another, or turned down."""

from __future__ import annotations

from typing import NamedTuple


class Contest(NamedTuple):
    """``kind``: rejected (turned down in so many words), corrected (the source or the outlet replaces an error) or excluded
    (two figures that cannot both hold). ``against``: the index of the claim that this one stands against, None where a figure
    is turned down with no other in its place. ``cue``: the words that told it. ``is_sure``: whether those words contest a
    figure, and do not merely set two statements side by side."""

    kind: str
    against: int | None
    cue: str
    is_sure: bool

    @property
    def rule(self) -> str:
        """What told it, as a rule of the claim: "contest: the actual number is", or "contrast: while" where it is not sure."""
        return f"{'contest' if self.is_sure else 'contrast'}: {self.cue}"
