"""A table that fits: columns cut or left out by the width of the terminal, one line a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

import duckdb
from rich.cells import cell_len

from flows.inert import inert_line
from flows.printing.cells import short
from flows.printing.layout import GAP, NARROWEST, Page, column_widths, fitted
from warehouse.report.in_words import counted

SHOWN = 1_000  # rows that the widths are told from
CHUNK = 10_000  # rows fetched at a time
_NUMBERS = ("INT", "DOUBLE", "FLOAT", "DECIMAL")


def write_table(result: duckdb.DuckDBPyRelation, out: TextIO, page: Page) -> None:
    """Header, rows, and a last line that counts them and says what was left out."""
    names = [inert_line(name) for name in result.columns]
    is_number = [not str(t).endswith("[]") and any(n in str(t) for n in _NUMBERS) for t in result.types]
    rows = [[short(v) for v in row] for row in result.fetchmany(SHOWN)]
    wanted = [max(map(cell_len, cells)) for cells in zip(names, *rows, strict=True)]
    least = [w if n else min(w, NARROWEST) for w, n in zip(wanted, is_number, strict=True)]
    widths = column_widths(wanted, least, page.width)
    is_limited = page.width is not None
    header = _line(names, widths, is_number, is_limited)
    out.write(f"{page.heading(header)}\n")
    count = 0
    while rows:
        count += len(rows)
        out.writelines(_line(row, widths, is_number, is_limited) + "\n" for row in rows)
        rows = [[short(v) for v in row] for row in result.fetchmany(CHUNK)]
    footer = _footer(count, names[len(widths) :], any(a < b for a, b in zip(widths, wanted, strict=False)))
    for line in _wrapped(footer, page.width):
        out.write(f"\x1b[2m{line}\x1b[0m\n" if page.in_colour else f"{line}\n")


def _line(cells: Sequence[str], widths: Sequence[int], is_number: Sequence[bool], is_limited: bool) -> str:
    """Rows after those that the widths were told from may need more: a number is never cut, and nothing where there is room."""
    placed = (
        fitted(c, max(w, cell_len(c)) if r or not is_limited else w, right=r)
        for c, w, r in zip(cells, widths, is_number, strict=False)
    )
    return (" " * GAP).join(placed).rstrip()


def _footer(count: int, left_out: Sequence[str], is_cut: bool) -> str:
    told = counted(count, "row")
    if left_out:
        named = ", ".join(left_out[:3]) + (f" and {len(left_out) - 3} more" if len(left_out) > 3 else "")
        return f"({told}; no room for {named}: --format line shows all)"
    return f"({told}; … cut to fit: --format line shows all)" if is_cut else f"({told})"


def _wrapped(text: str, width: int | None) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width) if width else [text]
