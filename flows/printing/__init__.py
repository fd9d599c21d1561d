"""Results of queries on their way out: for people (table, line, markdown), for machines (csv, json), as files (parquet, xlsx)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

import duckdb

from flows.options import Keys
from flows.printing.binary import write_parquet, write_workbook
from flows.printing.layout import Page
from flows.printing.lines import write_lines
from flows.printing.table import write_table
from flows.printing.text_forms import write_csv, write_json, write_markdown


class Unprintable(Exception):
    """A value has no form in the output asked for."""


def write_result(result: duckdb.DuckDBPyRelation | None, form: str, out: TextIO, page: Page | None = None) -> None:
    """Writes one query's result in one of ``options.Format``; None, as of a statement without rows, writes nothing. ``page``: the width
    a table must fit, and whether it may use colour; by default that of ``out``."""
    write_results([] if result is None else [result], form, out, page)


def write_results(
    results: Iterable[duckdb.DuckDBPyRelation | None],
    form: str,
    out: TextIO,
    page: Page | None = None,
    keys: Keys | None = None,
) -> None:
    """Writes the results of several statements, with an empty line between two; a workbook has a sheet for each. ``keys``: how
    csv and json hold them, by default as numbers in csv, as both in json. Raises Unprintable for a value that the format cannot
    hold, and for two results in a Parquet file."""
    page = page or Page.of(out)
    given = (result for result in results if result is not None)
    try:
        if form == "xlsx":
            write_workbook(given, out.buffer)
        elif form == "parquet":
            _only_one(given, out)
        else:
            for number, result in enumerate(given):
                out.write("\n" if number else "")
                _WRITERS[form](result, out, page, keys)
    except (KeyboardInterrupt, duckdb.Error, OSError, Unprintable):
        raise
    except BaseException as error:  # dates before our era, types that polars lacks: its panics are no Exception
        told = str(error).splitlines()
        raise Unprintable(
            f"a value of the result cannot be written as {form}: {told[0] if told else type(error).__name__};"
            " cast it in the query, for example cast(x as varchar)"
        ) from error


def _only_one(results: Iterable[duckdb.DuckDBPyRelation], out: TextIO) -> None:
    for number, result in enumerate(results):
        if number:
            raise Unprintable("a Parquet file holds one result; these are several: --format xlsx gives each a sheet")
        write_parquet(result, out.buffer)


_WRITERS = {
    "table": lambda result, out, page, keys: write_table(result, out, page),
    "line": lambda result, out, page, keys: write_lines(result, out, page),
    "markdown": lambda result, out, page, keys: write_markdown(result, out),
    "csv": lambda result, out, page, keys: write_csv(result, out, keys or "number"),
    "json": lambda result, out, page, keys: write_json(result, out, keys or "both"),
}
