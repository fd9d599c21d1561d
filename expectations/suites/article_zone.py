"""Zones of the text."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import OVERLAPPING, drift, no_rows


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        no_rows(
            "article_zone.overlapping",
            "The zones of an article do not overlap.",
            OVERLAPPING,
        ),
    ]
    return found if whole else [*found, drift("article_zone", "kind", "kinds of zones")]
