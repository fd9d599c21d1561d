"""Repeats: the batch's words are read, its articles dated, and the lines that recur found, before any fact is read."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from flows.article_rows import outlet_of
from flows.batch import Batch
from flows.batch_versions import current_of, retired_by, stage_versions
from flows.cluster import cluster, is_spread
from flows.spread_extraction import texts_spread
from flows.staged_days import keep_days, read_days
from flows.staged_repeats import stage_repeats
from flows.texts import stage_texts
from transforms.corpus.batch_texts import Texts, pick_texts, read_texts
from transforms.corpus.repeats.repeated_lines import find_repeats
from warehouse.history import DuckDBHistory
from warehouse.keys import UNKNOWN


def repeats(batch: Batch, say: Callable[[str], None]) -> Batch:
    """Stages ``versions``, ``days``, ``texts`` and ``repeats`` of the batch."""
    columns = ["article_key", "title", "url", "outlet", "published_raw", "text", "status"]
    records = pl.concat([pl.read_parquet(part, columns=columns) for part in batch.archive.parts])
    records = records.filter(pl.col("status").is_in(["new", "revised"]))
    stage_versions(batch, records["article_key"], say)
    read, days = _read(batch, records)
    outlets = [outlet_of(*row) for row in records.select("outlet", "url").iter_rows()]
    articles = current_of(
        records.select(
            "article_key",
            pl.Series("outlet", [name if key != UNKNOWN else None for key, name, _ in outlets], pl.String),
            keep_days(days, batch.stage).alias("published_on"),
            "text",
        ),
        batch,
    )
    read = read_texts(articles) if read is None else pick_texts(read, articles["article_key"])
    stage_texts(read, batch.stage)
    with batch.job.store.connect(read_only=True, say=say) as connection:
        history = DuckDBHistory(connection, batch.job.store.text_log)
        found = find_repeats(articles, history, retired_by(batch), read)
    stage_repeats(found, articles["article_key"], batch.stage)
    return batch


def _read(batch: Batch, records: pl.DataFrame) -> tuple[Texts | None, pl.DataFrame]:
    """(the words of all texts, where a cluster reads them, days of publication)."""
    today = batch.started_at.date()
    if not is_spread(batch.job.runner, records.height):
        return None, read_days(records, today)
    with cluster(batch.job.runner) as machines:
        return texts_spread(machines, records, today)
