"""What a run did, in one line: for logs, state messages and alerts."""

from __future__ import annotations


def summary_line(summary: dict) -> str:
    """
    >>> summary_line({"read": 3, "new": 2, "revised": 0, "unchanged": 1, "quarantined": 0, "published": True,
    ...     "claims": 4, "quotes": 1, "checks": {"passed": 90, "warned": 1, "failed": 0}})
    '3 read: 2 new, 0 revised, 1 unchanged, 0 quarantined; 4 claims, 1 quotations; 90 checks passed, 1 warned, 0 failed; published'
    """
    checks = summary["checks"]
    parts = [
        f"{summary['read']:,} read: {summary['new']:,} new, {summary['revised']:,} revised,"
        f" {summary['unchanged']:,} unchanged, {summary['quarantined']:,} quarantined"
    ]
    if sum(checks.values()):
        parts.append(f"{summary['claims']:,} claims, {summary['quotes']:,} quotations")
        parts.append(f"{checks['passed']} checks passed, {checks['warned']} warned, {checks['failed']} failed")
    parts.append("published" if summary["published"] else "refused" if checks["failed"] else "nothing new")
    return "; ".join(parts)
