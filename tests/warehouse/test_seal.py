"""Seals: any change of a table is seen, the order of its rows is not."""

from __future__ import annotations

import duckdb
import pytest

from warehouse.seal import logical_hash, seal, tables

ROWS = "(1, 'one', 0.5, ['a']), (2, null, null, null), (2, null, null, null)"


@pytest.fixture
def connection():
    with duckdb.connect() as found:
        found.execute("create table t (k bigint, s varchar, d double, l varchar[])")
        found.execute(f"insert into t values {ROWS}")
        yield found


def test_the_order_of_rows_does_not_matter(connection) -> None:
    before = seal(connection, "main.t")
    connection.execute("create or replace table t as from t order by k desc")
    assert seal(connection, "main.t") == before and before.rows == 3


@pytest.mark.parametrize(
    "change",
    [
        "delete from t where k = 1",
        "delete from t where k = 2",
        "insert into t values (2, null, null, null)",
        "update t set s = 'null' where k = 2",
        "update t set s = '' where k = 2",
        "update t set d = 0.5000000001 where k = 1",
        "update t set d = 'nan' where k = 1",
        "update t set l = ['a', null] where k = 1",
        "update t set l = [] where k = 2",
        "alter table t alter k type integer",
        "alter table t alter s type blob",
        "alter table t rename s to r",
        "alter table t add column e varchar",
        "alter table t drop column l",
    ],
)
def test_every_change_is_seen(connection, change) -> None:
    before = seal(connection, "main.t")
    connection.execute(change)
    assert seal(connection, "main.t") != before


def test_columns_may_be_left_out(connection) -> None:
    before = seal(connection, "main.t", without=frozenset({"s"}))
    connection.execute("update t set s = 'other'")
    assert seal(connection, "main.t", without=frozenset({"s"})) == before


def test_the_logical_hash_passes_over_when_and_by_which_run(connection) -> None:
    from warehouse.ddl import create_all

    create_all(connection)
    row = "insert into quality.quarantine (quarantine_key, run_key, stage, code, message, table_name, is_replayed)"
    connection.execute(f"{row} values (1, 7, 'read', 'no_text', 'm', 'dim_article', false)")
    before = logical_hash(connection)
    connection.execute("update quality.quarantine set run_key = 8")
    assert logical_hash(connection) == before
    connection.execute("update quality.quarantine set code = 'other'")
    assert logical_hash(connection) != before
    assert {"main.dim_article", "quality.run", "copies.article"} <= set(tables(connection))
