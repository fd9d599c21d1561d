"""Definitions of a database's tables, views and macros in a form that can be compared: columns and types, SQL, comments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import md5

import duckdb

from warehouse.ddl import create_all
from warehouse.history import INDEX
from warehouse.sql import literal
from warehouse.tables import TABLES
from warehouse.view_heads import views

Named = tuple[str, str]  # kind (table, view, macro); schema and name

_TABLES = """
select 'table', schema_name || '.' || table_name, to_json([comment, c.columns::varchar, k.constraints::varchar])::varchar
from duckdb_tables() as t
left join (
    select schema_name as s, table_name as n,
        list([column_name, data_type, is_nullable::varchar, nullif(column_default, 'NULL'), comment] order by column_index) as columns
    from duckdb_columns() where database_name = {database} group by all
) as c on c.s = t.schema_name and c.n = t.table_name
left join (
    select schema_name as s, table_name as n, list(constraint_text order by constraint_text) as constraints
    from duckdb_constraints() where database_name = {database} and constraint_type <> 'NOT NULL' group by all
) as k on k.s = t.schema_name and k.n = t.table_name
where t.database_name = {database} and not t.temporary
"""
# DuckDB writes a view's SQL otherwise once the file was closed and opened: its parse tree, without places, stays.
_VIEWS = """
select 'view', schema_name || '.' || view_name,
    to_json([comment, if(tree like '{{"error":true%', sql, regexp_replace(tree, '"query_location":[0-9]+', '', 'g'))])::varchar
from (
    select *, json_serialize_sql(substr(rtrim(sql, '; ' || chr(10)), instr(sql, ' AS ') + 4))::varchar as tree
    from duckdb_views() where database_name = {database} and not internal and not temporary
)
"""
_MACROS = """
select 'macro', schema_name || '.' || function_name,
    list(to_json([function_type, parameters::varchar, macro_definition, comment])::varchar order by parameters::varchar)::varchar
from duckdb_functions() where database_name = {database} and not internal and function_type in ('macro', 'table_macro')
group by schema_name, function_name
"""
# Whatever else a user can put into a database.
_OTHERS = """
select 'index', schema_name || '.' || index_name from duckdb_indexes() where database_name = {database}
union all
select 'sequence', schema_name || '.' || sequence_name from duckdb_sequences() where database_name = {database} and not temporary
union all
select 'type', schema_name || '.' || type_name from duckdb_types() where database_name = {database} and not internal
"""


@dataclass(frozen=True, slots=True)
class Definition:
    text: str

    @property
    def digest(self) -> str:
        """MD5, 32 hex digits."""
        return md5(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def stored(connection: duckdb.DuckDBPyConnection, database: str) -> dict[Named, Definition]:
    """Every table, view and macro of a ``database`` that is attached."""
    return {
        (kind, name): Definition(text)
        for query in (_TABLES, _VIEWS, _MACROS)
        for kind, name, text in connection.execute(query.format(database=literal(database))).fetchall()
    }


def others(connection: duckdb.DuckDBPyConnection, database: str) -> list[Named]:
    """(kind, name) of indexes, sequences and types, which Wirehouse never makes; sorted."""
    return sorted(connection.execute(_OTHERS.format(database=literal(database))).fetchall())


def shadowing(connection: duckdb.DuckDBPyConnection, found: Iterable[Named]) -> list[str]:
    """Which macros among what was ``found`` take the place of one of DuckDB's functions in every view: schema and name."""
    macros = {
        name.partition(".")[2].lower(): name for kind, name in found if kind == "macro" and (kind, name) not in ours()
    }
    if not macros:
        return []
    listed = ", ".join(map(literal, macros))
    query = f"select distinct function_name from duckdb_functions() where internal and function_name in ({listed})"
    return sorted(macros[name] for (name,) in connection.execute(query).fetchall())


@cache
def ours() -> frozenset[Named]:
    """What Wirehouse makes."""
    found = {("table", f"{t.schema}.{t.name}") for t in TABLES} | {("table", f"copies.{name}") for name in INDEX}
    for _, _, sql in views():
        for kind, name in re.findall(r"create or replace (view|macro) (\w+)", sql, re.I):
            found.add((kind.lower(), f"main.{name}"))
    return frozenset(found)


@cache
def stated() -> dict[Named, Definition]:
    """What this program, with this DuckDB, makes of each."""
    with duckdb.connect(":memory:") as connection:
        create_all(connection)
        return stored(connection, "memory")
