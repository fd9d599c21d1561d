"""The copies index on DuckDB answers as the one in memory does, and its tables have the columns the comparison states."""

from __future__ import annotations

import duckdb
import polars as pl
import pytest

from transforms.copies import MemoryHistory
from transforms.copies import history as stated
from warehouse.ddl import create_all
from warehouse.history import INDEX, DuckDBHistory

STATED = {"article": stated.ARTICLE, "signature": stated.SIGNATURE, "unit": stated.UNIT, "block": stated.BLOCK}
TYPES = {
    pl.Int64: "BIGINT",
    pl.Float64: "DOUBLE",
    pl.String: "VARCHAR",
    pl.Date: "DATE",
    pl.Boolean: "BOOLEAN",
    pl.UInt64: "UBIGINT",
    pl.List(pl.UInt64): "UBIGINT[]",
}


@pytest.fixture(scope="module")
def empty():
    with duckdb.connect() as connection:
        create_all(connection)
        yield DuckDBHistory(connection)


@pytest.mark.parametrize("table", STATED)
def test_the_index_has_the_columns_that_are_stated(table) -> None:
    assert INDEX[table] == {name: TYPES[kind] for name, kind in STATED[table].items()}


KEYS = pl.Series([1, 2], dtype=pl.Int64)
HASHES = pl.Series([1, 2], dtype=pl.UInt64)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("articles", KEYS), ("texts", KEYS), ("signatures", KEYS), ("sharing", HASHES), ("carriers", HASHES), ("units", KEYS),
        ("blocks", HASHES), ("pairs", KEYS), ("groups", KEYS), ("stories", KEYS),
    ],
)  # fmt: skip
def test_answers_have_the_same_shape_as_in_memory(empty, question, asked) -> None:
    assert getattr(empty, question)(asked).schema == getattr(MemoryHistory(), question)(asked).schema
