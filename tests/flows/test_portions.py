"""A source too large for one run is loaded in portions: each is a run, and together they are what one run would have been."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from flows import portions
from flows.batch import Job
from flows.job import run_job
from flows.rebuild import rebuild_warehouse
from flows.steps.repeats import name_of
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
from warehouse.archive import Archive

PLACES = ("Oban", "Troon", "Wick", "Nairn", "Ayr", "Perth", "Crail", "Tain")
# What depends on the run that brought an article; which name stands for an entity follows from what was published before.
MOVING = ("run_key", "loaded_at", "valid_from")
TABLES = tuple(table for table in FACTS if table not in ("dim_entity", "fact_mention"))
FIRST = {
    "id": "t",
    "outlet": "Courier",
    "title": "Toll",
    "date": "2024-05-04",
    "text": "The toll rose to 12 dead, police said.",
}
SECOND = FIRST | {"date": "2024-05-05", "text": "The toll rose to 15 dead on Sunday, the police in Wick said."}
RECORDS = [
    FIRST,
    *ARTICLES,
    *(
        {
            "id": place, "outlet": "Herald", "title": f"Ferry to {place}", "date": "2024-05-06",
            "text": f"{number + 3},000 people took the ferry to {place} in May, the {place} harbour board said.\n\n“It was full,” said Ann {place}.",
        }
        for number, place in enumerate(PLACES)
    ),
    SECOND,
]  # fmt: skip


@pytest.fixture(scope="module")
def small():
    """Portions of a few records, one record a part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("warehouse.archive.PART_BYTES", 100)
        patch.setattr(portions, "PORTION_BYTES", 9_000)
        yield


@pytest.fixture(scope="module")
def parted(small, tmp_path_factory) -> tuple[Path, Path, dict]:
    """(source, warehouse, summary) of ``RECORDS``, loaded in portions."""
    folder = tmp_path_factory.mktemp("parted")
    source = write(folder / "a.jsonl", RECORDS)
    return source, folder / "p.duckdb", run(source, folder / "p.duckdb").summary()


def same(warehouse: Path, tables: tuple[str, ...] = TABLES) -> dict[str, list[tuple]]:
    chosen = {}
    for table in tables:
        columns = [c for (c, *_) in rows(warehouse, f"describe {table}") if c not in MOVING]
        chosen[table] = rows(warehouse, f"select {', '.join(columns)} from {table} order by all")
    return chosen


def test_portions_together_are_one_run(parted, tmp_path, monkeypatch) -> None:
    source, warehouse, summary = parted
    runs = rows(warehouse, "select status, read from quality.run order by started_at")
    assert len(runs) > 2 and {status for status, _ in runs} == {"published"}
    assert sum(read for _, read in runs) == summary["read"] == len(RECORDS)
    monkeypatch.setattr(portions, "PORTION_BYTES", 1 << 30)
    whole = run(source, tmp_path / "w.duckdb").summary()
    told = ("read", "new", "revised", "unchanged", "quarantined", "claims", "quotes", "mentions")
    assert {n: summary[n] for n in told} == {n: whole[n] for n in told}
    assert same(warehouse) == same(tmp_path / "w.duckdb")
    files = "select source_uri, records, rejected from quality.source_file"
    assert rows(warehouse, files) == rows(tmp_path / "w.duckdb", files)
    rejected = "select code, article_id from quality.quarantine"
    assert rows(warehouse, rejected) == rows(tmp_path / "w.duckdb", rejected) != []


def worked_ahead(
    source: Path, warehouse: Path, monkeypatch, change: Callable | None = None
) -> tuple[list[bool], list[str]]:
    """(which portions' repeats were found ahead, what the run said) of a run with workers, however few articles a portion has. ``change``:
    a ``call`` that does what is asked of it."""
    for module in ("ahead", "portion_ahead", "steps.extract"):
        monkeypatch.setattr(f"flows.{module}.POOL_FROM", 1)
    found, said = [], Said()

    def call(step, *arguments):
        if step.__name__ == "repeats":
            batch, crew, _ = arguments
            found.append(crew.was_given(name_of(batch)))
        return change(step, *arguments) if change else step(*arguments)

    run_job(Job(warehouse, (str(source),), workers=2), said, call)
    assert_sealed(warehouse)
    return found, said.messages


