"""Upgrade: an archive as 0.3 wrote it, made by hand here, becomes a warehouse of today that knows its articles again."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from flows.rebuild import rebuild_warehouse
from flows.upgrade import BEFORE, upgrade_warehouse
from tests.flows.desk import Silent, rows, run, write
from warehouse.archive import ArchiveDamaged
from warehouse.faults import NotAWarehouse
from warehouse.store import Store

GIVEN = [
    {"id": "a1", "outlet": "Harbour Herald", "date": "2024-05-02", "text": "Lumora said on Thursday that it has 3 million users."},
    {"url": "https://example.org/2024/lumora", "text": "Brightwell said it has 4 million users in Norway."},
    {"outlet": "Courier", "text": "The harbour said it has 5 million visitors a year."},
]  # fmt: skip
KEYS = [4611686018427387901, 4611686018427387902]


def archived(source: Path, number: int, version: int, record: dict) -> dict:
    """A row of a part of 0.3's archive."""
    own = record.get("id") or record.get("url") or f"{source.name}#{number}"
    return {
        "article_id": own, "version": version, "status": "new" if version == 1 else "revised", "url": record.get("url"),
        "outlet": record.get("outlet"), "title": None, "byline": None, "published_raw": record.get("date"), "text": record["text"],
        "source_uri": str(source), "source_offset": number, "raw_sha256": f"{number:064x}", "extra": None, "notes": [],
    }  # fmt: skip


def write_run(raw: Path, source: Path, key: int, at: str, records: list[dict]) -> None:
    folder = raw / f"{at.replace('-', '').replace(':', '').replace(' ', 'T')}000000-{key}"
    folder.mkdir(parents=True)
    kinds = {"version": pl.Int32, "source_offset": pl.Int64, "notes": pl.List(pl.String)}
    pl.DataFrame(records, schema_overrides=kinds).write_parquet(folder / "part-00000.parquet")
    rejected = {
        "quarantine_key": pl.Int64, "run_key": pl.Int64, "stage": pl.String, "code": pl.String, "message": pl.String, "table_name": pl.String,
        "source_uri": pl.String, "source_offset": pl.Int64, "article_id": pl.String, "char_start": pl.Int32, "char_end": pl.Int32,
        "row": pl.String, "is_replayed": pl.Boolean,
    }  # fmt: skip
    row = (
        key // 3,
        key,
        "read",
        "no_text",
        "The record has no text.",
        "dim_article",
        str(source),
        9,
        "x",
        None,
        None,
        "{}",
        False,
    )
    pl.DataFrame([row] if key == KEYS[0] else [], schema=rejected, orient="row").write_parquet(
        folder / "rejected.parquet"
    )
    files = {
        "run_key": pl.Int64, "source_uri": pl.String, "bytes": pl.Int64, "sha256": pl.String, "format": pl.String, "encoding": pl.String,
        "records": pl.Int32, "rejected": pl.Int32,
    }  # fmt: skip
    pl.DataFrame(
        [(key, str(source), 1, "0", "jsonl", "utf-8", len(records), 0)], schema=files, orient="row"
    ).write_parquet(folder / "files.parquet")
    counts = dict.fromkeys(
        "claims quotes mentions copy_groups checks_passed checks_warned checks_failed unchanged".split(), 0
    )
    new = sum(r["status"] == "new" for r in records)
    told = counts | {
        "run_key": key, "started_at": at, "seconds": 1.5, "status": "published", "sources": [str(source)], "read": len(records),
        "new": new, "revised": len(records) - new, "quarantined": 0, "wirehouse_version": "0.3.0", "extractor_version": "2",
    }  # fmt: skip
    (folder / "run.json").write_text(json.dumps(told))


@pytest.fixture
def old(tmp_path: Path) -> Store:
    """Two runs of 0.3, the second with a revision; the file itself is gone, the archive is enough."""
    store = Store(tmp_path / "w.duckdb")
    source = write(tmp_path / "day.jsonl", GIVEN)
    write_run(
        store.raw, source, KEYS[0], "2026-03-01 06:00:00", [archived(source, n, 1, r) for n, r in enumerate(GIVEN, 1)]
    )
    revised = GIVEN[0] | {"text": GIVEN[0]["text"].replace("3 million", "6 million")}
    write_run(store.raw, source, KEYS[1], "2026-03-02 06:00:00", [archived(source, 1, 2, revised)])
    return store


def test_an_archive_of_before_becomes_a_warehouse_of_today(old: Store, tmp_path: Path) -> None:
    with pytest.raises(NotAWarehouse, match="wirehouse upgrade"):
        rebuild_warehouse(old.path, 0, Silent())
    assert upgrade_warehouse(old.path, 0, Silent()) == 2
    texts = rows(
        old.path, "select article_id, version, is_current from dim_article where article_id = 'a1' order by version"
    )
    assert texts == [("a1", 1, False), ("a1", 2, True)]
    ids = {i for (i,) in rows(old.path, "select article_id from dim_article where article_id <> 'a1'")}
    assert "https://example.org/2024/lumora" in ids and any(i.startswith("day.jsonl#") for i in ids)
    assert rows(old.path, "select code from quality.quarantine") == [("no_text",)]
    assert rows(old.path, "select run_key, cast(started_at as varchar) from quality.run order by 1") == [
        (KEYS[0], "2026-03-01 06:00:00"), (KEYS[1], "2026-03-02 06:00:00"),
    ]  # fmt: skip
    [(texts_now,)] = rows(old.path, "select text from dim_article where article_id = 'a1' and is_current")
    assert (old.files / BEFORE / "raw").is_dir()
    now = [GIVEN[0] | {"text": texts_now}, *GIVEN[1:]]
    s = run(write(tmp_path / "day.jsonl", now), old.path).summary()
    assert (s["new"], s["unchanged"]) == (0, 3), "its articles are known again"
    rebuild_warehouse(old.path, 0, Silent())


def test_an_archive_of_before_with_a_part_lost_is_not_upgraded(old: Store) -> None:
    next(old.raw.rglob("part-00000.parquet")).unlink()
    with pytest.raises(ArchiveDamaged, match="has 0 of at least"):
        upgrade_warehouse(old.path, 0, Silent())
