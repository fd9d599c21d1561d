"""Repeats: the batch's words are read, its articles dated, and the lines that recur found, before any fact is read."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from flows.ahead import read_part_ahead, read_rest
from flows.article_rows import outlet_of
from flows.batch import Batch
from flows.batch_versions import current_of, retired_by, stage_versions
from flows.cluster import cluster, is_spread
from flows.known_articles import known_articles
from flows.pending import pending_of
from flows.pool import Crew
from flows.staged_days import keep_days, kept_days
from flows.staged_repeats import stage_repeats
from flows.texts import stage_texts, staged_texts
from transforms.corpus.batch_texts import pick_texts
from transforms.corpus.index.history import LineHistory
from transforms.corpus.index.pending import PendingHistory
from transforms.corpus.repeats.repeated_lines import find_repeats
from warehouse.keys import UNKNOWN


def repeats(batch: Batch, crew: Crew, say: Callable[[str], None]) -> Batch:
    """Stages ``versions``, ``days``, ``texts`` and ``repeats`` of the batch. Its words and days are read by ``crew``, which mostly
    has done so by now, where there are many; all of it where the crew was given it ahead (``flows.portion_ahead``)."""
    if crew.was_given(name_of(batch)):
        crew.wait([name_of(batch)])
        return batch
    records = _records(batch)
    stage_versions(batch, records["article_key"], say)
    _read(batch, crew, records)
    with known_articles(batch, say) as history:
        _find(batch, records, history)
    return batch


def name_of(batch: Batch) -> tuple[str, int]:
    """Under which a crew is given the batch's repeats."""
    return "repeats", batch.run_key


def repeats_ahead(batch: Batch, before: Batch) -> None:
    """As ``repeats``, in a worker, while the batch ``before`` this one is being compared. Raises NotSettled where the facts of some of its
    articles could not be read."""
    records = _records(batch)
    stage_versions(batch, records["article_key"], _unheard, before)
    for part in batch.archive.parts:
        read_part_ahead(part, batch.stage, batch.started_at.date())
    with known_articles(batch, _unheard) as history:
        _find(batch, records, PendingHistory(history, pending_of(before)))


def _unheard(message: str) -> None:
    """Nobody hears a worker."""


def _records(batch: Batch) -> pl.DataFrame:
    columns = ["article_key", "title", "url", "outlet", "published_raw", "text", "status"]
    records = pl.concat([pl.read_parquet(part, columns=columns) for part in batch.archive.parts])
    return records.filter(pl.col("status").is_in(["new", "revised"]))


def _find(batch: Batch, records: pl.DataFrame, history: LineHistory) -> None:
    """Stages what repeats in the batch's ``records``, whose words and days are staged."""
    outlets = [outlet_of(*row) for row in records.select("outlet", "url").iter_rows()]
    days = kept_days(batch.stage, batch.part_names).select("article_key", pl.col("published_on").str.to_date())
    articles = current_of(
        records.select(
            "article_key",
            pl.Series("outlet", [name if key != UNKNOWN else None for key, name, _ in outlets], pl.String),
            "text",
        ).join(days, on="article_key", how="left", maintain_order="left"),
        batch,
    )
    texts = staged_texts(batch.stage, batch.part_names, articles["article_key"])
    found = find_repeats(articles, history, retired_by(batch), texts)
    stage_repeats(found, articles["article_key"], batch.stage)


def _read(batch: Batch, crew: Crew, records: pl.DataFrame) -> None:
    """Stages the words and the days of ``records``, all of the batch's."""
    today = batch.started_at.date()
    if is_spread(batch.job.runner, records.height):
        from flows.spread_extraction import texts_spread

        with cluster(batch.job.runner) as machines:
            texts, days = texts_spread(machines, records, today)
        for part in batch.archive.parts:
            keys = pl.read_parquet(part, columns=["article_key"])
            stage_texts(pick_texts(texts, keys["article_key"]), batch.stage, part.stem)
            keep_days(keys.join(days, on="article_key", maintain_order="left"), batch.stage, part.stem)
        return
    for part in read_rest(batch, crew):
        read_part_ahead(part, batch.stage, today)
