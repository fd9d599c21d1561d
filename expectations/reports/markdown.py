"""The audit as markdown, for a CI summary or a Prefect artifact."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from expectations.reports import CHECKED, NOT_CHECKED, by_table, count, facts, legal, unmet, verdict
from expectations.results import CheckResult

_LISTED = 30
_MARK = {"failed": "❌ failed", "warned": "⚠️ warned", "passed": "✅ passed"}
# What would end the cell, or be read as markup, in the text of strangers.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~]")


def markdown_report(results: Sequence[CheckResult], run: Mapping[str, Any], compared: Sequence[str] = ()) -> str:
    """A verdict, what ``compared`` says of earlier audits, the checks that did not hold (at most 30, with an example each), and the counts table by table.

    >>> told = markdown_report([CheckResult("t.short", "t", "info", "warned", "It is long.", "2 of 5 rows fail", 5, 2)], {"new": 5})
    >>> print(told.partition("Checked")[0])
    ### ✅ Structure and provenance hold: 0 passed, 1 warned, 0 failed
    <BLANKLINE>
    New articles: 5
    <BLANKLINE>
    | | Check | Expected | Observed | For example |
    |---|---|---|---|---|
    | ⚠️ warned | `t.short` | It is long. | 2 of 5 rows fail |  |
    <BLANKLINE>
    | Table | Rows | Passed | Warned | Failed |
    |---|---:|---:|---:|---:|
    | `t` | 5 | 0 | 1 | 0 |
    <BLANKLINE>
    <BLANKLINE>
    """
    counts = ", ".join(f"{count(results, outcome)} {outcome}" for outcome in ("passed", "warned", "failed"))
    lines = [f"### {'❌' if count(results, 'failed') else '✅'} {verdict(results)}: {counts}", ""]
    if told := facts(run):
        lines += [" · ".join(f"{label}: {_plain(value)}" for label, value in told), ""]
    if compared:
        lines += [*(f"- {_plain(line)}" if i else _plain(line) for i, line in enumerate(compared)), ""]
    if bad := unmet(results):
        lines += ["| | Check | Expected | Observed | For example |", "|---|---|---|---|---|"]
        lines += [
            _row(_MARK[r.outcome], f"`{r.check_name}`", _plain(r.expected), _plain(r.observed or ""), _example(r))
            for r in bad[:_LISTED]
        ]
        lines += [f"\n… and {len(bad) - _LISTED} more."] if len(bad) > _LISTED else []
        lines.append("")
    lines += ["| Table | Rows | Passed | Warned | Failed |", "|---|---:|---:|---:|---:|"]
    for table, checks in by_table(results):
        rows = max((r.element_count or 0 for r in checks), default=0)
        lines.append(_row(f"`{table}`", f"{rows:,}", *(str(count(checks, o)) for o in ("passed", "warned", "failed"))))
    lines += ["", f"Checked: {CHECKED}", "", f"Not checked: {NOT_CHECKED}"]
    return legal("\n".join(lines) + "\n")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _example(check: CheckResult) -> str:
    """The first failing row, in the few columns by which one finds it."""
    sample = json.loads(check.sample) if check.sample else []
    if not sample:
        return ""
    if not isinstance(sample[0], dict):
        return _plain(str(sample[0]))
    keys = [k for k in ("article_id", "char_start", "surface", "value", "name") if k in sample[0]] or list(sample[0])[
        :4
    ]
    return _plain(", ".join(f"{k} {sample[0][k]}" for k in keys))


def _plain(text: str) -> str:
    return _MARKUP.sub(lambda m: "\\" + m.group(), " ".join(text.split()))
