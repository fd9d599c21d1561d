"""Outlets."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import named, no_rows


def expectations(whole: bool) -> list[gxe.Expectation]:
    return [
        no_rows(
            "dim_outlet.domain_malformed",
            "A domain has no scheme, no path and no leading www.",
            """select subselect.* from {batch}
            where domain like 'www.%' or not regexp_matches(domain, '^[^/:@ ]+[.][^/:@ ]+$')""",
        ),
        named(
            "dim_outlet.name_shared",
            "No two outlets share a name.",
            gxe.ExpectColumnValuesToBeUnique,
            severity="info",
            column="name",
        ),
    ]
