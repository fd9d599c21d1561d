"""Connections that print nothing: DuckDB draws a progress bar into whatever the command prints, for any query over two seconds."""

from __future__ import annotations

from pathlib import Path

import duckdb


def connect(path: Path, *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    """Opens a database file; raises what ``duckdb.connect`` does."""
    return hush(duckdb.connect(str(path), read_only=read_only))


def hush(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """The same connection without the bar. A cursor of it is another connection."""
    return connection.execute("set enable_progress_bar = false")
