"""A warehouse on disk: what a run finds at the path, and what it does about it."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from flows.rebuild import rebuild_warehouse
from tests.flows.desk import ARTICLES, Silent, rows, run, write
from warehouse.archive import ArchiveDamaged, clear_unpublished
from warehouse.faults import NotAWarehouse, TargetUnusable, WarehouseDamaged, WarehouseMissing, is_damage
from warehouse.store import Store

pytestmark = pytest.mark.slow


def test_a_database_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "shop.duckdb")) as connection:
        connection.execute("create table orders (id integer)")
    with pytest.raises(NotAWarehouse, match="not a warehouse"):
        Store(tmp_path / "shop.duckdb").prepare()
    assert rows(tmp_path / "shop.duckdb", "select table_name from duckdb_tables()") == [("orders",)]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("alter table dim_outlet drop column domain", "dim_outlet.domain"),
        ("alter table dim_outlet add column mood varchar", "dim_outlet.mood"),
        ("alter table copies.article drop column head_key", "article.head_key"),
        ("update copies.made_by set version = 0", "another version of the code"),
        ("drop table copies.made_by", "another version of the code"),
    ],
)
def test_another_versions_warehouse_is_told_with_what_to_do(change: str, told: str, tmp_path: Path) -> None:
    store = Store(tmp_path / "w.duckdb")
    store.prepare()
    shutil.copy(store.path, tmp_path / "other.duckdb")
    with duckdb.connect(str(tmp_path / "other.duckdb")) as connection:
        connection.execute(change)
    (tmp_path / "other.duckdb").replace(store.path)  # as when a backup is put back: the mark beside it is the new one's
    with pytest.raises(NotAWarehouse, match=rf"{told}.*wirehouse (upgrade|rebuild)"):
        store.prepare()


def test_a_file_that_is_gone_is_not_begun_anew_over_its_archive(tmp_path: Path) -> None:
    source, warehouse = write(tmp_path / "r.jsonl", ARTICLES[:1]), tmp_path / "w.duckdb"
    run(source, warehouse)
    kept = sorted((tmp_path / "w.duckdb.files" / "raw").rglob("*"))
    warehouse.unlink()
    with pytest.raises(WarehouseMissing, match="wirehouse rebuild"):
        run(source, warehouse)
    assert sorted((tmp_path / "w.duckdb.files" / "raw").rglob("*")) == kept


def test_runs_work_without_the_archive_of_earlier_ones(tmp_path: Path) -> None:
    source, warehouse = write(tmp_path / "r.jsonl", ARTICLES[:1]), tmp_path / "w.duckdb"
    run(source, warehouse)
    shutil.rmtree(tmp_path / "w.duckdb.files")
    assert run(source, warehouse).summary()["unchanged"] == 1


def test_what_was_whole_is_set_aside_and_what_was_not_is_removed(tmp_path: Path) -> None:
    raw, aside = tmp_path / "raw", tmp_path / "set-aside"
    at = "20260301T060000000000"
    for name in (f"{at}-11", f"{at}-22", f"{at}-33", f"{at}-44", "notes-2026", "x-y"):
        (raw / name).mkdir(parents=True)
    (raw / f"{at}-11" / "run.pending.json").write_text("{}")
    (raw / f"{at}-22" / "run.json").write_text("{}")
    (raw / f"{at}-33" / "run.pending.json").write_text("{}")
    clear_unpublished(raw, aside, {11})
    assert sorted(p.name for p in raw.iterdir()) == [f"{at}-11", "notes-2026", "x-y"]
    assert (raw / f"{at}-11" / "run.json").exists(), "in the ledger: confirmed"
    assert [p.name for p in aside.iterdir()] == [f"{at}-22"]


def test_a_warehouse_in_the_folder_that_is_read_is_no_source(tmp_path: Path) -> None:
    write(tmp_path / "r.jsonl", ARTICLES[:2])
    assert run(tmp_path, tmp_path / "w.duckdb").summary()["read"] == 2
    assert run(tmp_path, tmp_path / "w.duckdb").summary()["read"] == 2


def test_a_rebuild_that_would_lose_runs_is_refused_with_what_is_missing(tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    run(write(tmp_path / "a.jsonl", ARTICLES[:1]), warehouse)
    shutil.rmtree(tmp_path / "w.duckdb.files")
    run(write(tmp_path / "b.jsonl", ARTICLES[1:2]), warehouse)
    with pytest.raises(ArchiveDamaged, match="lacks 1 of 2 runs .* 1 articles"):
        rebuild_warehouse(warehouse, 0, Silent())
    assert rows(warehouse, "select count(*) from dim_article") == [(2,)]


def test_every_column_of_the_views_says_what_it_means(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.duckdb")
    store.prepare()
    silent = "select table_name, column_name from duckdb_columns() where schema_name in ('main', 'quality') and comment is null and not internal"
    assert rows(store.path, silent) == []
    assert rows(store.path, "select table_name from duckdb_tables() where comment is null") == []


@pytest.mark.parametrize("at", [0, 4096, "middle", "half"])
def test_a_damaged_file_is_called_damaged(tmp_path: Path, at) -> None:
    warehouse = tmp_path / "w.duckdb"
    run(write(tmp_path / "a.jsonl", ARTICLES[:1]), warehouse)
    whole = bytearray(warehouse.read_bytes())
    if at == "half":
        whole = whole[: len(whole) // 2]
    else:
        start = len(whole) // 2 if at == "middle" else at
        whole[start : start + 200_000 if at == "middle" else start + 64] = bytes(200_000 if at == "middle" else 64)
    warehouse.write_bytes(whole)
    with (
        pytest.raises((WarehouseDamaged, duckdb.Error)) as told,
        Store(warehouse).connect(read_only=True, wait=0.2) as connection,
    ):
        for (table,) in connection.execute("select schema_name || '.' || table_name from duckdb_tables()").fetchall():
            connection.execute(f"select * from {table}").fetchall()
    assert isinstance(told.value, WarehouseDamaged) and "wirehouse rebuild" in str(told.value) or is_damage(told.value)


def test_a_target_that_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(TargetUnusable, match="cannot write into"):
        run(write(tmp_path / "a.jsonl", ARTICLES[:1]), tmp_path / "file" / "w.duckdb")


def test_a_full_disk_is_told_before_the_work(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9 - 10**6, 10**6))
    with pytest.raises(TargetUnusable, match="has 1 MB free"):
        run(write(tmp_path / "a.jsonl", ARTICLES[:1]), tmp_path / "w.duckdb")
    assert not (tmp_path / "w.duckdb").exists()
