"""What a run did, in one line: for logs, state messages and alerts."""

from __future__ import annotations

from warehouse.report.in_words import counted


def summary_line(summary: dict) -> str:
    """
    >>> summary_line({"read": 3, "new": 2, "revised": 0, "unchanged": 1, "quarantined": 0, "published": True,
    ...     "claims": 4, "quotes": 1, "checks": {"passed": 90, "warned": 1, "failed": 0}})
    '3 read: 2 new, 0 revised, 1 unchanged, 0 quarantined; 4 claims, 1 quotation; 90 checks passed, 1 warned, 0 failed; published'
    """
    checks = summary["checks"]
    parts = [records_line(summary)]
    if sum(checks.values()):
        parts.append(f"{counted(summary['claims'], 'claim')}, {counted(summary['quotes'], 'quotation')}")
        parts.append(
            f"{counted(checks['passed'], 'check')} passed, {checks['warned']} warned, {checks['failed']} failed"
        )
    parts.append("published" if summary["published"] else "refused" if checks["failed"] else "nothing new")
    return "; ".join(parts)


def records_line(summary: dict) -> str:
    """What became of the records.

    >>> records_line({"read": 1200, "new": 1199, "revised": 0, "unchanged": 1, "quarantined": 0})
    '1,200 read: 1,199 new, 0 revised, 1 unchanged, 0 quarantined'
    """
    ends = ", ".join(f"{summary[end]:,} {end}" for end in ("new", "revised", "unchanged", "quarantined"))
    return f"{summary['read']:,} read: {ends}"
