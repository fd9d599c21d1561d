"""Growth: batch after batch into an index on disk, and what a night's 1,000 articles cost when it is small and large."""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import duckdb
import polars as pl

from benchmarks.copies.made import copies, universes
from transforms.copies import compare
from warehouse.history import DuckDBHistory, apply_index, create_index, stage_index

NIGHT = 1_000


class Point(NamedTuple):
    """The index after ``articles``: seconds to compare and to write the last batch, and a night's; memory at its most."""

    articles: int
    compare_rate: float
    write_seconds: float
    night_seconds: float
    night_write_seconds: float
    peak_gigabytes: float
    disk_gigabytes: float


def grow(news: pl.DataFrame, until: int) -> Iterator[Point]:
    made, _ = copies(news, 0.3, 7)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index.duckdb"
        with duckdb.connect(str(path), config={"memory_limit": "1GB"}) as connection:
            connection.execute(";".join(create_index()))
            connection.execute("create table dim_article (article_key bigint, text varchar)")
            connection.execute("create table dim_story (story_key bigint)")
            connection.execute(
                "create table fact_copy (article_key bigint, other_article_key bigint, relation varchar,"
                " jaccard double, containment double, shared_words bigint)"
            )
            total = 0
            for batch in universes(news, made):
                night, batch = batch[:NIGHT], batch[NIGHT:]
                compared, written = _add(connection, batch, Path(folder))
                night_compared, night_written = _add(connection, night, Path(folder))
                total += len(batch) + len(night)
                yield Point(
                    total,
                    len(batch) / compared,
                    written,
                    night_compared,
                    night_written,
                    resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6,
                    path.stat().st_size / 1e9,
                )
                if total >= until:
                    return


def _add(connection: duckdb.DuckDBPyConnection, batch: pl.DataFrame, folder: Path) -> tuple[float, float]:
    start = perf_counter()
    result = compare(batch, DuckDBHistory(connection))
    compared = perf_counter() - start
    start = perf_counter()
    stage_index(result._asdict(), folder)
    connection.execute("begin")
    apply_index(connection, folder)
    connection.register("_batch", batch.select("article_key", "text").to_arrow())
    connection.execute("insert into dim_article select * from _batch")
    connection.register("_pairs", result.pairs.to_arrow())
    connection.execute("insert into fact_copy select * from _pairs")
    connection.execute("commit")
    connection.execute("checkpoint")
    return compared, perf_counter() - start
