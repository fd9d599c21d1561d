"""Rows that fail are moved out of a batch: each with its reasons, once for every reason, and with all that hangs on it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.staged import Batch, span
from warehouse import quarantine
from warehouse.rules import RULES
from warehouse.tables import TABLES

pytestmark = pytest.mark.slow

FACTS = ("fact_claim", "fact_quote", "fact_mention", "fact_date")
STAGED = [t for t in TABLES if t.is_staged]


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    made = Batch(tmp_path_factory.mktemp("template"))
    made.articles(range(1, 4))
    return made.scratch.parent


@pytest.fixture(scope="module")
def clean(template, tmp_path_factory):
    with copied(template, tmp_path_factory.mktemp("clean")) as connection:
        yield connection


@pytest.fixture
def batch(template, tmp_path):
    """Three articles, each with a fact of every kind (claim 1001 on, quotation 2001 on), over an empty warehouse."""
    with copied(template, tmp_path) as connection:
        yield connection


@contextmanager
def copied(template: Path, folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    for file in template.iterdir():
        shutil.copy(file, folder)
    with duckdb.connect(str(folder / "scratch.duckdb")) as connection:
        connection.execute(f"attach '{folder / 'warehouse.duckdb'}' as published (read_only)")
        yield connection


def rejected(connection: duckdb.DuckDBPyConnection) -> set[tuple[str, int, str]]:
    return set(connection.execute("select table_name, _row, code from _rejected").fetchall())


def test_a_clean_batch_loses_nothing(batch) -> None:
    assert quarantine.part(batch, RULES) == 0
    assert rejected(batch) == set()


def test_only_the_rules_that_failed_are_asked_again(batch) -> None:
    batch.execute("update fact_claim set value = -1, value_low = -1, value_high = -1 where _row = 1")
    assert quarantine.part(batch, ["fact_claim.bounds_crossed", "dim_article.volume", "no.such_check"]) == 0
    assert quarantine.part(batch, ["fact_claim.user_count_not_a_count"]) == 1


def test_a_row_that_fails_twice_is_rejected_once_for_two_reasons(batch) -> None:
    batch.execute("alter table fact_claim alter value type varchar")
    batch.execute("update fact_claim set value = 'eighty-seven million' where _row = 2")
    assert quarantine.part(batch, RULES) == 1
    assert rejected(batch) == {
        ("fact_claim", 2, "fact_claim.value_not_numeric"),
        ("fact_claim", 2, "fact_claim.user_count_not_a_count"),
    }
    key, start, end, message, row = batch.execute(
        "select article_key, char_start, char_end, message, row from _rejected order by code desc limit 1"
    ).fetchone()
    assert (key, start, end) == (2, span("87 million")["char_start"], span("87 million")["char_end"])
    assert message == RULES["fact_claim.value_not_numeric"].message
    kept = json.loads(row)
    assert kept["value"] == "eighty-seven million" and kept["claim_key"] == 1002 and kept["quote_key"] is None
    assert list(kept) == [c.name for c in next(t for t in TABLES if t.name == "fact_claim").columns]


def test_later_rows_of_a_key_go_and_the_first_stays(batch) -> None:
    batch.execute("insert into fact_quote select * replace (9 as _row) from fact_quote where _row = 2")
    batch.execute("insert into fact_quote select * replace (4 as _row) from fact_quote where _row = 2")
    quarantine.part(batch, RULES)
    assert rejected(batch) == {("fact_quote", r, "fact_quote.key_not_unique") for r in (4, 9)}


def test_an_article_takes_all_that_is_its_own_with_it(batch) -> None:
    batch.execute("update dim_article set text = ' ' where _row = 3")
    quarantine.part(batch, ["dim_article.text_empty"])
    assert rejected(batch) == {
        ("dim_article", 3, "dim_article.text_empty"),
        *((t, 3, "article_rejected") for t in ("article_zone", "fact_article", *FACTS)),
    }


def test_an_article_goes_with_its_counts(batch) -> None:
    batch.execute("update fact_article set claims = null where _row = 1")
    quarantine.part(batch, RULES)
    assert ("dim_article", 1, "fact_article_rejected") in rejected(batch)
    assert ("fact_claim", 1, "article_rejected") in rejected(batch)


@pytest.mark.parametrize("is_known", [False, True])
def test_a_name_takes_what_refers_to_it_unless_the_warehouse_has_it(tmp_path, is_known) -> None:
    made = Batch(tmp_path)
    made.articles(range(1, 3))
    made.execute("update dim_entity set name = ''")
    if is_known:
        with duckdb.connect(str(made.published)) as connection:
            connection.execute("insert into dim_entity values (8, 'organisation', 'Harbour Mail', [], null)")
    assert quarantine.part_files(made.scratch, made.published, RULES) == (1 if is_known else 7)
    with made.connect() as connection:
        followed = {(t, r, "entity_rejected") for t in ("fact_claim", "fact_quote", "fact_mention") for r in (1, 2)}
        assert rejected(connection) == {("dim_entity", 1, "dim_entity.name_empty")} | (set() if is_known else followed)


def test_a_claim_outlives_its_quotation(batch) -> None:
    batch.execute("update fact_quote set text = 'Ten' where _row = 1")
    quarantine.part(batch, RULES)
    assert rejected(batch) == {("fact_quote", 1, "fact_quote.surface_not_at_offset")}


def test_nothing_is_moved_out_of_a_batch_without_its_columns(batch) -> None:
    batch.execute("alter table fact_claim drop column article_key")
    assert quarantine.part(batch, RULES) == 0
    assert rejected(batch) == set()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.code)
def test_every_rule_runs_and_is_fit_for_great_expectations(clean, rule) -> None:
    found = clean.execute(rule.over(f"(select * from {rule.table})"))
    assert [c[0] for c in found.description][-1] == "_row" and found.fetchall() == []
    assert rule.template.format(batch="BATCH") == rule.query.replace("{batch}", "BATCH")
    assert " join " not in rule.query.lower(), "before a JOIN the batch gets no alias"
    assert not re.search(r"(?<![:\w\\]):\w", rule.query), "taken for a parameter"


COLUMNS = [(t.name, c.name) for t in STAGED for c in t.columns if t.name not in ("dim_story", "fact_copy")]
VALUES = ("null", "0", "-5", "'x'", "'1.5'", "'nan'", "'true'", "99", "'2026-01-01'", "'direct'", "'[]'", "''")


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(COLUMNS), st.sampled_from(VALUES), st.integers(1, 3)), max_size=4))
def test_whatever_is_tampered_with_the_rest_holds(template, tampered) -> None:
    """No value of any type stops the parting, and what is left of the batch fails no rule."""
    with TemporaryDirectory() as folder, copied(template, Path(folder)) as connection:
        for (table, column), value, row in tampered:
            connection.execute(f'alter table {table} alter "{column}" type varchar')
            connection.execute(f'update {table} set "{column}" = {value} where _row = {row}')
        first = quarantine.part(connection, RULES)
        assert quarantine.part(connection, RULES) == first
        for table in STAGED:
            gone = f"(select _row from _rejected where table_name = '{table.name}')"
            connection.execute(f"delete from {table.name} where _row in {gone}")
        assert quarantine.part(connection, RULES) == 0
