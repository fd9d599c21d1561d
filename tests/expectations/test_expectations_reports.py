"""The writers: every check is in them, what failed comes first, and no text of a stranger breaks out of its place."""

from __future__ import annotations

import doctest
import importlib
import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expectations.reports.html import html_report
from expectations.reports.junit import junit_report
from expectations.reports.markdown import markdown_report
from expectations.results import CheckResult

HOSTILE = "</code><script>alert(1)</script> | **x** ]]> \x00\ud800 \u2028"
RESULTS = [
    CheckResult("dim_article.text_empty", "dim_article", "critical", "passed", "The text is not empty.", "all", 9, 0),
    CheckResult(
        "dim_article.undated_share", "dim_article", "info", "warned", "Most have a date.", "0.2", 9, None,
    ),
    CheckResult(
        "fact_claim.value_not_numeric", "fact_claim", "critical", "failed", "value is a number.", "30 of 40 rows fail", 40, 30,
        json.dumps([{"article_id": HOSTILE, "surface": "87 million", "value": "many"}, {"article_id": "b"}]),
    ),
    CheckResult("fact_claim.unit_share", "fact_claim", "warning", "warned", "Units.", "3 of 40", 40, 3, '["<b>", 1]'),
]  # fmt: skip
RUN = {"warehouse": "news & <views>.duckdb", "new": 1234, "seconds": 2.345, "run_key": 10**15, "started_at": None}


@pytest.mark.parametrize(
    "module",
    ["process", "results", "reports", "reports.junit", "reports.markdown", "reports.html"],
)
def test_examples_in_the_docs_hold(module: str) -> None:
    assert doctest.testmod(importlib.import_module(f"expectations.{module}")).failed == 0


def test_junit_has_a_suite_a_table_and_a_case_a_check() -> None:
    root = ElementTree.fromstring(junit_report(RESULTS, RUN).encode())
    assert root.attrib == {
        "name": "wirehouse",
        "tests": "4",
        "failures": "1",
        "errors": "0",
        "skipped": "2",
        "time": "2.345",
    }
    suites = {s.attrib["name"]: s for s in root}
    assert {n: (s.attrib["tests"], s.attrib["failures"], s.attrib["skipped"]) for n, s in suites.items()} == {
        "dim_article": ("2", "0", "1"),
        "fact_claim": ("2", "1", "1"),
    }
    failure = suites["fact_claim"].find("testcase/failure")
    assert failure is not None and failure.attrib == {"type": "critical", "message": "30 of 40 rows fail"}
    assert "87 million" in (failure.text or "")
    assert suites["fact_claim"].find("properties/property[@name='New articles']").attrib["value"] == "1,234"


def test_markdown_lists_what_did_not_hold_failures_first() -> None:
    text = markdown_report(RESULTS, RUN)
    assert text.startswith("### ❌ Not fit to publish: 1 passed, 2 warned, 1 failed\n")
    names = re.findall(r"^\| \S+ \w+ \| `(.*?)`", text, re.M)
    assert names == ["fact_claim.value_not_numeric", "dim_article.undated_share", "fact_claim.unit_share"]
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in rows} == {6}


def test_the_page_needs_nothing_else_and_shows_failures_first() -> None:
    page = html_report(RESULTS, RUN)
    assert not re.search(r"(?:src|href)=|url\(|@import|<script", page)
    assert page.index('id="fact_claim.value_not_numeric"') < page.index('id="dim_article.undated_share"')
    assert "Not fit to publish" in page and "1,234" in page and "news &amp; &lt;views&gt;.duckdb" in page
    assert "Sample: 2 rows of 30" in page
    assert "<b>article_id</b> <code>&lt;/code&gt;&lt;script&gt;" in page
    assert page.count("<details>") + page.count("<details open>") == 2 + 2


def test_a_sound_audit_says_so() -> None:
    assert "Every check held." in html_report(RESULTS[:1], {})
    assert "What did not hold" not in html_report(RESULTS[:1], {})
    assert markdown_report([], {}).startswith("### ✅ Structure and provenance hold: 0 passed")
    assert ElementTree.fromstring(junit_report([], {}).encode()).attrib["tests"] == "0"


anything = st.text() | st.just(HOSTILE)
results = st.builds(
    CheckResult,
    st.just("t.check"), st.sampled_from(["t", "u"]), st.sampled_from(["critical", "warning", "info"]), st.sampled_from(["passed", "warned", "failed"]),
    anything, st.none() | anything, st.none() | st.integers(0), st.none() | st.integers(0),
    st.none() | st.lists(anything | st.dictionaries(anything, anything)).map(json.dumps),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(results, max_size=4), anything)
def test_any_text_makes_whole_reports(found: list[CheckResult], name: str) -> None:
    root = ElementTree.fromstring(junit_report(found, {"warehouse": name}).encode())
    assert len(root.findall(".//testcase")) == len(found)
    for write in (html_report, markdown_report):
        assert "<script" not in write(found, {"warehouse": name}).replace("\\<", "")
