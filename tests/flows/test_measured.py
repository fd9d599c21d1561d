"""What the steps of a run cost is kept, survives a rebuild, and goes to OpenTelemetry and to JSON logs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.batch import Job
from flows.job import run_job
from flows.json_log import JsonLog
from flows.rebuild import rebuild_warehouse
from flows.status import state_of
from flows.telemetry import telemetry
from tests.flows.desk import ARTICLES, Silent, assert_sealed, rows, write
from tests.flows.receiver import receiver

STEPS = ["read", "repeats", "extract", "compare", "link", "audit"]


def test_steps_are_kept_and_survive_a_rebuild(tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    source = write(tmp_path / "a.jsonl", ARTICLES)
    run_job(Job(warehouse, (str(source),)), Silent())
    run_job(Job(warehouse, (str(source),)), Silent())  # nothing new
    query = (
        "select s.* from quality.run_step as s join quality.run as r using (run_key) order by r.started_at, step_number"
    )
    before = rows(warehouse, query)
    assert [row[2] for row in before] == [*STEPS, "read"]
    assert all(row[3] >= 0 for row in before) and before[0][4] == 3
    assert all(row[5] is None or row[5] > 1_000_000 for row in before)
    rebuild_warehouse(warehouse, 0, Silent())
    assert rows(warehouse, query) == before
    assert_sealed(warehouse)


def test_spans_and_metrics_are_sent(tmp_path: Path, monkeypatch) -> None:
    pytest.importorskip("opentelemetry.sdk")
    with receiver() as got:
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", got.url)
        with telemetry(True):
            run_job(Job(tmp_path / "w.duckdb", (str(write(tmp_path / "a.jsonl", ARTICLES)),)), Silent())
    assert {"/v1/traces", "/v1/metrics"} <= set(got.paths)


def test_json_lines_tell_the_steps(tmp_path: Path, capsys) -> None:
    log = JsonLog()
    run_job(Job(tmp_path / "w.duckdb", (str(write(tmp_path / "a.jsonl", ARTICLES)),)), log)
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines() if line.startswith("{")]
    assert [line["step"] for line in lines if line["event"] == "step"] == [*STEPS, "publish"]
    assert all({"time", "level", "event"} <= set(line) for line in lines)


def test_status_tells_what_there_is(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    monkeypatch.setenv("WIREHOUSE_INBOX", str(tmp_path / "inbox"))
    (tmp_path / "inbox").mkdir()
    source = write(tmp_path / "inbox" / "a.jsonl", ARTICLES)
    run_job(Job(tmp_path / "w.duckdb", (str(source),), read_copy=True), Silent())
    write(tmp_path / "inbox" / "b.jsonl", ARTICLES)
    found = state_of(tmp_path / "w.duckdb")
    assert found["runs"][0]["status"] == "published" and found["articles"] == 3
    assert found["open_rejections"] == 1 and found["read_copy"] == "current" and found["writer"] is None
    assert found["inbox"]["files"] == 2 and found["inbox"]["since_last_run"] == 1
    assert found["schedules"] is None and found["bytes"]["file"] > 0 and not found["refused_batch"]
