"""Links of a site's pages that lead nowhere, and pages chosen by chance."""

from __future__ import annotations

import random
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote


class _Page(HTMLParser):
    """``ids`` of its elements; ``links``: what it links to or loads."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if told.get("id"):
            self.ids.add(str(told["id"]))
        self.links += [str(told[name]) for name in ("href", "src") if told.get(name)]


@cache
def _read(path: Path) -> _Page:
    return _Page(path)


def some_pages(site: Path, number: int, seed: int) -> list[Path]:
    """The overview, the pages beside it, and others by chance."""
    pages = sorted(site.rglob("*.html"))
    at_root = [page for page in pages if page.parent == site]
    others = [page for page in pages if page.parent != site]
    return at_root + random.Random(seed).sample(others, min(len(others), number - len(at_root)))


def broken_links(site: Path, pages: list[Path]) -> list[str]:
    """Links within the site to no file, or to no element of it, as "page: link"."""
    found = []
    for page in pages:
        for link in _read(page).links:
            if re.match(r"https?://", link):
                continue
            path, _, fragment = link.partition("#")
            target = (page.parent / unquote(path.partition("?")[0])).resolve() if path else page
            if not target.is_file() or fragment and fragment not in _read(target).ids:
                found.append(f"{page.relative_to(site)}: {link}")
    return found
