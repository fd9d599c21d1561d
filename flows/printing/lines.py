"""One row under the other, a line a column: for rows with more columns than a terminal has room for."""

from __future__ import annotations

import textwrap
from typing import TextIO

import duckdb

from flows.inert import inert_line
from flows.printing.cells import whole
from flows.printing.fetched import Fetched
from flows.printing.layout import Page
from warehouse.report.in_words import counted

WIDEST = 100  # a paragraph is easier to read at this width than across a wide screen


def write_lines(result: duckdb.DuckDBPyRelation, out: TextIO, page: Page) -> None:
    """``name  value``, wrapped under its own beginning; empty values are left out; an empty line between two rows."""
    names = [inert_line(name) for name in result.columns]
    side = max(map(len, names))
    count = 0
    for rows in Fetched(result).chunks():
        for row in rows:
            out.write("\n" if count else "")
            count += 1
            for name, value in zip(names, row, strict=True):
                if value is not None:
                    out.write(entry(name, whole(value), side, page) + "\n")
    out.write(f"\n({counted(count, 'row')})\n" if count else f"({counted(count, 'row')})\n")


def entry(name: str, value: str, side: int, page: Page) -> str:
    """A name in ``side`` characters and its value, on as many lines as it needs.

    >>> print(entry("outlet", "Harbour Herald", 8, Page(width=20)))
      outlet  Harbour
              Herald
    """
    label, indent = name.rjust(side), " " * (side + 2)
    told = f"\x1b[2m{label}\x1b[0m" if page.in_colour else label
    if page.width is None:
        return f"{told}  " + value.replace("\n", f"\n{indent}")
    room = max(min(page.width, WIDEST) - side - 2, 10)
    lines = [part for line in value.splitlines() for part in textwrap.wrap(line, room, break_on_hyphens=False) or [""]]
    return f"{told}  " + f"\n{indent}".join(lines)
