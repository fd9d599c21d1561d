"""Reading the warehouse: analysts' SQL, without a way out of the file."""

from __future__ import annotations

import csv
import json
import math
import sys
from decimal import Decimal
from pathlib import Path
from typing import TextIO

import duckdb

from flows.inert import inert, inert_line, json_text
from warehouse.readers import open_to_read
from warehouse.store import Store

MEMORY_LIMIT = "4GB"
SPILL_LIMIT = "20GB"
CHUNK = 10_000  # rows


SHOWN, LONGEST = 1_000, 10_000  # rows that a table's widths are told from; characters of a cell in a table


class Unprintable(Exception):
    """A value has no form in the output asked for."""


def open_locked_down(warehouse: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection whose SQL reaches no other file, no network, no extension, and at most MEMORY_LIMIT
    (beyond it SPILL_LIMIT on disk)."""
    connection = open_to_read(Store(warehouse), lambda m: print(inert_line(m), file=sys.stderr))
    connection.execute(f"set memory_limit = '{MEMORY_LIMIT}'")
    connection.execute(f"set max_temp_directory_size = '{SPILL_LIMIT}'")
    connection.execute("set autoinstall_known_extensions = false")
    connection.execute("set autoload_known_extensions = false")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    return connection


def write_result(result: duckdb.DuckDBPyRelation | None, form: str, out: TextIO, *, width: int | None = None) -> None:
    """Writes a query's result as an aligned table, CSV, JSON (an array of objects), or Parquet (bytes)."""
    if result is None:
        return
    try:
        _write(result, form, out, width)
    except (KeyboardInterrupt, duckdb.Error, OSError):
        raise
    except (
        BaseException
    ) as error:  # dates before our era, types that polars lacks: it ends its panics with a BaseException
        told = str(error).splitlines()
        raise Unprintable(
            f"a value of the result cannot be written as {form}: {told[0] if told else type(error).__name__};"
            " cast it in the query, for example cast(x as varchar)"
        ) from error


def _write(result: duckdb.DuckDBPyRelation, form: str, out: TextIO, width: int | None) -> None:
    if form == "table":
        _table(result, out, width)
    elif form == "csv":
        _csv(result, out)
    elif form == "json":
        _json(result, out)
    else:
        _storable(result).pl().write_parquet(out.buffer)


def _csv(result: duckdb.DuckDBPyRelation, out: TextIO) -> None:
    """Lists of words joined by semicolons, other nested values as JSON: CSV has neither."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(inert_line, result.columns))
    while rows := result.fetchmany(CHUNK):
        writer.writerows([_inert_cell(_cell(value)) for value in row] for row in rows)


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and not any(isinstance(v, dict | list) for v in value):
        return "; ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict | list) else value


def _inert_cell(value: object) -> object:
    return inert(value) if isinstance(value, str) else value


def _json(result: duckdb.DuckDBPyRelation, out: TextIO) -> None:
    names = _distinct(result.columns)
    nested = [str(kind) == "JSON" for kind in result.types]
    out.write("[")
    before = ""
    while rows := result.fetchmany(CHUNK):
        for row in rows:
            values = (json.loads(v) if is_json and v else _plain(v) for v, is_json in zip(row, nested, strict=True))
            out.write(before + json_text(dict(zip(names, values, strict=True))))
            before = ",\n"
    out.write("]\n")


def _plain(value: object) -> object:
    """JSON has no NaN, no infinity, and no keys but words."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, list) else value


def _distinct(names: list[str]) -> list[str]:
    """
    >>> _distinct(["a", "b", "a"])
    ['a', 'b', 'a_1']
    """
    found: list[str] = []
    for name in names:
        number, new = 0, name
        while new in found:
            number += 1
            new = f"{name}_{number}"
        found.append(new)
    return found


def _storable(result: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    """Parquet has no intervals: they become text."""
    kinds = [str(kind) for kind in result.types]
    if "INTERVAL" not in kinds:
        return result
    listed = (
        f'cast("{name}" as varchar) as "{name}"' if kind == "INTERVAL" else f'"{name}"'
        for name, kind in zip(result.columns, kinds, strict=True)
    )
    return result.project(", ".join(listed))


def _table(result: duckdb.DuckDBPyRelation, out: TextIO, width: int | None) -> None:
    from rich.console import Console
    from rich.table import Table

    columns = result.columns
    rows = result.fetchmany(SHOWN)
    console = Console(file=out, width=width if width or out.isatty() else 10_000, highlight=False, markup=False)
    table = Table(box=None, header_style="bold", pad_edge=False)
    numeric = [
        bool(rows) and all(isinstance(r[i], int | float) or r[i] is None for r in rows) for i in range(len(columns))
    ]
    for name, right in zip(columns, numeric, strict=True):
        table.add_column(inert_line(name), justify="right" if right else "left", overflow="fold")
    shown = [[_short(v) for v in row] for row in rows]
    for cells in shown:
        table.add_row(*cells)
    console.print(table)
    count = len(rows)
    widths = [max(map(len, cells)) for cells in zip(columns, *shown, strict=True)]
    while rows := result.fetchmany(CHUNK):  # rich lays out a whole table at once: what is longer goes on by its widths
        count += len(rows)
        for row in rows:
            padded = (
                v.rjust(w) if right else v.ljust(w)
                for v, w, right in zip(map(_short, row), widths, numeric, strict=True)
            )
            out.write("  ".join(padded).rstrip() + "\n")
    console.print(f"({count} row{'s' if count != 1 else ''})", style="dim")


def _short(value: object) -> str:
    """A value in a table."""
    if value is None:
        return ""
    told = f"{value:,.10g}" if isinstance(value, float) else inert(str(value))
    return told if len(told) <= LONGEST else f"{told[:LONGEST]}… ({len(told):,} characters: --format json has all)"
