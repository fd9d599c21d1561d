"""Pairs of articles that share text."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import named, no_rows


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        named(
            "fact_copy.containment_below_jaccard",
            "containment is not below jaccard.",
            gxe.ExpectColumnPairValuesAToBeGreaterThanB,
            severity="info",
            column_A="containment",
            column_B="jaccard",
            or_equal=True,
            mostly=0.9,
        ),
        no_rows(
            "fact_copy.mirrored",
            "A pair is listed once, not in both directions.",
            """select subselect.* from {batch}
            where (article_key, other_article_key) in (select (other_article_key, article_key) from fact_copy)""",
        ),
    ]
    if not whole:
        return found
    return [
        *found,
        no_rows(
            "fact_copy.group_split",
            "Two current articles with one text are in one copy group, unless one is a round-up that holds the other.",
            """with current as (select article_key as k, copy_group_key as g from dim_article where is_current)
            select subselect.* from {batch}, current as a, current as b
            where a.k = subselect.article_key and b.k = subselect.other_article_key
            and relation = 'same_copy' and jaccard >= 0.45 and a.g is distinct from b.g""",
        ),
    ]
