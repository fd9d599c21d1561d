"""Fixtures that several rooms share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# how long an example takes depends on what else the machine does: growth of time has tests of its own
settings.register_profile("wirehouse", deadline=None)
settings.load_profile("wirehouse")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The labelled sets that are not part of the project; tests that want them skip without."""
    if not SHARED.exists():
        pytest.skip("needs the labelled sets beside the checkout (../shared)")
    return SHARED


@pytest.fixture(scope="session")
def auditor() -> Iterator:
    """One process that audits, for all tests: Great Expectations is imported once."""
    from expectations.process import AuditProcess

    with AuditProcess() as process:
        yield process


@pytest.fixture(scope="session")
def shared_audit(auditor) -> Iterator[None]:
    """Whole runs in this process take the session's auditor, which nobody closes; runs of the command line have their own."""
    import expectations.check
    import flows.early
    import flows.job
    import flows.remaking
    import flows.upgrade

    class Shared:
        def __getattr__(self, name: str):
            return getattr(auditor, name)

        def close(self) -> None:
            pass

        def __enter__(self):
            return auditor

        def __exit__(self, *_):
            pass

    with pytest.MonkeyPatch.context() as patch:
        for module in (expectations.check, flows.early, flows.job, flows.remaking, flows.upgrade):
            patch.setattr(module, "AuditProcess", Shared)
        yield
