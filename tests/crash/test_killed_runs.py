"""Runs killed at any moment: the warehouse stays whole, nothing is half-published, and the next run does the job."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from tests.flows.desk import ARTICLES, contents, rows, run, write

ROOT = Path(__file__).resolve().parent.parent.parent
SOME = [
    a | {"id": f"{a['id']}-{n}", "text": f"{a['text']}\n\nFloor {n} of the harbour house stayed dark."}
    for n in range(40)
    for a in ARTICLES[:2]
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    run(write(folder / "r.jsonl", SOME), folder / "w.duckdb")
    return contents(folder / "w.duckdb", ("fact_claim", "fact_quote", "fact_copy"))


@pytest.mark.parametrize("moment", ["reading facts", "comparing", "auditing", "publishing"])
def test_a_run_killed_while(moment: str, tmp_path: Path, whole) -> None:
    source, warehouse = write(tmp_path / "r.jsonl", SOME), tmp_path / "w.duckdb"
    words = [sys.executable, "-m", "flows.cli", "run", str(source), "--warehouse", str(warehouse), "--workers", "0"]
    process = subprocess.Popen(
        words, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=_clean()
    )
    assert process.stderr is not None
    for line in process.stderr:
        if moment in line:
            time.sleep(0.05 if moment == "publishing" else 0.0)
            process.send_signal(signal.SIGKILL)
            break
    process.wait(30)
    published = rows(warehouse, "select count(*) from dim_article")[0][0]
    ledger = rows(warehouse, "select count(*) from quality.run where status = 'published'")[0][0]
    assert (published, ledger) in ((0, 0), (len(SOME), 1)), "all or nothing"
    done = subprocess.run([*words, "--json"], cwd=ROOT, capture_output=True, text=True, env=_clean(), timeout=120)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["new"] + told["unchanged"] == told["read"] == len(SOME)
    assert contents(warehouse, ("fact_claim", "fact_quote", "fact_copy")) == whole
    assert rows(warehouse, "select count(*) from dim_article") == [(len(SOME),)]
    assert not any((tmp_path / "w.duckdb.files" / "stage").glob("*")), "the killed run's stage is cleared"
    assert (
        len(list((tmp_path / "w.duckdb.files" / "raw").iterdir()))
        == rows(warehouse, "select count(*) from quality.run")[0][0]
    )


def test_two_runs_at_once_wait_for_each_other(tmp_path: Path) -> None:
    sources = [write(tmp_path / f"{n}.jsonl", [a | {"id": f"{a['id']}-{n}"} for a in ARTICLES[:2]]) for n in range(2)]
    words = [sys.executable, "-m", "flows.cli", "run", "--json", "--warehouse", str(tmp_path / "w.duckdb")]
    both = [
        subprocess.Popen(
            [*words, str(s)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=_clean()
        )
        for s in sources
    ]
    for process in both:
        out, err = process.communicate(timeout=180)
        assert process.returncode == 0, err
        assert json.loads(out)["new"] == 2
    assert rows(tmp_path / "w.duckdb", "select count(*) from dim_article") == [(4,)]


def test_a_reader_holds_the_publish_up_and_loses_nothing(tmp_path: Path) -> None:
    """An analyst's open session delays the writer no longer than his patience: he publishes in a copy, and says so."""
    warehouse = tmp_path / "w.duckdb"
    run(write(tmp_path / "a.jsonl", ARTICLES[:1]), warehouse)
    reader = subprocess.Popen(
        [sys.executable, "-c", f"import duckdb, sys; c = duckdb.connect({str(warehouse)!r}, read_only=True); print('open', flush=True); sys.stdin.read()"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert reader.stdout is not None and reader.stdout.readline() == "open\n"
    words = [
        sys.executable,
        "-m",
        "flows.cli",
        "run",
        str(write(tmp_path / "b.jsonl", ARTICLES[1:2])),
        "--warehouse",
        str(warehouse),
    ]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, env=_clean(), timeout=180)
    reader.communicate(timeout=30)
    assert done.returncode == 0, done.stderr
    assert "publishing in a copy" in done.stderr
    assert rows(warehouse, "select count(*) from dim_article") == [(2,)]


def test_an_exclusive_foreign_lock_gives_a_clear_error(tmp_path: Path, monkeypatch) -> None:
    from warehouse.faults import WarehouseBusy
    from warehouse.store import Store

    store = Store(tmp_path / "w.duckdb")
    store.prepare()
    holder = subprocess.Popen(
        [sys.executable, "-c", f"import duckdb, time; c = duckdb.connect({str(store.path)!r}); print('open', flush=True); time.sleep(60)"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert holder.stdout is not None and holder.stdout.readline() == "open\n"
        said: list[str] = []
        with pytest.raises(WarehouseBusy, match="run again"):
            store.connect(read_only=True, say=said.append, wait=0.5)
        assert said and "waiting" in said[0]
    finally:
        holder.kill()
        holder.wait(30)
    duckdb.connect(str(store.path)).close()


def _clean() -> dict[str, str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "WIREHOUSE_"))}
    return env | {"PYTHONPATH": str(ROOT)}
