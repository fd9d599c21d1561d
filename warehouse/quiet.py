"""Connections that print nothing: DuckDB draws a progress bar into whatever the command prints, for any query over two seconds."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse import without_pandas
from warehouse.sql import literal

# DuckDB names a database after its file: in ``copies.duckdb`` the schema ``copies`` would be ambiguous
SCHEMAS = frozenset({"copies", "history", "main", "quality"})
ALIAS = "warehouse"
LAKE = "ducklake"  # what DuckDB calls this type of database

without_pandas.install()


def connect(path: Path, *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    """Opens a database file; raises what ``duckdb.connect`` does. A file that bears the name of a schema is opened under
    another name."""
    if path.name.split(".")[0].casefold() not in SCHEMAS:  # as DuckDB shortens it
        return hush(duckdb.connect(str(path), read_only=read_only))
    connection = hush(duckdb.connect())
    try:
        connection.execute(f"attach {literal(str(path))} as {ALIAS}{' (read_only)' if read_only else ''}")
        return connection.execute(f"use {ALIAS}")
    except BaseException:
        connection.close()
        raise


def is_lake(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the database that is connected to is a lake."""
    found = connection.execute("select type from duckdb_databases() where database_name = current_database()")
    return found.fetchall() == [(LAKE,)]


def checkpoint(connection: duckdb.DuckDBPyConnection) -> None:
    """What was committed leaves the log for the file. A lake has no log, and would take it for a call to tidy up its files."""
    if not is_lake(connection):
        connection.execute("checkpoint")


def hush(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """The same connection without the bar. A cursor of it is another connection."""
    return connection.execute("set enable_progress_bar = false")
