"""Made articles with disputes: the half that is tuned on stays as good as it is, and no look-alikes are joined."""

from __future__ import annotations

from benchmarks.claims.contests import MADE, score_contests


def test_disputes_of_the_tuned_half_are_found() -> None:
    score = score_contests(MADE / "tuned")
    assert score is not None
    assert score.found >= 32, f"{score.found} of {score.disputes}"
    assert score.joined <= 4, f"{score.joined} of {score.look_alikes} look-alikes"
