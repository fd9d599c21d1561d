"""Connections that print nothing: DuckDB draws a progress bar into whatever the command prints, for any query over two seconds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import FrameType, ModuleType

import duckdb

from warehouse.sql import literal

# DuckDB names a database after its file: in ``copies.duckdb`` the schema ``copies`` would be ambiguous
SCHEMAS = frozenset({"copies", "history", "main", "quality"})
ALIAS = "warehouse"
LAKE = "ducklake"  # how DuckDB calls this type of database


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


class _WithoutPandas(MetaPathFinder):
    """pyarrow and DuckDB look for pandas, which Great Expectations brings along, as soon as they are given a table or a parameter: half a
    second, in part while the published file is held, for what nobody here uses. To C code that our own calls there is no pandas; to all
    others there is."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname == "pandas" and _caller() in _OURS:
            raise ModuleNotFoundError(name=fullname)


_OURS = frozenset({"warehouse", "flows", "transforms"})
_BETWEEN = frozenset({"importlib", "pyarrow", "duckdb"})


def _caller() -> str:
    """Whose call an import of pyarrow's or DuckDB's comes from: the package."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and _package(frame) in _BETWEEN:
        frame = frame.f_back
    return _package(frame) if frame else ""


def _package(frame: FrameType) -> str:
    return frame.f_globals.get("__name__", "").partition(".")[0]


sys.meta_path.insert(0, _WithoutPandas())
