"""`wirehouse check`: the audit of the whole warehouse, its reports for CI, and its record in the warehouse."""

from __future__ import annotations

import os
import sys
import time
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from textwrap import fill

import duckdb

from expectations.check import check
from expectations.reports import CHECKED, NOT_CHECKED
from expectations.reports.badge import badge
from expectations.reports.html import html_report
from expectations.reports.junit import junit_report
from expectations.reports.markdown import markdown_report
from expectations.reports.past import RUNS, PastAudit, compare, sentences
from expectations.reports.workflow_commands import workflow_commands
from expectations.results import Audit, CheckResult
from flows.inert import inert_line
from flows.printing.layout import Page
from flows.rereading import reread
from warehouse.audits import keep_audit, past_audits
from warehouse.faults import WarehouseBusy
from warehouse.keys import key
from warehouse.report.in_words import counted
from warehouse.sealing import LEDGER
from warehouse.stores import store_at


@dataclass(frozen=True, slots=True)
class Reports:
    """Where to write what; None: not at all. ``html`` and ``data_docs`` are folders."""

    junit: Path | None = None
    markdown: Path | None = None
    html: Path | None = None
    badge: Path | None = None
    data_docs: Path | None = None


def check_warehouse(warehouse: Path, reports: Reports, again: int = 0) -> int:
    """Audits, reads ``again`` so many articles from the archive, prints what did not hold and what is new of it, writes the
    reports asked for and those that GitHub Actions takes, and keeps the result in the warehouse where that can be written;
    returns the number of critical failures."""
    clock, began = time.perf_counter(), datetime.now(UTC).replace(tzinfo=None)
    audit, verdict = check(warehouse, data_docs=reports.data_docs)
    if again:
        audit = Audit((*audit.results, *reread(warehouse, again)), audit.seconds)
    seconds = round(time.perf_counter() - clock, 3)
    seals_hold = LEDGER not in verdict.broken
    told = sentences(compare(audit.results, _past(warehouse))) if seals_hold else []
    about = {"warehouse": warehouse.name, "started_at": began.replace(microsecond=0), "seconds": seconds}
    _write_reports(reports, audit, about, told)
    width = Page.of(sys.stdout).width or 10_000
    for result in audit.results:
        if result.outcome != "passed" or result.severity == "info" and result.check_name.endswith("own_objects"):
            print(fill(inert_line(_line(result)), width, subsequent_indent="    ", break_on_hyphens=False))
    row = (
        key("audit", warehouse, began.isoformat()), began, seconds, verdict.state, audit.passed, audit.warned, audit.failed,
        version("wirehouse"),
    )  # fmt: skip
    why = _keep(warehouse, row, audit) if seals_hold else "the seals do not hold"
    for line in told:
        print(fill(inert_line(line), width, subsequent_indent="    ", break_on_hyphens=False))
    print(
        f"{inert_line(warehouse)}: {counted(audit.passed, 'check')} passed, {audit.warned} warned, {audit.failed} failed"
    )
    if not audit.failed:
        told_of = (
            "Structure and provenance hold, and so does the seal.",
            f"Checked: {CHECKED}",
            f"Not checked: {NOT_CHECKED}",
        )
        print("\n".join(fill(line, width, break_on_hyphens=False) for line in told_of))
    if not why and audit.unmet:
        query = f"select check_name, sample from quality.audit_result where audit_key = {row[0]}"
        print(f'Rows behind them: wirehouse sql --format line "{query}" -w {inert_line(warehouse)}')
    if why:
        print(f"The result was not kept in the warehouse: {why}")
    return audit.failed


def _write_reports(reports: Reports, audit: Audit, about: dict, told: list[str]) -> None:
    markdown = markdown_report(audit.results, about, told)
    if reports.junit:
        _write(reports.junit, junit_report(audit.results, about, audit.seconds))
    if reports.markdown:
        _write(reports.markdown, markdown)
    if reports.html:
        _write(reports.html / "index.html", html_report(audit.results, about))
    if reports.badge:
        _write(reports.badge, badge(audit.results))
    if reports.data_docs:
        print(f"wrote {reports.data_docs / 'index.html'}")
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for line in workflow_commands(audit.results):
            print(line)
        if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
            with open(summary, "a", encoding="utf-8") as file:  # other steps write there too
                file.write(markdown)


def _past(warehouse: Path) -> list[PastAudit]:
    """None where the ledger cannot be read: then the audit has said so."""
    try:
        with store_at(warehouse).connect(read_only=True) as connection:
            rows = past_audits(connection, RUNS)
            return [
                PastAudit(at, kind, ok, warned, failed, frozenset(names))
                for at, kind, ok, warned, failed, names in rows
            ]
    except duckdb.Error:
        return []


def _line(result: CheckResult) -> str:
    shown = "named" if result.outcome == "passed" else result.outcome
    return f"{shown}: {result.check_name}: {result.expected} Found: {result.observed}"


def _keep(warehouse: Path, row: tuple, audit: Audit) -> str | None:
    """Why the result could not be recorded, or None: not worth waiting for, and not a fault of the warehouse."""
    store = store_at(warehouse)
    if not store.is_lake and (not os.access(warehouse, os.W_OK) or not os.access(warehouse.absolute().parent, os.W_OK)):
        return "it cannot be written"
    try:
        turn = store.writing(wait=0.0) if store.is_lake else nullcontext()  # a run's commit must find nothing new
        with turn, store.connect(wait=0.0) as connection:
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
