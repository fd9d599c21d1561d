"""Dates in the text."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import drift, named, no_rows


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        no_rows(
            "fact_date.resolved_malformed",
            "A resolved date is ISO 8601, truncated if the text gives less: digits, capitals, hyphens, slashes.",
            """select subselect.* from {batch}
            where not regexp_matches(resolved, '^[0-9A-Z/.+:-]+$')""",
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
