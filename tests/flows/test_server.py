"""A real Prefect server: `up` deploys the schedules and starts a worker; a triggered run does the job and leaves its traces."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.flows.desk import ARTICLES, write

pytestmark = pytest.mark.server
ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 240.0


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    def __init__(self, url: str, warehouse: Path, inbox: Path, log: Path, env: dict[str, str]):
        self.url, self.warehouse, self.inbox, self.log, self.env = url, warehouse, inbox, log, env

    def ask(self, path: str, body: dict | None = None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, headers={"Content-Type": "application/json"})
        for pause in (0.5, 1, 2, 4, 8, 0):  # a busy SQLite makes the server answer 503 now and then
            try:
                with urllib.request.urlopen(request, timeout=20) as answer:
                    return json.loads(answer.read())
            except urllib.error.HTTPError as error:
                if error.code != 503 or not pause:
                    raise
                time.sleep(pause)

    def wait_for(self, what: Callable[[], object], why: str):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                if found := what():
                    return found
            except OSError:
                pass
            time.sleep(0.5)
        raise AssertionError(f"{why}; log:\n{self.log.read_text()[-4000:]}")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    inbox = folder / "inbox"
    inbox.mkdir()
    write(inbox / "articles.jsonl", ARTICLES)
    port, warehouse, log = free_port(), folder / "w.duckdb", folder / "up.log"
    env = os.environ | {"PREFECT_HOME": str(folder / "prefect"), "WIREHOUSE_INBOX": str(inbox)}
    env.pop("PREFECT_API_URL", None)
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "flows.cli", "up", "--port", str(port), "--warehouse", str(warehouse)],
            cwd=ROOT, env=env, stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    running = Server(
        f"http://127.0.0.1:{port}/api", warehouse, inbox, log, env | {"PREFECT_API_URL": f"http://127.0.0.1:{port}/api"}
    )
    try:
        running.wait_for(lambda: "started!" in log.read_text(), "the worker did not start")
        yield running
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(30)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def test_both_schedules_are_deployed(server) -> None:
    found = {d["name"]: d for d in server.ask("/deployments/filter", {})}
    assert set(found) == {"nightly", "hourly"}
    assert {n: d["schedules"][0]["schedule"]["cron"] for n, d in found.items()} == {
        "nightly": "30 2 * * *",
        "hourly": "5 * * * *",
    }


def test_a_triggered_run_publishes_and_leaves_tasks_logs_and_artifacts(server) -> None:
    deployment = server.ask("/deployments/name/wirehouse/nightly")
    run = server.ask(f"/deployments/{deployment['id']}/create_flow_run", {})

    def ended():
        state = server.ask(f"/flow_runs/{run['id']}")["state"]
        return state if state["type"] in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED") else None

    state = server.wait_for(ended, "the run did not end")
    assert state["type"] == "COMPLETED", f"{state}\n{server.log.read_text()[-4000:]}"
    about = {"flow_runs": {"id": {"any_": [run["id"]]}}}
    steps = {"read", "repeats", "extract", "compare", "link", "audit", "publish"}

    def recorded():  # the server writes task runs behind the flow run
        tasks = server.ask("/task_runs/filter", about)
        return {(t["name"].rsplit("-", 1)[0], t["state"]["type"]) for t in tasks} == {(s, "COMPLETED") for s in steps}

    server.wait_for(recorded, "not every step is recorded as a completed task")
    artifacts = {a["key"]: a for a in server.ask("/artifacts/filter", about)}
    counts = {row["what"]: row["count"] for row in json.loads(artifacts["run-counts"]["data"])}
    assert (counts["read"], counts["new"], counts["quarantined"]) == (4, 3, 1)
    assert artifacts["audit"]["type"] == "markdown" and "Structure and provenance hold" in artifacts["audit"]["data"]
    logs = server.ask("/logs/filter", {"logs": {"flow_run_id": {"any_": [run["id"]]}}, "limit": 200})
    assert any("step: extract" in line["message"] for line in logs)
    with duckdb.connect(str(server.warehouse), read_only=True) as connection:
        assert connection.execute("select count(*) from user_counts where surface = '60 million'").fetchone() == (3,)


def test_the_command_line_makes_a_flow_run_when_a_server_answers(server, tmp_path) -> None:
    ended = {"flow_runs": {"state": {"type": {"any_": ["COMPLETED"]}}}}  # schedules add runs to come
    before = server.ask("/flow_runs/count", ended)
    source = tmp_path / "more.jsonl"
    shutil.copy(server.inbox / "articles.jsonl", source)
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", "run", str(source), "--warehouse", str(tmp_path / "w.duckdb"), "--json"],
        cwd=ROOT, env=server.env, capture_output=True, text=True, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["new"] == 3
    assert server.ask("/flow_runs/count", ended) == before + 1
