"""Reading the warehouse: analysts' SQL, without a way out of the file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

import duckdb

from warehouse.store import Store

FORMATS = ("table", "csv", "json", "parquet")
MEMORY_LIMIT = "4GB"


def open_locked_down(warehouse: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection whose SQL reaches no other file, no network, no extension, and at most MEMORY_LIMIT."""
    connection = Store(warehouse).connect(read_only=True, say=lambda m: print(m, file=sys.stderr))
    connection.execute(f"set memory_limit = '{MEMORY_LIMIT}'")
    connection.execute("set autoinstall_known_extensions = false")
    connection.execute("set autoload_known_extensions = false")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    return connection


def write_result(result: duckdb.DuckDBPyRelation | None, form: str, out: TextIO, *, width: int | None = None) -> None:
    """Writes a query's result as an aligned table, CSV, JSON (an array of objects), or Parquet (bytes)."""
    if result is None:
        return
    if form == "table":
        _table(result, out, width)
        return
    frame = result.pl()
    if form == "csv":
        out.write(_flat(frame).write_csv())
    elif form == "json":
        out.write(frame.write_json() + "\n")
    else:
        frame.write_parquet(out.buffer)


def _flat(frame):
    """Lists as text: CSV has none."""
    import polars as pl
    import polars.selectors as cs

    return frame.with_columns(cs.list().list.eval(pl.element().cast(pl.String)).list.join("; "))


def _table(result: duckdb.DuckDBPyRelation, out: TextIO, width: int | None) -> None:
    from rich.console import Console
    from rich.table import Table

    columns = result.columns
    rows = result.fetchall()
    console = Console(file=out, width=width if width or out.isatty() else 10_000, highlight=False, markup=False)
    table = Table(box=None, header_style="bold", pad_edge=False)
    numeric = [
        bool(rows) and all(isinstance(r[i], int | float) or r[i] is None for r in rows) for i in range(len(columns))
    ]
    for name, right in zip(columns, numeric, strict=True):
        table.add_column(name, justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*("" if v is None else f"{v:,.10g}" if isinstance(v, float) else str(v) for v in row))
    console.print(table)
    console.print(f"({len(rows)} row{'s' if len(rows) != 1 else ''})", style="dim")
