"""Search: found after a run, gone with what is superseded or forgotten, and mended whatever happens to its file."""

from __future__ import annotations

import shutil
import sqlite3

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.forget import forget_article
from flows.query import open_locked_down
from flows.searching import Wanted, expression, search
from tests.flows.desk import ARTICLES, Silent, run, tampered, write
from warehouse.report.in_words import of_what
from warehouse.search_index import SearchIndex
from warehouse.store import Store


@pytest.fixture
def desk(tmp_path):
    warehouse = tmp_path / "w.duckdb"
    run(write(tmp_path / "articles.jsonl", ARTICLES), warehouse)
    return warehouse


def found(warehouse, words, **options) -> list[tuple[str, str]]:
    hits, _ = search(warehouse, Wanted(words, **options))
    return [(hit["kind"], hit["article_id"]) for hit in hits]


def is_fresh(warehouse) -> bool:
    with open_locked_down(warehouse) as connection:
        return Store(warehouse).search_index.is_of(connection)


def test_a_run_leaves_an_index_that_finds_articles_quotations_and_figures(desk) -> None:
    assert is_fresh(desk), "made at publish, not by the search"
    assert ("article", "a1") in found(desk, "leaked")
    assert ("article", "a1") in found(desk, "leaking"), "forms of a word are found with it"
    assert found(desk, '"seen it earlier"', kinds=("quotation",)) == [("quotation", "a1")]
    assert found(desk, "Whitlow", kinds=("quotation",)) == [("quotation", "a1")], "by its speaker"
    assert {a for _, a in found(desk, "60 million", kinds=("figure",))} == {"a1", "a2"}
    assert found(desk, "million", outlet="herald", kinds=("article",)) == [("article", "a1")]
    assert found(desk, "lumora -brightwell", kinds=("article",)) == [("article", "a1")]


def test_snippets_mark_what_was_found(desk) -> None:
    hits, counts = search(desk, Wanted('"60 million"', ("figure",)))
    assert counts == {"figure": sum(1 + len(hit["also"]) for hit in hits)}
    assert any("\ue00060 million\ue001" in hit["snippet"] for hit in hits)


def test_figures_of_one_sentence_are_one_hit(tmp_path) -> None:
    text = "Over 20 years the toll of the ferry rose from 4 dollars to 9 dollars. The ferry has 30 seats."
    run(write(tmp_path / "ferry.jsonl", [{"id": "f", "text": text}]), tmp_path / "w.duckdb")
    hits, counts = search(tmp_path / "w.duckdb", Wanted("ferry", ("figure",)))
    assert counts == {"figure": 4}
    assert sorted([f"{hit['statement']} {of_what(hit)}", *hit["also"]] for hit in hits) == [
        ["30 seats"],
        ["4 dollars (toll of ferry)", "9 dollars (toll of ferry)", "20 years"],
    ]


def test_a_revision_takes_the_place_of_what_it_revises(desk, tmp_path) -> None:
    new = {**ARTICLES[0], "modified": "2024-05-04", "text": ARTICLES[0]["text"].replace("data of", "passwords of")}
    run(write(tmp_path / "later.jsonl", [new]), desk)
    assert is_fresh(desk)
    assert ("article", "a1") in found(desk, "passwords") and found(desk, '"that data of"') == []


def test_what_is_forgotten_is_in_no_byte_of_the_index(desk) -> None:
    index = Store(desk).search_index
    assert b"Whitlow" in index.path.read_bytes()
    forget_article(desk, "a1", None, "me", "asked to", 0, Silent())
    assert not index.path.exists()
    assert found(desk, "Whitlow") == [] and b"Whitlow" not in index.path.read_bytes()
    assert ("article", "a2") in found(desk, "Brightwell")


@pytest.mark.parametrize("damage", ["gone", "no database", "cut", "another version"])
def test_an_index_that_is_missing_or_damaged_is_made_again(desk, damage) -> None:
    path = Store(desk).search_index.path
    if damage == "gone":
        path.unlink()
    elif damage == "no database":
        path.write_bytes(b"nothing of the kind" * 1000)
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:9000])
    else:
        with sqlite3.connect(path) as index:
            index.execute("pragma user_version = 99")
    assert ("article", "a1") in found(desk, "leaked") and is_fresh(desk)


