"""What is stated of the columns of views: it is true of the sample articles, and ``describe`` and the dictionary tell it."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from flows.query import open_locked_down, results_of
from flows.sample_warehouse import sample_warehouse
from warehouse.ddl import create_all
from warehouse.view_columns import meaning, never_null, values


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with sample_warehouse() as warehouse, open_locked_down(warehouse) as opened:
        yield opened


def columns_of(connection: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    rows = connection.execute(
        "select table_name, list(column_name order by column_index) from duckdb_columns() where schema_name = 'main'"
        " and table_name in (select view_name from duckdb_views() where not internal) group by 1"
    )
    return dict(rows.fetchall())


def test_each_column_of_a_view_has_a_meaning_and_what_is_never_null_is_one() -> None:
    with duckdb.connect() as empty:
        create_all(empty)
        shown = columns_of(empty)
    for view, columns in shown.items():
        assert never_null()[view] <= set(columns), view
        assert never_null()[view], f"{view} says of no column that it always has a value"
        for column in columns:
            assert meaning(view, column), f"{view}.{column}"


def test_what_is_said_never_to_be_null_is_not(connection) -> None:
    for view, columns in columns_of(connection).items():
        counts = ", ".join(f'count(*) - count("{c}")' for c in columns)
        nulls = dict(zip(columns, connection.execute(f"select {counts} from {view}").fetchall()[0], strict=True))
        assert not {c for c in never_null()[view] if nulls[c]}, view


def test_values_are_those_that_occur(connection) -> None:
    for view, columns in columns_of(connection).items():
        for column in columns:
            if known := values(view, column):
                found = connection.execute(f'select distinct "{column}" from {view} where "{column}" is not null')
                assert {value for (value,) in found.fetchall()} <= set(known), f"{view}.{column}"


@pytest.mark.parametrize(
    "query", ["describe user_counts", "DESC main.user_counts ;", "-- what is it\nshow user_counts"]
)
def test_describe_tells_nulls_and_meanings_of_a_view(connection, query) -> None:
    [result] = results_of(connection, query)
    told = {name: (null, meant) for name, _, null, meant in result.fetchall()}
    assert told["sentence"][0] == "NO" and told["speaker"] == ("YES", meaning("user_counts", "speaker"))


def test_describe_tells_the_same_of_tables_and_leaves_the_rest_to_duckdb(connection) -> None:
    table, query, tables = results_of(connection, "describe quality.run; describe select 1 as a; show tables")
    assert {name: null for name, _, null, _ in table.fetchall()}["field_map"] == "YES"
    assert query.fetchall()[0][0] == "a" and ("claims",) in tables.fetchall()
    with pytest.raises(duckdb.CatalogException):
        list(results_of(connection, "describe nonsense"))
