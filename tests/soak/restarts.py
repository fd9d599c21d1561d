"""`wirehouse up` stopped in the middle of a run, again and again: the next run comes at its time, none stays Running.

    python -m tests.soak.restarts --cycles 10 --seed 1

Each cycle waits until a run works, stops `up` by SIGTERM, or kills it outright, and starts it again on the same server state.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import signal
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.flows.served import Served

EVERY = 20  # seconds between scheduled runs
SETTINGS = {"WIREHOUSE_NIGHTLY": f"{EVERY}s", "WIREHOUSE_HOURLY": "off"}
UNDER_WAY = ["RUNNING", "PENDING", "CANCELLING"]


def cycle(served: Served, number: int, how: signal.Signals) -> str:
    """One stop in the middle of a run. Returns the name of the run that was stopped."""
    article = {
        "id": f"a{number}",
        "outlet": "Test",
        "text": f"The firm said on Monday that {number + 2} hundred people had left.",
    }
    (served.inbox / f"{number}.jsonl").write_text(json.dumps(article) + "\n")
    with served.up() as process:
        run = None
        while run not in (
            still := [r["name"] for r in served.runs("RUNNING")]
        ):  # one that was over meanwhile is not stopped
            run = (
                still or [r["name"] for r in served.wait_for(lambda: served.runs("RUNNING"), "no run began", process)]
            )[0]
            time.sleep(random.random() * 2)
        process.send_signal(how)
        process.wait(180)
    if how is signal.SIGKILL:
        served.wait_for(lambda: not served.is_healthy(), "the server outlived `up`")
    return str(run)


def settle(served: Served) -> dict[str, int]:
    """Starts `up` a last time: a scheduled run completes after the start, and no run that began before is under way. Counts
    of runs by state."""
    began = datetime.now(UTC).isoformat()
    with served.up() as process:
        before = served.wait_for(lambda: [{run["id"] for run in served.runs("COMPLETED")}], "no answer", process)[0]
        served.wait_for(
            lambda: {r["id"] for r in served.runs("COMPLETED")} - before, "no run completed after the stop", process
        )
        left = [run["name"] for run in served.runs(*UNDER_WAY) if (run["start_time"] or run["created"]) < began]
        assert not left, f"still under way: {left}"
        return {kind: len(served.runs(kind)) for kind in ("COMPLETED", "CRASHED", "FAILED", "CANCELLED")}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--cycles", type=int, default=10)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--folder", type=Path, help="Keep everything here, for a look.")
    told = asked.parse_args()
    random.seed(told.seed)
    with contextlib.ExitStack() as stack:
        folder = told.folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        served = Served(folder, **SETTINGS)
        for number in range(told.cycles):
            how = signal.SIGKILL if number % 3 == 2 else signal.SIGTERM
            print(f"cycle {number + 1}: {cycle(served, number, how)} stopped by {how.name}", flush=True)
        print(f"afterwards: {settle(served)}; nothing left Running")
        log = served.log.read_text()
        print(f"'database is locked' in the log: {log.count('database is locked')} times")


if __name__ == "__main__":
    main()
