"""The audit as JUnit XML, which every CI shows: one test suite per table, one test case per check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree

from expectations.reports import by_table, count, facts, legal
from expectations.results import CheckResult


def junit_report(
    results: Sequence[CheckResult], run: Mapping[str, Any], seconds: Mapping[str, float] | None = None
) -> str:
    """An XML document. ``run``: ``started_at`` is its timestamp, ``seconds`` its time; ``seconds``: of each table, whose checks are
    asked together, so that a case has an equal share. A failed check is a failure; one that only warned is skipped, with what was found as the
    message, since JUnit has no warnings and CI must not stop for one.

    >>> print(junit_report([CheckResult("t.empty", "t", "critical", "failed", "There are rows.", "none")], {}))
    <?xml version="1.0" encoding="utf-8"?>
    <testsuites name="wirehouse" tests="1" failures="1" errors="0" skipped="0">
      <testsuite name="t" tests="1" failures="1" errors="0" skipped="0">
        <testcase classname="t" name="t.empty">
          <failure type="critical" message="none">Expected: There are rows.
    Observed: none</failure>
        </testcase>
      </testsuite>
    </testsuites>
    """
    stamp = _stamp(run.get("started_at"))
    whole = {"time": f"{run['seconds']:.3f}"} if run.get("seconds") is not None else {}
    root = ElementTree.Element("testsuites", {"name": "wirehouse", **_counts(results), **whole, **stamp})
    told = facts(run)
    for table, checks in by_table(results):
        spent = (seconds or {}).get(table)
        took = {} if seconds is None else {"time": f"{spent or 0:.3f}"}
        suite = ElementTree.SubElement(root, "testsuite", {"name": table, **_counts(checks), **took, **stamp})
        if told:
            properties = ElementTree.SubElement(suite, "properties")
            for label, value in told:
                ElementTree.SubElement(properties, "property", {"name": label, "value": value})
        for check in checks:
            _case(suite, check, None if seconds is None else (spent or 0) / len(checks))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + legal(ElementTree.tostring(root, encoding="unicode"))


def _counts(checks: Sequence[CheckResult]) -> dict[str, str]:
    return {
        "tests": str(len(checks)),
        "failures": str(count(checks, "failed")),
        "errors": "0",
        "skipped": str(count(checks, "warned")),
    }


def _stamp(at: Any) -> dict[str, str]:
    """ISO 8601 to the second, as the schema of JUnit has it; UTC."""
    return {"timestamp": f"{at:%Y-%m-%dT%H:%M:%S}"} if at is not None else {}


def _case(suite: ElementTree.Element, check: CheckResult, seconds: float | None) -> None:
    took = {} if seconds is None else {"time": f"{seconds:.4f}"}
    told_as = {"classname": check.table_name, "name": check.check_name, **took}
    case = ElementTree.SubElement(suite, "testcase", told_as)
    observed = check.observed or ""
    told = f"Expected: {check.expected}\nObserved: {observed}"
    if check.sample:
        told += f"\nSample: {check.sample}"
    if check.outcome == "failed":
        ElementTree.SubElement(case, "failure", {"type": check.severity, "message": observed}).text = told
    elif check.outcome == "warned":
        ElementTree.SubElement(case, "skipped", {"message": f"{check.severity}: {observed}"})
        ElementTree.SubElement(case, "system-out").text = told
