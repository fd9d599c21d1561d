"""`wirehouse up` stopped in the middle of a run, again and again: the next run comes at its time, none stays Running.

    python -m tests.soak.restarts --cycles 10 --seed 1

Each cycle waits until a run works, stops `up` by SIGTERM, or kills it outright, and starts it again on the same server state.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.flows.ports import free_port

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 300.0
EVERY = 20  # seconds between scheduled runs
UNDER_WAY = ["RUNNING", "PENDING", "CANCELLING"]


class Served:
    """A folder with an inbox, a warehouse and Prefect's state, which `up` is started on."""

    def __init__(self, folder: Path, **settings: str):
        self.folder, self.port = folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}/api"
        self.inbox, self.warehouse, self.log = folder / "inbox", folder / "w.duckdb", folder / "up.log"
        self.inbox.mkdir(exist_ok=True)
        env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "WIREHOUSE_"))}
        self.env = env | {
            "PREFECT_HOME": str(folder / "prefect"), "WIREHOUSE_INBOX": str(self.inbox), "WIREHOUSE_HOURLY": "off",
            "WIREHOUSE_NIGHTLY": f"{EVERY}s", "WIREHOUSE_WORKERS": "0", "PYTHONPATH": str(ROOT),
        } | settings  # fmt: skip

    @contextlib.contextmanager
    def up(self) -> Iterator[subprocess.Popen]:
        """`wirehouse up` until the block ends, with whatever is left of it killed."""
        with self.log.open("a") as out:
            started = self.log.read_text().count("started!")
            process = subprocess.Popen(
                [sys.executable, "-m", "flows.cli", "up", "--port", str(self.port), "--warehouse", str(self.warehouse)],
                cwd=ROOT, env=self.env, stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        try:
            self.wait_for(lambda: self.log.read_text().count("started!") > started, "no worker", process)
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(120)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    def ask(self, path: str, body: dict | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read())

    def runs(self, *types: str) -> list[dict]:
        about = {"flow_runs": {"state": {"type": {"any_": list(types)}}}, "sort": "EXPECTED_START_TIME_DESC"}
        return self.ask("/flow_runs/filter", about)

    def wait_for(self, what: Callable[[], Any], why: str, process: subprocess.Popen | None = None) -> Any:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with contextlib.suppress(OSError, urllib.error.HTTPError):
                if found := what():
                    return found
            if process is not None and process.poll() is not None:
                break
            time.sleep(0.5)
        raise AssertionError(f"{why}; log:\n{self.log.read_text()[-4000:]}")


def cycle(served: Served, number: int, how: signal.Signals) -> str:
    """One stop in the middle of a run. Returns the name of the run that was stopped."""
    article = {
        "id": f"a{number}",
        "outlet": "Test",
        "text": f"The firm said on Monday that {number + 2} hundred people had left.",
    }
    (served.inbox / f"{number}.jsonl").write_text(json.dumps(article) + "\n")
    with served.up() as process:
        run = served.wait_for(lambda: served.runs("RUNNING"), "no run began", process)[0]
        time.sleep(random.random() * 8)
        process.send_signal(how)
        process.wait(180)
    if how is signal.SIGKILL:
        served.wait_for(lambda: not is_listening(served), "the server outlived `up`")
    return run["name"]


def is_listening(served: Served) -> bool:
    try:
        served.ask("/health")
    except OSError:
        return False
    return True


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
        served = Served(folder)
        for number in range(told.cycles):
            how = signal.SIGKILL if number % 3 == 2 else signal.SIGTERM
            print(f"cycle {number + 1}: {cycle(served, number, how)} stopped by {how.name}", flush=True)
        print(f"afterwards: {settle(served)}; nothing left Running")
        log = served.log.read_text()
        print(f"'database is locked' in the log: {log.count('database is locked')} times")


if __name__ == "__main__":
    main()
