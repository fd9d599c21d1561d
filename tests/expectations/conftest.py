"""One audit process for all tests, and the batches it looks at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from expectations.process import AuditProcess
from expectations.results import Audit, CheckResult
from tests.staged import Batch


@pytest.fixture(scope="module")
def make_batch(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Batch]:
    return lambda: Batch(tmp_path_factory.mktemp("batch"))


@pytest.fixture(scope="session")
def unmet(auditor: AuditProcess) -> Callable[..., dict[str, CheckResult]]:
    """Name -> result of the checks that did not hold."""

    def found(batch: Batch, whole: bool = False) -> dict[str, CheckResult]:
        audit: Audit = auditor.audit(batch.scratch, batch.published, whole=whole, timeout=120)
        return {r.check_name: r for r in audit.results if r.outcome != "passed"}

    return found
