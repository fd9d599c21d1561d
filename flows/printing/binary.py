"""Parquet and Excel workbooks: bytes, whole values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

import duckdb

from flows.inert import inert, inert_line
from flows.printing.cells import EXACT, flat, key_columns, plain
from flows.printing.fetched import Fetched

ROWS = 1_048_575  # of a sheet, below its header
CELL = 32_767  # characters of a cell


class TooLarge(ValueError):
    """More rows than a sheet of Excel holds."""


def write_parquet(result: duckdb.DuckDBPyRelation, out: BinaryIO) -> None:
    """Parquet has no intervals: they become text."""
    import polars as pl

    kinds = [str(kind) for kind in result.types]
    if "INTERVAL" in kinds:
        listed = (
            f'cast("{name}" as varchar) as "{name}"' if kind == "INTERVAL" else f'"{name}"'
            for name, kind in zip(result.columns, kinds, strict=True)
        )
        result = result.project(", ".join(listed))
    pl.DataFrame(result).write_parquet(out)


def write_workbook(results: Iterable[duckdb.DuckDBPyRelation], out: BinaryIO) -> None:
    """A sheet a result, with a header that stays, filters, and days that are days. Keys are text, which Excel would round
    otherwise; nothing in a cell is a formula or a link. Raises TooLarge."""
    from xlsxwriter import Workbook

    options = {
        "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
        "nan_inf_to_errors": True, "default_date_format": "yyyy-mm-dd",
    }  # fmt: skip
    with Workbook(out, options) as book:
        bold = book.add_format({"bold": True})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        made = 0
        for number, result in enumerate(results, 1):
            _sheet(book.add_worksheet(f"result {number}"), result, bold, moment)
            made = number
        if not made:
            book.add_worksheet("no result")


def _sheet(sheet: Any, result: duckdb.DuckDBPyRelation, bold: Any, moment: Any) -> None:
    names = result.columns
    keys = key_columns(names, result.types)
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(names):
        sheet.set_column(column, column, 60 if name in ("sentence", "text") else 18)
        sheet.write_string(0, column, inert_line(name), bold)
    line = 0
    for rows in Fetched(result).chunks():
        for row in rows:
            line += 1
            if line > ROWS:
                raise TooLarge(f"a sheet holds {ROWS:,} rows: use csv or parquet, or a limit")
            for column, value in enumerate(row):
                _write(sheet, line, column, value, names[column] in keys, moment)
    sheet.autofilter(0, 0, line, len(names) - 1)


def _write(sheet: Any, line: int, column: int, value: object, is_key: bool, moment: Any) -> None:
    if value is None:
        return
    if isinstance(value, datetime):
        sheet.write_datetime(line, column, value.replace(tzinfo=None), moment)
    elif isinstance(value, date) and value.year >= 1900:  # Excel knows no day before
        sheet.write_datetime(line, column, value)
    elif isinstance(value, bool):
        sheet.write_boolean(line, column, value)
    elif isinstance(value, int | float | Decimal) and not is_key and -EXACT <= float(value) <= EXACT:
        sheet.write_number(line, column, value)
    else:
        sheet.write_string(line, column, inert(str(flat(plain(value))))[:CELL])
