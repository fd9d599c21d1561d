"""Fixtures that several rooms share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The labelled sets that are not part of the project; tests that want them skip without."""
    if not SHARED.exists():
        pytest.skip("needs the labelled sets beside the checkout (../shared)")
    return SHARED
