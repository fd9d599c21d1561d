"""What a CI makes of an audit: times in JUnit, annotations that nobody can forge, a badge, pages that load nothing."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from expectations.reports.badge import badge
from expectations.reports.junit import junit_report
from expectations.reports.past import RUNS, PastAudit, compare, sentences
from expectations.reports.workflow_commands import SHOWN, workflow_commands
from expectations.results import CheckResult

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = [
    CheckResult("t.a", "t", "critical", "failed", "A holds.", "3 rows"),
    CheckResult("t.b", "t", "warning", "warned", "B holds.", "1 row"),
    CheckResult("u.c", "u", "critical", "passed", "C holds."),
]


def test_junit_has_times_that_add_up_and_a_timestamp() -> None:
    at = datetime(2026, 9, 8, 2, 30, 1)
    root = ElementTree.fromstring(
        junit_report(RESULTS, {"started_at": at, "seconds": 4.5}, {"t": 3.0, "u": 1.0}).encode()
    )
    assert (root.get("time"), root.get("timestamp")) == ("4.500", "2026-09-08T02:30:01")
    suites = {s.get("name"): s for s in root.iter("testsuite")}
    assert suites["t"].get("time") == "3.000" and suites["u"].get("timestamp") == "2026-09-08T02:30:01"
    assert sum(float(c.get("time")) for c in suites["t"].iter("testcase")) == pytest.approx(3.0)


@given(st.text(), st.text())
@example("t", "a\u2028::error::b")
@example("t", "a\x85::error::b")
def test_a_value_never_becomes_a_command_of_its_own(name, observed) -> None:
    [line] = workflow_commands([CheckResult(name, "t", "critical", "failed", "x", observed)])
    assert len(line.splitlines()) <= 1 or not any(part.startswith("::") for part in line.splitlines()[1:])
    head = line.split("::")[1]
    assert head.startswith("error title=") and "," not in head and "\n" not in line and "\r" not in line


def test_no_more_annotations_than_github_shows() -> None:
    many = [CheckResult(f"t.{i}", "t", "critical", "failed", "x", "y") for i in range(SHOWN + 5)]
    lines = list(workflow_commands(many))
    assert len(lines) == SHOWN + 1 and lines[-1].endswith("5 more errors: the job summary lists all")


def test_the_badge_is_an_image_that_says_it_in_words_too() -> None:
    for results, told in (
        (RESULTS, "1 critical check failed"),
        (RESULTS[1:], "1 check passed, 1 warned"),
        (RESULTS[2:], "1 check passed"),
    ):
        image = ElementTree.fromstring(badge(results))
        assert image.get("aria-label") == f"data quality: {told}" and image.tag.endswith("svg")


def audit(*unmet: str) -> PastAudit:
    return PastAudit(datetime(2026, 9, 8), "run", 1, 1, 0, frozenset(unmet))


def test_what_is_new_mended_and_standing() -> None:
    found = compare(RESULTS, [audit("t.b", "u.c"), audit("t.b"), audit()])
    assert found == (3, ("t.a",), ("u.c",), {"t.b": 2})
    assert compare(RESULTS, [audit("t.a")] * 30).audits == RUNS
    assert sentences(compare(RESULTS, [])) == ["No earlier audit to compare with."]
    assert sentences(compare(RESULTS[2:], [audit()])) == ["Against the last audit, nothing is different."]


def test_data_docs_load_nothing_from_anywhere() -> None:
    from expectations.reports.data_docs import offline

    page = (
        '<head><link rel="stylesheet" href="https://a.example/4.3.1/css/bootstrap.min.css" crossorigin="x">\n'
        '<script src="https://code.jquery.com/jquery-3.7.1.min.js"></script><script src="//cdn.example/vega@5"></script></head>'
        '<img src="https://b.example/logo.png?d=1" alt="x"><a href="https://c.example">away</a><script>$("a").hide()</script>'
    )
    told = offline(page)
    assert not re.search(r'(?:src|href)="(?:https?:)?//(?!c\.example)', told)
    assert 'href="bootstrap.min.css"' in told and 'src="jquery.min.js"' in told and "Content-Security-Policy" in told
    assert '$("a").hide()' in told and 'href="https://c.example"' in told


def test_the_files_of_others_are_what_their_table_says() -> None:
    folder = ROOT / "expectations" / "reports" / "static"
    listed = dict(re.findall(r"\| `([\w.]+)` \|[^|]+\| `([0-9a-f]{64})` \|", (folder / "README.md").read_text()))
    assert set(listed) == {p.name for p in folder.iterdir() if ".min." in p.name}
    for name, digest in listed.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
