"""Report sites of our own articles for the tests: one of the examples, one of articles that mean harm."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from flows.batch import Job
from flows.job import run_job
from flows.progress import Console
from flows.site import write_site
from tests.flows.desk import Silent, write

ROOT = Path(__file__).resolve().parent.parent.parent
ATTACK = (
    "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"><!-- ]]> {{ 7*7 }}"
)
HOSTILE = [
    {
        "id": f"h{n}\"><script>document.title='owned'</script>", "outlet": f"Courier {ATTACK}" if n else "javascript:alert(1)", "date": f"2026-03-0{n + 1}",
        "url": "javascript:document.title='owned'", "title": f"Ferry loses 40 million tickets {ATTACK}", "author": ATTACK,
        "text": f'OSLO, March {n + 1} - The Harbour Board said on Monday that 4{n} million users <b onmouseover="document.title=1">lost</b> tickets.\n\n'
        f'"We are sorry {ATTACK} for all of it, and we mean it," said Ida Falk.\n\nIda Falk denied that 4{n} million users were affected.\n\n\u202egnp.exe {ATTACK}\n\n'
        + "The ferry left the quay in the morning and came back in the evening with nobody on board but the mate. " * 3,
    }
    for n in range(3)
]  # fmt: skip


def site_of(sources: Path, folder: Path) -> Path:
    """The site of a warehouse of ``sources``, which is made beside it."""
    warehouse = folder / "site.duckdb"
    run_job(Job(warehouse, (str(sources),)), Silent())
    write_site(warehouse, folder / "site", 1000, 0, Console(quiet=True))
    return folder / "site"


def example_site(folder: Path) -> Path:
    return site_of(ROOT / "examples" / "articles", folder)


def hostile_site(folder: Path) -> Path:
    return site_of(write(folder / "hostile.jsonl", HOSTILE), folder)


class Links(HTMLParser):
    """The ids of a page, and what it links to or loads."""

    def __init__(self, page: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs) -> None:
        told = dict(attrs)
        if "id" in told:
            self.ids.append(told["id"])
        if "href" in told:
            (self.links if tag == "a" else self.loaded).append(told["href"])
        if "src" in told:
            self.loaded.append(told["src"])


def broken_links(site: Path) -> list[str]:
    """Links within the site that lead nowhere: to no file, or to no element of it."""
    pages = {page: Links(page) for page in site.rglob("*.html")}
    found = []
    for page, links in pages.items():
        for link in [*links.links, *links.loaded]:
            if re.match(r"https?://", link):
                continue
            path, _, fragment = link.partition("#")
            target = (page.parent / unquote(path)).resolve() if path else page
            if not target.is_file() or fragment and fragment not in pages[target].ids:
                found.append(f"{page.relative_to(site)}: {link}")
    return found
