"""Quotations."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import drift, named


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        named(
            "fact_quote.speaker_share",
            "At least four quotations in ten have a speaker.",
            gxe.ExpectColumnProportionOfNonNullValuesToBeBetween,
            column="speaker_key",
            min_value={"$PARAMETER": "quote_speaker_min"},
        ),
        named(
            "fact_quote.text_long_share",
            "A quotation ends: at most one in a hundred is longer than 3,000 characters.",
            gxe.ExpectColumnValueLengthsToBeBetween,
            column="text",
            max_value=3000,
            mostly=0.99,
        ),
    ]
    return found if whole else [*found, drift("fact_quote", "kind", "kinds of quotations")]
