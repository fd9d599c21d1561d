"""What a run starts before it has imported what it needs itself."""

from __future__ import annotations

import os
from pathlib import Path

from expectations.process import AuditProcess
from warehouse.lake.lake_name import LakeName


def early_audit(warehouse: Path) -> AuditProcess:
    """The audit's process, running already where there is no such file yet: whatever is read will be news. Elsewhere, and where a
    Prefect server may run the job, it is for the job to start it."""
    process = AuditProcess()
    if not isinstance(warehouse, LakeName) and not os.environ.get("PREFECT_API_URL") and not warehouse.exists():
        process.start()
    return process
