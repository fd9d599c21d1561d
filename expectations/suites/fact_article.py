"""Articles' counts."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.rows import ExpectNoRows
from expectations.suites.common import named, no_rows, not_short
from warehouse.tables import COUNTED


def expectations(whole: bool) -> list[gxe.Expectation]:
    return [
        named(
            "fact_article.rows_not_of_articles",
            "Every article version has a row.",
            gxe.ExpectTableRowCountToEqualOtherTable,
            severity="critical" if whole else "warning",
            other_table_name="dim_article",
        ),
        *([not_short("fact_article", "select count(*) from dim_article", "dim_article")] if whole else []),
        *(_count_of(column, facts) for column, facts in COUNTED.items()),
        named(
            "fact_article.own_words_above_words",
            "No article has more own words than words.",
            gxe.ExpectColumnPairValuesAToBeGreaterThanB,
            column_A="word_count",
            column_B="own_words",
            or_equal=True,
            ignore_row_if="either_value_is_missing",
        ),
    ]


def _count_of(column: str, facts: str) -> ExpectNoRows:
    return no_rows(
        f"fact_article.{column}_miscounted",
        f"{column} counts the article's rows in {facts}.",
        f"""select subselect.* from {{batch}}
        where (select count(*) from {facts} as f where f.article_key = subselect.article_key) <> {column}""",
    )
