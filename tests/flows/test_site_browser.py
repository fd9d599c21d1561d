"""The report site in a real Chromium: nothing from outside, nothing of the articles runs, and it can be used by all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.sites import ROOT, example_site, hostile_site

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="needs a browser: chromium")]
AXE = ROOT / "tests" / "data" / "vendor" / "axe.min.js"
PICTURES = ROOT / "docs" / "images"
SIZES = {"wide": 1280, "narrow": 390}


@pytest.fixture(scope="module")
def chromium() -> Iterator:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Visit:
    """A page of a site, and all that went wrong on it or was asked of the network."""

    def __init__(self, browser, site: Path, width: int = 1280, scheme: str = "light") -> None:
        self.site = site
        self.page = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        ).new_page()
        self.wrong: list[str] = []
        self.page.on("console", lambda m: self.wrong.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda r: self.wrong.append(r.url) if not r.url.startswith(f"file://{site}/") else None)

    def go(self, path: str):
        self.page.goto(f"file://{self.site}/{path}", wait_until="load")
        return self.page


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return example_site(tmp_path_factory.mktemp("examples"))


@pytest.fixture(scope="module")
def paths(site) -> dict[str, str]:
    """A page of each kind: of the story that has most in it, and of who speaks there."""

    def page(kind: str, title: str) -> str:
        found = (p for p in (site / kind).glob("*.html") if f"<h1>{title}</h1>" in p.read_text(encoding="utf-8"))
        return str(max(found, key=lambda p: p.stat().st_size).relative_to(site))

    leak = "Murmur says data of 61 million users copied"
    return {
        "overview": "index.html",
        "search": "search.html?q=murmur",
        "quality": "quality.html",
        "stories": page("stories", leak),
        "articles": page("articles", leak),
        "speakers": page("speakers", "Leonie Akande"),
        "outlets": page("outlets", "Meridian Wire"),
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", SIZES.values(), ids=SIZES)
def test_no_page_errs_asks_the_network_or_scrolls_sideways(chromium, site, paths, width, scheme) -> None:
    visit = Visit(chromium, site, width, scheme)
    for path in paths.values():
        page = visit.go(path)
        page.wait_for_timeout(200)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
        assert page.locator("h1").count() == 1, path
    assert visit.wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(chromium, site, paths, scheme) -> None:
    visit = Visit(chromium, site, 1280, scheme)
    for path in paths.values():
        page = visit.go(path)
        page.wait_for_timeout(200)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        bad = [
            (v["id"], n["target"], n["failureSummary"])
            for v in found["violations"]
            if v["impact"] in ("serious", "critical")
            for n in v["nodes"][:3]
        ]
        assert bad == [], path


def test_a_click_on_a_number_lands_on_its_highlighted_sentence(chromium, site, paths) -> None:
    visit = Visit(chromium, site)
    page = visit.go(paths["stories"])
    link = page.locator("a.fig").first
    words = link.inner_text()
    link.click()
    page.wait_for_url("**/articles/*.html#c*")
    mark = page.locator(".text .c:target")
    assert mark.inner_text() in words and mark.evaluate(
        "m => m.getBoundingClientRect().top >= 0 && m.getBoundingClientRect().bottom <= innerHeight"
    )
    colour = page.locator(".text .s:has(:target)").first.evaluate("s => getComputedStyle(s).backgroundColor")
    assert colour == "rgb(251, 234, 168)", "the sentence is highlighted"
    assert visit.wrong == []


def test_focus_on_a_number_shows_its_sentence_and_escape_hides_it(chromium, site, paths) -> None:
    page = Visit(chromium, site).go(paths["stories"])
    page.locator("a.fig").first.focus()
    assert "Murmur" in page.locator("[role=tooltip]").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("[role=tooltip]").count() == 0


def test_j_and_k_go_from_fact_to_fact(chromium, site, paths) -> None:
    page = Visit(chromium, site).go(paths["articles"])
    seen = []
    for key in "jjjk":
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.textContent"))
    assert seen[1] == seen[3] and seen[0] != seen[1] != seen[2]
    assert page.locator("[role=tooltip]").count() == 1, "with its record"


def test_search_finds_stories_people_outlets_and_words(chromium, site) -> None:
    visit = Visit(chromium, site)
    page = visit.go("index.html")
    page.get_by_role("searchbox").fill("akande")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=akande")
    page.get_by_role("link", name="Leonie Akande", exact=True).wait_for()
    for query, title in (
        ("harbour cour", "The Harbour Courier"),
        ("murmur 61 million users copied", "Murmur says data of 61 million users copied"),
    ):
        page.locator("#q").fill(query)
        page.get_by_role("link", name=title).first.wait_for()
    page.locator("#q").fill("footbridge quay zebra")
    page.locator("#q").fill("contact lists strangers")
    page.get_by_role("heading", name="Texts with these words").wait_for()
    texts = page.locator("section", has_text="Texts with these words")
    texts.locator("li mark", has_text="strangers").first.wait_for()
    texts.get_by_role("link").first.click()
    page.wait_for_url("**/articles/*?w=*")
    assert page.evaluate("CSS.highlights.get('found').size") > 0
    assert visit.wrong == []


def test_charts_are_drawn_and_say_what_they_show(chromium, site, paths) -> None:
    page = Visit(chromium, site).go(paths["stories"])
    rows = page.locator("table.intervals tbody tr")
    assert rows.count() > 2 and page.locator("table.intervals .draw svg[aria-label]").count() == rows.count()
    assert page.locator("table.intervals tr.no").count() >= 1, "denied ones are marked"


def test_how_a_number_moved_is_drawn_and_each_point_leads_to_its_sentence(chromium, site, paths) -> None:
    visit = Visit(chromium, site)
    page = visit.go(paths["stories"])
    chart = page.locator("#moved figure.course").first
    points = chart.locator(".canvas a")
    assert points.count() == chart.locator("tbody tr").count() > 3
    assert "61 million" in chart.locator(".canvas").inner_text(), "labelled where it stands"
    points.first.focus()
    assert "million" in page.locator("[role=tooltip] q").inner_text(), "with its sentence"
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*.html#c*")
    assert "million" in page.locator(".text .c:target").inner_text()
    assert visit.wrong == []


def test_without_scripts_the_tables_say_the_same(chromium, site, paths) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"file://{site}/{paths['stories']}")
    assert "61 million" in page.locator("table.intervals").first.inner_text()


def test_nothing_of_a_hostile_article_runs(chromium, tmp_path) -> None:
    site = hostile_site(tmp_path)
    visit = Visit(chromium, site)
    for path in sorted(str(p.relative_to(site)) for p in site.rglob("*.html")):
        page = visit.go(path)
        for place in ("a.fig", ".text .c", ".text .n"):
            if page.locator(place).count():
                page.locator(place).first.hover()
        assert page.title() not in ("owned", "1"), path
    page = visit.go("search.html?q=ferry")
    page.locator("#results a").first.wait_for()
    assert page.title() == "Search"
    assert visit.wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_for_the_docs(chromium, site, paths, scheme, tmp_path) -> None:
    """Into a temporary folder; into docs/images with WIREHOUSE_PICTURES=1 (make pictures)."""
    out = PICTURES if os.environ.get("WIREHOUSE_PICTURES") else tmp_path
    out.mkdir(exist_ok=True)
    for name, kind, height in (("story", "stories", 1180), ("article", "articles", 900), ("overview", "overview", 900)):
        page = Visit(chromium, site, 1280, scheme).go(paths[kind])
        page.wait_for_timeout(300)
        page.set_viewport_size({"width": 1280, "height": height})
        page.screenshot(path=out / f"{name}-{scheme}.png")
        assert (out / f"{name}-{scheme}.png").stat().st_size > 20_000
