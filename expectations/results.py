"""What an audit found: one row per expectation, as ``quality.check_result`` keeps it. Imports nothing heavy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class CheckResult(NamedTuple):
    """An expectation's result; the columns of ``quality.check_result`` without ``run_key``, in their order.

    ``severity``: of what was found, or, where it holds, the worst it can come to. ``sample``: JSON of up to five
    failing rows.
    """

    check_name: str
    table_name: str
    severity: str
    outcome: str
    expected: str
    observed: str | None = None
    element_count: int | None = None
    unexpected_count: int | None = None
    sample: str | None = None


@dataclass(frozen=True)
class Audit:
    """All results of one audit, in the order of the tables and of their suites.

    >>> audit = Audit((CheckResult("t.a", "t", "critical", "passed", "a"), CheckResult("t.b", "t", "warning", "warned", "b")))
    >>> audit.passed, audit.warned, audit.failed, audit.is_fit, audit.unmet
    (1, 1, 0, True, ('t.b',))
    """

    results: tuple[CheckResult, ...]
    seconds: Mapping[str, float] = field(default_factory=dict, compare=False)
    """Table -> how long its checks took; they are asked together."""

    def _count(self, outcome: str) -> int:
        return Counter(r.outcome for r in self.results)[outcome]

    @property
    def passed(self) -> int:
        return self._count("passed")

    @property
    def warned(self) -> int:
        return self._count("warned")

    @property
    def failed(self) -> int:
        return self._count("failed")

    @property
    def is_fit(self) -> bool:
        """Whether the batch may be published: no critical failure."""
        return self.failed == 0

    @property
    def unmet(self) -> tuple[str, ...]:
        """Names of the checks that did not hold."""
        return tuple(r.check_name for r in self.results if r.outcome != "passed")

    @classmethod
    def of(cls, rows: Iterable[Iterable], seconds: Mapping[str, float] | None = None) -> Audit:
        """From rows of plain values, as JSON carries them."""
        return cls(tuple(CheckResult(*row) for row in rows), seconds or {})
