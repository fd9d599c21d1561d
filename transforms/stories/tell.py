"""The stories of a batch: which article each one follows, and what that makes of the stories told so far.

An article follows the earlier one that is most like it, if any is like it enough; copies of one another always belong
together. What hangs together is a story, and its key is that of its earliest article. Each of these is a function of the
articles that are current, so the order in which they came does not matter.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

import numpy as np
import polars as pl

from transforms.copies.groups import components
from transforms.copies.history import LIGHT, History
from transforms.stories.links import DAYS, LEAST_TERMS, NEVER, likeness

STORY = {
    "story_key": pl.Int64,
    "headline": pl.String,
    "first_published_on": pl.Date,
    "last_published_on": pl.Date,
    "articles": pl.Int64,
    "copy_groups": pl.Int64,
    "outlets": pl.Int64,
}
Row = dict[str, Any]


class Stories(NamedTuple):
    """``articles``: rows of ``LIGHT``, all that may have changed; ``stories``: rows of ``dim_story`` to be replaced by
    key; ``gone``: keys of stories that are no more."""

    articles: pl.DataFrame
    stories: pl.DataFrame
    gone: pl.Series


def tell_stories(articles: pl.DataFrame, fresh: pl.DataFrame, replaced: pl.Series, history: History) -> Stories:
    """Finds the stories of the ``fresh`` articles and of all whose story they may change.

    ``articles``: rows of ``LIGHT``, those of ``fresh`` and others whose copy group may have changed; ``fresh``:
    ``article_key, terms``; ``replaced``: keys of articles that history has otherwise, or that are gone.
    """
    rows: dict[int, Row] = {r["article_key"]: r for r in articles.iter_rows(named=True)}
    outdated = set(replaced)
    orphans = history.followers(replaced).filter(~pl.col("article_key").is_in(replaced.implode()))
    for r in orphans.select(LIGHT.keys()).iter_rows(named=True):
        rows.setdefault(r["article_key"], r)
    fields = ["article_key", "published_on", "terms"]
    seekers = pl.concat([fresh.select(fields), orphans.select(fields)])
    for key in seekers["article_key"]:
        rows[key].update(follows_key=None, likeness=None)
    _follow(seekers, set(fresh["article_key"]), rows, replaced, history)

    before = history.articles(pl.concat([pl.Series(list(rows), dtype=pl.Int64), replaced]).unique())
    led = pl.Series([r["follows_key"] for r in rows.values()], dtype=pl.Int64).drop_nulls().unique()
    old = pl.concat([before["story_key"], history.articles(led)["story_key"]]).unique()
    for r in history.stories(old).select(LIGHT.keys()).iter_rows(named=True):
        if r["article_key"] not in outdated:
            rows.setdefault(r["article_key"], r)
    stories = _gather(rows)
    gone = old.filter(~old.is_in(stories["story_key"].implode()))
    return Stories(pl.DataFrame(list(rows.values()), schema=LIGHT).sort("article_key"), stories, gone.sort())


def order(row: Row) -> tuple[dt.date, int]:
    """Articles in the order they count as published: by day, those without a date last, then by key."""
    return row["published_on"] or dt.date.max, row["article_key"]


def _follow(
    seekers: pl.DataFrame, fresh: set[int], rows: dict[int, Row], replaced: pl.Series, history: History
) -> None:
    """Sets what the seekers follow, and what articles of history do that a fresh one is more like."""
    weight = (pl.col("term") % 256).cast(pl.Int64)
    mine = seekers.rename({"terms": "term"}).explode("term").drop_nulls("term")
    mine = mine.with_columns(weight.sum().over("article_key").alias("total"))
    theirs = _neighbours(seekers, replaced, history)
    every = pl.concat([mine, theirs.select(mine.columns)])
    articles = every.select("article_key", "published_on", "total").unique("article_key").sort("article_key")
    keys = articles["article_key"].to_numpy()
    pairs = likeness(
        every["term"].to_numpy(),
        np.searchsorted(keys, every["article_key"].to_numpy()),
        articles["published_on"].to_physical().fill_null(NEVER).to_numpy().astype(np.int64),
        np.isin(keys, seekers["article_key"].to_numpy()),
        articles["total"].to_numpy().astype(float),
    )
    asked = set(seekers["article_key"])
    met = pl.Series(np.unique(keys[np.concatenate(pairs[:2])]), dtype=pl.Int64)
    absent = met.filter(~met.is_in(list(rows)))
    others = {r["article_key"]: r for r in history.articles(absent).select(LIGHT.keys()).iter_rows(named=True)}
    for i, j, alike in zip(keys[pairs[0]].tolist(), keys[pairs[1]].tolist(), pairs[2].tolist(), strict=True):
        a, b = (rows.get(key) or others[key] for key in (i, j))
        if order(b) < order(a):
            a, b = b, a
        if b["article_key"] not in asked and a["article_key"] not in fresh:
            continue
        if b["follows_key"] is None or (-alike, a["article_key"]) < (-b["likeness"], b["follows_key"]):
            b.update(follows_key=a["article_key"], likeness=alike)
            rows.setdefault(b["article_key"], b)


def _neighbours(seekers: pl.DataFrame, replaced: pl.Series, history: History) -> pl.DataFrame:
    """The terms that history's articles share with the seekers, of the days about theirs."""
    first, last = seekers["published_on"].min(), seekers["published_on"].max()
    reach = dt.timedelta(days=DAYS)
    window = (first - reach, last + reach) if isinstance(first, dt.date) and isinstance(last, dt.date) else None
    words = (seekers["terms"].explode(empty_as_null=False) // 256).unique()
    found = history.telling(words, window, seekers["published_on"].has_nulls())
    known = pl.concat([replaced, seekers["article_key"]]).implode()
    found = found.filter(~pl.col("article_key").is_in(known))
    return found.filter(pl.len().over("article_key") >= LEAST_TERMS)


def _gather(rows: dict[int, Row]) -> pl.DataFrame:
    """Sets the story of every row; returns the rows of ``STORY``."""
    links: list[tuple[tuple[bool, int], tuple[bool, int]]] = []  # a node is an article or a copy group
    for key, r in rows.items():
        if r["follows_key"] is not None:
            links.append(((False, key), (False, r["follows_key"])))
        if r["copy_group_key"] is not None:
            links.append(((False, key), (True, r["copy_group_key"])))
    linked = {node for link in links for node in link}
    told = []
    alone = [[node] for node in ((False, key) for key in rows) if node not in linked]
    for nodes in [*components(links), *alone]:
        members = sorted((rows[k] for is_group, k in nodes if not is_group), key=order)
        story = members[0]["article_key"]
        for r in members:
            r["story_key"] = story
        told.append(_story(story, members))
    return pl.DataFrame(told, schema=STORY, orient="row").sort("story_key")


def _story(key: int, members: list[Row]) -> tuple[Any, ...]:
    days = [r["published_on"] for r in members if r["published_on"]]
    headline = next((r["headline"] for r in members if r["headline"]), None)
    texts = {r["copy_group_key"] or r["article_key"] for r in members}  # a group of copies counts once
    outlets = {r["outlet"] for r in members} - {None}
    return key, headline, min(days, default=None), max(days, default=None), len(members), len(texts), len(outlets)
