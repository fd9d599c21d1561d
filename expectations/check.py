"""The audit of the whole published warehouse, for CI: may what is in it be relied on?"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from expectations.process import AuditProcess
from expectations.results import Audit
from warehouse import quiet
from warehouse.ddl import literal
from warehouse.store import Store
from warehouse.tables import TABLES


def check(warehouse: Path, *, run: dict[str, Any] | None = None, timeout: float | None = None) -> Audit:
    """Holds every published row against the rules that its batch had to pass, and what only the whole can show: one
    current version an article, days in the calendar, context columns that agree with the article.

    The file is opened read-only; a run that wants to publish waits meanwhile. Raises WarehouseMissing, NotAWarehouse,
    WarehouseBusy (``warehouse.store``), AuditError or TimeoutError (``expectations.process``).
    """
    with AuditProcess() as process, tempfile.TemporaryDirectory(prefix="wirehouse-check-") as folder:
        Store(warehouse).connect(read_only=True).close()
        scratch = Path(folder) / "scratch.duckdb"
        _views(scratch, warehouse)
        return process.audit(scratch, warehouse, run=run, whole=True, timeout=timeout)


def _views(scratch: Path, warehouse: Path) -> None:
    """The published tables under their own names, as a batch's would be."""
    with quiet.connect(scratch) as connection:
        connection.execute(f"attach {literal(str(warehouse))} as published (read_only)")
        known = connection.execute(
            "select table_name from duckdb_tables() where database_name = 'published' and schema_name = 'main'"
        ).fetchall()
        for table in TABLES:
            if table.is_staged and (table.name,) in known:  # a missing one is for the audit to tell
                connection.execute(
                    f"create view {table.name} as select *, rowid as _row from published.main.{table.name}"
                )
