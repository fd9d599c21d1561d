"""The audit as one HTML page that needs nothing else: no scripts, no network, light or dark by the reader's settings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib import resources
from typing import Any

from expectations.reports import CHECKED, NOT_CHECKED, ORDER, by_table, count, facts, legal, unmet, verdict
from expectations.results import CheckResult
from warehouse.report.check_groups import GROUPS, group_of
from warehouse.report.in_words import counted

_TONE = {"failed": "bad", "warned": "warn", "passed": "good"}
_MARK = {"failed": "✕", "warned": "!", "passed": "✓"}
_FIRST = (
    "article_id",
    "surface",
    "text",
    "value",
    "name",
    "char_start",
    "char_end",
)  # by which one finds and knows a row
_LAST = ("extractor_version", "rules", "notes", "raw_sha256", "run_key")


def html_report(results: Sequence[CheckResult], run: Mapping[str, Any]) -> str:
    """A whole page: the verdict, the counts, the checks that did not hold with their samples, then all of them in
    groups."""
    tone = "bad" if count(results, "failed") else "warn" if count(results, "warned") else "good"
    body = [_verdict(results, tone), _tiles(results), _facts(run)]
    if bad := unmet(results):
        body += ["<h2>What did not hold</h2>", *map(_check, bad)]
    body += ["<h2>All checks</h2>", *_groups(results)]
    style = (resources.files("expectations.reports") / "page.css").read_text(encoding="utf-8")
    return legal(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{verdict(results)}: audit of the warehouse</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + f"\n<footer>Checked: {escape(CHECKED)} Not checked: {escape(NOT_CHECKED)}</footer>"
        + "\n<footer>Critical checks stop the publish; warnings and infos are reported. Rows that fail a rule are moved out of"
        " the batch and kept in quality.quarantine under the check's name.</footer>\n</body>\n</html>\n"
    )


def _verdict(results: Sequence[CheckResult], tone: str) -> str:
    failed, warned = count(results, "failed"), count(results, "warned")
    why = {
        "bad": f"{counted(failed, 'critical check')} did not hold.",
        "warn": f"No critical check failed; {counted(warned, 'check')} to look at.",
        "good": "Every check held.",
    }[tone]
    return (
        f'<section class="verdict {tone}"><p class="eyebrow">Audit of the warehouse</p>'
        f"<h1>{verdict(results)}</h1><p>{why}</p></section>"
    )


def _tiles(results: Sequence[CheckResult]) -> str:
    rows = sum(max((r.element_count or 0 for r in checks), default=0) for _, checks in by_table(results))
    tiles = [("", f"{len(results):,}", "checks"), ("", f"{rows:,}", "rows looked at")]
    tiles += [
        (_TONE[o] if count(results, o) else "", f"{count(results, o):,}", o) for o in ("passed", "warned", "failed")
    ]
    cells = "".join(
        f'<div class="tile {tone}"><b>{number}</b><span>{what}</span></div>' for tone, number, what in tiles
    )
    return f'<section class="tiles">{cells}</section>'


def _facts(run: Mapping[str, Any]) -> str:
    told = "".join(f"<div><dt>{label}</dt><dd>{escape(value)}</dd></div>" for label, value in facts(run))
    return f'<dl class="facts">{told}</dl>' if told else ""


def _check(check: CheckResult) -> str:
    return (
        f'<article class="check {_TONE[check.outcome]}" id="{escape(check.check_name)}"><header>'
        f"<code>{escape(check.check_name)}</code>{_pill(check)}</header>"
        f"<dl><dt>Expected</dt><dd>{escape(check.expected)}</dd><dt>Observed</dt><dd>{escape(check.observed or '')}</dd></dl>"
        f"{_sample(check)}</article>"
    )


def _pill(check: CheckResult) -> str:
    how = check.severity if check.outcome == "warned" else check.outcome
    return f'<span class="pill {_TONE[check.outcome]}">{_MARK[check.outcome]} {how}</span>'


def _sample(check: CheckResult) -> str:
    rows = json.loads(check.sample) if check.sample else []
    if not rows:
        return ""
    shown = "".join(f'<div class="row">{_row(row)}</div>' for row in rows)
    of = f" of {check.unexpected_count:,}" if (check.unexpected_count or 0) > len(rows) else ""
    return f"<details{' open' if check.outcome == 'failed' else ''}><summary>Sample: {counted(len(rows), 'row')}{of}</summary>{shown}</details>"


def _row(row: Any) -> str:
    if not isinstance(row, dict):
        return f"<code>{escape(str(row))}</code>"
    names = [*(n for n in _FIRST if n in row), *(n for n in row if n not in (*_FIRST, *_LAST))]
    return "".join(f"<span><b>{escape(n)}</b> <code>{escape(str(row[n]))}</code></span>" for n in names)


def _groups(results: Sequence[CheckResult]) -> Iterator[str]:
    """The checks in the groups that a reader thinks in, failures first."""
    for name, meaning, _ in GROUPS:
        checks = sorted(
            (r for r in results if group_of(r.check_name) == name), key=lambda r: (ORDER[r.outcome], r.check_name)
        )
        if not checks:
            continue
        told = ", ".join(f"{n} {o}" for o in ORDER if (n := count(checks, o)))
        lines = "".join(
            f"<tr><td>{_pill(c)}</td><td><code>{escape(c.check_name)}</code></td>"
            f'<td>{escape(c.expected)}<br><span class="dim">{escape(c.observed or "")}</span></td></tr>'
            for c in checks
        )
        yield (
            f'<details><summary><span><b>{name}</b> <span class="dim">{meaning}</span></span><span class="dim">{told}</span></summary>'
            f'<div class="wide"><table>{lines}</table></div></details>'
        )
