"""The schema is stated once: nothing that derives from it drifts."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse import ddl
from warehouse.dictionary import PATH, dictionary
from warehouse.fields import FIELDS
from warehouse.frames import frame, schema
from warehouse.rules import ROW_RULES
from warehouse.tables import BY_NAME, TABLES

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def empty():
    with duckdb.connect() as connection:
        ddl.create_all(connection)
        yield connection


def test_every_table_and_column_is_there_with_a_comment(empty) -> None:
    tables = dict(
        empty.execute(
            "select schema_name || '.' || table_name, comment from duckdb_tables() where schema_name in ('main', 'quality', 'history')"
        ).fetchall()
    )
    assert set(tables) == {f"{t.schema}.{t.name}" for t in TABLES}
    assert all(tables.values())
    for table in TABLES:
        rows = empty.execute(
            "select column_name, data_type, is_nullable, comment from duckdb_columns() where schema_name = ? and table_name = ? order by column_index",
            [table.schema, table.name],
        ).fetchall()
        assert [(n, t) for n, t, _, _ in rows] == [(c.name, c.type) for c in table.columns]
        assert {n for n, _, null, _ in rows if null} == set(table.nullable)
        assert all(comment for *_, comment in rows)


def test_every_view_has_a_comment_and_runs(empty) -> None:
    found = dict(empty.execute("select view_name, comment from duckdb_views() where not internal").fetchall())
    assert {"claims", "user_counts", "quotes"} <= set(found)
    assert all(found.values())
    for name in found:
        assert empty.execute(f"select * from {name}").fetchall() == []


def test_making_the_schema_twice_changes_nothing(empty) -> None:
    before = empty.execute(
        "select (select count(*) from dim_outlet), (select count(*) from dim_measure), (select count(*) from dim_date)"
    ).fetchall()
    ddl.create_all(empty)
    assert (
        before
        == empty.execute(
            "select (select count(*) from dim_outlet), (select count(*) from dim_measure), (select count(*) from dim_date)"
        ).fetchall()
    )


def test_every_field_is_used() -> None:
    assert {c.name for t in TABLES for c in t.columns} == set(FIELDS)


def test_keys_and_references_name_columns() -> None:
    for table in TABLES:
        names = {c.name for c in table.columns}
        assert set(table.key) <= names
        assert {column for column, _ in table.references} <= names
        assert {target for _, target in table.references} <= set(BY_NAME)


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.full_name)
def test_frames_have_the_tables_columns(table) -> None:
    assert list(frame(table.full_name, []).schema) == list(schema(table.full_name)) == [c.name for c in table.columns]


def test_rules_have_stable_and_distinct_codes() -> None:
    codes = [r.code for r in ROW_RULES]
    assert len(codes) == len(set(codes))
    assert all(r.code.startswith(f"{r.table}.") for r in ROW_RULES)
    assert {
        "fact_claim.value_not_numeric",
        "fact_claim.user_count_not_a_count",
        "fact_claim.surface_not_at_offset",
    } <= set(codes)


def test_the_dictionary_in_docs_is_fresh() -> None:
    assert (ROOT / PATH).read_text(encoding="utf-8") == dictionary(), "run python -m warehouse.dictionary"
