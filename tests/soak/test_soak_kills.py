"""A seeded sample of the kill loop (`make soak` does 300)."""

from __future__ import annotations

from pathlib import Path

from tests.soak.kills import soak


def test_a_sample_of_kills_makes_no_difference(tmp_path: Path) -> None:
    assert soak(5, 20261129, tmp_path) == []
