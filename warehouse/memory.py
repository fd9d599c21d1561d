"""How much memory DuckDB may take for what a step asks: little to begin with, and more where a question needs it.

The limit is one of the open file and not of a connection: whoever has the file open in this process asks under it too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import duckdb

MEMORY, MOST = 640, 16 * 1024  # MB: to begin with, and what a question may come to need
_UNITS = {"KiB": 1 / 1024, "MiB": 1.0, "GiB": 1024.0, "TiB": 1024.0**2}  # in MiB, as DuckDB tells its limit
Told = TypeVar("Told")


def limit(connection: duckdb.DuckDBPyConnection, memory: int = MEMORY) -> duckdb.DuckDBPyConnection:
    """The same connection, its file's buffer limited to so many MB."""
    return connection.execute(f"set memory_limit = '{memory}MB'")


def answer(connection: duckdb.DuckDBPyConnection, ask: Callable[[], Told]) -> Told:
    """What ``ask`` gives. Where the buffer is too small for it, it grows by half, and it is asked again: so it must leave nothing behind
    that keeps it from being asked twice."""
    while True:
        try:
            return ask()
        except duckdb.OutOfMemoryException:
            if (now := allowed(connection)) >= MOST:
                raise
            limit(connection, int(now * 3 / 2))


def allowed(connection: duckdb.DuckDBPyConnection) -> float:
    """The limit, in MB of a million bytes."""
    [(told,)] = connection.execute("select current_setting('memory_limit')").fetchall()
    number, unit = told.split(" ")
    return float(number) * _UNITS[unit] * 1.048576
