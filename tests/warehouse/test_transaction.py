"""What is executed in a transaction is there whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from warehouse.transaction import transaction


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(tmp_path / "w.duckdb") as opened:
        opened.execute("create table t (i int primary key)")
        yield opened


def _numbers(connection: duckdb.DuckDBPyConnection) -> list[int]:
    return [i for (i,) in connection.execute("from t order by i").fetchall()]


def test_what_was_executed_is_committed(connection) -> None:
    with transaction(connection):
        connection.execute("insert into t values (1)")
        connection.execute("insert into t values (2)")
    assert _numbers(connection.cursor()) == [1, 2]


@pytest.mark.parametrize(
    ("statement", "error"),
    [("from nothing", duckdb.CatalogException), ("insert into t values (1)", duckdb.ConstraintException)],
)
def test_an_error_takes_all_of_it_back(connection, statement, error) -> None:
    with pytest.raises(error), transaction(connection):
        connection.execute("insert into t values (1)")
        connection.execute(statement)
    assert _numbers(connection) == []


def test_a_commit_that_fails_raises_its_own_error(connection) -> None:
    other = connection.cursor()
    with pytest.raises(duckdb.Error, match="(?i)duplicate|conflict|constraint"), transaction(connection):
        connection.execute("insert into t values (1)")
        other.execute("insert into t values (1)")
    assert _numbers(connection) == [1]
