"""Audit: Great Expectations checks the staged batch; rows that fail a rule are moved to quarantine."""

from __future__ import annotations

from collections.abc import Callable

from expectations.process import AuditProcess
from expectations.results import Audit
from flows.batch import Batch
from flows.writing_ahead import WritingAhead
from warehouse import quarantine, scratch

AUDIT_SECONDS = 3600.0


def audit(batch: Batch, process: AuditProcess, ahead: WritingAhead, say: Callable[[str], None]) -> Audit:
    """Builds the scratch database, has it audited, and parts the failing rows into ``_rejected``. Meanwhile what can be is
    done ``ahead``."""
    scratch.build(batch.scratch, batch.stage, run_key=batch.run_key)
    run = batch.own_summary() | {"max_quarantined": batch.job.max_quarantined}
    process.submit(batch.scratch, batch.job.store.path, run=run)
    ahead.go_on()
    result = process.result(timeout=AUDIT_SECONDS)
    if result.is_fit and quarantine.part_files(batch.scratch, batch.job.store.path, result.unmet):
        ahead.forget_content()
    batch.checks = {"passed": result.passed, "warned": result.warned, "failed": result.failed}
    for check in result.results:
        if check.outcome == "failed":
            say(f"critical check {check.check_name} failed: {check.expected} (found: {check.observed})")
    return result
