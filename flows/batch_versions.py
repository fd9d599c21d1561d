"""The versions of a batch's articles, worked out with those published before; staged between the steps."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from flows.batch import Batch
from flows.settling import passed_articles
from transforms.corpus.versions import order_versions
from warehouse.known import known_sightings


def standing_sightings(
    batch: Batch, articles: pl.Series, say: Callable[[str], None], between: Batch | None = None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(sightings published before, of the articles that the batch met; its own): rows of article_sighting whose text is
    published or among ``articles``, the keys of texts that the batch brings. ``between``: a batch that will be
    published by then, with all its articles."""
    own = batch.archive.load("sightings")
    with batch.job.store.connect(read_only=True, say=say) as connection:
        known = known_sightings(connection, "identity_key", own["identity_key"]).select(own.columns)
    if between is not None:
        _, its_own = standing_sightings(between, brought_by(between), say)
        known = pl.concat([known, its_own.filter(pl.col("identity_key").is_in(own["identity_key"].implode()))])
    standing = pl.concat([articles.cast(pl.Int64), known["article_key"]]).implode()
    return known, own.filter(pl.col("article_key").is_in(standing))


def brought_by(batch: Batch) -> pl.Series:
    """Keys of the articles whose facts were read."""
    return pl.read_parquet(batch.stage / "dim_article" / "*.parquet", columns=["article_key"])["article_key"]


def stage_versions(batch: Batch, articles: pl.Series, say: Callable[[str], None], between: Batch | None = None) -> None:
    """Stages ``versions`` of the batch's ``articles`` (keys): rows of ``transforms.corpus.versions.VERSION`` with source_key and
    loaded_at, and ``was_current``, whether the text was the current one before. ``between`` as for ``standing_sightings``."""
    known, own = standing_sightings(batch, articles, say, between)
    before = order_versions(known).filter("is_current")["article_key"]
    sources = own.select("article_key", "source_key").unique("article_key")
    versions = order_versions(pl.concat([known, own])).join(sources, on="article_key", how="left")
    versions = versions.with_columns(
        loaded_at=pl.lit(batch.started_at, pl.Datetime("us")), was_current=pl.col("article_key").is_in(before.implode())
    )
    (batch.stage / "versions").mkdir(parents=True, exist_ok=True)
    versions.write_parquet(batch.stage / "versions" / "all.parquet")


def final_versions(batch: Batch, say: Callable[[str], None]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """(sightings to publish, versions that follow): of the texts that passed the audit, and of those published before."""
    passed = pl.Series(sorted(passed_articles(batch)), dtype=pl.Int64)
    known, own = standing_sightings(batch, passed, say)
    return own, order_versions(pl.concat([known, own]))


def staged_versions(batch: Batch) -> pl.DataFrame:
    """What ``stage_versions`` wrote."""
    return pl.read_parquet(batch.stage / "versions" / "all.parquet")


def current_of(articles: pl.DataFrame, batch: Batch) -> pl.DataFrame:
    """Those of the batch's articles that are current, in their order."""
    current = staged_versions(batch).filter("is_current").select("article_key")
    return articles.join(current, on="article_key", how="semi", maintain_order="left")


def retired_by(batch: Batch) -> list[int]:
    """Keys of the published versions that the batch's take the place of."""
    return staged_versions(batch).filter(pl.col("was_current") & ~pl.col("is_current"))["article_key"].to_list()
