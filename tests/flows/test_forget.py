"""Forgetting: nothing of the article is left on disk, it does not come back, and the rest is as if it had never been there."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.forget import ArticleUnknown, forget_article
from flows.rebuild import rebuild_warehouse
from tests.flows.desk import ARTICLES, FACTS, Silent, contents, rows, run, write
from warehouse.store import Store

SECRET = "Quillfeather"
GONE = {
    "id": "g1", "outlet": "Courier", "title": f"{SECRET} resigns", "date": "2024-05-04",
    "text": f'Perpetua {SECRET} said on Friday that 12 clinics had closed. "We closed 12 of them," {SECRET} said.',
}  # fmt: skip
OTHERS = [ARTICLES[0], ARTICLES[1]]


@pytest.fixture(scope="module")
def forgotten(tmp_path_factory) -> Store:
    folder = tmp_path_factory.mktemp("forgotten")
    store = Store(folder / "w.duckdb")
    run(write(folder / "a.jsonl", [OTHERS[0], GONE]), store.path)
    run(write(folder / "b.jsonl", [OTHERS[1], GONE | {"text": GONE["text"] + " No more."}]), store.path)
    forget_article(store.path, "g1", None, "ada", "taken down", 0, Silent())
    return store


def test_no_byte_of_it_is_left(forgotten: Store) -> None:
    for path in [forgotten.path, *forgotten.files.rglob("*")]:
        if path.is_file():
            assert SECRET.encode() not in path.read_bytes(), path
    assert not list(forgotten.path.parent.glob("*.rebuild*")) and not list(forgotten.files.glob("*.kept"))
    assert rows(forgotten.path, "select count(*) from dim_article where article_id = 'g1'") == [(0,)]
    assert rows(forgotten.path, f"select count(*) from dim_entity where name ilike '%{SECRET}%'") == [(0,)]


def test_the_rest_is_as_if_it_had_never_been_there(forgotten: Store, tmp_path: Path) -> None:
    run(write(tmp_path / "a.jsonl", OTHERS[:1]), tmp_path / "w.duckdb")
    run(write(tmp_path / "b.jsonl", OTHERS[1:]), tmp_path / "w.duckdb")
    compared = tuple(set(FACTS) - {"dim_article"})
    assert contents(forgotten.path, compared) == contents(tmp_path / "w.duckdb", compared)


def test_sent_again_it_is_reported_and_not_read_in_also_after_a_rebuild(forgotten: Store) -> None:
    rebuild_warehouse(forgotten.path, 0, Silent())
    source = write(forgotten.path.parent / "c.jsonl", [GONE | {"text": f"{SECRET} again."}, ARTICLES[2]])
    s = run(source, forgotten.path).summary()
    assert (s["read"], s["new"], s["quarantined"]) == (2, 1, 1)
    [(code, message, row)] = rows(
        forgotten.path, "select code, message, row from quality.quarantine where article_id = 'g1'"
    )
    assert code == "forgotten" and "removed" in message and SECRET not in row
    test_no_byte_of_it_is_left(forgotten)


def test_an_article_that_is_not_there_is_told(forgotten: Store) -> None:
    with pytest.raises(ArticleUnknown, match="already"):
        forget_article(forgotten.path, "g1", None, "ada", "again", 0, Silent())
    with pytest.raises(ArticleUnknown, match="no article nowhere"):
        forget_article(forgotten.path, "nowhere", None, "ada", "again", 0, Silent())
