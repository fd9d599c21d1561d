"""The labelled pairs: same copies against quotations, boilerplate and independent reports."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import blake2b
from pathlib import Path

import polars as pl
import pytest
from copies_desk import SCHEMA

from benchmarks.copies.amid import amid
from benchmarks.copies.made import news
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate

LABELS = Path(__file__).parents[3] / "data"
AMID = json.loads((LABELS / "copies_amid.json").read_text())
BLIND = json.loads((LABELS / "copies_blind.json").read_text())
WIRES = json.loads((LABELS / "copies_wires.json").read_text())
TUNED = json.loads((LABELS / "copies_news_dev.json").read_text())


def _key(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)


def _frame(articles: pl.DataFrame) -> pl.DataFrame:
    keys = pl.Series("article_key", [_key(i) for i in articles["id"]], dtype=pl.Int64)
    missing = [pl.lit(None, kind).alias(c) for c, kind in SCHEMA.items() if c not in articles.columns]
    return articles.with_columns(missing).with_columns(keys).select(SCHEMA.keys())


@pytest.fixture(scope="module")
def events(shared) -> dict[int, int | None]:
    """Copy groups of the event articles, which come without outlet or date."""
    articles = pl.read_ndjson(shared / "corpora" / "copies" / "articles.jsonl").select("id", "text")
    found = relate(_frame(articles), MemoryHistory()).articles
    return dict(found.select("article_key", "copy_group_key").iter_rows())


@pytest.fixture(scope="module", params=["with outlets and dates", "without"])
def relations(shared, request) -> dict[tuple[int, int], str]:
    """What the news sample, full of boilerplate, is found to hold."""
    news = pl.read_parquet(shared / "corpora" / "news_dev.parquet")
    news = news.with_columns(published_on=pl.col("date").str.to_date("%Y-%m-%d", strict=False))
    kept = ["id", "outlet", "published_on", "title", "text"] if request.param != "without" else ["id", "title", "text"]
    pairs = relate(_frame(news.select(kept)), MemoryHistory()).pairs
    return {(a, b): r for a, b, r in pairs.select("article_key", "other_article_key", "relation").iter_rows()}


def _f1(group: dict[int, int | None], pairs: list[dict]) -> float:
    count: Counter[str] = Counter()
    for pair in pairs:
        if not pair["unclear"] and pair["label"] != "partial_copy":
            a, b = group[_key(pair["a"])], group[_key(pair["b"])]
            same = a is not None and a == b
            count["right"] += same and pair["label"] == "same_copy"
            count["both"] += same + (pair["label"] == "same_copy")
    return 2 * count["right"] / count["both"]


def _wrong(relation: dict[tuple[int, int], str], pairs: list[dict]) -> list[tuple[dict, str | None]]:
    wrong = []
    for pair in pairs:
        a, b = sorted((_key(pair["a"]), _key(pair["b"])))
        wanted = pair["label"] if pair["label"].endswith("_copy") else None
        if not pair["unclear"] and relation.get((a, b)) != wanted:
            wrong.append((pair, relation.get((a, b))))
    return wrong


def test_same_copies_of_the_events(events, shared) -> None:
    assert _f1(events, json.loads((shared / "corpora" / "copies" / "gold.json").read_text())["gold"]) >= 0.98


def test_same_copies_of_the_events_that_have_no_gold(events) -> None:
    assert _f1(events, BLIND["events"]) >= 0.92


def test_news_with_much_boilerplate(relations) -> None:
    wrong = _wrong(relations, TUNED["pairs"])
    assert len(wrong) <= 2, wrong


def test_news_labelled_before_it_was_compared(relations) -> None:
    wrong = _wrong(relations, BLIND["news_dev"])
    assert len(wrong) <= 4, wrong
    assert not [pair for pair, found in wrong if found == "same_copy"]


def test_an_agencys_notices_are_no_copies_of_each_other(shared) -> None:
    items = pl.read_ndjson(shared / "corpora" / "datelines" / "articles.jsonl").unique("id", keep="first")
    found = relate(_frame(items.select("id", "text")), MemoryHistory()).articles
    assert _f1(dict(found.select("article_key", "copy_group_key").iter_rows()), WIRES["pairs"]) >= 0.85


def test_copies_amid_boilerplate(shared):
    scores, _ = amid(news(str(shared / "corpora" / "news_dev.parquet")), AMID)
    assert scores["precision"] >= 0.95
    assert scores["recall"] >= 0.95
