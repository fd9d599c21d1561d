"""The audit finds, by name, what is wrong with a batch, and says how bad it is."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from warehouse.rules import RULES

NAMES = Path(__file__).parent.parent / "golden" / "expectations" / "checks.txt"


@pytest.fixture(scope="module")
def clean(make_batch):
    batch = make_batch()
    batch.articles(range(1, 6))
    return batch


def test_a_clean_batch_passes_every_check(clean, auditor) -> None:
    audit = auditor.audit(clean.scratch, clean.published, timeout=120)
    assert [r for r in audit.results if r.outcome != "passed"] == []
    assert audit.is_fit and audit.passed == len(audit.results) > 100


def test_names_are_distinct_and_stable(clean, auditor) -> None:
    """A name is what operators watch for and quarantine rows carry: a change here is a change for them."""
    names = [r.check_name for r in auditor.audit(clean.scratch, clean.published, timeout=120).results]
    assert len(names) == len(set(names))
    assert set(NAMES.read_text().split()) <= set(names), "names may be added, none renamed or dropped"


def test_an_empty_batch_passes(make_batch, unmet) -> None:
    assert unmet(make_batch()) == {}


CONTEXT_TABLES = ("fact_article", "fact_claim", "fact_quote", "fact_mention", "fact_date")
IN_CONTEXT = {f"{table}.context_not_of_article" for table in CONTEXT_TABLES}


def test_tampered_rows_are_caught_by_name(make_batch, unmet) -> None:
    batch = make_batch()
    batch.articles(range(1, 9))
    batch.rows("dim_article", {"article_key": 9, "article_id": "a9", "text": " \n", "outlet_key": 7})
    batch.rows("dim_article", {"article_key": 10, "article_id": "a10", "text": "Ad", "outlet_key": 99, "word_count": 0})
    batch.rows("fact_article", *({"article_key": k, "outlet_key": 7} | _NO_FACTS for k in (9, 10)))
    batch.execute(
        "alter table fact_claim alter value type varchar",
        "update fact_claim set value = 'eighty-seven million' where claim_key = 1001",
        "update fact_claim set char_start = char_start + 2, char_end = char_end + 2 where claim_key = 1002",
        "update fact_claim set value = '86000000' where claim_key = 1003",
        "update fact_claim set value_low = value_high + 1 where claim_key = 1004",
        "update fact_claim set measure = 'money', unit = 'dollars' where claim_key = 1005",
        "update fact_claim set sentence_start = char_end where claim_key = 1006",
        "update fact_claim set change = 'sideways' where claim_key = 1007",
        "update fact_quote set speaker_key = 12345 where quote_key = 2001",
        "update fact_quote set quote_key = 2001 where quote_key = 2002",
        "alter table fact_mention alter char_start type varchar",
        "update fact_mention set char_start = 'here' where article_key = 3",
        "update dim_article set published_on = date '2203-01-01' where article_key = 4",
        "update fact_date set resolved = 'next Monday' where article_key = 5",
    )
    found = unmet(batch)
    assert set(found) == {
        "fact_claim.value_not_numeric",
        "fact_claim.user_count_not_a_count",
        "fact_claim.surface_not_at_offset",
        "fact_claim.outside_sentence",
        "fact_claim.value_not_as_written",
        "fact_claim.bounds_against_qualifier",
        "fact_claim.bounds_crossed",
        "fact_claim.money_without_currency",
        "fact_claim.value_not_in_list",
        "fact_quote.speaker_key_unknown",
        "fact_quote.key_not_unique",
        "fact_mention.not_of_type",
        "fact_mention.surface_not_at_offset",
        "dim_article.published_out_of_range",
        "dim_article.text_empty",
        "dim_article.text_all_boilerplate",
        "dim_article.outlet_key_unknown",
        "dim_article.text_short_share",
        "fact_date.resolved_malformed",
        *IN_CONTEXT,
    }
    assert {r.outcome for r in found.values()} == {"warned"}, "a few bad rows do not stop a batch"
    result = found["fact_claim.value_not_numeric"]
    assert (result.table_name, result.severity, result.element_count, result.unexpected_count) == (
        "fact_claim", "warning", 8, 1,
    )  # fmt: skip
    (row,) = json.loads(result.sample)
    assert (row["article_id"], row["value"], row["surface"]) == ("a1", "eighty-seven million", "87 million")
    assert result.expected == RULES["fact_claim.value_not_numeric"].expected
    assert result.observed == "1 of 8 rows fail (12.50%)"


_NO_FACTS = {"claims": 0, "quotes": 0, "mentions": 0, "dates": 0}


def test_many_bad_rows_are_critical(make_batch, unmet) -> None:
    batch = make_batch()
    batch.articles(range(1, 31))
    batch.execute(
        "update fact_quote set char_end = char_end + 1",
        "update fact_date set char_end = char_end + 1 where article_key <= 10",
        "update fact_claim set claim_key = 1001 where claim_key <= 1025",
    )
    found = unmet(batch)
    outcomes = {name: (r.severity, r.outcome) for name, r in found.items()}
    assert outcomes == {
        "fact_quote.surface_not_at_offset": ("critical", "failed"),
        "fact_date.surface_not_at_offset": ("warning", "warned"),
        "fact_claim.key_not_unique": ("critical", "failed"),
    }
    assert found["fact_claim.key_not_unique"].unexpected_count == 24
    assert len(json.loads(found["fact_quote.surface_not_at_offset"].sample)) == 5


def test_missing_columns_and_tables_are_critical(make_batch, unmet) -> None:
    batch = make_batch()
    batch.articles(range(1, 3))
    batch.execute("alter table fact_date drop column surface", "drop table dim_story")
    found = unmet(batch)
    assert found["fact_date.columns_missing"].observed == "missing: surface"
    assert found["dim_story.table_missing"].outcome == "failed"
    assert found["fact_date.surface_not_at_offset"].observed.startswith("could not be evaluated: ")
    assert all(r.outcome == "failed" for r in found.values())


def test_articles_that_got_lost_on_the_way_are_told(clean, auditor) -> None:
    audit = auditor.audit(clean.scratch, clean.published, run={"new": 5, "revised": 1}, timeout=120)
    assert audit.unmet == ("dim_article.rows_not_of_run",) and audit.is_fit
    assert auditor.audit(clean.scratch, clean.published, run={"new": 4, "revised": 1}, timeout=120).unmet == ()


def test_counts_that_are_not_the_facts_are_told(make_batch, unmet) -> None:
    batch = make_batch()
    batch.articles(range(1, 4))
    batch.execute("update fact_article set claims = 5 where article_key = 2", "delete from fact_article where _row = 3")
    assert set(unmet(batch)) == {
        "fact_article.claims_miscounted",
        "fact_article.rows_not_of_articles",
        "dim_article.counts_missing",
        "fact_claim.rows_short",
    }


def test_a_batch_is_held_against_history(make_batch, unmet) -> None:
    batch = make_batch()
    batch.articles(range(1, 61))
    batch.publish()
    with duckdb.connect(str(batch.published)) as connection:
        connection.execute(
            "insert into dim_article select * exclude (i) replace (article_key + i * 100 as article_key)"
            " from dim_article, range(1, 5) as t(i)"
        )
        for run in range(2, 6):
            batch.ledger(connection, run, 3)
    batch.execute(
        "update dim_article set language = 'pl' where article_key > 30",
        "update dim_article set published_on = null where article_key > 10",
        "update dim_article set published_on_basis = 'none' where article_key > 10",
        "update dim_article set published_on = date '2026-01-03' where article_key <= 10",
        *(f"update {t} set date_key = if(article_key > 10, 0, 20260103)" for t in CONTEXT_TABLES),
    )
    found = unmet(batch)
    assert set(found) == {
        "dim_article.volume",
        "dim_article.language_drift",
        "dim_article.undated_share",
        "dim_article.published_on_basis_drift",
        "dim_article.not_fresh",
    }
    assert {r.outcome for r in found.values()} == {"warned"}
    assert json.loads(found["dim_article.language_drift"].sample) == [
        {"language": "en", "batch_share": 0.5, "published_share": 1.0},
        {"language": "pl", "batch_share": 0.5, "published_share": 0.0},
    ]
    assert found["dim_article.language_drift"].observed == "2 cases"
    assert found["dim_article.volume"].observed == "60"


def test_paths_may_hold_any_character(clean, auditor, tmp_path) -> None:
    folder = tmp_path / "it's 100% a #1 folder? é"
    folder.mkdir()
    moved = folder / "scratch.duckdb"
    moved.write_bytes(clean.scratch.read_bytes())
    assert auditor.audit(moved, clean.published, timeout=120).is_fit
