"""After the audit: what stays of the batch goes into the run's counts, what does not into the quarantine."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import polars as pl

from flows.batch import Batch
from flows.rejected import quarantine_row
from warehouse import quiet
from warehouse.frames import frame
from warehouse.keys import key
from warehouse.tables import COUNTED

REJECTED = (
    "select r.code, r.message, r.table_name, a.article_id, a.source_uri, r.char_start, r.char_end, cast(r.row as varchar)"
    " from _rejected as r left join dim_article as a on try_cast(a.article_key as bigint) = r.article_key"
    # a pair was not read: it follows from its statements, and goes with them
    " where r.table_name <> 'figure_pair' or r.code <> 'fact_claim_rejected' order by all"
)
GOOD = "from {table} where _row not in (select _row from _rejected where table_name = '{table}')"
LOST = "The article was read, but is not among the batch's articles: its staged row was lost. Run the source again."


def settle(batch: Batch) -> pl.DataFrame:
    """Brings the batch's counts to what is published, and gives the rows of quality.quarantine for what is not. A rejected or
    lost article counts as quarantined, no longer as new or revised."""
    with quiet.connect(batch.scratch, read_only=True) as connection:
        rejected = connection.execute(REJECTED).fetchall()
        for name, table in COUNTED.items():
            batch.counts[name] = connection.execute(f"select count(*) {GOOD.format(table=table)}").fetchall()[0][0]
        staged = _keys(connection, "from dim_article")
        good = _keys(connection, GOOD.format(table="dim_article"))
    rows = [
        (
            key("quarantine", "audit", code, table, row), batch.run_key, "audit", code, message, table, uri, None, article, start, end, row, False, None, None,
        )
        for code, message, table, article, uri, start, end, row in rejected
    ]  # fmt: skip
    for record in _records(batch, without=good):
        setattr(batch, record["status"], getattr(batch, record["status"]) - 1)
        batch.quarantined += 1
        if record["article_key"] not in staged:
            rows.append(quarantine_row(batch.run_key, "audit", "article_lost", LOST, record))
    return frame("quality.quarantine", rows)


def passed_articles(batch: Batch) -> set[int]:
    """Keys of the batch's articles that the audit did not reject; none where nothing was staged."""
    if not batch.scratch.exists():
        return set()
    with quiet.connect(batch.scratch, read_only=True) as connection:
        if not connection.execute("select 1 from duckdb_tables() where table_name = '_rejected'").fetchall():
            return set()
        return _keys(connection, GOOD.format(table="dim_article"))


def _keys(connection: duckdb.DuckDBPyConnection, of: str) -> set[int]:
    return {k for (k,) in connection.execute(f"select try_cast(article_key as bigint) {of}").fetchall()}


def _records(batch: Batch, without: set[int]) -> Iterator[dict]:
    """Archived records of the batch whose article is not among ``without``, those apart whose reading failed: they are
    counted already."""
    if len(without) == batch.new + batch.revised:
        return
    told = batch.rejected().filter(stage="extract").select("source_uri", "source_offset", "article_id")
    failed = set(told.iter_rows())
    for part in batch.archive.parts:
        for record in pl.read_parquet(part).iter_rows(named=True):
            is_good = record["article_key"] in without
            if not is_good and (record["source_uri"], record["source_offset"], record["article_id"]) not in failed:
                yield record
