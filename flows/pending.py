"""A batch whose facts are read, as the index will have it once it is published."""

from __future__ import annotations

import polars as pl

from flows.batch import Batch
from flows.batch_versions import current_of, retired_by
from flows.staged_repeats import staged_blocks
from flows.texts import staged_texts
from transforms.corpus.index.pending import Pending
from warehouse.keys import UNKNOWN

COLUMNS = ("article_key", "outlet_key", "published_on", "title", "text", "wire_credits")  # that are compared


class NotSettled(Exception):
    """Some articles of the batch were rejected, so what repeats in it must be found anew."""


def current_articles(batch: Batch) -> pl.DataFrame:
    """``COLUMNS`` of the batch's articles that are current, with their outlets' names."""
    articles = pl.read_parquet(batch.stage / "dim_article" / "*.parquet", columns=list(COLUMNS))
    outlets = pl.read_parquet(batch.stage / "dim_outlet" / "*.parquet").unique("outlet_key")
    named = outlets.filter(pl.col("outlet_key") != UNKNOWN).select("outlet_key", outlet="name")
    return current_of(articles, batch).join(
        named, on="outlet_key", how="left", maintain_order="left"
    )  # as the texts were read


def pending_of(batch: Batch) -> Pending:
    """Raises NotSettled."""
    articles = current_articles(batch)
    blocks = staged_blocks(batch.stage, articles["article_key"])
    if blocks is None:
        raise NotSettled(f"run {batch.run_key}")
    texts = staged_texts(batch.stage, batch.part_names, articles["article_key"])
    told = articles.select(
        "article_key",
        pl.col("outlet").cast(pl.String),
        pl.col("published_on").cast(pl.Date),
        texts.articles["sample"],
        "text",
    )
    return Pending(told, texts.units, blocks, pl.Series(retired_by(batch), dtype=pl.Int64))
