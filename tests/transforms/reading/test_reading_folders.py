"""What a walk of folders leaves out: links that lead out, the system's own folders, warehouses of any name."""

from __future__ import annotations

import os

import duckdb
import polars as pl
import pytest

from transforms.reading import Reader
from warehouse.archive import RECORD_SCHEMA


def codes(*sources, **kwargs):
    return {
        r.source_uri.rsplit("/", 1)[1]: r.reject_code for r in Reader([str(s) for s in sources], **kwargs).records()
    }


@pytest.fixture
def drop(tmp_path):
    (tmp_path / "drop" / "sub").mkdir(parents=True)
    (tmp_path / "drop" / "a.txt").write_text("Rain.")
    (tmp_path / "drop" / "sub" / "b.txt").write_text("Sun.")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("Secret.")
    return tmp_path / "drop"


def test_links_that_lead_out_are_told_and_not_followed(drop):
    (drop / "file.txt").symlink_to("../outside/secret.txt")
    (drop / "folder").symlink_to(drop.parent / "outside")
    (drop / "inner.txt").symlink_to("sub/b.txt")
    assert codes(drop) == {
        "a.txt": None,
        "b.txt": None,
        "file.txt": "outside_source",
        "folder": "outside_source",
        "inner.txt": None,
    }
    assert codes(f"{drop}/*.txt") == {"a.txt": None, "file.txt": "outside_source", "inner.txt": None}


def test_a_link_that_the_user_names_is_followed(drop):
    (drop.parent / "latest").symlink_to(drop)
    (drop.parent / "one.txt").symlink_to(drop / "a.txt")
    assert codes(drop.parent / "latest") == {"a.txt": None, "b.txt": None}
    assert codes(drop.parent / "one.txt") == {"one.txt": None}


@pytest.mark.parametrize("path", ["/proc/self/environ", "/proc/self", "/sys/kernel", "/dev/zero", "/dev/null"])
def test_the_systems_own_files(path):
    if not os.path.exists(path):
        pytest.skip("not on this system")
    assert [r.reject_code for r in Reader([path]).records()] == ["not_a_file"]


def test_a_link_to_an_endless_file(drop):
    (drop / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(drop / "pipe.txt")
    assert codes(drop) == {"a.txt": None, "b.txt": None, "zero.txt": "outside_source", "pipe.txt": "not_a_file"}


@pytest.fixture
def with_warehouses(drop):
    """Two warehouses, a copy of the files of one under another name, and one that is moved about in pieces."""
    run = "20260101T000000000000-123"
    for name in ("news.duckdb", "sub/other.db"):
        path = drop / name
        duckdb.connect(str(path)).close()
        path.with_name(path.name + ".wal").write_text("wal")
        files = path.with_name(path.name + ".files")
        (files / "raw" / run).mkdir(parents=True)
        records = pl.DataFrame({"text": ["Rain fell."], "article_id": ["a"]}).select(
            [pl.col(n) if n in ("text", "article_id") else pl.lit(None, t).alias(n) for n, t in RECORD_SCHEMA.items()]
        )
        records.write_parquet(files / "raw" / run / "part-00000.parquet")
        (files / "lock").write_text("17")
        (files / "texts.log").write_text("Rain")
    (files.with_name("other.db.files")).rename(drop / "kept-of-march")
    (drop / "sub" / "other.db").rename(drop / "sub" / "backup")
    return drop


def test_warehouses_are_no_articles(with_warehouses):
    (with_warehouses / "sub" / "other.db.wal").unlink()
    assert codes(with_warehouses) == {"a.txt": None, "b.txt": None, "backup": "unknown_format"}


def test_a_piece_of_a_warehouse_that_is_named(with_warehouses):
    (part,) = (with_warehouses / "news.duckdb.files").rglob("part-*.parquet")
    assert codes(part) == {"part-00000.parquet": "own_file"}
    assert codes(with_warehouses / "news.duckdb.files") == {"news.duckdb.files": "own_file"}
    (row,) = Reader([str(with_warehouses / "news.duckdb")]).records()
    assert row.reject_code == "unknown_format" and "DuckDB" in row.reject_message


def test_a_packed_warehouse(with_warehouses, tmp_path):
    import tarfile

    with tarfile.open(tmp_path / "backup.tar.gz", "w:gz") as archive:
        archive.add(with_warehouses / "news.duckdb", "news.duckdb")
        archive.add(with_warehouses / "news.duckdb.files", "news.duckdb.files")
        archive.add(with_warehouses / "a.txt", "a.txt")
    rows = [r.reject_code for r in Reader([str(tmp_path / "backup.tar.gz")]).records()]
    assert rows.count(None) == 1 and set(rows) == {None, "own_file", "unknown_format"}


def test_a_folder_of_the_users_that_only_sounds_like_ours(tmp_path):
    for folder in ("raw", "stage", "case.files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.txt").write_text("Rain.")
    assert codes(tmp_path) == {"raw.txt": None, "stage.txt": None, "case.files.txt": None}
