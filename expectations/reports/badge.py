"""The audit as a badge for a README or a wall: an SVG that needs nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from expectations.reports import count
from expectations.results import CheckResult
from warehouse.report.in_words import counted

_TONES = {"failed": "#b42318", "warned": "#946200", "passed": "#1a7f37"}  # each with white text: contrast above 4.5
_CHARACTER = 6.6  # pixels of a letter at 11 px, on average
_PAD = 8


def badge(results: Sequence[CheckResult], label: str = "data quality") -> str:
    """An SVG image, 20 pixels high.

    >>> 'aria-label="data quality: 1 check passed"' in badge([CheckResult("t.a", "t", "critical", "passed", "a")])
    True
    """
    outcome, told = _told(results)
    left, right = (round(len(text) * _CHARACTER) + 2 * _PAD for text in (label, told))
    width = left + right
    words = "".join(
        f'<text x="{x}" y="14" text-anchor="middle">{text}</text>'
        for x, text in ((left / 2, label), (left + right / 2, told))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" role="img" aria-label="{label}: {told}">'
        f'<title>{label}: {told}</title><rect width="{width}" height="20" rx="3" fill="#444"/>'
        f'<path d="M{left} 0h{right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H{left}z" fill="{_TONES[outcome]}"/>'
        f'<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">{words}</g></svg>\n'
    )


def _told(results: Sequence[CheckResult]) -> tuple[str, str]:
    if n := count(results, "failed"):
        return "failed", f"{counted(n, 'critical check')} failed"
    passed = f"{counted(count(results, 'passed'), 'check')} passed"
    n = count(results, "warned")
    return ("warned", f"{passed}, {n} warned") if n else ("passed", passed)
