"""Reading ahead: the words and the days of a part are read as soon as it is archived, by workers, while sources are still being read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from flows.batch import Batch
from flows.cluster import is_cluster
from flows.pool import POOL_FROM, Crew
from flows.portions import PORTION_BYTES
from warehouse.archive import PART_BYTES

MOST = PORTION_BYTES // PART_BYTES  # parts, while sources are read: later portions wait on the disk long enough


def read_ahead(batch: Batch, crew: Crew, most: int | None = MOST) -> None:
    """Has the crew read the parts that were archived and not given to it before, at most the first ``most``; once there are
    several."""
    parts = batch.archive.parts[:most]
    if crew.is_for(len(parts)):
        _give(crew, parts, batch)
        crew.expect()  # only now: words are read without the readers of facts, which take long to import


def read_rest(batch: Batch, crew: Crew) -> list[Path]:
    """Waits until the crew has read the words and days of the batch, where it has enough; the parts that are left to this
    process."""
    parts = batch.archive.parts
    if batch.new + batch.revised < POOL_FROM or crew.workers < 2 or is_cluster(batch.job.runner):
        return parts
    _give(crew, parts, batch)
    crew.expect()
    crew.wait(parts)
    return []


def _give(crew: Crew, parts: Iterable[Path], batch: Batch) -> None:
    for part in parts:
        crew.give(part, read_part_ahead, part, batch.stage, batch.started_at.date())


def read_part_ahead(part: Path, stage: Path, today: date) -> None:
    """Stages the words and the days of a part's articles, under its name."""
    import polars as pl  # these, and the readers of words, are for the worker to import

    from flows.staged_days import keep_days, read_days
    from flows.texts import stage_texts
    from transforms.corpus.batch_texts import read_texts

    columns = ["article_key", "text", "title", "url", "published_raw"]
    records = pl.read_parquet(part, columns=columns)
    stage_texts(read_texts(records), stage, part.stem)
    keep_days(read_days(records, today), stage, part.stem)
