"""Connections that print nothing: DuckDB draws a progress bar into whatever the command prints, for any query over two seconds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import ModuleType

import duckdb

from warehouse.sql import literal

# DuckDB names a database after its file: in ``copies.duckdb`` the schema ``copies`` would be ambiguous
SCHEMAS = frozenset({"copies", "history", "main", "quality"})
ALIAS = "warehouse"
LAKE = "ducklake"  # how DuckDB calls this type of database


def connect(path: Path, *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    """Opens a database file; raises what ``duckdb.connect`` does. A file that bears the name of a schema is opened under
    another name."""
    _leave_pandas_out()
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


class _WithoutPandas(MetaPathFinder):
    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError(name=fullname)


_WITHOUT_PANDAS = _WithoutPandas()


def _leave_pandas_out() -> None:
    """pyarrow looks once for pandas, which Great Expectations brings along, when DuckDB is first given a table: half a second for what
    nobody here uses. Told that there is none, it asks again only where a frame of pandas is wanted."""
    if "pyarrow" in sys.modules and "pandas" not in sys.modules:
        import pyarrow as pa

        sys.meta_path.insert(0, _WITHOUT_PANDAS)
        try:
            pa.array([0])
        finally:
            sys.meta_path.remove(_WITHOUT_PANDAS)
