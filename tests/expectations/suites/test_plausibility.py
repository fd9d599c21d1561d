"""What is hard to believe is found, and what is only unusual is not: each query over a few rows of our own."""

from __future__ import annotations

import duckdb
import pytest

from expectations.suites.plausibility import far_figures, mute_speakers, quoted_dead, silent_outlets


@pytest.fixture
def db():
    with duckdb.connect() as connection:
        yield connection


def found(db: duckdb.DuckDBPyConnection, check, table: str) -> list[dict]:
    """The rows that the check tells of, put as Great Expectations puts its query."""
    query = check.unexpected_rows_query.replace("{batch}", f"(select * from {table}) as subselect")
    cursor = db.execute(query)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def speakers(db: duckdb.DuckDBPyConnection, *names: str) -> None:
    db.execute("create table dim_entity (entity_key bigint, name varchar, kind varchar)")
    db.execute("create table fact_quote (speaker_key bigint, date_key bigint)")
    db.execute("create table fact_claim (speaker_key bigint)")
    for key, name in enumerate(names, 1):
        db.execute("insert into dim_entity values (?, ?, 'person')", [key, name])
        db.execute("insert into fact_quote values (?, 20240501)", [key])


def test_dates_amounts_adjectives_and_things_cannot_speak(db) -> None:
    mute = ["June", "last Tuesday", "31 percent", "three years ago", "Democratic", "the end", "2019"]
    speakers(db, *mute, "June Alder", "Ann May", "the ministry", "May")
    assert [r["name"] for r in found(db, mute_speakers(), "dim_entity")] == mute


def test_a_name_that_nobody_quotes_is_no_speaker(db) -> None:
    speakers(db, "Ann Holt")
    db.execute("insert into dim_entity values (9, 'June', 'person')")
    assert found(db, mute_speakers(), "dim_entity") == []


@pytest.mark.parametrize(
    ("quoted_on", "is_found"), [((20240501,), True), ((20240101, 20240501), False), ((20240201,), False)]
)
def test_a_person_quoted_only_after_a_report_of_their_death(db, quoted_on, is_found) -> None:
    db.execute("create table dim_entity as select 1 as entity_key, 'Pavel Brandt' as name, 'person' as kind")
    text = "Pavel Brandt, who died on Monday, led the ferry company."
    db.execute(
        "create table dim_article as select 7 as article_key, ? as text, date '2024-02-01' as published_on", [text]
    )
    db.execute("create table fact_mention as select 7 as article_key, 1 as entity_key, 0 as char_start, 12 as char_end")
    db.execute("create table fact_quote (speaker_key bigint, date_key bigint)")
    db.executemany("insert into fact_quote values (1, ?)", [[day] for day in quoted_on])
    assert [r["name"] for r in found(db, quoted_dead(), "dim_entity")] == ["Pavel Brandt"] * is_found


@pytest.mark.parametrize(("odd", "is_found"), [(60_000_000_000, True), (9_000_000, False), (3_000, False)])
def test_a_count_far_from_the_others_of_its_story(db, odd, is_found) -> None:
    db.execute(
        "create table fact_claim (value double, measure varchar, counted varchar, story_key bigint, change varchar)"
    )
    for value in (1_000_000, 1_200_000, 1_500_000, 2_000_000, odd):
        db.execute("insert into fact_claim values (?, 'user_count', 'user', 5, 'none')", [value])
    assert [r["value"] for r in found(db, far_figures(), "fact_claim")] == [odd] * is_found


def test_an_outlet_that_falls_silent(db) -> None:
    db.execute("attach ':memory:' as published; create schema published.quality")
    db.execute(
        'create table published.quality.run (run_key bigint, status varchar, "new" bigint, revised bigint, started_at timestamp)'
    )
    db.execute(
        "create table published.main.dim_outlet as select * from (values (1, 'Courier'), (2, 'Gazette')) as t(outlet_key, name)"
    )
    db.execute("create table published.main.dim_article (outlet_key bigint, run_key bigint, valid_from timestamp)")
    for run in range(1, 6):
        db.execute(
            "insert into published.quality.run values (?, 'published', 1, 0, timestamp '2024-05-01' + to_days(?))",
            [run, run],
        )
        db.execute("insert into published.main.dim_article values (1, ?, timestamp '2024-05-01')", [run])
        if run > 1:  # Gazette missed a run before
            db.execute("insert into published.main.dim_article values (2, ?, timestamp '2024-05-01')", [run])
    db.execute("create table dim_article as select 3 as outlet_key")
    assert [r["outlet"] for r in found(db, silent_outlets(), "dim_article")] == ["Courier"]
