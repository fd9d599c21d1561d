"""Floors: the least that a job like ours could take. Libraries doing one part of it and nothing else, in the same run."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import duckdb
import polars as pl

LEAST = 0.5  # seconds of processor time, below which a floor is repeated


def split_words(path: Path) -> None:
    """polars splitting the same text into words."""
    pl.scan_parquet(path).select(pl.col("text").str.split(" ").list.len().sum()).collect()


def read_columns(path: Path) -> None:
    """polars reading the same Parquet, every column."""
    pl.read_parquet(path)


def load_rows(warehouse: Path) -> None:
    """DuckDB loading the same rows unchecked: every published table, into a new file, in one transaction."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(f"{folder}/floor.duckdb") as connection:
        connection.execute("set enable_progress_bar = false")
        connection.execute(f"attach '{warehouse}' as made (read_only)")
        query = "select table_name from duckdb_tables() where database_name = 'made' and schema_name = 'main'"
        connection.execute("begin")
        for (table,) in connection.execute(query).fetchall():
            connection.execute(f"create table {table} as from made.main.{table}")
        connection.execute("commit")


def processor_seconds(floor: Callable[[Path], None], path: Path) -> float:
    """Of one call, all its threads; of many calls the mean, where one is too short to be measured."""
    floor(path)  # libraries are ready, the file is cached
    calls, began = 0, process_time()
    while process_time() - began < LEAST:
        floor(path)
        calls += 1
    return (process_time() - began) / calls
