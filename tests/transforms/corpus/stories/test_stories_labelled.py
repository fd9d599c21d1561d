"""Stories of a news sample against pairs labelled by reading, and of events whose articles are known."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import polars as pl
import pytest

from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate

DATA = Path(__file__).parents[3] / "data"
LABELS, MIDDLING = (json.loads((DATA / f"stories_{name}.json").read_text())["pairs"] for name in ("blind", "middling"))


def _stories(articles: pl.DataFrame) -> dict[str, int]:
    """The story of each article by its id."""
    keys = pl.Series("article_key", range(len(articles)), dtype=pl.Int64)
    batch = articles.with_columns(keys, wire_credits=pl.lit([], pl.List(pl.String)))
    found = relate(batch, MemoryHistory()).articles.sort("article_key")
    return dict(zip(articles["id"], found["story_key"], strict=True))


@pytest.fixture(scope="module")
def sample(shared) -> dict[str, int]:
    news = pl.read_parquet(shared / "corpora" / "news_dev.parquet")
    day = pl.col("date").str.to_date("%Y-%m-%d", strict=False).alias("published_on")
    return _stories(news.select("id", "outlet", day, "title", "text"))


def test_articles_on_one_event_are_found(sample) -> None:
    count = Counter((pair["label"], sample[pair["a"]] == sample[pair["b"]]) for pair in LABELS if not pair["unclear"])
    found, missed = count["same_story", True], count["same_story", False]
    assert found / (found + missed) >= 0.75
    assert count["different", True] <= 2


def test_most_articles_on_one_event_are_found_where_likeness_is_middling(sample) -> None:
    count = Counter((pair["label"], sample[pair["a"]] == sample[pair["b"]]) for pair in MIDDLING if not pair["unclear"])
    found, missed = count["same_story", True], count["same_story", False]
    assert found / (found + missed) >= 0.7
    assert count["different", True] <= 6


def test_no_story_runs_away(sample) -> None:
    assert max(Counter(sample.values()).values()) <= 20


def test_events_without_dates_are_told_apart(shared) -> None:
    events = pl.read_ndjson(shared / "corpora" / "copies" / "articles.jsonl").select("id", "text")
    blank = {"outlet": pl.String, "published_on": pl.Date, "title": pl.String}
    story = _stories(events.with_columns(pl.lit(None, kind).alias(name) for name, kind in blank.items()))
    topics: dict[int, set[str]] = {}
    for name, key in story.items():
        topics.setdefault(key, set()).add(name.split("_")[0])
    assert sum(len(found) > 1 for found in topics.values()) == 0
