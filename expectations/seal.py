"""The seal in the audit: the file compared with what was sealed, one result per object."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.results import CheckResult
from warehouse.seal_check import Verdict

_TABLE = "Rows, values, columns and types are those that Wirehouse left when it last changed the file."
_SHOWN = "The view or macro is the one that Wirehouse made."


def read_verdict(verdict: Verdict) -> Iterator[CheckResult]:
    """The rows of a check: critical where the seal is broken; what is the user's own is named, not judged."""
    for name, wrong in verdict.broken.items():
        yield CheckResult(f"{_short(name)}.seal_broken", _short(name), "critical", "failed", _TABLE, wrong)
    for name, rows in verdict.held.items():
        expected, found = (_SHOWN, "as made") if rows is None else (_TABLE, f"{rows:,} rows as sealed")
        if verdict.uncertain and rows is not None:
            found = f"{rows:,} rows; their values were not compared"
        yield CheckResult(f"{_short(name)}.seal_broken", _short(name), "critical", "passed", expected, found, rows, 0)
    if verdict.uncertain:
        yield CheckResult(
            "quality.seal.hash_changed",
            "quality.seal",
            "warning",
            "warned",
            "Values can be compared with the seal.",
            f"{verdict.uncertain}: rows and columns were compared, values were not; the next run reseals them",
        )
    if verdict.own:
        listed = ", ".join(f"{kind} {name}" for kind, name in verdict.own)
        yield CheckResult(
            "quality.seal.own_objects",
            "quality.seal",
            "info",
            "passed",
            "Objects in the file that are not Wirehouse's are listed, not audited.",
            f"{len(verdict.own)}: {listed}",
        )


def _short(name: str) -> str:
    """
    >>> _short("main.fact_claim"), _short("quality.run")
    ('fact_claim', 'quality.run')
    """
    return name.removeprefix("main.")
