"""Dates in the text."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.rows import ExpectNoRows
from expectations.suites.common import drift, named


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        named(
            "fact_date.resolved_malformed",
            "A resolved date is ISO 8601, truncated where the text gives less: digits, hyphens, Q, W, T, X or a slash.",
            ExpectNoRows,
            mostly=0.0,
            unexpected_rows_query="select subselect.* from {batch}"
            " where resolved is not null and not regexp_matches(resolved, '^[0-9XTQWZ/.+:-]+$')",
        ),
        named(
            "fact_date.unresolved_share",
            "At least one date in five can be resolved.",
            gxe.ExpectColumnProportionOfNonNullValuesToBeBetween,
            severity="info",
            column="resolved",
            min_value={"$PARAMETER": "resolved_min"},
        ),
    ]
    return found if whole else [*found, drift("fact_date", "granularity", "granularities")]
