"""Pages from rows, in whichever process: the templates are loaded once in each."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from warehouse.report.folder import write_changed
from warehouse.report.in_words import FILTERS
from warehouse.report.marked_text import evidence
from warehouse.report.page_kind import PageKind, Row, Rows

# The one style element that Plot writes into its charts, by its hash: no other inline style applies, and no inline script runs.
PLOT_STYLE = "sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM="
POLICY = f"default-src 'none'; script-src 'self'; style-src 'self' '{PLOT_STYLE}'; img-src 'self'; form-action 'self'; base-uri 'none'"
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # HTML has no characters for these


@cache
def environment() -> Environment:
    folder = Path(str(resources.files("warehouse.report"))) / "templates"
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(FILTERS)
    made.globals.update(policy=POLICY, evidence=evidence)
    made.tests["http"] = lambda url: bool(url) and str(url).lower().startswith(("http://", "https://"))
    return made


def render(kind: PageKind, context: Row) -> bytes:
    """A whole page in UTF-8, with a replacement character for each that it cannot show."""
    html = environment().get_template(kind.template).render(root=kind.root, **context)
    return _UNSHOWN.sub("\ufffd", html).encode("utf-8", "replace")


def write_pages(kind: PageKind, pages: list[tuple[object, Rows]], folder: Path) -> int:
    """Renders pages from their rows and writes those that changed; returns how many."""
    return sum(write_changed(folder, kind.path(key), render(kind, kind.context(rows))) for key, rows in pages)
