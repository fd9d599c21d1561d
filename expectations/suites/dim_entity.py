"""People, organisations, places."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import drift, named
from expectations.suites.plausibility import mute_speakers, quoted_dead


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        named(
            "dim_entity.name_long_share",
            "A name is not a sentence: at most one in a hundred is longer than 80 characters.",
            gxe.ExpectColumnValueLengthsToBeBetween,
            column="name",
            max_value=80,
            mostly=0.99,
        ),
        mute_speakers(),
    ]
    if whole:
        return [*found, quoted_dead()]
    return [*found, drift("dim_entity", "kind", "kinds of entities")]
