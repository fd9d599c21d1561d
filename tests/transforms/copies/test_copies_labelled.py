"""The labelled pairs: same copies against quotations, boilerplate and independent reports."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import blake2b
from pathlib import Path

import polars as pl
from copies_desk import SCHEMA

from transforms.copies import MemoryHistory, compare

LABELS = Path(__file__).parents[2] / "data" / "copies_news_dev.json"


def _key(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)


def _frame(articles: pl.DataFrame) -> pl.DataFrame:
    keys = pl.Series("article_key", [_key(i) for i in articles["id"]], dtype=pl.Int64)
    missing = [pl.lit(None, kind).alias(c) for c, kind in SCHEMA.items() if c not in articles.columns]
    return articles.with_columns(missing).with_columns(keys).select(SCHEMA.keys())


def test_same_copies_of_the_events_set(shared) -> None:
    folder = shared / "corpora" / "copies"
    articles = pl.read_ndjson(folder / "articles.jsonl").select("id", "text")
    found = compare(_frame(articles), MemoryHistory()).articles
    group = dict(found.select("article_key", "copy_group_key").iter_rows())
    count: Counter[str] = Counter()
    for pair in json.loads((folder / "gold.json").read_text())["gold"]:
        if not pair["unclear"] and pair["label"] != "partial_copy":
            a, b = group[_key(pair["a"])], group[_key(pair["b"])]
            same = a is not None and a == b
            count["right"] += same and pair["label"] == "same_copy"
            count["found"] += same
            count["wanted"] += pair["label"] == "same_copy"
    assert 2 * count["right"] / (count["found"] + count["wanted"]) >= 0.97


def test_news_with_much_boilerplate(shared) -> None:
    news = pl.read_parquet(shared / "corpora" / "news_dev.parquet")
    news = news.with_columns(published_on=pl.col("date").str.to_date("%Y-%m-%d", strict=False))
    pairs = compare(_frame(news.select("id", "outlet", "published_on", "title", "text")), MemoryHistory()).pairs
    relation = {(a, b): r for a, b, r in pairs.select("article_key", "other_article_key", "relation").iter_rows()}
    wrong = []
    for pair in json.loads(LABELS.read_text())["pairs"]:
        a, b = sorted((_key(pair["a"]), _key(pair["b"])))
        wanted = pair["label"] if pair["label"].endswith("_copy") else None
        if not pair["unclear"] and relation.get((a, b)) != wanted:
            wrong.append((pair, relation.get((a, b))))
    assert len(wrong) <= 2, wrong
