"""The warehouse's DDL, derived from ``warehouse.tables``: tables, comments, views, macros, fixed rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import duckdb

from transforms.lexicon.enumerations import MEASURES
from warehouse.history import create_index
from warehouse.quiet import is_lake
from warehouse.shown import INDEX
from warehouse.sql import literal
from warehouse.tables import TABLES, Table
from warehouse.transaction import transaction
from warehouse.view_columns import meaning
from warehouse.view_heads import views

# No primary keys, foreign keys or indexes: they slow loads and have replay bugs after kills; the audit proves integrity.


def create_table(table: Table) -> str:
    """``CREATE TABLE IF NOT EXISTS`` with its columns.

    >>> from warehouse.tables import BY_NAME
    >>> print(create_table(BY_NAME["dim_outlet"]))
    create table if not exists main.dim_outlet ("outlet_key" BIGINT not null, "name" VARCHAR not null, "domain" VARCHAR)
    """
    columns = ", ".join(
        f'"{c.name}" {c.type}' + ("" if c.name in table.nullable else " not null") for c in table.columns
    )
    return f"create table if not exists {table.schema}.{table.name} ({columns})"


def comments(table: Table) -> list[str]:
    keys = ", ".join(table.key)
    found = [f"comment on table {table.schema}.{table.name} is {literal(f'Grain: {table.grain}. Key: {keys}.')}"]
    for c in table.columns:
        told = c.meaning + "".join(f" {value}: {sense}." for value, sense in c.values.items())
        found.append(f'comment on column {table.schema}.{table.name}."{c.name}" is {literal(told)}')
    return found


def create_all(
    connection: duckdb.DuckDBPyConnection, then: Callable[[], None] = lambda: None, first: Sequence[str] = ()
) -> None:
    """Makes whatever of the schema is missing, in one transaction, which begins with the statements ``first`` and ends with ``then``; safe to repeat. Views are always
    defined again, so that those of the newest program apply."""
    fixed = [
        "insert into dim_outlet select 0, 'unknown', null where not exists (select 1 from dim_outlet where outlet_key = 0)",
        "insert into dim_date (date_key) select 0 where not exists (select 1 from dim_date where date_key = 0)",
        "delete from dim_measure",
        "insert into dim_measure values "
        + ", ".join(f"({literal(m)}, {literal(unit)}, {literal(meaning)})" for m, (unit, meaning) in MEASURES.items()),
    ]
    shown = []
    for name, comment, sql in views():
        shown.append(sql.rstrip().rstrip(";"))
        if re.search(r"create or replace view", sql, re.I):
            shown.append(f"comment on view {name} is {literal(comment)}")
    statements = [
        *create_index(),
        *(f"create schema if not exists {s}" for s in sorted({t.schema for t in TABLES} - {"main"})),
        *(create_table(t) for t in TABLES),
        *(c for t in TABLES for c in comments(t)),
        *fixed,
        *shown,
    ]
    with transaction(connection):
        connection.execute(";\n".join([*first, *statements]))
        connection.execute(";\n".join(_comments_beside(connection)))
        then()


def _comments_beside(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Comments on what ``TABLES`` does not state: the columns of views, and the copies index."""
    query = (
        "select table_name, column_name from duckdb_columns() where schema_name = 'main' and table_name in"
        " (select view_name from duckdb_views() where not internal) order by all"
    )
    found = [f"comment on table copies.{name} is {literal(meaning)}" for name, meaning in INDEX.items()]
    if is_lake(connection):  # which keeps comments on columns of tables only
        return found
    for view, column in connection.execute(query).fetchall():
        if told := meaning(view, column):
            found.append(f'comment on column {view}."{column}" is {literal(told)}')
    return found