def test_an_update_that_is_killed_leaves_the_index_as_it_was(desk, tmp_path, monkeypatch) -> None:
    index = Store(desk).search_index
    before = tmp_path / "before.sqlite"
    shutil.copy(index.path, before)

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("flows.steps.publish.index_words", lambda *_: None)
    new = {**ARTICLES[0], "id": "b1", "text": "A lighthouse keeper counted 12 gulls on Friday, she said."}
    run(write(tmp_path / "more.jsonl", [new]), desk)
    with monkeypatch.context() as patch, open_locked_down(desk) as connection, pytest.raises(KeyboardInterrupt):
        patch.setattr("warehouse.search_index.documents", stop)
        index.update(connection)
    assert found_in(index, "leaked") == found_in(SearchIndex(before), "leaked")
    assert ("article", "b1") in found(desk, "lighthouse"), "the next search goes on"


def found_in(index: SearchIndex, word: str) -> list[int]:
    return [hit.key for hit in index.find(f'"{word}"')]


def test_a_folder_that_cannot_be_written_is_searched_all_the_same(desk, monkeypatch) -> None:
    Store(desk).search_index.remove()

    def refuse(self, *_, **__):
        if self.path.parent.name.endswith(".files"):
            raise sqlite3.OperationalError("unable to open database file")
        return update(self, *_, **__)

    update = SearchIndex.update
    monkeypatch.setattr(SearchIndex, "update", refuse)
    assert ("article", "a1") in found(desk, "leaked")


def test_step_by_step_and_at_once_find_the_same(desk, tmp_path) -> None:
    more = {**ARTICLES[1], "id": "b2", "text": "The council said that 41 boats had left Port Ellen."}
    run(write(tmp_path / "more.jsonl", [more]), desk)
    by_steps = Store(desk).search_index
    at_once = SearchIndex(tmp_path / "whole.sqlite")
    with open_locked_down(desk) as connection:
        at_once.update(connection)
    for word in ("million", "boats", "port", "said"):
        assert sorted(found_in(by_steps, word)) == sorted(found_in(at_once, word))


@given(st.text(max_size=40))
def test_whatever_is_typed_is_an_expression_that_can_be_asked(text) -> None:
    match = expression(text)
    with sqlite3.connect(":memory:") as index:
        index.execute("create virtual table words using fts5 (title, body, tokenize = 'porter unicode61')")
        if match:
            index.execute("select * from words where words match ?", [match]).fetchall()


def test_what_was_written_ahead_is_not_written_again(tmp_path, monkeypatch) -> None:
    again = []

    def documents(connection, keys):
        again.extend(keys)
        return iter(())

    monkeypatch.setattr("warehouse.search_index.documents", documents)
    warehouse = tmp_path / "w.duckdb"
    for name, records in (("first", ARTICLES[:1]), ("second", ARTICLES[1:])):
        run(write(tmp_path / f"{name}.jsonl", records), warehouse)
    assert not again, "neither into a new warehouse nor into one that knows the speakers"
    assert is_fresh(warehouse) and {a for _, a in found(warehouse, "60 million")} == {"a1", "a2"}


def test_a_run_with_nothing_new_leaves_the_index_in_step(tmp_path, monkeypatch) -> None:
    source = write(tmp_path / "a.jsonl", ARTICLES)
    run(source, tmp_path / "w.duckdb")
    write(source, [*ARTICLES, ARTICLES[0]])  # the same article twice: it is read, and nothing is new
    assert run(source, tmp_path / "w.duckdb").status == "unchanged"
    monkeypatch.setattr("warehouse.search_index.bring", None)  # it would look at every article
    assert is_fresh(tmp_path / "w.duckdb")


def test_rows_that_the_audit_rejects_are_not_found(tmp_path) -> None:
    def wrong(claims: pl.DataFrame) -> pl.DataFrame:
        surface = pl.when(pl.col("surface") == "20 million").then(pl.lit("29 million")).otherwise("surface")
        return claims.with_columns(surface=surface)

    warehouse = tmp_path / "w.duckdb"
    run(write(tmp_path / "a.jsonl", ARTICLES), warehouse, tampered(wrong))
    assert is_fresh(warehouse)
    assert found(warehouse, '"previously reported"', kinds=("figure",)) == []
    assert found(warehouse, '"had leaked"', kinds=("figure",)) == [("figure", "a1")]


def test_a_refused_batch_leaves_the_index_and_the_texts_as_they_were(desk, tmp_path) -> None:
    index, log = Store(desk).search_index, Store(desk).text_log.path
    before, texts = found_in(index, "million"), log.read_bytes()
    lines = [f"The depot held {100 + n} crates in the spring." for n in range(30)]
    source = write(tmp_path / "stock.jsonl", [{"id": "stock", "text": " ".join(lines)}])
    refused = run(source, desk, tampered(lambda claims: claims.with_columns(surface=pl.lit("many"))))
    assert refused.status == "refused" and found_in(index, "crates") == []
    assert found_in(index, "million") == before and index.path.with_name(index.path.name + "-journal").exists() is False
    assert log.read_bytes() == texts, "nor the texts"
