"""Pairs of articles that share text."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.rows import ExpectNoRows
from expectations.suites.common import named


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        named(
            "fact_copy.containment_below_jaccard",
            "The share of the shorter text is at least that of both together.",
            gxe.ExpectColumnPairValuesAToBeGreaterThanB,
            severity="info",
            column_A="containment",
            column_B="jaccard",
            or_equal=True,
            mostly=0.9,
        ),
        named(
            "fact_copy.mirrored",
            "A pair stands once, not in both directions.",
            ExpectNoRows,
            mostly=0.0,
            unexpected_rows_query="select subselect.* from {batch} where (article_key, other_article_key)"
            " in (select (other_article_key, article_key) from fact_copy)",
        ),
    ]
    if not whole:
        return found
    return [
        *found,
        named(
            "fact_copy.group_split",
            "Two current articles with one text are in one copy group.",
            ExpectNoRows,
            mostly=0.0,
            unexpected_rows_query="select subselect.* from {batch}, (select article_key as k, copy_group_key as g from dim_article where is_current) as a,"
            " (select article_key as k, copy_group_key as g from dim_article where is_current) as b where a.k = subselect.article_key"
            " and b.k = subselect.other_article_key and relation = 'same_copy' and a.g is distinct from b.g",
        ),
    ]
