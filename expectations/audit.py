"""The audit: every suite over the staged tables of a batch, pushed down into DuckDB by Great Expectations.

Importing this takes seconds (Great Expectations): a pipeline has ``expectations.process`` do it in a process of its
own.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from great_expectations import ExpectationSuite
from great_expectations.core import ExpectationSuiteValidationResult
from great_expectations.datasource.fluent import SQLDatasource

from expectations import history, suites
from expectations.engine import WHOLE, source
from expectations.outcomes import read_result
from expectations.plausible import judge_refusals
from expectations.reports.data_docs import write_data_docs
from expectations.results import Audit, CheckResult
from expectations.suites.common import SHORT
from warehouse import quiet

STRUCTURE = ("columns_missing", SHORT)  # the expectations that are also held of a table without rows


def audit(
    scratch: Path, published: Path, *, run: dict[str, Any], whole: bool = False, data_docs: Path | None = None
) -> Audit:
    """Audits ``scratch`` (tables under their warehouse names, each with ``_row``) against the warehouse file
    ``published``.

    ``run``: what is known of the run: its counts ``new`` and ``revised`` are held against the articles. ``whole``: the scratch tables are the published ones, so nothing
    is expected of them by way of history. ``data_docs``: the folder to write Great Expectations' own pages into. Both files are only read, and closed when it returns. Raises what DuckDB
    raises where a file cannot be opened; an expectation that cannot be evaluated is a critical failure, not an
    exception.
    """
    results: list[CheckResult] = []
    seconds: dict[str, float] = {}
    validated: dict[str, ExpectationSuiteValidationResult] = {}
    small = quiet.SMALL if whole else quiet.BATCH  # beside a batch's audit the run goes on
    with source(scratch, published, small) as data, data.get_execution_engine().get_connection() as connection:
        counts = _counts(connection, data.get_asset_names())
        parameters = history.parameters(connection, counts, run, whole)
        for table, suite in suites.build(whole).items():
            if table not in counts:
                results.append(_missing(table))
                continue
            began = time.perf_counter()
            validated[table] = _validated(data, table, suite, counts[table], parameters)
            seconds[table] = round(time.perf_counter() - began, 3)
            for found in validated[table].results:
                results.append(read_result(found, table, counts[table], whole, connection))
            results += _untried(table, suite, counts[table])
        if not whole:
            results += judge_refusals(connection, run)
    if data_docs is not None:
        write_data_docs(validated, data_docs)
    return Audit(tuple(results), seconds)


def _counts(connection: Any, tables: Iterable[str]) -> dict[str, int]:
    """Table -> rows."""
    counted = {t: connection.exec_driver_sql(f"select count(*) from {t}").fetchone() for t in tables}
    return {t: row[0] for t, row in counted.items()}


def _validated(
    data: SQLDatasource, table: str, suite: ExpectationSuite, rows: int, parameters: dict[str, float]
) -> ExpectationSuiteValidationResult:
    if rows == 0:
        suite = ExpectationSuite(
            name=suite.name, expectations=[e for e in suite.expectations if _name(e).endswith(STRUCTURE)]
        )
    batch = data.get_asset(table).get_batch_definition(WHOLE).get_batch()
    return batch.validate(suite, result_format="BASIC", expectation_parameters=parameters)


def _untried(table: str, suite: ExpectationSuite, rows: int) -> Iterator[CheckResult]:
    if rows == 0:
        for e in suite.expectations:
            if not _name(e).endswith(STRUCTURE):
                yield CheckResult(_name(e), table, str(e.severity.value), "passed", str(e.notes), "no rows", 0, 0)


def _name(expectation: Any) -> str:
    return expectation.meta["check_name"]


def _missing(table: str) -> CheckResult:
    return CheckResult(
        f"{table}.table_missing", table, "critical", "failed", f"Table {table} exists.", "it does not exist"
    )
