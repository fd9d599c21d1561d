"""Whole runs on several machines' worth of processes: lakes and clusters, with one audit process for all."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def _one_audit(shared_audit) -> None:
    pass
