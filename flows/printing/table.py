"""A table that fits: columns cut or left out by the width of the terminal, one line a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

import duckdb
from rich.cells import cell_len

from flows.inert import inert_line
from flows.printing.cells import key_columns, short
from flows.printing.fetched import CHUNK, Fetched
from flows.printing.layout import GAP, NARROWEST, Page, column_widths, columns_that_fit, fitted
from warehouse.report.in_words import counted

SHOWN = 1_000  # rows that the widths are told from
_NUMBERS = ("INT", "DOUBLE", "FLOAT", "DECIMAL")
_UNCUT = (*_NUMBERS, "DATE", "TIME", "BOOLEAN")  # half a day or a number says something else


def write_table(result: duckdb.DuckDBPyRelation, out: TextIO, page: Page) -> None:
    """Header, rows, and a last line that counts them and says what was left out. Keys, and columns without a value, are the
    first to be left out."""
    names = [inert_line(name) for name in result.columns]
    fetched = Fetched(result)
    rows = [[short(v) for v in row] for row in fetched.take(SHOWN)]
    wanted = [max(map(cell_len, cells)) for cells in zip(names, *rows, strict=True)]
    least = [w if _is_one_of(_UNCUT, t) else min(w, NARROWEST) for w, t in zip(wanted, result.types, strict=True)]
    keys = key_columns(names, result.types)
    is_spare = [name in keys or bool(rows) and not any(r[i] for r in rows) for i, name in enumerate(names)]
    shown = columns_that_fit(wanted, least, is_spare, page.width)
    is_number = [_is_one_of(_NUMBERS, result.types[i]) for i in shown]
    wanted = [wanted[i] for i in shown]
    widths = column_widths(wanted, [least[i] for i in shown], page.width)
    is_limited = page.width is not None

    def line(cells: Sequence[str]) -> str:
        return _line([cells[i] for i in shown], widths, is_number, is_limited)

    out.write(f"{page.heading(line(names))}\n")
    count = 0
    while rows:
        count += len(rows)
        out.writelines(line(row) + "\n" for row in rows)
        rows = [[short(v) for v in row] for row in fetched.take(CHUNK)]
    left_out = sorted((is_spare[i], i) for i in range(len(names)) if i not in shown)
    footer = _footer(count, [names[i] for _, i in left_out], any(a < b for a, b in zip(widths, wanted, strict=True)))
    for told in _wrapped(footer, page.width):
        out.write(f"\x1b[2m{told}\x1b[0m\n" if page.in_colour else f"{told}\n")


def _is_one_of(kinds: Sequence[str], of: object) -> bool:
    return not str(of).endswith("[]") and any(kind in str(of) for kind in kinds)


def _line(cells: Sequence[str], widths: Sequence[int], is_number: Sequence[bool], is_limited: bool) -> str:
    """Rows after those that the widths were told from may need more: a number is never cut, and nothing where there is room."""
    placed = (
        fitted(c, max(w, cell_len(c)) if r or not is_limited else w, right=r)
        for c, w, r in zip(cells, widths, is_number, strict=True)
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
