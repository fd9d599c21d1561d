"""Kills around what a rebuild puts in place, in the middle of its own doing, and in what a run leaves behind for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from flows.rebuild import rebuild_warehouse
from tests.crash.test_killed_runs import ROOT, _clean
from tests.flows.desk import ARTICLES, Silent, contents, rows, run, write


def killed(moment: str, how: str, folder: Path, *words: str) -> None:
    """Runs a command that is killed at ``moment`` (tests/soak/victim.py)."""
    line = [sys.executable, "-m", "tests.soak.victim", moment, how, str(folder / "moments"), *words]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, env=_clean(), timeout=180)
    assert done.returncode == -9, done.stderr


@pytest.fixture(scope="module")
def unconfirmed(tmp_path_factory):
    """A warehouse whose last run was killed between its commit and the checkpoint."""
    folder = tmp_path_factory.mktemp("unconfirmed")
    warehouse = folder / "w.duckdb"
    run(write(folder / "a.jsonl", ARTICLES[:1]), warehouse)
    source = write(folder / "b.jsonl", ARTICLES[1:3])
    killed("commit", "after", folder, "run", str(source), "--warehouse", str(warehouse))
    assert (folder / "w.duckdb.wal").exists()
    return folder


def test_a_rebuild_after_a_kill_between_commit_and_checkpoint(unconfirmed: Path) -> None:
    warehouse = unconfirmed / "w.duckdb"
    rebuild_warehouse(warehouse, 0, Silent())
    assert not (unconfirmed / "w.duckdb.wal").exists()
    found = contents(warehouse)
    assert len(found["dim_article"]) == 3
    assert rows(warehouse, "select count(*) from quality.run where status = 'published'") == [(2,)]
    assert run(unconfirmed / "b.jsonl", warehouse).summary()["unchanged"] == 2
    rebuild_warehouse(warehouse, 0, Silent())
    assert contents(warehouse) == found
    assert not list(unconfirmed.glob("*rebuild*"))
