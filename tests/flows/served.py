"""`wirehouse up` on a folder of its own, for tests that need a real Prefect server."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 300.0
ENDED = ("COMPLETED", "FAILED", "CRASHED", "CANCELLED")


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Served:
    """A folder with an inbox, a warehouse and Prefect's state, which `up` is started on."""

    def __init__(self, folder: Path, root: Path = ROOT, **settings: str):
        self.folder, self.root, self.port = folder, root, free_port()
        self.url = f"http://127.0.0.1:{self.port}/api"
        self.inbox, self.warehouse, self.log = folder / "inbox", folder / "w.duckdb", folder / "up.log"
        self.inbox.mkdir(exist_ok=True)
        env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "WIREHOUSE_"))}
        self.env = env | {
            "PREFECT_HOME": str(folder / "prefect"), "WIREHOUSE_INBOX": str(self.inbox), "WIREHOUSE_WORKERS": "0",
            "PYTHONPATH": str(root),
        } | settings  # fmt: skip

    @contextlib.contextmanager
    def up(self) -> Iterator[subprocess.Popen]:
        """`wirehouse up` until the block ends, with whatever is left of it killed."""
        with self.log.open("a") as out:
            started = self.log.read_text().count("started!")
            process = subprocess.Popen(
                [sys.executable, "-m", "flows.cli", "up", "--port", str(self.port), "--warehouse", str(self.warehouse)],
                cwd=self.folder, env=self.env, stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
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

    def is_healthy(self) -> bool:
        """Whether the server answers."""
        try:
            return bool(self.ask("/health"))
        except OSError:
            return False

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

    def started_run(self, **parameters: Any) -> dict:
        """Starts `nightly` now, and waits for its end; the flow run."""
        deployment = self.ask("/deployments/name/wirehouse/nightly")
        run = self.ask(f"/deployments/{deployment['id']}/create_flow_run", {"parameters": parameters})

        def ended() -> dict | None:
            found = self.ask(f"/flow_runs/{run['id']}")
            return found if found["state"]["type"] in ENDED else None

        return self.wait_for(ended, "the run did not end")

    def command(self, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        """A `wirehouse` command of somebody who uses this server."""
        env = self.env | {"PREFECT_API_URL": self.url, "WIREHOUSE_WAREHOUSE": str(self.warehouse)} | settings
        command = [sys.executable, "-m", "flows.cli", *words]
        return subprocess.run(command, cwd=self.folder, env=env, capture_output=True, text=True, timeout=PATIENCE)
