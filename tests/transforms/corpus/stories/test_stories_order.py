"""Stories of made news in any order and any batches, some of it undated, late or sent again otherwise: always the same."""

from __future__ import annotations

import datetime as dt
import random

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate
from transforms.corpus.stories.commonness import Commonness
from transforms.corpus.stories.story_terms import read_terms

DAY = dt.date(2021, 3, 1)
SCHEMA = {
    "article_key": pl.Int64, "outlet": pl.String, "published_on": pl.Date, "title": pl.String, "text": pl.String,
    "wire_credits": pl.List(pl.String),
}  # fmt: skip


def news(seed: int, n: int = 45, days: int = 30, drift: int = 14) -> pl.DataFrame:
    """Articles on four affairs that drift from day to day, a third of them without a date."""
    rng = random.Random(seed)
    rows = []
    for i in range(n):
        affair, day = i % 4, rng.randrange(days)
        words = [f"Affair{affair}Name{rng.randrange(day, day + drift)}" for _ in range(24)]
        words += [f"Other{rng.randrange(400)}" for _ in range(12)]
        published = None if rng.random() < 1 / 3 else DAY + dt.timedelta(days=day)
        rows.append(((i * 7919) % 1009 - 500, f"Paper {i}", published, None, " ".join(words), []))
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def told(*batches: tuple[pl.DataFrame, list[int]]) -> tuple[pl.DataFrame, pl.DataFrame]:
    history = MemoryHistory()
    for batch, retired in batches:
        history.apply(relate(batch, history, retired), batch)
    articles = history.article.select("article_key", "follows_key", "likeness", "head_key", "story_key")
    return articles.sort("article_key"), history.story.sort("story_key")


def test_there_is_something_to_find() -> None:
    articles, stories = told((news(1), []))
    assert 4 < len(stories) < len(articles)
    assert articles.filter(pl.col("follows_key").is_not_null() & (pl.col("head_key") == pl.col("article_key"))).height


def test_common_words_tell_less_and_a_batch_shifts_them() -> None:
    corpus, history = news(1, 90, days=6, drift=4), MemoryHistory()
    first, second = corpus[:60], corpus[60:]
    history.apply(relate(first, history), first)
    terms = second.select("article_key", "published_on").with_columns(terms=read_terms(second["title"], second["text"]))
    common = Commonness(terms, pl.Series([], dtype=pl.Int64), history)
    known = history.article.select("article_key", "published_on", "terms")
    assert any(common.about(known).values())
    assert 0 < len(common.shifted()) < len(first)


@pytest.mark.slow
@given(st.integers(0, 10**6), st.data())
@settings(max_examples=6, deadline=None)
def test_order_and_batches_do_not_matter_on_a_dense_topic(seed, data) -> None:
    corpus = news(seed, 90, days=6, drift=4)
    order = data.draw(st.permutations(range(len(corpus))))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(corpus)), min_size=1, max_size=4)))
    bounds = [0, *cuts, len(corpus)]
    batches = [(corpus[order[a:b]], []) for a, b in zip(bounds, bounds[1:], strict=False)]
    added = news(seed + 1, 40, days=6, drift=4).with_columns(pl.col("article_key") + 5000)
    found, expected = told((added, []), *batches, (corpus[:0], added["article_key"].to_list())), told((corpus, []))
    assert found[0].equals(expected[0])
    assert found[1].equals(expected[1])


@pytest.mark.slow
@given(st.integers(0, 10**6), st.data())
@settings(max_examples=15, deadline=None)
def test_order_and_batches_do_not_matter(seed, data) -> None:
    corpus = news(seed)
    order = data.draw(st.permutations(range(len(corpus))))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(corpus)), max_size=5)))
    bounds = [0, *cuts, len(corpus)]
    batches = [(corpus[order[a:b]], []) for a, b in zip(bounds, bounds[1:], strict=False)]
    early = data.draw(st.lists(st.sampled_from(order), max_size=6, unique=True))
    shift = pl.col("published_on").dt.offset_by(f"{data.draw(st.integers(-20, 20))}d")
    other = corpus[early].with_columns(shift, pl.col("text").str.head(200))
    added = news(seed + 1, 6).with_columns(pl.col("article_key") + 5000)
    steps = [(added, []), (other, []), *batches, (corpus[:0], added["article_key"].to_list())]
    found, expected = told(*steps), told((corpus, []))
    assert found[0].equals(expected[0])
    assert found[1].equals(expected[1])
