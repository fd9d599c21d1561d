"""The first row of an answer, read to its end."""

from __future__ import annotations

from typing import Any

import duckdb


def first_row(answer: duckdb.DuckDBPyConnection) -> tuple[Any, ...] | None:
    """The first row of what was executed; None where it has no rows. The others are read too: DuckDB 2 refuses much of what may follow
    on a connection as long as some are left.

    >>> first_row(duckdb.connect().execute("from range(7, 9)")), first_row(duckdb.connect().execute("from range(0)"))
    ((7,), None)
    """
    rows = answer.fetchall()
    return rows[0] if rows else None
