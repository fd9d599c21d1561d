"""Whole runs in this process, on articles of our own: what is published, what a second run does, what the gate refuses."""

from __future__ import annotations

import duckdb
import polars as pl
import pytest

from flows.rebuild import rebuild_warehouse
from tests.flows.desk import (
    ARTICLES,
    FACTS,
    Silent,
    assert_sealed,
    contents,
    copy_warehouse,
    rows,
    run,
    tampered,
    write,
)
from warehouse import memory, publish


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    folder = tmp_path_factory.mktemp("first")
    source = write(folder / "articles.jsonl", ARTICLES)
    warehouse = folder / "w.duckdb"
    batch = run(source, warehouse)
    return source, warehouse, batch


def test_every_record_is_accounted_for(first) -> None:
    _, warehouse, batch = first
    s = batch.summary()
    assert (s["read"], s["new"], s["revised"], s["unchanged"], s["quarantined"]) == (4, 3, 0, 0, 1)
    assert s["published"] and s["checks"]["failed"] == 0
    assert rows(warehouse, "select code, stage, source_offset from quality.quarantine") == [("no_text", "read", 4)]
    assert rows(warehouse, "select read, new, revised, unchanged, quarantined, status from quality.run") == [
        (4, 3, 0, 0, 1, "published")
    ]


def test_a_publish_that_ran_out_of_memory_is_done_again_with_more(first, tmp_path, monkeypatch) -> None:
    source, warehouse, _ = first
    allowed: list[float] = []

    def merge(connection) -> None:
        allowed.append(memory.allowed(connection))
        whole_merge(connection)
        if len(allowed) < 3:
            raise duckdb.OutOfMemoryException("the buffer is full")

    whole_merge = publish.merge
    monkeypatch.setattr(publish, "merge", merge)
    again = tmp_path / "w.duckdb"
    run(source, again)
    assert len(allowed) == 3 and allowed == sorted(set(allowed))
    facts = tuple(table for table in FACTS if table != "dim_article")  # which tells the run
    assert contents(again, facts) == contents(warehouse, facts)
    assert rows(again, "select count(*) from dim_article") == rows(warehouse, "select count(*) from dim_article")
    assert_sealed(again)


def test_the_ledger_counts_what_was_published(first) -> None:
    _, warehouse, batch = first
    for column, table in (("claims", "fact_claim"), ("quotes", "fact_quote"), ("mentions", "fact_mention")):
        published = rows(warehouse, f"select count(*) from {table}")[0][0]
        assert published == batch.summary()[column] == rows(warehouse, f"select {column} from quality.run")[0][0]
        assert published == rows(warehouse, f"select sum({column}) from fact_article")[0][0]


def test_user_counts_answers_who_says_how_many(first) -> None:
    _, warehouse, _ = first
    found = set(
        rows(
            warehouse,
            "select outlet, speaker, polarity, qualifier, surface, value_low, value_high, change from user_counts",
        )
    )
    assert ("Harbour Herald", "Lumora", "asserted", "exact", "60 million", 60e6, 60e6, "none") in found
    assert ("Harbour Herald", None, "asserted", "exact", "20 million", 20e6, 20e6, "increase") in found
    assert ("Courier", None, "asserted", "at_most", "60 million", None, 60e6, "none") in found
    assert ("Courier", "Brightwell", "asserted", "exact", "15 million", 15e6, 15e6, "none") in found
    assert ("Courier", "Brightwell", "denied", "exact", "60 million", 60e6, 60e6, "none") in found


def test_the_dateline_and_the_wire_are_read(first) -> None:
    _, warehouse, _ = first
    found = rows(
        warehouse,
        "select dateline_place, dateline_date, wire_credits, published_on_basis from dim_article where article_id = 'a1'",
    )
    assert found == [("PORT ELLEN", "--05-02", ["Reuters"], "metadata")]


def test_articles_in_other_languages_are_kept_without_facts(first) -> None:
    _, warehouse, _ = first
    assert rows(
        warehouse,
        "select language, claims, quotes from dim_article join fact_article using (article_key) where article_id = 'a3'",
    ) == [("de", 0, 0)]


