"""The pairs of figures of a batch's articles, with each other and with the warehouse, worked out before the publish."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from flows.batch import Batch
from flows.batch_versions import current_of, retired_by
from warehouse.duckdb_history import DuckDBHistory
from warehouse.figures.pairs import TABLE, batch_pairs


def stage_pairs(batch: Batch, links: pl.DataFrame, say: Callable[[str], None]) -> None:
    """Stages ``figure_pair`` and ``pairs_gone``: the articles whose published pairs these replace. ``links``: article_key,
    entity_key, new_key, as the names were linked."""
    read = pl.read_parquet(batch.stage / "dim_article" / "*.parquet", columns=["article_key"])
    current, retired = current_of(read, batch)["article_key"].to_list(), retired_by(batch)
    moved = pl.read_parquet(batch.stage / "article_updates" / "*.parquet")
    store = batch.job.store
    published = moved["article_key"].filter(~moved["article_key"].is_in(current))
    with store.connect(read_only=True, say=say) as connection:
        connection.execute("set threads = 1")  # quotations are compared beside it
        texts = DuckDBHistory(connection, store.text_log).texts(published)
        found = batch_pairs(connection, batch.stage, current, retired, moved, links, texts)
    gone = pl.DataFrame(
        {"article_key": sorted({*current, *retired, *moved["article_key"]})}, schema={"article_key": pl.Int64}
    )
    for name, rows in ((TABLE, found), ("pairs_gone", gone)):
        (batch.stage / name).mkdir(parents=True, exist_ok=True)
        rows.write_parquet(batch.stage / name / "all.parquet")
