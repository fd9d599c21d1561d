"""The report site as files: whole, unchanged where nothing changed, and inert whatever the articles say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from flows.cli import main
from flows.progress import Console
from flows.site import write_site
from tests.flows.sites import Links, broken_links, example_site, hostile_site

QUIET = Console(quiet=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return example_site(tmp_path_factory.mktemp("examples"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    return hostile_site(tmp_path_factory.mktemp("hostile"))


def test_every_link_leads_to_a_page_and_to_its_sentence(site) -> None:
    assert broken_links(site) == []
    overview = Links(site / "index.html")
    assert any(re.fullmatch(r"articles/\d+\.html#c\d+", link) for link in overview.links), (
        "a number is a link to its sentence"
    )


def test_no_id_stands_twice_on_a_page(site, hostile) -> None:
    for page in [*site.rglob("*.html"), *hostile.rglob("*.html")]:
        ids = Links(page).ids
        assert len(ids) == len(set(ids)), page


def test_nothing_is_loaded_from_elsewhere(site) -> None:
    for page in site.rglob("*.html"):
        assert not [link for link in Links(page).loaded if ":" in link or link.startswith("//")], page
        assert "default-src &#39;none&#39;; script-src &#39;self&#39;;" in page.read_text(encoding="utf-8"), page


def test_a_second_report_writes_nothing_and_one_of_fewer_stories_removes_pages(site, tmp_path) -> None:
    warehouse = site.parent / "site.duckdb"
    shutil.copytree(site, tmp_path / "site")
    again = write_site(warehouse, tmp_path / "site", 1000, 0, QUIET)
    assert (again.written, again.removed) == (0, 0)
    before = {p.name for p in (tmp_path / "site" / "articles").iterdir()}
    fewer = write_site(warehouse, tmp_path / "site", 1, 0, QUIET)
    after = {p.name for p in (tmp_path / "site" / "articles").iterdir()}
    assert after < before and fewer.removed > 0
    assert broken_links(tmp_path / "site") == []


def test_worker_processes_write_the_same_site(site, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("flows.site.FEW", 0)
    write_site(site.parent / "site.duckdb", tmp_path / "site", 1000, 2, QUIET)
    files = {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    assert files == {
        p.relative_to(tmp_path / "site"): p.read_bytes() for p in (tmp_path / "site").rglob("*") if p.is_file()
    }


def test_markup_in_articles_is_text(hostile) -> None:
    assert broken_links(hostile) == []
    for page in hostile.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert not re.search(r"<(img|b)\b", html) and "49" not in re.findall(r"\]\]&gt; (\S+)", html), page
        assert not re.search(r"<script(?! src=)", html), page
        assert not [link for link in Links(page).links if link.lower().startswith(("javascript:", "data:"))], page
    for script in (hostile / "search").glob("*.js"):
        assert "<" not in script.read_text(encoding="utf-8"), "not even read as HTML is it more than text"


def test_a_folder_with_other_files_is_refused(site, tmp_path, capsys) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(SystemExit) as ended:
        main(["report", "--out", str(tmp_path), "--warehouse", str(site.parent / "site.duckdb")])
    assert ended.value.code == 2 and "choose an empty folder" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]
