"""What holds for every table, derived from the schema: its columns, its key, its row rules."""

from __future__ import annotations

from typing import Any, TypeVar

import great_expectations.expectations as gxe
from great_expectations.expectations.metadata_types import FailureSeverity

from expectations.rows import ExpectNoRows
from warehouse.rules import RULES
from warehouse.tables import COUNTED, Table

# Spans that begin before the one before them in the article ends.
OVERLAPPING = """select subselect.* from {batch} qualify try_cast(char_start as bigint)
< lag(try_cast(char_end as bigint)) over (partition by article_key order by try_cast(char_start as bigint))"""

SHORT = "rows_short"  # with the columns, what is also held of a table without rows

E = TypeVar("E", bound=gxe.Expectation)


def named(check_name: str, expected: str, kind: type[E], *, severity: str = "warning", **arguments: Any) -> E:
    """An expectation under our stable name: ``expected`` says in words what should hold."""
    return kind(severity=FailureSeverity(severity), notes=expected, meta={"check_name": check_name}, **arguments)


def expectations(table: Table) -> list[gxe.Expectation]:
    """The columns as stated, then the key, then every row rule of the table."""
    columns = [c.name for c in table.columns]
    return [
        named(
            f"{table.name}.columns_missing",
            f"The table has its {len(columns)} columns.",
            gxe.ExpectTableColumnsToMatchSet,
            severity="critical",
            column_set=columns,
            exact_match=False,
        ),
        *(
            named(
                rule.code,
                rule.expected,
                ExpectNoRows,
                severity="critical",
                unexpected_rows_query=rule.template,
                mostly=rule.mostly,
            )
            for rule in RULES.values()
            if rule.table == table.name
        ),
        *_short(table),
    ]


def _short(table: Table) -> list[ExpectNoRows]:
    """Facts are as many as their articles count."""
    return [
        not_short(
            table.name,
            f"select coalesce(sum(n), 0) from (select distinct article_key, try_cast({column} as bigint) as n from fact_article)",
            "fact_article counts",
        )
        for column, facts in COUNTED.items()
        if facts == table.name
    ]


def no_rows(check_name: str, expected: str, query: str, *, severity: str = "warning") -> ExpectNoRows:
    """An expectation that ``query`` finds nothing; ``{batch}`` in it is the table, known as ``subselect``."""
    return named(check_name, expected, ExpectNoRows, severity=severity, unexpected_rows_query=query)


def not_short(table: str, counted: str, words: str) -> ExpectNoRows:
    """An expectation, held of an empty table too, that it has no fewer rows than ``counted`` (a scalar query) gives."""
    return no_rows(
        f"{table}.{SHORT}",
        f"The table has at least as many rows as {words}.",
        f"select * from (select ({counted}) as counted, (select count(*) from {{batch}}) as found) where found < counted",
        severity="critical",
    )


def of_warehouse(table: Table) -> list[gxe.Expectation]:
    """What can only be held of the published tables: days in the calendar, and context columns that repeat the
    article's."""
    columns = [c.name for c in table.columns]
    found: list[gxe.Expectation] = []
    if "date_key" in columns:
        found.append(
            no_rows(
                f"{table.name}.date_key_unknown",
                "Every day is in dim_date.",
                """select subselect.* from {batch}
                where date_key not in (select date_key from published.main.dim_date)""",
                severity="critical",
            )
        )
    if table.name.startswith("fact_") and "story_key" in columns:
        found.append(
            no_rows(
                f"{table.name}.context_stale",
                "Outlet, day and story are those of the article version.",
                """select subselect.* from {batch}, (
                    select article_key as _article, outlet_key as _outlet, story_key as _story,
                        coalesce(cast(strftime(published_on, '%Y%m%d') as bigint), 0) as _day
                    from dim_article
                ) as a
                where a._article = subselect.article_key and (
                    outlet_key <> _outlet or story_key is distinct from _story or date_key <> _day
                )""",
                severity="critical",
            )
        )
    return found


def drift(
    table: str, column: str, words: str, *, moved: float = 0.25, rows: int = 100, known: int = 400
) -> ExpectNoRows:
    """The mix of ``column``'s values is that of the published rows: no value's share moved by more than ``moved``.
    Judged from ``rows`` in the batch and ``known`` published ones on."""
    return no_rows(
        f"{table}.{column}_drift",
        f"The mix of {words} is that of the rows published so far, to {moved:.0%}"
        f" (from {rows} rows in the batch and {known} published ones on).",
        f"""select {column}, round(sum(b), 3) as batch_share, round(sum(p), 3) as published_share from (
            select {column}, count(*) / (select count(*) from {table}) as b, 0 as p from {{batch}} group by all
            union all
            select {column}, 0, count(*) / (select count(*) from published.main.{table})
            from published.main.{table} group by all
        )
        where (select count(*) from {table}) >= {rows} and (select count(*) from published.main.{table}) >= {known}
        group by {column} having abs(sum(b) - sum(p)) > {moved}""",
    )
