"""As many articles as wanted, in a Parquet file: a sample of news, and the same in other vocabularies (``benchmarks.copies.worlds``)."""

from __future__ import annotations

import tempfile
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq

from benchmarks.copies.worlds import worlds

COLUMNS = ("id", "outlet", "title", "date", "text")


def make_news(sample: Path, count: int, target: Path) -> Path:
    """Writes ``count`` articles to ``target``: the sample's own first. ``sample``: Parquet with the columns ``COLUMNS``."""
    own = pl.read_parquet(sample, columns=list(COLUMNS)).select(pl.col(name).cast(pl.String) for name in COLUMNS)
    first = own[:count]
    left = count - first.height
    with (
        tempfile.TemporaryDirectory() as folder,
        pq.ParquetWriter(target, first.to_arrow().schema, compression="zstd") as writer,
    ):
        writer.write_table(first.to_arrow())
        made = worlds(str(sample), Path(folder)) if left else iter(())
        while left > 0:
            articles = next(made).articles[:left]
            left -= articles.height
            rows = articles.select(
                pl.col("article_key").cast(pl.String).alias("id"), "outlet", "title",
                pl.col("published_on").cast(pl.String).alias("date"), "text",
            )  # fmt: skip
            writer.write_table(rows.to_arrow().cast(first.to_arrow().schema))
    return target
