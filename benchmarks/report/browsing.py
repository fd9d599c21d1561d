"""A site's pages in a real Chromium: how soon one is shown, and what is wrong on others."""

from __future__ import annotations

import shutil
import statistics
from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parent.parent.parent / "tests" / "data" / "vendor" / "axe.min.js"
WIDTHS = (1280, 390)


def browse(site: Path, pages: list[Path], times: int = 5) -> tuple[float, list[str]]:
    """(seconds until the overview is loaded, the middle of ``times``; what is wrong on ``pages``: errors, requests that leave
    the site, scrolling sideways, serious findings of axe)."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        loads = []
        for _ in range(times):
            page.goto(f"file://{site}/index.html", wait_until="load")
            loads.append(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000)
        wrong = [fault for width in WIDTHS for fault in _faults(browser, site, pages, width)]
        browser.close()
    return statistics.median(loads), wrong


def _faults(browser, site: Path, pages: list[Path], width: int) -> list[str]:
    page = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce").new_page()
    wrong: list[str] = []
    page.on("console", lambda m: wrong.append(f"console: {m.text}") if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("request", lambda r: wrong.append(f"asks: {r.url}") if not r.url.startswith(f"file://{site}/") else None)
    axe = AXE.read_text(encoding="utf-8")
    found = []
    for path in pages:
        page.goto(f"file://{path}", wait_until="load")
        page.wait_for_timeout(200)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wrong.append("scrolls sideways")
        page.evaluate(axe)
        violations = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")["violations"]
        wrong += [
            f"axe: {v['id']} {v['nodes'][0]['target']}" for v in violations if v["impact"] in ("serious", "critical")
        ]
        found += [f"{path.relative_to(site)} at {width}: {fault}" for fault in wrong]
        wrong.clear()
    return found
