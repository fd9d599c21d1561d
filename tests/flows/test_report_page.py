"""The data-quality page in a real browser: it renders offline, opens its tables, and says what a reader must see at a glance."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from expectations.reports.html import html_report
from expectations.results import CheckResult

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(BROWSER is None, reason="needs a browser: chromium")]
RESULTS = [
    CheckResult("fact_claim.a", "fact_claim", "critical", "passed", "a holds", "0 rows", 10, 0),
    CheckResult("fact_claim.<b>", "fact_claim", "warning", "warned", "b holds", "2 of 10 rows", 10, 2, '[{"article_id": "x<script>alert(1)</script>"}]'),
]  # fmt: skip


def browse(page: Path, *options: str) -> str:
    words = [
        str(BROWSER),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-sync",
    ]
    words += [
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={page.parent / 'profile'}",
        *options,
    ]
    return subprocess.run([*words, f"file://{page}"], capture_output=True, text=True, timeout=120, check=True).stdout


def test_the_page_shows_what_did_not_hold_and_runs_nothing_of_the_data(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(html_report(RESULTS, {"warehouse": "w.duckdb"}), encoding="utf-8")
    dom = browse(page, "--dump-dom")
    assert "fact_claim.&lt;b&gt;" in dom and "b holds" in dom
    assert "<script>alert" not in dom
    assert dom.index("fact_claim.&lt;b&gt;") < dom.index("a holds"), "what did not hold comes first"


def test_a_screenshot_is_drawn(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(html_report(RESULTS, {"warehouse": "w.duckdb"}), encoding="utf-8")
    browse(page, "--window-size=1000,800", f"--screenshot={tmp_path / 'shot.png'}")
    assert (tmp_path / "shot.png").stat().st_size > 5000
