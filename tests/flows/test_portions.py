"""A source too large for one run is loaded in portions: each is a run, and together they are what one run would have been."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows import portions
from flows.batch import Job
from flows.job import run_job
from flows.rebuild import rebuild_warehouse
from tests.flows.desk import ARTICLES, FACTS, Silent, contents, copy_warehouse, rows, run, write
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


def same(warehouse: Path) -> dict[str, list[tuple]]:
    chosen = {}
    for table in TABLES:
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