def test_a_second_run_changes_nothing_and_says_so(first) -> None:
    source, warehouse, _ = first
    before = contents(warehouse)
    again = run(source, warehouse)
    s = again.summary()
    assert (s["read"], s["new"], s["unchanged"], s["quarantined"], s["published"]) == (4, 0, 3, 1, False)
    assert contents(warehouse) == before
    assert rows(warehouse, "select count(*) from quality.quarantine") == [(1,)], "the same broken record is one row"
    assert rows(warehouse, "select status from quality.run order by started_at desc limit 1") == [("unchanged",)]


def test_a_changed_article_becomes_a_new_version(first, tmp_path) -> None:
    source, warehouse, _ = first
    changed = [ARTICLES[0] | {"text": ARTICLES[0]["text"].replace("60 million", "65 million")}, *ARTICLES[1:3]]
    copy = copy_warehouse(warehouse, tmp_path)
    s = run(write(tmp_path / "articles.jsonl", changed), copy).summary()
    assert (s["new"], s["revised"], s["unchanged"]) == (0, 1, 2)
    versions = rows(
        copy,
        "select version, is_current, valid_to is null, (select count(*) from fact_claim c where c.article_key = a.article_key) from dim_article a where article_id = 'a1' order by 1",
    )
    assert versions == [(1, False, False, 2), (2, True, True, 2)]
    assert {r[0] for r in rows(copy, "select surface from user_counts where outlet = 'Harbour Herald'")} == {
        "65 million",
        "20 million",
    }
    assert rows(
        copy,
        "select a.valid_to = b.valid_from from dim_article a, dim_article b where a.article_id = 'a1' and b.article_id = 'a1' and a.version = 1 and b.version = 2",
    ) == [(True,)]


def test_the_same_id_twice_gives_two_versions_in_input_order(tmp_path) -> None:
    records = [
        {"id": "x", "text": "It has 3 million users."},
        {"id": "x", "text": "It has 4 million users."},
        {"id": "x", "text": "It has 4 million users."},
    ]
    warehouse = tmp_path / "w.duckdb"
    s = run(write(tmp_path / "r.jsonl", records), warehouse).summary()
    assert (s["read"], s["new"], s["revised"], s["unchanged"]) == (3, 1, 1, 1)
    assert rows(warehouse, "select version, is_current, text from dim_article order by version") == [
        (1, False, "It has 3 million users."), (2, True, "It has 4 million users."),
    ]  # fmt: skip


def test_a_text_that_holds_again_is_current_and_sealed(tmp_path) -> None:
    first, second = ({"id": "x", "text": f"It has {n} million users."} for n in (3, 4))
    warehouse = tmp_path / "w.duckdb"
    for record in (first, second, first):  # each run asserts that the seal holds
        run(write(tmp_path / "r.jsonl", [record]), warehouse)
    assert rows(warehouse, "select text from dim_article where is_current") == [("It has 3 million users.",)]
    assert rows(warehouse, "select surface from user_counts") == [("3 million",)]
    before = contents(warehouse)
    rebuild_warehouse(warehouse, 0, Silent())
    assert_sealed(warehouse)
    assert contents(warehouse) == before


def test_a_tampered_user_count_and_surface_are_caught_by_name(tmp_path) -> None:
    def change(claims: pl.DataFrame) -> pl.DataFrame:
        value = (
            pl.when(pl.col("surface") == "15 million")
            .then(pl.lit("fifteen or so"))
            .otherwise(pl.col("value").cast(pl.String))
        )
        surface = pl.when(pl.col("surface") == "20 million").then(pl.lit("29 million")).otherwise(pl.col("surface"))
        return claims.with_columns(value=value, surface=surface)

    warehouse = tmp_path / "w.duckdb"
    s = run(write(tmp_path / "r.jsonl", ARTICLES[:2]), warehouse, tampered(change)).summary()
    assert s["published"] and s["checks"]["warned"] >= 2
    caught = {c for (c,) in rows(warehouse, "select check_name from quality.check_result where outcome <> 'passed'")}
    assert {"fact_claim.value_not_numeric", "fact_claim.surface_not_at_offset"} <= caught
    codes = set(rows(warehouse, "select code, article_id from quality.quarantine where stage = 'audit'"))
    assert {("fact_claim.value_not_numeric", "a2"), ("fact_claim.surface_not_at_offset", "a1")} <= codes
    left = {surface for (surface,) in rows(warehouse, "select surface from fact_claim")}
    assert left == {"60 million"}
    assert rows(warehouse, "select sum(claims) from fact_article") == rows(warehouse, "select count(*) from fact_claim")


