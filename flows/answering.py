"""A script of SQL asked and its results printed: what `wirehouse sql` and the prompt have in common."""

from __future__ import annotations

import sys
from pathlib import Path

from flows.options import PAGED, Format, Keys
from flows.printing import write_results
from flows.printing.layout import Page
from flows.printing.pager import paged
from flows.query import open_locked_down, results_of


def ask(
    warehouse: Path,
    query: str,
    format: Format,
    width: int | None = None,
    *,
    pager: bool = True,
    as_of_run: int | None = None,
    keys: Keys | None = None,
) -> None:
    """Asks and prints; raises what DuckDB and the printing do."""
    page = Page.of(sys.stdout)
    if width is not None:
        page = Page(width, page.in_colour)
    with open_locked_down(warehouse, as_of_run) as connection, paged(wanted=pager and format in PAGED) as out:
        write_results(results_of(connection, query), format, out, page, keys)
        out.flush()
