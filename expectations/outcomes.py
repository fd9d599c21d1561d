"""What Great Expectations found, in our words: how bad it is, how many rows, which ones."""

from __future__ import annotations

from typing import Any

from great_expectations.core import ExpectationValidationResult

from expectations import samples
from expectations.results import CheckResult
from expectations.rows import ExpectNoRows
from warehouse.report.in_words import counted
from warehouse.rules import RULES


def read_result(found: ExpectationValidationResult, table: str, rows: int, whole: bool, connection: Any) -> CheckResult:
    """The row of ``quality.check_result``. ``rows``: of the table; ``connection``: SQLAlchemy's, to fetch a sample by.

    Rows that fail a row rule are moved out of a batch, so a few of them are a warning and only many are critical. In the
    whole warehouse none may fail a rule of integrity. An expectation that could not be evaluated is critical.
    """
    config = found.expectation_config
    assert config is not None
    name, expected = config.meta["check_name"], str(config.notes)
    severity = str(getattr(config.severity, "value", config.severity))
    if error := _error(found):
        return CheckResult(name, table, "critical", "failed", expected, f"could not be evaluated: {error}", rows)
    told, query = found.result, config.kwargs.get("unexpected_rows_query")
    failing = told.get("unexpected_count")
    if found.success:
        return CheckResult(name, table, severity, "passed", expected, _held(told, rows), rows, failing or 0)
    rule = RULES.get(name)
    if rule and not (whole and rule.is_integrity) and not ExpectNoRows.is_broken(rows, failing or 0, rule.mostly):
        severity = "warning"
    outcome = "failed" if severity == "critical" else "warned"
    sample = samples.of(connection, table, query, told)
    return CheckResult(name, table, severity, outcome, expected, _broken(told, query, rows), rows, failing, sample)


def _error(found: ExpectationValidationResult) -> str | None:
    """Exceptions come plain, or by the metric that raised them."""
    info = found.exception_info or {}
    for each in [info] if "raised_exception" in info else info.values():
        if each.get("raised_exception"):
            return " ".join(str(each.get("exception_message")).split())[:300]
    return None


def _held(told: dict, rows: int) -> str:
    failing = told.get("unexpected_count")
    if failing is None:
        return _value(told)
    return f"{failing:,} of {rows:,} rows differ ({_share(failing, rows)})" if failing else f"all {rows:,} rows"


def _broken(told: dict, query: str | None, rows: int) -> str:
    failing = told.get("unexpected_count")
    if failing is None:
        return _value(told)
    if query is not None and not query.startswith("select subselect.*"):  # what it finds are not rows of the table
        return counted(failing, "case")
    return f"{failing:,} of {rows:,} rows fail ({_share(failing, rows)})"


def _value(told: dict) -> str:
    value = told.get("observed_value")
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list):
        missing = (told.get("details") or {}).get("mismatched", {}).get("missing")
        return f"missing: {', '.join(missing)}" if missing else f"{len(value)} columns"
    if isinstance(value, dict):
        return ", ".join(f"{k}: {v:,}" if isinstance(v, int) else f"{k}: {v}" for k, v in value.items())
    return f"{value:,}" if isinstance(value, int) else str(value)


def _share(part: int, whole: int) -> str:
    """
    >>> _share(1, 8), _share(1, 10**6)
    ('12.50%', '<0.01%')
    """
    share = part / max(whole, 1)
    return f"{share:.2%}" if share >= 0.0001 else "<0.01%"
