"""The audit as annotations of GitHub Actions: lines on standard output that its pages show beside a run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from expectations.reports import legal, unmet
from expectations.results import CheckResult
from warehouse.report.in_words import counted

SHOWN = 10  # GitHub shows no more errors, and no more warnings, of a step
_KINDS = {"failed": "error", "warned": "warning"}


def workflow_commands(results: Sequence[CheckResult]) -> Iterator[str]:
    """``::error …::`` and ``::warning …::``, escaped as the runner's own toolkit does, so that no value of a stranger becomes a
    command.

    >>> list(workflow_commands([CheckResult("t.a", "t", "critical", "failed", "a", "50%\\n::error::b")]))
    ['::error title=t.a::a Found: 50%25%0A::error::b']
    """
    for outcome, kind in _KINDS.items():
        found = [r for r in unmet(results) if r.outcome == outcome]
        for r in found[:SHOWN]:
            yield f"::{kind} title={_property(r.check_name)}::{_data(f'{r.expected} Found: {r.observed}')}"
        if len(found) > SHOWN:
            more = counted(len(found) - SHOWN, f"more {kind}")
            yield f"::notice title=wirehouse check::{more}: the job summary lists all"


def _data(text: str) -> str:
    """Any sign that a reader of lines may end one at becomes an escaped line end, U+2028 and its like too."""
    return "%0A".join(legal(text).replace("%", "%25").splitlines())


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
