"""`wirehouse check`: the audit of the whole warehouse, its reports for CI, and its record in the warehouse."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import duckdb

from expectations.check import check
from expectations.reports import CHECKED, NOT_CHECKED
from expectations.reports.html import html_report
from expectations.reports.junit import junit_report
from expectations.reports.markdown import markdown_report
from expectations.results import Audit, CheckResult
from flows.inert import inert_line
from flows.rereading import reread
from warehouse.audits import keep_audit
from warehouse.keys import key
from warehouse.sealing import LEDGER
from warehouse.store import Store, WarehouseBusy


def check_warehouse(
    warehouse: Path, junit: Path | None, markdown: Path | None, html: Path | None, again: int = 0
) -> int:
    """Audits, reads ``again`` so many articles from the archive, prints what did not hold, writes the reports asked for, and
    keeps the result in the warehouse where that can be written; returns the number of critical failures."""
    clock = time.perf_counter()
    audit, verdict = check(warehouse)
    if again:
        audit = Audit((*audit.results, *reread(warehouse, again)))
    about = {"warehouse": warehouse.name}
    if junit:
        _write(junit, junit_report(audit.results, about))
    if markdown:
        _write(markdown, markdown_report(audit.results, about))
    if html:
        _write(html / "index.html", html_report(audit.results, about))
    for result in audit.results:
        if result.outcome != "passed" or result.severity == "info" and result.check_name.endswith("own_objects"):
            print(inert_line(_line(result)))
    row = (
        key("audit", warehouse, datetime.now(UTC).isoformat()), datetime.now(UTC).replace(tzinfo=None),
        round(time.perf_counter() - clock, 3), verdict.state, audit.passed, audit.warned, audit.failed, version("wirehouse"),
    )  # fmt: skip
    why = "the seals do not hold" if LEDGER in verdict.broken else _keep(warehouse, row, audit)
    print(f"{inert_line(warehouse)}: {audit.passed} checks passed, {audit.warned} warned, {audit.failed} failed")
    if not audit.failed:
        print(f"Structure and provenance hold, and so does the seal. Checked: {CHECKED} Not checked: {NOT_CHECKED}")
    if why:
        print(f"The result was not kept in the warehouse: {why}")
    return audit.failed


def _line(result: CheckResult) -> str:
    of = ""
    if result.element_count is not None and result.unexpected_count is not None:
        of = f"{result.unexpected_count} of {result.element_count} rows; "
    shown = "named" if result.outcome == "passed" else result.outcome
    return f"{shown}: {result.check_name}: {result.expected} ({of}found {result.observed})"


def _keep(warehouse: Path, row: tuple, audit: Audit) -> str | None:
    """Why the result could not be recorded, or None: not worth waiting for, and not a fault of the warehouse."""
    if not os.access(warehouse, os.W_OK) or not os.access(warehouse.absolute().parent, os.W_OK):
        return "it cannot be written"
    try:
        with Store(warehouse).connect(wait=0.0) as connection:
            keep_audit(connection, row, [(row[0], *r) for r in audit.results if r.outcome != "passed"])
    except WarehouseBusy:
        return "it is open in another process"
    except (duckdb.Error, OSError) as error:
        return str(error).splitlines()[0]
    return None


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path}")
