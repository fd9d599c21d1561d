"""Records the result of an audit of the whole warehouse in the warehouse itself, without touching any other seal."""

from __future__ import annotations

from collections.abc import Iterable

import duckdb

from warehouse.exchange import give
from warehouse.frames import frame
from warehouse.seal import content
from warehouse.sealing import SEALED, seal_file
from warehouse.transaction import transaction

AUDIT, RESULT = "quality.audit", "quality.audit_result"


def keep_audit(connection: duckdb.DuckDBPyConnection, audit: tuple, results: Iterable[tuple]) -> None:
    """Writes a row of ``quality.audit`` and rows of ``quality.audit_result``, whose first column is its key, and seals both
    tables: one transaction. The others keep their seals, broken or not. To be called only where the seals themselves hold:
    they are resealed.
    """
    with transaction(connection):
        for table, rows in ((AUDIT, [audit]), (RESULT, list(results))):
            give(connection, "_rows", frame(table, rows))
            connection.execute(f"insert into {table} by name from _rows")
            connection.unregister("_rows")
        added = {
            table: content(connection, f"{table} where audit_key = {audit[0]}", SEALED[table].fixed)
            for table in (AUDIT, RESULT)
        }
        seal_file(connection, "check", added=added, only=added)
    connection.execute("checkpoint")


_PAST = """
select audited_at, kind, passed, warned, failed, unmet from (
    select r.started_at as audited_at, 'run' as kind, r.checks_passed as passed, r.checks_warned as warned, r.checks_failed as failed,
        (select coalesce(list(c.check_name), []) from quality.check_result as c where c.run_key = r.run_key and c.outcome <> 'passed') as unmet
    from quality.run as r where r.status <> 'unchanged'
    union all
    select a.audited_at, 'check', a.checks_passed, a.checks_warned, a.checks_failed,
        (select coalesce(list(c.check_name), []) from quality.audit_result as c where c.audit_key = a.audit_key)
    from quality.audit as a
) order by audited_at desc limit ?
"""


def past_audits(connection: duckdb.DuckDBPyConnection, most: int) -> list[tuple]:
    """The last audits of runs and of the whole warehouse, latest first: (when, run or check, passed, warned, failed, names of what
    did not hold)."""
    return connection.execute(_PAST, [most]).fetchall()
