"""polars schemas and frames of the tables, derived from ``warehouse.tables``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from warehouse.tables import BY_NAME

_POLARS = {
    "BIGINT": pl.Int64,
    "INTEGER": pl.Int32,
    "DOUBLE": pl.Float64,
    "BOOLEAN": pl.Boolean,
    "VARCHAR": pl.String,
    "JSON": pl.String,
    "DATE": pl.Date,
    "TIMESTAMP": pl.Datetime("us"),
    "VARCHAR[]": pl.List(pl.String),
}


def schema(table: str) -> dict[str, pl.DataType]:
    """Column -> polars type of a table.

    >>> schema("dim_outlet")
    {'outlet_key': Int64, 'name': String, 'domain': String}
    """
    return {c.name: _POLARS[c.type] for c in BY_NAME[table].columns}  # type: ignore[misc]


def frame(table: str, rows: Iterable[tuple], columns: tuple[str, ...] | None = None) -> pl.DataFrame:
    """Rows of a table (or of some ``columns`` of it) as a frame, in the table's column order.

    >>> frame("dim_outlet", [(1, "The Herald", None)]).shape
    (1, 3)
    """
    types = schema(table)
    names = columns or tuple(types)
    turned = list(zip(*rows, strict=True)) or [()] * len(names)  # a frame is made much faster of columns than of rows
    return pl.DataFrame([_column(n, values, types[n]) for n, values in zip(names, turned, strict=True)])


def frame_of_records(table: str, records: Sequence[Mapping[str, Any]], columns: Iterable[str]) -> pl.DataFrame:
    """As :func:`frame`, of rows by column name; each has a value for all of ``columns``.

    >>> frame_of_records("dim_outlet", [{"outlet_key": 1, "name": "The Herald"}], ["outlet_key", "name"]).shape
    (1, 2)
    """
    types = schema(table)
    return pl.DataFrame([_column(n, tuple([r[n] for r in records]), types[n]) for n in columns])


_JOINT = "\x1f"


def _column(name: str, values: tuple, dtype: pl.DataType) -> pl.Series:
    """A column; lists of strings, none empty, are joined and split again, which is thirty times as fast as one list per row."""
    if dtype == pl.List(pl.String) and values and all(values):
        joined = [_JOINT.join(value) for value in values]
        if sum(map(len, values)) == len(values) + sum(words.count(_JOINT) for words in joined):
            return pl.Series(name, joined).str.split(_JOINT)
    return pl.Series(name, values, dtype=dtype)
