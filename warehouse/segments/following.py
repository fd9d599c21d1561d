"""The segments follow a publish: what it staged for the copies index goes into them too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import duckdb
import polars as pl

from warehouse.exchange import take
from warehouse.history import CARRIED
from warehouse.segments.segment import I64, Rows
from warehouse.segments.segments import Segments
from warehouse.segments.state import TABLES, State

Connect = Callable[[], AbstractContextManager[duckdb.DuckDBPyConnection]]
SCANNED = 1 << 22  # rows held at a time


def follow(
    segments: Segments,
    stage: Path,
    before: Mapping[str, State],
    after: Mapping[str, State],
    connect: Connect,
) -> list[str]:
    """Brings the segments of all tables from one state to the next, by what is staged. ``connect``: opens the published file,
    where all of a table is to be read. Returns the tables of which this was done. Raises OSError where nothing can be written, and
    what ``connect`` does."""
    remade = []
    for table in TABLES:
        if table in after:
            change, scan = partial(staged, stage, table), partial(scanned, connect, table)
            if segments.follow(table, before.get(table), after[table], change, scan):
                remade.append(table)
    return remade


def staged(stage: Path, table: str) -> tuple[Rows, I64]:
    """The rows that a batch adds to ``table``, and the articles whose rows it takes out first."""
    gone, new = (pl.read_parquet(stage / "index" / f"{name}.parquet") for name in CARRIED[table])
    return (new[TABLES[table]].to_numpy(), new["article_key"].to_numpy()), gone["key"].to_numpy()


def scanned(connect: Connect, table: str) -> Iterator[Rows]:
    """All rows of ``table``, ``SCANNED`` at a time at most."""
    with connect() as connection:
        ((end,),) = connection.execute(f"select coalesce(max(rowid), -1) + 1 from copies.{table}").fetchall()
        for begin in range(0, end, SCANNED):
            part = f"rowid >= {begin} and rowid < {begin + SCANNED}"
            rows = take(connection, f"select {TABLES[table]} as hash, article_key from copies.{table} where {part}")
            yield rows["hash"].to_numpy(), rows["article_key"].to_numpy()
