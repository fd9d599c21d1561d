"""The audit's own reading of numbers, in SQL: ``said.sql``, created where a batch or the warehouse is audited."""

from __future__ import annotations

from importlib import resources

import duckdb


def create_said(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes the macro ``said_value(surface)``: the number that the words say, null where SQL cannot tell.

    >>> with duckdb.connect() as connection:
    ...     create_said(connection)
    ...     connection.execute("select said_value('two and a half million'), said_value('3 in ten'), said_value('scores')").fetchone()
    (2500000.0, 0.3, None)
    """
    connection.execute((resources.files("warehouse") / "said.sql").read_text(encoding="utf-8"))
