"""Outlets."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.rows import ExpectNoRows
from expectations.suites.common import named


def expectations(whole: bool) -> list[gxe.Expectation]:
    return [
        named(
            "dim_outlet.domain_malformed",
            "A domain is one: no scheme, no path, no leading www.",
            ExpectNoRows,
            mostly=0.0,
            unexpected_rows_query="select subselect.* from {batch}"
            " where domain is not null and (domain like 'www.%' or not regexp_matches(domain, '^[^/:@ ]+[.][^/:@ ]+$'))",
        ),
        named(
            "dim_outlet.name_shared",
            "Names tell outlets apart.",
            gxe.ExpectColumnValuesToBeUnique,
            severity="info",
            column="name",
        ),
    ]
