"""Compare: the batch's articles with each other and with the warehouse; copies, groups and stories are staged."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from flows.batch import Batch
from transforms.copies import compare as compare_copies
from warehouse import history
from warehouse.keys import UNKNOWN, key


def compare(batch: Batch, say: Callable[[str], None]) -> Batch:
    """Stages fact_copy, dim_story, the articles whose group, role or story changed, and the rows of the copies index."""
    articles = pl.read_parquet(batch.stage / "dim_article" / "*.parquet")
    with batch.job.store.connect(read_only=True, say=say) as connection:
        result = compare_copies(_current(articles, batch), history.DuckDBHistory(connection), _retired(articles))
    for name, rows in {
        "fact_copy": result.pairs,
        "article_updates": result.article_updates,
        "dim_story": pl.concat([result.stories, _dissolved(result.stories_gone)], how="diagonal"),
    }.items():
        (batch.stage / name).mkdir(parents=True, exist_ok=True)
        rows.write_parquet(batch.stage / name / "all.parquet")
    history.stage_index(result._asdict(), batch.stage)
    batch.counts["copy_groups"] = result.article_updates["copy_group_key"].drop_nulls().n_unique()
    return batch


def _current(articles: pl.DataFrame, batch: Batch) -> pl.DataFrame:
    """The newest version of each article of the batch, with its outlet's name and the spans of its prose."""
    outlets = (
        pl.read_parquet(batch.stage / "dim_outlet" / "*.parquet")
        .unique("outlet_key")
        .select("outlet_key", outlet="name")
    )
    prose = pl.read_parquet(batch.stage / "article_zone" / "*.parquet").filter(
        pl.col("kind").is_in(["body", "caption"])
    )
    spans = (
        prose.sort("article_key", "char_start")
        .group_by("article_key")
        .agg(prose_spans=pl.struct("char_start", "char_end"))
    )
    return (
        articles.filter(pl.col("version") == pl.col("version").max().over("article_id"))
        .join(outlets.filter(pl.col("outlet_key") != UNKNOWN), on="outlet_key", how="left")
        .join(spans, on="article_key", how="left")
        .sort("article_key")
    )


def _dissolved(keys: pl.Series) -> pl.DataFrame:
    """Stories that are told no more, for the merge to delete."""
    none = pl.lit(0, pl.Int64)
    return keys.alias("story_key").to_frame().with_columns(articles=none, copy_groups=none, outlets=none)


def _retired(articles: pl.DataFrame) -> list[int]:
    """Keys of the versions that the batch's replace."""
    return [key("article", i, v - 1) for i, v in articles.select("article_id", "version").iter_rows() if v > 1]
