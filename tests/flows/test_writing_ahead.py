"""What is written and measured before the verdict is what is right after it."""

from __future__ import annotations

import polars as pl
import pytest

from flows import writing_ahead
from tests.flows.desk import ARTICLES, run, tampered, write
from warehouse.publish import content_of
from warehouse.seal_check import verify
from warehouse.sealing import current
from warehouse.store import Store


def _wrong_figure(claims: pl.DataFrame) -> pl.DataFrame:
    surface = pl.when(pl.col("surface") == "20 million").then(pl.lit("29 million")).otherwise("surface")
    return claims.with_columns(surface=surface)


def _no_figure(claims: pl.DataFrame) -> pl.DataFrame:
    return claims.with_columns(char_start=pl.lit("soon"))


@pytest.fixture
def measured(monkeypatch) -> list[bool]:
    """Whether each measure was of the whole, as it was taken."""
    taken = []

    def content(scratch, *, is_whole=False):
        found = content_of(scratch, is_whole=is_whole)
        taken.append(is_whole)
        return found

    monkeypatch.setattr(writing_ahead, "content_of", content)
    return taken


def _is_sealed(store: Store) -> bool:
    with store.connect(read_only=True) as connection:
        return not verify(connection, current(connection), whole=True).broken


def test_a_batch_is_measured_once_where_nothing_is_rejected(tmp_path, measured) -> None:
    run(write(tmp_path / "a.jsonl", ARTICLES), tmp_path / "w.duckdb")
    assert measured == [True] and _is_sealed(Store(tmp_path / "w.duckdb"))


def test_the_seal_is_of_what_was_published_where_a_row_was_rejected(tmp_path, measured) -> None:
    batch = run(write(tmp_path / "a.jsonl", ARTICLES), tmp_path / "w.duckdb", tampered(_wrong_figure))
    assert batch.status == "published" and batch.audit.unmet
    assert measured == [True, False] and _is_sealed(Store(tmp_path / "w.duckdb"))


def test_rows_that_cannot_be_published_are_not_measured(tmp_path, measured) -> None:
    batch = run(write(tmp_path / "a.jsonl", ARTICLES), tmp_path / "w.duckdb", tampered(_no_figure))
    assert batch.status == "published" and batch.audit.unmet
    assert measured == [False] and _is_sealed(Store(tmp_path / "w.duckdb"))


def test_the_texts_lie_in_the_log(tmp_path) -> None:
    run(write(tmp_path / "a.jsonl", ARTICLES), tmp_path / "w.duckdb")
    store = Store(tmp_path / "w.duckdb")
    with store.connect(read_only=True) as connection:
        texts = dict(connection.execute("select article_key, text from dim_article").fetchall())
        places = connection.execute("select * from copies.place").pl()
    assert dict(store.text_log.read(places).iter_rows()) == texts