class Said(Silent):
    def __init__(self) -> None:
        self.messages: list[str] = []

    def say(self, message: str) -> None:
        self.messages.append(message)


@pytest.mark.slow
def test_portions_read_ahead_are_the_same(parted, tmp_path, monkeypatch) -> None:
    found, _ = worked_ahead(parted[0], tmp_path / "p.duckdb", monkeypatch)
    assert len(found) > 2 and not found[0] and all(found[1:])
    assert same(tmp_path / "p.duckdb", FACTS) == same(parted[1], FACTS)
    query = (
        "select step, step_rows from quality.run_step join quality.run using (run_key) order by started_at, step_number"
    )
    steps = ("repeats", "extract")
    written = [[row for row in rows(w, query) if row[0] in steps] for w in (parted[1], tmp_path / "p.duckdb")]
    assert written[0] == written[1]


@pytest.mark.slow
def test_what_was_read_ahead_is_read_again_after_a_rejected_article(small, tmp_path, monkeypatch) -> None:
    def no_text(articles: pl.DataFrame) -> pl.DataFrame:
        is_first = pl.col("text").str.starts_with("The toll rose to 12")
        return articles.with_columns(text=pl.when(is_first).then(pl.lit(" ")).otherwise(pl.col("text")))

    spoilt = tampered(no_text, "dim_article")
    source = write(tmp_path / "a.jsonl", RECORDS)
    found, _ = worked_ahead(source, tmp_path / "p.duckdb", monkeypatch, spoilt)
    assert not any(found[:2]) and all(found[2:])
    run(source, tmp_path / "q.duckdb", spoilt)
    assert same(tmp_path / "p.duckdb", FACTS) == same(tmp_path / "q.duckdb", FACTS)


@pytest.mark.slow
def test_a_portion_that_could_not_be_read_ahead_is_read_in_its_turn(parted, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("flows.portion_ahead.repeats_ahead", end_worker)
    found, said = worked_ahead(parted[0], tmp_path / "p.duckdb", monkeypatch)
    assert not any(found) and any("was not read ahead" in message for message in said)
    assert same(tmp_path / "p.duckdb", FACTS) == same(parted[1], FACTS)


def end_worker(*_: object) -> None:
    """As the kernel does it where memory runs out."""
    os._exit(1)


def test_again_nothing_is_new_and_a_rebuild_is_the_same(parted, tmp_path) -> None:
    source, warehouse = parted[0], copy_warehouse(parted[1], tmp_path)
    before = contents(warehouse)
    again = run(source, warehouse).summary()
    assert (again["unchanged"], again["new"] + again["revised"]) == (len(RECORDS) - 1, 0)
    rebuild_warehouse(warehouse, 0, Silent())
    assert contents(warehouse) == before


def test_a_run_that_breaks_off_goes_on_behind_what_was_published(parted, tmp_path) -> None:
    source, warehouse = parted[0], tmp_path / "p.duckdb"
    published = []

    def call(step, *arguments):
        if step.__name__ == "publish":
            published.append(step)
            if len(published) == 2:
                raise KeyboardInterrupt
        return step(*arguments)

    with pytest.raises(KeyboardInterrupt):
        run(source, warehouse, call)
    [(first,)] = rows(warehouse, "select read from quality.run")
    again = run(source, warehouse).summary()
    assert again["unchanged"] > 0 and again["read"] == len(RECORDS) and first < len(RECORDS)
    assert same(warehouse) == same(parted[1])


def test_nothing_follows_a_portion_that_is_refused(tmp_path, small) -> None:
    bad = [{"id": f"n{n}", "outlet": "Courier", "title": "No text"} for n in range(12)]
    source, warehouse = write(tmp_path / "a.jsonl", RECORDS + bad), tmp_path / "p.duckdb"
    batch = run_job(Job(warehouse, (str(source),), max_quarantined=0.2), Silent())
    assert batch.status == "refused" and not batch.summary()["published"]
    assert rows(warehouse, "select status from quality.run") == [("refused",)]
    kept = {Archive(folder).is_sealed for folder in (tmp_path / "p.duckdb.files/raw").glob("2*")}
    assert kept == {True}
