"""Articles read again from the archive, and their facts compared with the published ones: `wirehouse check --reread N`."""

from __future__ import annotations

import json
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from expectations.results import CheckResult
from flows.article_rows import Row
from flows.extraction import read_part
from transforms.facts.version import extractor_version, pipeline_of
from warehouse.archive import Archive, folder_of
from warehouse.frames import frame_of_records
from warehouse.stores import store_at
from warehouse.tables import columns_read

_SPAN = ("char_start", "char_end")
# What one article gives by itself. Entities, stories and copies come of more than one, and are left out.
COMPARED = {
    "article_zone": ("kind", *_SPAN),
    "fact_claim": (
        *_SPAN, "surface", "sentence_start", "sentence_end", "value", "value_low", "value_high", "qualifier", "change",
        "unit", "counted", "measure", "polarity", "subject", "event", "as_of", "modality", "contest", "against_key",
        "speaker_start", "speaker_end",
    ),
    "fact_quote": (*_SPAN, "text", "kind", "speaker_start", "speaker_end", "cue"),
    "fact_mention": (*_SPAN, "surface", "rule"),
    "fact_date": (*_SPAN, "surface", "resolved", "granularity"),
}  # fmt: skip
_SHOWN = 5


def reread(warehouse: Path, articles: int) -> list[CheckResult]:
    """Reads ``articles`` of them, chosen at random, with the readers of today, and compares; one result. An article that
    other readers read, by version, is passed over and counted: its facts may rightly differ."""
    store = store_at(warehouse.absolute())
    with store.connect(read_only=True) as connection:
        known = connection.execute(
            "select a.article_key, a.article_id, a.text, a.extractor_version, r.run_key, r.started_at"
            " from dim_article as a join quality.run as r using (run_key) order by a.article_key"
        ).fetchall()
        chosen = random.sample(known, min(articles, len(known)))
        others, wrong = 0, []
        for article, article_id, text, readers, run_key, started_at in chosen:
            if readers != extractor_version(pipeline_of(readers)):
                others += 1
                continue
            archive = Archive(folder_of(store.raw, run_key, started_at))
            record = _record(archive, article)
            if record is None:
                wrong.append({"article_id": article_id, "table": "dim_article", "differs": "it is not in the archive"})
            elif record["text"][0] != text:
                wrong.append({"article_id": article_id, "table": "dim_article", "differs": "text"})
            else:
                told = _differences(connection, article, article_id, record, started_at, readers)
                wrong += [{"article_id": article_id, "table": t, "differs": d} for t, d in told.items()]
    return [_result(len(chosen), others, wrong)]


def _result(chosen: int, others: int, wrong: list[dict]) -> CheckResult:
    failing = len({w["article_id"] for w in wrong})
    seen = f"{chosen - others - failing:,} of {chosen - others:,} articles give the same"
    if others:
        seen += f"; {others:,} more were read by another version of the readers and not compared (wirehouse reprocess rereads them)"
    sample = json.dumps(wrong[:_SHOWN], ensure_ascii=False) if wrong else None
    outcome = "failed" if wrong else "passed"
    return CheckResult(
        "warehouse.reread_differs", "dim_article", "critical", outcome,
        "Articles read again from the archive give the facts that are published.", seen, chosen - others, failing, sample,
    )  # fmt: skip


def _record(archive: Archive, article: int) -> pl.DataFrame | None:
    for part in archive.parts:
        found = pl.read_parquet(part).filter(article_key=article)
        if found.height:
            return found
    return None


def _differences(
    connection: duckdb.DuckDBPyConnection,
    article: int,
    article_id: str,
    record: pl.DataFrame,
    started_at: Any,
    readers: str,
) -> dict[str, str]:
    """Table -> the first difference. Lines that were boilerplate by repetition are taken from the published zones: one
    article does not show them. Facts in quarantine are not missed."""
    lines = connection.execute(
        "select substr(a.text, z.char_start + 1, z.char_end - z.char_start) from article_zone as z"
        " join dim_article as a using (article_key) where z.article_key = ? and z.kind = 'boilerplate'",
        [article],
    ).fetchall()
    blocks = frozenset(line.strip() for (zone,) in lines for line in zone.split("\n") if line.strip())
    with tempfile.TemporaryDirectory(prefix="wirehouse-reread-") as folder:
        part = Path(folder) / "part.parquet"
        record.write_parquet(part)
        rows, failed = read_part(part, blocks, started_at.date(), pipeline_of(readers))
    if failed:
        return {"dim_article": f"reading failed: {failed[0][1]}"}
    found = {}
    for table, columns in COMPARED.items():
        read = Counter(_staged(table, rows[table], columns))
        query = f"select {', '.join(columns)} from {table} where article_key = ?"
        published = Counter(connection.execute(query, [article]).fetchall())
        refused = _refused(connection, table, article_id)
        missing = [row for row in (read - published) if row[_at(columns) : _at(columns) + 2] not in refused]
        if surplus := list(published - read):
            found[table] = f"published, but not read again: {_told(columns, surplus[0])}"
        elif missing:
            found[table] = f"read again, but not published: {_told(columns, missing[0])}"
    return found


def _staged(table: str, rows: list[Row], columns: tuple[str, ...]) -> list[tuple]:
    return frame_of_records(table, rows, columns_read(table)).select(columns).rows()


def _at(columns: tuple[str, ...]) -> int:
    return columns.index("char_start")


def _refused(connection: duckdb.DuckDBPyConnection, table: str, article_id: str) -> set[tuple]:
    query = "select char_start, char_end from quality.quarantine where table_name = ? and article_id = ?"
    return set(connection.execute(query, [table, article_id]).fetchall())


def _told(columns: tuple[str, ...], row: tuple) -> str:
    return ", ".join(f"{c} {v}" for c, v in zip(columns, row, strict=True) if v is not None)[:200]
