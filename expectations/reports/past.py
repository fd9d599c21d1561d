"""An audit beside those before it: what is new, what is mended, what has not held for long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from expectations.reports import unmet
from expectations.results import CheckResult
from warehouse.report.in_words import counted

RUNS = 10


class PastAudit(NamedTuple):
    """``kind``: run or check; ``unmet``: names of the checks that did not hold."""

    audited_at: datetime
    kind: str
    passed: int
    warned: int
    failed: int
    unmet: frozenset[str]


class Comparison(NamedTuple):
    """``new``: did not hold now and held in each audit before; ``mended``: the other way round, against the last one alone;
    ``standing``: check -> in how many of the audits before it did not hold either."""

    audits: int
    new: tuple[str, ...]
    mended: tuple[str, ...]
    standing: dict[str, int]


def compare(results: Sequence[CheckResult], past: Sequence[PastAudit]) -> Comparison:
    """``past``: latest first; only RUNS of them count. A check is called mended only if it was made now.

    >>> now = [CheckResult("t.a", "t", "warning", "warned", "a"), CheckResult("t.b", "t", "warning", "passed", "b")]
    >>> before = [PastAudit(datetime(2026, 9, 8), "run", 1, 1, 0, frozenset({"t.b"}))]
    >>> compare(now, before)
    Comparison(audits=1, new=('t.a',), mended=('t.b',), standing={})
    """
    recent = list(past)[:RUNS]
    now = [r.check_name for r in unmet(results)]
    times = {name: sum(name in audit.unmet for audit in recent) for name in now}
    held = {r.check_name for r in results if r.outcome == "passed"}
    mended = sorted(held & recent[0].unmet) if recent else []
    new = [name for name in now if not times[name]] if recent else []
    return Comparison(len(recent), tuple(new), tuple(mended), {name: n for name, n in times.items() if n})


def sentences(comparison: Comparison) -> list[str]:
    """The comparison in a few lines.

    >>> sentences(Comparison(3, ("t.a",), ("t.b",), {"t.c": 2}))
    ['Against the last 3 audits:', 'new: t.a', 'mended: t.b', 'not new: t.c, unmet in 2 of them']
    """
    if not comparison.audits:
        return ["No earlier audit to compare with."]
    told = [f"Against the last {counted(comparison.audits, 'audit') if comparison.audits > 1 else 'audit'}:"]
    told += [f"new: {', '.join(comparison.new)}"] if comparison.new else []
    told += [f"mended: {', '.join(comparison.mended)}"] if comparison.mended else []
    told += [
        f"not new: {name}" + (f", unmet in {n} of them" if comparison.audits > 1 else "")
        for name, n in comparison.standing.items()
    ]
    return told if len(told) > 1 else [told[0][:-1] + ", nothing is different."]
