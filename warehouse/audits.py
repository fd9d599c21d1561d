"""Records the result of an audit of the whole warehouse in the warehouse itself, without touching any other seal."""

from __future__ import annotations

from collections.abc import Iterable

import duckdb

from warehouse.frames import frame
from warehouse.seal import content
from warehouse.sealing import SEALED, seal_file

AUDIT, RESULT = "quality.audit", "quality.audit_result"


def keep_audit(connection: duckdb.DuckDBPyConnection, audit: tuple, results: Iterable[tuple]) -> None:
    """Writes a row of ``quality.audit`` and rows of ``quality.audit_result``, whose first column is its key, and seals both
    tables: one transaction. The others keep their seals, broken or not. To be called only where the seals themselves hold:
    they are resealed.
    """
    connection.execute("begin")
    try:
        for table, rows in ((AUDIT, [audit]), (RESULT, list(results))):
            connection.register("_rows", frame(table, rows).to_arrow())
            connection.execute(f"insert into {table} by name from _rows")
            connection.unregister("_rows")
        added = {
            table: content(connection, f"{table} where audit_key = {audit[0]}", SEALED[table].fixed)
            for table in (AUDIT, RESULT)
        }
        seal_file(connection, "check", added=added, only=added)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("checkpoint")
