"""Views as files, and the notebook over a warehouse."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from flows.cli import run_words
from tests.flows.desk import ARTICLES, run, write

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    run(write(folder / "articles.jsonl", ARTICLES), folder / "w.duckdb")
    return folder / "w.duckdb"


def export(warehouse, *words: str) -> int:
    return run_words(["export", *words, "--warehouse", str(warehouse)])


def test_a_view_in_every_format(warehouse, tmp_path, capsys) -> None:
    for end in ("csv", "json", "parquet", "xlsx", "md"):
        assert export(warehouse, "user_counts", "--to", str(tmp_path / f"u.{end}")) == 0
    rows = pl.read_parquet(tmp_path / "u.parquet")
    assert len(list(csv.reader((tmp_path / "u.csv").open()))) == rows.height + 1
    told = json.loads((tmp_path / "u.json").read_text())
    assert {r["claim_key_text"] for r in told} == set(rows["claim_key"].cast(pl.String))
    assert f"{rows.height} rows of user_counts" in capsys.readouterr().out
    assert (tmp_path / "u.md").read_text().startswith("| published\\_on |")


def test_what_cannot_be_exported_leaves_the_old_file(warehouse, tmp_path) -> None:
    old = tmp_path / "old.csv"
    old.write_text("before")
    assert export(warehouse, "no_such_view", "--to", str(old)) == 1
    assert export(warehouse, "claims", "--to", str(old), "--where", "nonsense = 1") == 1
    assert old.read_text() == "before" and [p.name for p in tmp_path.iterdir()] == ["old.csv"]
    assert export(warehouse, "claims", "--to", str(tmp_path / "x.doc")) == 2
    assert export(warehouse, "claims", "quotes", "--to", str(tmp_path / "x.csv")) == 2


def test_the_notebook_runs_and_draws(warehouse, monkeypatch) -> None:
    pytest.importorskip("marimo")
    pytest.importorskip("altair")
    told = (
        "from examples.claims_notebook import app\n"
        "_, found = app.run()\n"
        "for name in ('intervals', 'shares'):\n"
        "    assert found[name].to_dict()['data'], name\n"
        "print(found['counts'].height)\n"
    )
    monkeypatch.setenv("WIREHOUSE_WAREHOUSE", str(warehouse))
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, timeout=300)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) > 0
