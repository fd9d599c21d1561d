"""Numeric claims."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.rows import ExpectFewRows
from expectations.suites.common import drift, named
from expectations.suites.plausibility import far_figures


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        named(
            "fact_claim.unit_share",
            "At least four claims in five have a unit.",
            gxe.ExpectColumnProportionOfNonNullValuesToBeBetween,
            column="unit",
            min_value={"$PARAMETER": "unit_min"},
        ),
        named(
            "fact_claim.denied_share",
            "At least four claims in five are asserted.",
            gxe.ExpectColumnValuesToBeInSet,
            column="polarity",
            value_set=["asserted"],
            mostly=0.8,
        ),
        named(
            "fact_claim.surface_long_share",
            "A number is short: 99 in a hundred have at most 60 characters.",
            gxe.ExpectColumnValueLengthsToBeBetween,
            column="surface",
            max_value=60,
            mostly=0.99,
        ),
        named(
            "fact_claim.value_unread",
            "SQL can read nine values in ten from their words; for the rest, the readers' value stands.",
            ExpectFewRows,
            severity="info",
            unexpected_rows_query="select subselect.* from {batch}, (select surface as _surface from"
            " (select distinct cast(surface as varchar) as surface from fact_claim where value is not null) as s"
            " where said_value(surface) is null) as r where r._surface = subselect.surface and value is not null",
            mostly=0.9,
        ),
    ]
    found.append(far_figures())
    if whole:
        return found
    return [
        *found,
        drift("fact_claim", "measure", "measures"),
        drift("fact_claim", "qualifier", "qualifiers"),
        drift("fact_claim", "polarity", "polarities", moved=0.15),
    ]
