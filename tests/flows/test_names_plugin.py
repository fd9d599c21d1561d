"""``--names PIPELINE``: a spaCy pipeline of the user's reads the names of a run, and of its rebuild."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from flows.batch import Job
from flows.cli import main
from flows.job import run_job
from flows.rebuild import rebuild_warehouse
from tests.flows.desk import ARTICLES, Silent, contents, rows, write
from transforms.facts.version import pipeline_of


def test_missing_package_is_a_usage_error(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "spacy", None)
    source = write(tmp_path / "articles.jsonl", ARTICLES)
    with pytest.raises(SystemExit) as stopped:
        main(["run", str(source), "--warehouse", str(tmp_path / "w.duckdb"), "--names", "no_such_pipeline"])
    assert stopped.value.code == 2
    assert "wirehouse[spacy]" in capsys.readouterr().err
    assert not (tmp_path / "w.duckdb").exists()


@pytest.fixture
def pipeline(tmp_path) -> str:
    """A blank pipeline that knows two names, one of them of a kind that the word lists would not give it."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed (extra `spacy`)")
    blank = spacy.blank("en")
    blank.add_pipe("entity_ruler").add_patterns(
        [{"label": "ORG", "pattern": "Lumora"}, {"label": "GPE", "pattern": "Brightwell"}]
    )
    blank.to_disk(tmp_path / "blank")
    return str(tmp_path / "blank")


def test_pipeline_reads_the_names_of_a_run_and_of_its_rebuild(tmp_path, pipeline):
    warehouse = tmp_path / "w.duckdb"
    source = write(tmp_path / "articles.jsonl", ARTICLES[:3])
    run_job(Job(warehouse, (str(source),), names=pipeline), Silent())
    found = rows(
        warehouse, "select distinct kind, name from fact_mention join dim_entity using (entity_key) order by name"
    )
    assert found == [("place", "Brightwell"), ("organisation", "Lumora")]
    assert rows(warehouse, "select distinct rule from fact_mention") == [("spacy",)]
    ((version,),) = rows(warehouse, "select extractor_version from quality.run")
    assert pipeline_of(version) == pipeline
    assert rows(warehouse, "select distinct extractor_version from dim_article") == [(version,)]
    before = contents(warehouse)
    rebuild_warehouse(warehouse, 0, Silent())
    assert contents(warehouse) == before


def test_version_without_a_pipeline_names_none():
    assert pipeline_of("1") is None and pipeline_of(None) is None
    path = Path("/models/my model")
    assert pipeline_of(f"1, names by {path} (spacy 3.8.7 en_my_model 1.0)") == str(path)
