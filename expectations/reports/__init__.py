"""Report writers: JUnit for CI, markdown for a summary, HTML for reading. Text in, text out; none imports anything
slow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from expectations.results import CheckResult

# Neither XML nor HTML can hold these, and half a surrogate pair cannot even be written to a file.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ORDER = {"failed": 0, "warned": 1, "passed": 2}
# What "structure and provenance" means, and what it does not: said wherever nothing failed.
CHECKED = (
    "keys, references and counts; that every fact's words are at its place in the text; that values and bounds match the"
    " words they were read from, if SQL can read those; that dates, closed lists and context agree."
)
NOT_CHECKED = (
    "whether every figure, quotation and name was found; whether speakers, subjects and denials were read right; whether"
    " what the sources say is true."
)
# What is told of a run, where it is known, in this order.
_TOLD = (
    ("warehouse", "Warehouse"),
    ("run_key", "Run"),
    ("started_at", "Started"),
    ("seconds", "Seconds"),
    ("new", "New articles"),
    ("revised", "Revised"),
    ("unchanged", "Unchanged"),
    ("quarantined", "Quarantined"),
    ("claims", "Claims"),
    ("quotes", "Quotations"),
    ("mentions", "Mentions"),
    ("wirehouse_version", "Version"),
)


def by_table(results: Iterable[CheckResult]) -> list[tuple[str, list[CheckResult]]]:
    """Tables in the audit's order, each with its checks: those that failed first, then those that warned."""
    ordered = list(results)
    place = {r.table_name: i for i, r in reversed(list(enumerate(ordered)))}
    ordered.sort(key=lambda r: (place[r.table_name], ORDER[r.outcome]))
    return [(table, list(checks)) for table, checks in groupby(ordered, key=lambda r: r.table_name)]


def unmet(results: Iterable[CheckResult]) -> list[CheckResult]:
    """The checks that did not hold, failures first."""
    return sorted((r for r in results if r.outcome != "passed"), key=lambda r: ORDER[r.outcome])


def count(results: Iterable[CheckResult], outcome: str) -> int:
    return sum(r.outcome == outcome for r in results)


def verdict(results: Iterable[CheckResult]) -> str:
    """The answer in a few words: no more is said than was checked.

    >>> verdict([CheckResult("t.a", "t", "warning", "warned", "a")])
    'Structure and provenance hold'
    """
    return "Not fit to publish" if count(results, "failed") else "Structure and provenance hold"


def facts(run: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(label, value) of what is known of the run, in reading order.

    >>> facts({"new": 1200, "seconds": 3.14159, "unheard_of": 1})
    [('Seconds', '3.1'), ('New articles', '1,200')]
    """
    return [(label, _told(name, run[name])) for name, label in _TOLD if run.get(name) is not None]


def _told(name: str, value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.1f}"
    if isinstance(value, int) and not name.endswith("_key"):
        return f"{value:,}"
    return str(value)


def legal(text: str) -> str:
    """``text`` with a replacement character for each that no report can hold.

    >>> legal("a\\x00b")
    'a\ufffdb'
    """
    return _ILLEGAL.sub("\ufffd", text)
