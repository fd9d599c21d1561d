"""Frames to DuckDB, and its answers as frames, over Arrow's C interface: nobody imports pyarrow for it, which takes a quarter of a second."""

from __future__ import annotations

import sys
from typing import Any

import duckdb
import polars as pl

from warehouse import without_pandas

without_pandas.install()


class _Stream:
    """A frame that DuckDB knows nothing of but that it streams: to a frame of polars it would have pyarrow imported."""

    def __init__(self, rows: pl.DataFrame):
        self._rows = rows

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._rows.__arrow_c_stream__(requested_schema)


def give(connection: duckdb.DuckDBPyConnection, name: str, rows: pl.DataFrame) -> None:
    """``rows`` as a view ``name`` of this connection, until it is unregistered."""
    # Once pyarrow is imported, as by reading a source, DuckDB reads streams through it, and warns of how they are aligned.
    connection.register(name, rows.to_arrow() if "pyarrow" in sys.modules else _Stream(rows))


def take(connection: duckdb.DuckDBPyConnection, query: str, params: Any = None) -> pl.DataFrame:
    """The answer to a ``query`` that reads. Raises what DuckDB does."""
    found = connection.sql(query, params=params)
    return pl.DataFrame(found)
