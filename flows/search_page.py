"""What a search found, as a page to read."""

from __future__ import annotations

import textwrap

from flows.explain_page import outlet_of, who_says
from flows.inert import inert_line
from flows.printing.layout import Page
from flows.printing.lines import WIDEST
from flows.searching import MARKS
from warehouse.report.in_words import counted, of_what

_TITLES = {"article": "Articles", "quotation": "Quotations", "figure": "Figures"}


def page_of(hits: list[dict], counts: dict[str, int], page: Page) -> str:
    """The hits by kind, each with its place and the words around what was found; below, how many more there are."""
    parts = []
    for kind, count in counts.items():
        shown = [hit for hit in hits if hit["kind"] == kind]
        if shown:
            title = f"{_TITLES[kind]} ({len(shown)} of {count:,})"
            parts.append("\n\n".join([page.heading(title), *(_hit(h, page) for h in shown)]))
    told = ", ".join(counted(n, kind) for kind, n in counts.items())
    return "\n\n".join([*parts, f"({told})"])


def _hit(hit: dict, page: Page) -> str:
    place = f"{outlet_of(hit)} · {hit['published_on'] or 'day unknown'} · {hit['article_id']}"
    if hit["kind"] == "article":
        heading = hit["title"] or "without title"
    else:
        said = hit["speaker"] or "Nobody is named"
        heading = said if hit["kind"] == "quotation" else f"{who_says(hit)}: {hit['statement']} {of_what(hit)}".rstrip()
        if hit["also"]:
            heading += f"; {', '.join(hit['also'])}"
        place += f" · explain\N{NO-BREAK SPACE}{hit['key']}"
    width = min(page.width or WIDEST, WIDEST)
    snippet = textwrap.fill(
        " ".join(inert_line(hit["snippet"].replace("\n", " ")).split()),
        width,
        initial_indent="    ",
        subsequent_indent="    ",
    )
    opening, closing = ("\x1b[32m", "\x1b[0m") if page.in_colour else ("[", "]")
    snippet = snippet.replace(MARKS[0], opening).replace(MARKS[1], closing)
    told = textwrap.fill(inert_line(place), width - 2, break_on_hyphens=False, break_long_words=False)
    told = told.replace("\N{NO-BREAK SPACE}", " ")
    return f"  {inert_line(heading)}\n{textwrap.indent(told, '  ')}\n{snippet}"
