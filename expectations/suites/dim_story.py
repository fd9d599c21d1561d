"""Stories."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import named


def expectations(whole: bool) -> list[gxe.Expectation]:
    counts = [
        named(
            f"dim_story.{fewer}_above_articles",
            f"A story has no more {words} than articles.",
            gxe.ExpectColumnPairValuesAToBeGreaterThanB,
            column_A="articles",
            column_B=fewer,
            or_equal=True,
        )
        for fewer, words in (("copy_groups", "distinct texts"), ("outlets", "outlets"))
    ]
    return [
        *counts,
        named(
            "dim_story.dates_crossed",
            "A story ends no earlier than it begins.",
            gxe.ExpectColumnPairValuesAToBeGreaterThanB,
            column_A="last_published_on",
            column_B="first_published_on",
            or_equal=True,
            ignore_row_if="either_value_is_missing",
        ),
    ]
