"""One stop of `up` in the middle of a run (`python -m tests.soak.restarts` does ten)."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.flows.served import Served
from tests.soak.restarts import SETTINGS, cycle, settle

pytestmark = [pytest.mark.server, pytest.mark.slow]


def test_the_next_run_comes_at_its_time_after_a_stop_in_the_middle_of_one(tmp_path: Path) -> None:
    served = Served(tmp_path, **SETTINGS)
    stopped = cycle(served, 1, signal.SIGTERM)
    counts = settle(served)
    assert counts["COMPLETED"] >= 1 and counts["CRASHED"] >= 1
    assert f"{stopped}: marked Crashed" in served.log.read_text()
