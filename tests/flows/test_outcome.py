"""Runs that took nothing in say why, and do not count as success unless that is allowed; changed files are refused."""

from __future__ import annotations

import duckdb
import pytest

from flows.cli import main
from tests.flows.desk import ARTICLES, write


def code_of(capsys, *words: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    told = capsys.readouterr()
    return int(ended.value.code or 0), told.out + told.err


def test_nothing_found_and_all_rejected_exit_with_1_and_a_hint(tmp_path, capsys) -> None:
    warehouse, empty = str(tmp_path / "w.duckdb"), tmp_path / "empty"
    empty.mkdir()
    code, told = code_of(capsys, "run", str(empty), "-w", warehouse)
    assert code == 1 and "No record was found" in told and "--allow-empty" in told
    assert code_of(capsys, "run", str(empty), "-w", warehouse, "--allow-empty")[0] == 0
    bad = write(tmp_path / "bad.jsonl", [{"id": "1"}, {"id": "2"}])
    for _ in range(2):  # the reasons are known from the first time
        code, told = code_of(capsys, "run", str(bad), "-w", warehouse)
        assert code == 1 and "rejected; nothing was read in" in told and "no_text" in told
    assert code_of(capsys, "run", str(bad), "-w", warehouse, "--allow-empty")[0] == 0


def test_a_changed_file_is_refused_and_found(tmp_path, capsys) -> None:
    warehouse, source = str(tmp_path / "w.duckdb"), str(write(tmp_path / "a.jsonl", ARTICLES[:2]))
    assert code_of(capsys, "run", source, "-w", warehouse)[0] == 0
    assert code_of(capsys, "run", source, "-w", warehouse)[0] == 0, "unchanged"
    code, told = code_of(capsys, "check", "-w", warehouse, "--reread", "2")
    assert code == 0 and "Structure and provenance hold" in told and "Not checked" in told
    with duckdb.connect(warehouse) as connection:
        assert connection.execute("select seal_state, checks_failed from quality.audit").fetchall() == [("holds", 0)]
        connection.execute("create view mine as from claims")
        connection.execute("update fact_claim set counted = 'account' where counted = 'user'")
        connection.execute("update dim_outlet set name = 'X'")
    code, told = code_of(capsys, "check", "-w", warehouse)
    assert code == 3 and "fact_claim.seal_broken" in told and "view main.mine" in told
    code, told = code_of(capsys, "run", source, "-w", warehouse)
    assert code == 3 and "something other than Wirehouse changed" in told
    code, told = code_of(capsys, "check", "-w", warehouse, "--reread", "2")
    assert code == 3 and "warehouse.reread_differs" in told
