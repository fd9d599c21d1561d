"""The suites, one file per table. Each holds what is particular to its table; ``common`` adds what follows from the
schema."""

from __future__ import annotations

from great_expectations import ExpectationSuite

from expectations.suites import (
    article_zone,
    common,
    dim_article,
    dim_entity,
    dim_outlet,
    dim_story,
    fact_article,
    fact_claim,
    fact_copy,
    fact_date,
    fact_mention,
    fact_quote,
    figure_pair,
)
from warehouse.tables import TABLES

_OWN = {
    module.__name__.rpartition(".")[2]: module.expectations
    for module in (
        article_zone,
        dim_article,
        dim_entity,
        dim_outlet,
        dim_story,
        fact_article,
        fact_claim,
        fact_copy,
        fact_date,
        fact_mention,
        fact_quote,
        figure_pair,
    )
}


def build(whole: bool) -> dict[str, ExpectationSuite]:
    """Table -> its suite, for a batch or for the whole warehouse. The same suite may be run any number of times."""
    found = {}
    for t in TABLES:
        if t.is_staged:
            own = [*(_OWN[t.name](whole) if t.name in _OWN else []), *(common.of_warehouse(t) if whole else [])]
            found[t.name] = ExpectationSuite(name=t.name, expectations=[*common.expectations(t), *own])
    return found
