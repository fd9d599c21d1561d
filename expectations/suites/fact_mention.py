"""Mentions of names."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.rows import ExpectNoRows
from expectations.suites.common import drift, named


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        named(
            "fact_mention.overlapping_share",
            "The mentions of an article do not overlap, but for one in a hundred.",
            ExpectNoRows,
            mostly=0.99,
            unexpected_rows_query="select subselect.* from {batch}"
            " qualify char_start < lag(char_end) over (partition by article_key order by char_start)",
        ),
    ]
    return found if whole else [*found, drift("fact_mention", "rule", "rules that read names", moved=0.3)]
