"""The audit of the whole published warehouse, for CI: can its contents be relied on?"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from expectations.process import AuditError, AuditProcess
from expectations.results import Audit, CheckResult
from expectations.seal import read_verdict
from warehouse import quiet
from warehouse.lake.attaching import attach
from warehouse.said import create_said
from warehouse.seal_check import Verdict, verify
from warehouse.stores import store_at
from warehouse.tables import TABLES


def check(
    warehouse: Path, *, run: dict[str, Any] | None = None, timeout: float | None = None, data_docs: Path | None = None
) -> tuple[Audit, Verdict]:
    """Holds the file against its seals, and every published row against the rules that its batch had to pass and what only
    the whole can show: one current version an article, days in the calendar, context columns that agree with the article.

    The file is opened read-only; a run that wants to publish waits meanwhile. Raises WarehouseMissing, NotAWarehouse,
    WarehouseBusy (``warehouse.store``), AuditError or TimeoutError (``expectations.process``).
    """
    with AuditProcess() as process, tempfile.TemporaryDirectory(prefix="wirehouse-check-") as folder:
        store = store_at(warehouse)
        store.connect(read_only=True).close()
        warehouse = store.pinned()
        scratch = Path(folder) / "scratch.duckdb"
        verdict = _views(scratch, warehouse)
        sealed = tuple(read_verdict(verdict))
        try:
            audit = process.audit(scratch, warehouse, run=run, whole=True, timeout=timeout, data_docs=data_docs)
        except AuditError as error:
            if not verdict.broken:
                raise
            audit = Audit((_not_made(error),))  # a file that was taken apart cannot be asked more
        return Audit((*sealed, *audit.results), audit.seconds), verdict


def _views(scratch: Path, warehouse: Path) -> Verdict:
    """The published tables under their own names, as a batch's would be; and the verdict on their seals."""
    with quiet.connect(scratch, beside=quiet.bytes_of(warehouse)) as connection:
        create_said(connection)
        attach(connection, warehouse, "published")
        known = connection.execute(
            "select table_name from duckdb_tables() where database_name = 'published' and schema_name = 'main'"
        ).fetchall()
        for table in TABLES:
            if table.is_staged and (table.name,) in known:  # a missing one is for the audit to tell
                connection.execute(
                    f"create view {table.name} as select *, rowid as _row from published.main.{table.name}"
                )
        return verify(connection, "published", whole=True)


def _not_made(error: AuditError) -> CheckResult:
    lines = str(error).strip().splitlines()
    return CheckResult(
        "warehouse.not_audited",
        "warehouse",
        "critical",
        "failed",
        "Every rule can be asked of the tables.",
        f"the audit could not run: {lines[-1] if lines else 'no reason given'}",
    )
