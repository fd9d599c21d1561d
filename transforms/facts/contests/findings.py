"""What has been found of an article's contests so far."""

from __future__ import annotations

from transforms.facts.contests.contest import Contest


class Findings:
    """``found``: for each claim its contest, the first that was found; ``errors``: the claims that are turned down, by their
    places, and the words that do it."""

    def __init__(self, claims: int):
        self.found: list[Contest | None] = [None] * claims
        self.errors: dict[int, str] = {}
        self._answered: set[int] = set()

    def take(self, at: int, contest: Contest) -> None:
        if self.found[at] is None:
            self.found[at] = contest
            if contest.against is not None:
                self._answered.add(contest.against)

    def is_answered(self, at: int) -> bool:
        """Whether another claim is known to stand against the one at ``at``."""
        return at in self._answered
