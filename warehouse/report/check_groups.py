"""Checks in the groups that a reader thinks in, each with what it was in the last runs."""

from __future__ import annotations

import re

from warehouse.report.page_kind import Row

GROUPS = (
    ("Provenance", "Every fact stands in its text where the table says.", r"surface_not_at_offset|outside_text|outside_sentence|half_marked|span_crossed|context_not_of_article|overlapping"),
    ("Numbers", "Values and bounds are finite, in order, and what the words say.", r"bounds_|value_not_as|value_not_numeric|value_unread|no_number|money_without|user_count_not|unit_share|far_from"),
    ("References", "Keys are unique, and what they refer to exists.", r"_unknown$|key_not_unique|mirrored|version|validity|current_but|copies?_|containment|share_out_of_range"),
    ("Completeness", "Columns, rows and texts are all there.", r"missing|not_of_type|not_in_list|rows_|miscounted|text_empty|text_all|name_empty|no_text|short_share|undated|unknown_share|unresolved|quarantine"),
    ("Plausibility", "What is well formed is also believable, and like the last runs.", r""),
)  # fmt: skip
_WORST = {"passed": 0, "warned": 1, "failed": 2}


def group_of(check_name: str) -> str:
    """
    >>> group_of("fact_claim.surface_not_at_offset"), group_of("dim_article.language_drift"), group_of("fact_claim.bounds_crossed")
    ('Provenance', 'Plausibility', 'Numbers')
    """
    check = check_name.partition(".")[2] or check_name
    return next(name for name, _, pattern in GROUPS if re.search(pattern, check))


def check_groups(results: list[Row]) -> list[Row]:
    """``results``: rows of quality.check_result with ``run`` (0 the newest). A group has its checks of the newest run, how many
    of them hold, and its ``trend``: the worst outcome in each run, oldest first."""
    groups: list[Row] = []
    for name, meaning, _ in GROUPS:
        own = [r for r in results if group_of(r["check_name"]) == name]
        runs = sorted({r["run"] for r in own}, reverse=True)
        now = sorted((r for r in own if r["run"] == 0), key=lambda r: (-_WORST[r["outcome"]], r["check_name"]))
        if now:
            trend = [_run(r, own) for r in runs]
            held = sum(r["outcome"] == "passed" for r in now)
            groups.append({"name": name, "meaning": meaning, "checks": now, "held": held, "trend": trend})
    return groups


def _run(run: int, own: list[Row]) -> Row:
    of_run = [r for r in own if r["run"] == run]
    worst = max((r["outcome"] for r in of_run), key=_WORST.__getitem__)
    return {
        "outcome": worst,
        "started_at": of_run[0]["started_at"],
        "held": sum(r["outcome"] == "passed" for r in of_run),
        "of": len(of_run),
    }
