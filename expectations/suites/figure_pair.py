"""Pairs of statements of figures."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import no_rows


def expectations(whole: bool) -> list[gxe.Expectation]:
    found: list[gxe.Expectation] = [
        no_rows(
            "figure_pair.with_itself",
            "A pair is of two statements.",
            "select subselect.* from {batch} where claim_key = other_claim_key",
        ),
    ]
    if not whole:
        return found
    return [
        *found,
        no_rows(
            "figure_pair.articles_not_of_claims",
            "The articles of a pair are those of its statements, and current.",
            """select subselect.* from {batch} where (claim_key, article_key) not in (select (c.claim_key, c.article_key)
            from fact_claim as c, dim_article as a where a.article_key = c.article_key and a.is_current)
            or (other_claim_key, other_article_key) not in (select (claim_key, article_key) from fact_claim)""",
        ),
    ]