def test_a_critical_failure_publishes_nothing_and_stays_for_a_look(tmp_path) -> None:
    def all_wrong(claims: pl.DataFrame) -> pl.DataFrame:
        return claims.with_columns(surface=pl.lit("many"))

    warehouse = tmp_path / "w.duckdb"
    stock = {"id": "stock", "text": " ".join(f"The depot held {100 + n} crates in the spring." for n in range(30))}
    source = write(tmp_path / "r.jsonl", [*ARTICLES[:2], stock])
    refused = run(source, warehouse, tampered(all_wrong))
    assert refused.summary()["checks"]["failed"] > 0 and not refused.summary()["published"]
    assert rows(warehouse, "select count(*) from dim_article") == [(0,)]
    assert rows(warehouse, "select status from quality.run") == [("refused",)]
    assert rows(warehouse, "select count(*) from quality.check_result where outcome = 'failed'")[0][0] > 0
    assert refused.scratch.exists(), "the batch stays for inspection"
    assert run(source, warehouse).summary()["new"] == 3, "and can be run again"


def test_rebuild_makes_the_same_warehouse(first, tmp_path) -> None:
    _, warehouse, _ = first
    copy = copy_warehouse(warehouse, tmp_path)
    more = [
        ARTICLES[0] | {"text": "Lumora now says 70 million users were hit."},
        {"id": "a9", "outlet": "Gazette", "text": "Lumora lost 2 million users."},
    ]
    run(write(tmp_path / "more.jsonl", more), copy)
    before = contents(copy, (*FACTS, "quality.run", "quality.source_file", "quality.quarantine", "dim_date"))
    copy.unlink()
    rebuild_warehouse(copy, 0, Silent())
    assert contents(copy, tuple(before)) == before


def test_an_article_whose_reading_fails_goes_to_quarantine_alone(tmp_path, monkeypatch) -> None:
    from transforms.facts import read_all as facts

    read_quotes = facts.read_quotes

    def fail_on_one(speech):
        if "Brightwell" in speech.text:
            raise ValueError("no such luck")
        return read_quotes(speech)

    monkeypatch.setattr(facts, "read_quotes", fail_on_one)
    warehouse = tmp_path / "w.duckdb"
    s = run(write(tmp_path / "r.jsonl", ARTICLES[:3]), warehouse).summary()
    assert (s["read"], s["new"], s["quarantined"], s["published"]) == (3, 2, 1, True)
    found = rows(warehouse, "select code, stage, article_id, message from quality.quarantine")
    assert found == [("extract_failed", "extract", "a2", "Reading its facts failed: ValueError: no such luck")]


def test_a_rejected_version_leaves_the_one_before_it_current(tmp_path) -> None:
    def no_text(articles: pl.DataFrame) -> pl.DataFrame:
        is_second = pl.col("text").str.starts_with("Nobody")
        return articles.with_columns(text=pl.when(is_second).then(pl.lit(" ")).otherwise(pl.col("text")))

    records = [{"id": "x", "text": "It has 3 million users."}, {"id": "x", "text": "Nobody said how many it has."}]
    warehouse = tmp_path / "w.duckdb"
    s = run(write(tmp_path / "r.jsonl", records), warehouse, tampered(no_text, "dim_article")).summary()
    assert (s["new"], s["revised"], s["quarantined"]) == (1, 0, 1)
    assert rows(warehouse, "select version, is_current, valid_to from dim_article") == [(1, True, None)]


def test_a_source_with_an_id_twice_is_read_again_without_a_change(tmp_path) -> None:
    a, b = {"id": "x", "text": "It has 3 million users."}, {"id": "x", "text": "It has 4 million users."}
    warehouse = tmp_path / "w.duckdb"
    run(write(tmp_path / "r.jsonl", [a, b]), warehouse)
    again = run(tmp_path / "r.jsonl", warehouse).summary()
    assert (again["read"], again["unchanged"], again["revised"], again["published"]) == (2, 2, 0, False)
    back = run(write(tmp_path / "r.jsonl", [a]), warehouse).summary()
    assert (back["read"], back["revised"]) == (1, 1), "a text that comes back holds again"
    assert rows(warehouse, "select version, is_current, text from dim_article order by version") == [
        (1, False, b["text"]), (2, True, a["text"]),
    ]  # fmt: skip
    assert rows(warehouse, "select count(*) from claims") == [(1,)], "and its facts are there once"
