"""`wirehouse check`: the audit of the whole warehouse, and its reports for CI."""

from __future__ import annotations

from pathlib import Path

from expectations.check import check
from expectations.reports.html import html_report
from expectations.reports.junit import junit_report
from expectations.reports.markdown import markdown_report
from flows.inert import inert_line


def check_warehouse(warehouse: Path, junit: Path | None, markdown: Path | None, html: Path | None) -> int:
    """Audits, prints what did not hold, writes the reports asked for; returns the number of critical failures."""
    audit = check(warehouse)
    about = {"warehouse": warehouse.name}
    if junit:
        _write(junit, junit_report(audit.results, about))
    if markdown:
        _write(markdown, markdown_report(audit.results, about))
    if html:
        _write(html / "index.html", html_report(audit.results, about))
    for result in audit.results:
        if result.outcome != "passed":
            found = f"{result.unexpected_count} of {result.element_count} rows; found {result.observed}"
            print(inert_line(f"{result.outcome}: {result.check_name}: {result.expected} ({found})"))
    print(f"{inert_line(warehouse)}: {audit.passed} checks passed, {audit.warned} warned, {audit.failed} failed")
    return audit.failed


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path}")
