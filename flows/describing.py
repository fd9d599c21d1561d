"""`describe NAME`: the columns of a view or table with what they mean, and whether they can be null, which DuckDB itself does not
know of views."""

from __future__ import annotations

import re

import duckdb

from warehouse.sql import literal
from warehouse.tables import TABLES
from warehouse.view_columns import can_be_null, meaning, never_null

_ASKED = re.compile(r"(?:--[^\n]*\n|\s)*(?:describe|desc|show)\s+(?:main\.)?([\w.]+)[\s;]*", re.I)
_TABLES = {(t.name if t.schema == "main" else t.full_name): t for t in TABLES}


def described(connection: duckdb.DuckDBPyConnection, statement: str) -> duckdb.DuckDBPyRelation | None:
    """What ``statement`` asks for, if it is to describe a view or table of ours; else None: DuckDB answers it."""
    asked = _ASKED.fullmatch(statement)
    name = asked.group(1).lower() if asked else ""
    if name not in _TABLES and name not in never_null():
        return None
    try:
        shape = connection.sql(f"from {name} limit 0")
    except duckdb.CatalogException:  # a file of macros, or a warehouse that lacks the view
        return None
    rows = [
        f"({', '.join(map(literal, (column, str(kind), *_told(name, column))))})"
        for column, kind in zip(shape.columns, shape.types, strict=True)
    ]
    return connection.sql(f'from (values {", ".join(rows)}) as t(column_name, column_type, "null", meaning)')


def _told(name: str, column: str) -> tuple[str, str]:
    """YES or NO, and what the column holds."""
    if name not in _TABLES:
        return "YES" if can_be_null(name, column) else "NO", meaning(name, column)
    table = _TABLES[name]
    held = next((c.meaning for c in table.columns if c.name == column), "")
    return "YES" if column in table.nullable else "NO", held
