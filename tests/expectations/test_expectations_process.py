"""The audit process: quick to have, clear when it fails, gone when its parent is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from expectations.process import AuditError, AuditProcess

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = ("great_expectations", "prefect", "pandas", "sqlalchemy", "duckdb", "polars")


@pytest.mark.parametrize("module", ["expectations.process", "expectations.reports.html", "expectations.results"])
def test_the_parent_imports_nothing_heavy(module: str) -> None:
    told = f"import sys, {module}; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_a_job_that_fails_is_told_and_the_next_one_runs(auditor, make_batch, tmp_path) -> None:
    batch = make_batch()
    with pytest.raises(AuditError, match="does not exist"):
        auditor.audit(tmp_path / "none.duckdb", batch.published, timeout=120)
    assert auditor.audit(batch.scratch, batch.published, timeout=120).is_fit


def test_jobs_are_answered_in_order(auditor, make_batch) -> None:
    empty, full = make_batch(), make_batch()
    full.articles(range(1, 3))
    auditor.submit(empty.scratch, empty.published)
    auditor.submit(full.scratch, full.published, run={"run_key": 1})
    rows = [max(r.element_count or 0 for r in auditor.result(timeout=120).results) for _ in range(2)]
    assert rows == [0, 2]
    with pytest.raises(AuditError, match="No audit was submitted"):
        auditor.result()


def test_the_files_are_free_afterwards(auditor, make_batch) -> None:
    batch = make_batch()
    auditor.audit(batch.scratch, batch.published, timeout=120)
    batch.execute("create table other (i int)")
    batch.publish()


def test_what_a_dying_child_says_is_in_the_error(make_batch, monkeypatch, tmp_path) -> None:
    (tmp_path / "great_expectations.py").write_text("raise RuntimeError('no such luck')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("expectations.process._environment", lambda: {**os.environ, "PYTHONPATH": f"{tmp_path}:{ROOT}"})
    batch = make_batch()
    with AuditProcess() as process:
        process.submit(batch.scratch, batch.published)
        with pytest.raises(AuditError, match=r"(?s)Exit code: 1\..*no such luck"):
            process.result(timeout=60)


def test_a_killed_child_is_told_and_replaced_at_the_next_submit(make_batch) -> None:
    batch = make_batch()
    with AuditProcess() as process:
        process.submit(batch.scratch, batch.published)
        assert process._child is not None
        os.kill(process._child.pid, signal.SIGKILL)
        with pytest.raises(AuditError, match=r"Exit code: -9\."):
            process.result(timeout=60)
        process.submit(batch.scratch, batch.published)


def test_a_timeout_is_told_and_close_does_not_wait(make_batch) -> None:
    batch = make_batch()
    process = AuditProcess().start()
    process.submit(batch.scratch, batch.published)
    with pytest.raises(TimeoutError, match=r"longer than 0\.01 seconds"):
        process.result(timeout=0.01)
    started = time.perf_counter()
    process.close()
    process.close()
    assert time.perf_counter() - started < 2


def test_the_child_ends_with_its_parent() -> None:
    """Even in the middle of the import, and even if the parent has no time to say goodbye."""
    code = (
        "from expectations.process import AuditProcess; import os; p = AuditProcess().start();"
        " print(p._child.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    child = int(done.stdout)
    deadline = time.monotonic() + 10
    while _runs(child):
        assert time.monotonic() < deadline, "an orphan"
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    """Whether the process is there and no zombie that merely waits for somebody to ask."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
