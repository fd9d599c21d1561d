"""Replays: rejected rows are read again, what became of each is on record, and a rebuild knows it too."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.rebuild import rebuild_warehouse
from flows.replay import RowUnknown, replay
from tests.flows.desk import ARTICLES, Silent, rows, run, write

OUTCOMES = "select source_offset, replay_outcome, is_replayed from quality.quarantine order by source_offset"
NO_TEXT = ARTICLES[3]


def test_rows_are_read_again_and_their_outcome_stays(tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    source = write(tmp_path / "r.jsonl", [ARTICLES[0], NO_TEXT, NO_TEXT | {"id": "a5"}, NO_TEXT | {"id": "a6"}])
    run(source, warehouse)
    assert rows(warehouse, OUTCOMES) == [(2, None, False), (3, None, False), (4, None, False)]
    write(source, [ARTICLES[0], NO_TEXT | {"text": "It has 3 million users."}, NO_TEXT | {"id": "a5"}])
    found = replay(warehouse, [], "no_text", 0, Silent())
    assert sorted(found.values()) == ["not_found", "published", "rejected_again"]
    told = [(2, "published", True), (3, "rejected_again", True), (4, "not_found", True)]
    assert rows(warehouse, OUTCOMES) == told
    assert rows(warehouse, "select count(*) from dim_article") == [(2,)]
    source.unlink()
    [key] = [k for k, outcome in found.items() if outcome == "not_found"]
    assert replay(warehouse, [key], None, 0, Silent()) == {key: "source_gone"}
    told[2] = (4, "source_gone", True)
    assert rows(warehouse, OUTCOMES) == told
    rebuild_warehouse(warehouse, 0, Silent())
    assert rows(warehouse, OUTCOMES) == told
    with pytest.raises(RowUnknown):
        replay(warehouse, [], "no_such_code", 0, Silent())


def test_an_article_whose_reading_failed_is_read_by_mended_readers(tmp_path: Path, monkeypatch) -> None:
    import flows.extraction as extraction

    real, warehouse = extraction.read_all, tmp_path / "w.duckdb"
    with monkeypatch.context() as patched:
        patched.setattr(extraction, "read_all", lambda *a, **n: [ValueError("a fault"), *list(real(*a, **n))[1:]])
        run(write(tmp_path / "r.jsonl", ARTICLES[:2]), warehouse)
    assert rows(warehouse, "select code, article_id from quality.quarantine") == [("extract_failed", "a1")]
    assert set(replay(warehouse, [], None, 0, Silent()).values()) == {"published"}
    assert rows(warehouse, "select count(*) from dim_article") == [(2,)]
    told = rows(warehouse, "select * from quality.quarantine")
    assert rows(warehouse, "select code, replay_outcome from quality.quarantine") == [("extract_failed", "published")]
    rebuild_warehouse(warehouse, 0, Silent())
    assert rows(warehouse, "select * from quality.quarantine") == told
