"""All rows of a lake replaced by those of a file that was made beside it: how rebuild, reprocess and forget end."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.ddl import create_all
from warehouse.seal import tables
from warehouse.sealing import LEDGER, seal_file
from warehouse.sql import literal

# What the lake itself keeps, as no archive has it.
_KEPT = frozenset({LEDGER, "quality.audit", "quality.audit_result"})
_COLUMNS = (
    "select schema_name || '.' || table_name, list((column_name, data_type) order by column_name)::varchar from duckdb_columns()"
    " where database_name = {database} group by all"
)


def replace_tables(connection: duckdb.DuckDBPyConnection, new: Path) -> None:
    """In one transaction, with the views of this program; then earlier snapshots are expired and their files removed, so that
    nothing of the old rows stays. A reader who is in the middle of a query on them may have to ask again."""
    connection.execute(f"attach {literal(str(new))} as made (read_only)")

    def fill() -> None:
        for table in tables(connection):
            if table not in _KEPT:
                connection.execute(f"delete from {table}")
                connection.execute(f"insert into {table} by name select * from made.{table}")
        seal_file(connection, "change")

    dropped = [f"drop table {table}" for table in _differing(connection)]
    create_all(connection, fill, dropped)
    connection.execute("detach made")
    connection.execute("call ducklake_expire_snapshots(current_database(), older_than => now())")
    connection.execute("call ducklake_cleanup_old_files(current_database(), cleanup_all => true)")


def _differing(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Tables of the lake whose columns are those of another version."""
    here, made = (
        dict(connection.execute(_COLUMNS.format(database=database)).fetchall())
        for database in ("current_database()", "'made'")
    )
    return [
        table
        for table in tables(connection)
        if table not in _KEPT and here.get(table) != made.get(table, here.get(table))
    ]
