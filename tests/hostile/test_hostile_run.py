"""A folder of bad inputs through the whole job: it ends well, every input is accounted for, and nothing else is harmed."""

from __future__ import annotations

import json

import pytest

from tests.flows.desk import ARTICLES, rows, run, write
from tests.hostile.bad_inputs import write_bad_inputs


@pytest.fixture(scope="module")
def ended(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "in"
    source.mkdir()
    expected = write_bad_inputs(source)
    write(source / "good.jsonl", ARTICLES[:3])
    write(
        source / "late.jsonl",
        [{"id": "late", "date": "2203-01-01", "text": "The town has 3 million users of the new line."}],
    )
    return expected, run(source, folder / "w.duckdb"), folder / "w.duckdb"


def test_it_publishes_and_the_counts_add_up(ended) -> None:
    expected, batch, warehouse = ended
    s = batch.summary()
    assert s["published"] and s["checks"]["failed"] == 0
    assert s["read"] == s["new"] + s["revised"] + s["unchanged"] + s["quarantined"]
    assert s["read"] == sum(e.articles + len(e.codes) for e in expected.values()) + 4
    assert s["quarantined"] == sum(len(e.codes) for e in expected.values())
    assert rows(warehouse, "select count(*) from dim_article") == [(s["new"] + s["revised"],)]


def test_every_reject_is_in_quarantine_with_its_code(ended) -> None:
    expected, batch, warehouse = ended
    codes = sorted(c for e in expected.values() for c in e.codes)
    assert sorted(c for (c,) in rows(warehouse, "select code from quality.quarantine")) == codes
    assert rows(warehouse, "select count(*) from quality.quarantine where message = '' or source_uri is null") == [(0,)]


def test_repairs_are_noted(ended) -> None:
    _, _, warehouse = ended
    noted = {n for (notes,) in rows(warehouse, "select notes from dim_article") for n in notes}
    assert any(n.startswith("encoding") for n in noted)
    assert "nul_characters" in noted or "control_characters" in noted


def test_a_date_in_2203_is_refused_with_a_note_and_the_article_stays(ended) -> None:
    _, _, warehouse = ended
    found = rows(warehouse, "select published_on, notes from dim_article where article_id = 'late'")
    assert found[0][0] is None
    assert any("2203-01-01" in n for n in found[0][1])


def test_the_good_articles_come_out_as_ever(ended) -> None:
    _, _, warehouse = ended
    assert rows(warehouse, "select count(*) from user_counts where surface = '60 million'") == [(3,)]


def test_the_same_id_twice_gives_two_versions(ended) -> None:
    _, _, warehouse = ended
    assert rows(
        warehouse,
        "select max(version), count(*) from dim_article where source_uri like '%twice.jsonl' group by article_id",
    )[0] == (2, 2)


def test_what_the_archive_keeps_can_be_read_back(ended) -> None:
    _, batch, warehouse = ended
    run_json = json.loads((batch.archive.folder / "run.json").read_text())
    assert run_json["read"] == batch.read
