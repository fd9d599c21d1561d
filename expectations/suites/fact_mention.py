"""Mentions of names."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import OVERLAPPING, drift, no_rows


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        no_rows(
            "fact_mention.overlapping",
            "The mentions of an article do not overlap.",
            OVERLAPPING,
            severity="info",
        ),
    ]
    return found if whole else [*found, drift("fact_mention", "rule", "rules that read names", moved=0.3)]
