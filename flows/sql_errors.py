"""DuckDB's messages about a query, with what to do next."""

from __future__ import annotations

import duckdb

_NEXT = (
    ("Table with name", 'wirehouse sql "show tables" lists the views and tables.'),
    ("not found in FROM clause", 'wirehouse sql "describe NAME" lists the columns of a view.'),
    ("read-only mode", "SQL only reads a warehouse; wirehouse correct changes who said what."),
    ("disabled by configuration", "SQL reaches nothing but the warehouse; wirehouse run reads files into it."),
)


def advice(error: duckdb.Error) -> str:
    """What to type or to know next; empty where DuckDB's message says all.

    >>> advice(duckdb.CatalogException("Catalog Error: Table with name clams does not exist!"))
    'wirehouse sql "show tables" lists the views and tables.'
    >>> advice(duckdb.ParserException("Parser Error: syntax error"))
    ''
    """
    return next((told for part, told in _NEXT if part in str(error)), "")


def told_of(error: duckdb.Error) -> str:
    """The message, without empty lines, and the advice."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return "\n".join([*lines, *filter(None, [advice(error)])])
