"""Connections that print nothing: DuckDB draws a progress bar into whatever the command prints, for any query over two seconds."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import duckdb

from warehouse import without_pandas
from warehouse.lake.lake_name import LakeName
from warehouse.sql import literal

# DuckDB names a database after its file: in ``copies.duckdb`` the schema ``copies`` would be ambiguous
SCHEMAS = frozenset({"copies", "history", "main", "quality"})
ALIAS = "warehouse"
LAKE = "ducklake"  # what DuckDB calls this type of database
# Bytes. To DuckDB a thread's share of a table is a row group of 122,880 rows: of mentions, the longest table, some 50 MB of a file.
SMALL = 32 << 20
# Of what the steps of a batch read. They run two at a time, and two threads of DuckDB's cost half as much again as one.
BATCH = 256 << 20

without_pandas.install()


def connect(path: Path, *, read_only: bool = False, beside: int = 0, small: int = SMALL) -> duckdb.DuckDBPyConnection:
    """Opens a database file; raises what ``duckdb.connect`` does. A file that bears the name of a schema is opened under
    another name. ``beside``: bytes of other files that it will be asked together with; ``small``: as ``spare_threads``
    takes it."""
    size = bytes_of(path) + beside
    if path.name.split(".")[0].casefold() not in SCHEMAS:  # as DuckDB shortens it
        return spare_threads(hush(duckdb.connect(str(path), read_only=read_only)), size, small)
    connection = spare_threads(hush(duckdb.connect()), size, small)
    try:
        connection.execute(f"attach {literal(str(path))} as {ALIAS}{' (read_only)' if read_only else ''}")
        return connection.execute(f"use {ALIAS}")
    except BaseException:
        connection.close()
        raise


def spare_threads(connection: duckdb.DuckDBPyConnection, size: int, small: int = SMALL) -> duckdb.DuckDBPyConnection:
    """The same connection, with a single thread where the files that it reads have fewer bytes than ``small``: less work for the
    same answers."""
    return connection.execute("set threads = 1") if size < small else connection


def bytes_of(path: Path) -> int:
    """Of a file, or of all in a folder; 0 of what is not there; of a lake, which may be anywhere, ``SMALL``."""
    if isinstance(path, LakeName):
        return SMALL
    with suppress(OSError):
        if path.is_dir():
            return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        return path.stat().st_size
    return 0


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
