"""Mentions of names."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import drift, no_rows


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        no_rows(
            "fact_mention.overlapping",
            "The mentions of an article do not overlap.",
            """select subselect.* from {batch}
            qualify char_start < lag(char_end) over (partition by article_key order by char_start)""",
            severity="info",
        ),
    ]
    return found if whole else [*found, drift("fact_mention", "rule", "rules that read names", moved=0.3)]
