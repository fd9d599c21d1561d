"""The audit of the whole warehouse."""

from __future__ import annotations

import duckdb
import pytest

from expectations.check import check
from warehouse.faults import NotAWarehouse, WarehouseMissing


@pytest.fixture
def warehouse(make_batch, shared_audit):
    batch = make_batch()
    batch.articles(range(1, 4))
    batch.publish()
    return batch.published


def _unmet(path) -> dict[str, str]:
    return {r.check_name: r.outcome for r in check(path)[0].results if r.outcome != "passed"}


def test_a_sound_warehouse_passes(warehouse) -> None:
    assert _unmet(warehouse) == {}


def test_the_file_is_free_afterwards(warehouse) -> None:
    check(warehouse)
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute("create table other (i int)")


def test_one_row_against_integrity_is_critical_here(warehouse) -> None:
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute("insert into fact_claim select * from fact_claim limit 1")
        connection.execute("update fact_date set char_start = char_start - 1 where article_key = 2")
        connection.execute("update fact_mention set story_key = 5 where article_key = 3")
        connection.execute("update dim_article set is_current = false where article_key = 3")
        connection.execute("update fact_quote set date_key = 20260302 where article_key = 1")
        connection.execute("drop table fact_copy")
    found = _unmet(warehouse)
    changed = {"fact_claim", "fact_date", "fact_mention", "dim_article", "fact_quote", "fact_copy"}
    assert {f"{table}.seal_broken" for table in changed} <= set(found)
    assert {name: outcome for name, outcome in found.items() if not name.endswith("seal_broken")} == {
        "fact_claim.key_not_unique": "failed",
        "fact_article.claims_miscounted": "warned",
        "fact_date.surface_not_at_offset": "failed",
        "fact_mention.story_key_unknown": "failed",
        "fact_mention.context_stale": "failed",
        "dim_article.current_but_closed": "warned",
        "dim_article.several_current": "failed",
        "fact_quote.date_key_unknown": "failed",
        "fact_quote.context_stale": "failed",
        "fact_quote.context_not_of_article": "failed",
        "fact_copy.table_missing": "failed",
    }


def test_what_is_no_warehouse_is_told(tmp_path) -> None:
    with pytest.raises(WarehouseMissing):
        check(tmp_path / "none.duckdb")
    (tmp_path / "text.duckdb").write_text("not a database " * 1000)
    with pytest.raises(NotAWarehouse):
        check(tmp_path / "text.duckdb")
