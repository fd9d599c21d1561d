"""What has been found of an article's contests so far."""

from __future__ import annotations

from transforms.facts.contests.contest import Contest


class Findings:
    """``found``: for each claim its contest, the first that was found; ``errors``: the claims that are turned down, by their
    places, and the words that do it."""

    def __init__(self, claims: int):
        self.found: list[Contest | None] = [None] * claims
        self.errors: dict[int, str] = {}

    def take(self, at: int, contest: Contest) -> None:
        if self.found[at] is None:
            self.found[at] = contest

    def is_answered(self, at: int) -> bool:
        """Whether another claim is known to stand against the one at ``at``."""
        return any(c is not None and c.against == at for c in self.found)
