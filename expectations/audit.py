"""The audit: every suite over the staged tables of a batch, pushed down into DuckDB by Great Expectations.

Importing this takes seconds (Great Expectations): a pipeline has ``expectations.process`` do it in a process of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from great_expectations import ExpectationSuite
from great_expectations.core import ExpectationValidationResult
from great_expectations.datasource.fluent import SQLDatasource

from expectations import history, samples, suites
from expectations.engine import source
from expectations.results import Audit, CheckResult
from expectations.rows import ExpectNoRows
from warehouse.rules import RULES

STRUCTURE = "columns_missing"  # the one expectation that is also held of a table without rows


def audit(scratch: Path, published: Path, *, run: dict[str, Any], whole: bool = False) -> Audit:
    """Audits ``scratch`` (tables under their warehouse names, each with ``_row``) against the warehouse file ``published``.

    ``run``: what is known of the run, for the reports. ``whole``: the scratch tables are the published ones, so nothing
    is expected of them by way of history. Both files are only read, and closed when it returns. Raises what DuckDB raises
    where a file cannot be opened; an expectation that cannot be evaluated is a critical failure, not an exception.
    """
    results: list[CheckResult] = []
    with source(scratch, published) as data, data.get_execution_engine().get_connection() as connection:
        counts = _counts(connection)
        parameters = history.parameters(connection, counts, whole)
        for table, suite in suites.build(whole).items():
            if table not in counts:
                results.append(_missing(table))
                continue
            for found in _validated(data, table, suite, counts[table], parameters):
                results.append(_result(found, table, counts[table], whole, connection))
            results += _untried(table, suite, counts[table])
    return Audit(tuple(results))


def _counts(connection: Any) -> dict[str, int]:
    """Table or view -> rows."""
    names = [
        r[0]
        for r in connection.exec_driver_sql(
            "select table_name from information_schema.tables where table_catalog = current_database()"
        )
    ]
    if not names:
        return {}
    counted = ", ".join(f'(select count(*) from "{n}")' for n in names)
    return dict(zip(names, connection.exec_driver_sql(f"select {counted}").fetchone(), strict=True))


def _validated(
    data: SQLDatasource, table: str, suite: ExpectationSuite, rows: int, parameters: dict[str, float]
) -> list[ExpectationValidationResult]:
    if rows == 0:
        suite = ExpectationSuite(
            name=suite.name, expectations=[e for e in suite.expectations if _name(e).endswith(STRUCTURE)]
        )
    batch = data.add_table_asset(table, table_name=table).add_batch_definition_whole_table("all").get_batch()
    return batch.validate(suite, result_format="BASIC", expectation_parameters=parameters).results


def _untried(table: str, suite: ExpectationSuite, rows: int) -> Iterator[CheckResult]:
    if rows == 0:
        for e in suite.expectations:
            if not _name(e).endswith(STRUCTURE):
                yield CheckResult(_name(e), table, str(e.severity.value), "passed", str(e.notes), "no rows", 0, 0)


def _name(expectation: Any) -> str:
    return expectation.meta["check_name"]


def _missing(table: str) -> CheckResult:
    return CheckResult(
        f"{table}.table_missing", table, "critical", "failed", f"There is a table {table}.", "there is none"
    )


def _result(found: ExpectationValidationResult, table: str, rows: int, whole: bool, connection: Any) -> CheckResult:
    config = found.expectation_config
    assert config is not None
    name, severity, expected = (
        config.meta["check_name"],
        str(getattr(config.severity, "value", config.severity)),
        str(config.notes),
    )
    error = _error(found)
    if error:
        return CheckResult(name, table, "critical", "failed", expected, f"could not be evaluated: {error}", rows)
    told = found.result
    failing = told.get("unexpected_count")
    if found.success:
        return CheckResult(name, table, severity, "passed", expected, _observed(told, config, rows), rows, failing or 0)
    rule = RULES.get(name)
    if rule and not (whole and rule.is_integrity) and not ExpectNoRows.is_broken(rows, failing, rule.mostly):
        severity = "warning"
    outcome = "failed" if severity == "critical" else "warned"
    sample = samples.of(connection, table, config.kwargs.get("unexpected_rows_query"), told)
    return CheckResult(name, table, severity, outcome, expected, _observed(told, config, rows), rows, failing, sample)


def _error(found: ExpectationValidationResult) -> str | None:
    info = found.exception_info or {}
    if "raised_exception" in info:
        info = {"": info}
    for each in info.values():
        if each.get("raised_exception"):
            return " ".join(str(each.get("exception_message")).split())[:300]
    return None


def _observed(told: dict, config: Any, rows: int) -> str:
    if "unexpected_count" in told:
        failing = told["unexpected_count"]
        if failing == 0:
            return f"all {rows:,} rows hold"
        return (
            f"{failing:,} found"
            if config.kwargs.get("mostly") == 0
            else f"{failing:,} of {rows:,} rows fail ({_share(failing, rows)})"
        )
    value = told.get("observed_value")
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list):
        return f"{len(value)} columns"
    return str(value)


def _share(part: int, whole: int) -> str:
    """
    >>> _share(1, 8), _share(1, 10**6)
    ('12.50%', '<0.01%')
    """
    share = part / max(whole, 1)
    return f"{share:.2%}" if share >= 0.0001 else "<0.01%"
