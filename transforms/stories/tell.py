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
from transforms.copies.history import ARTICLE, History
from transforms.stories.links import DAYS, NEVER, likeness

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
    """``articles``: rows of ``ARTICLE``, all that may have changed; ``stories``: rows of ``dim_story`` to be replaced by
    key; ``gone``: keys of stories that are no more."""

    articles: pl.DataFrame
    stories: pl.DataFrame
    gone: pl.Series


def tell_stories(articles: pl.DataFrame, fresh: pl.Series, replaced: pl.Series, history: History) -> Stories:
    """Finds the stories of the ``fresh`` articles and of all whose story they may change.

    ``articles``: rows of ``ARTICLE``, those of ``fresh`` and others whose copy group may have changed; ``replaced``: keys
    of articles that history has otherwise, or that are gone.
    """
    rows: dict[int, Row] = {r["article_key"]: r for r in articles.iter_rows(named=True)}
    outdated = set(replaced)
    orphans = history.followers(replaced).filter(~pl.col("article_key").is_in(replaced.implode()))
    for r in orphans.iter_rows(named=True):
        rows.setdefault(r["article_key"], r)
    seekers = [rows[k] for k in (*fresh, *orphans["article_key"])]
    for r in seekers:
        r.update(follows_key=None, likeness=None)
    _follow(seekers, set(fresh), rows, outdated, history)

    before = history.articles(pl.concat([pl.Series(list(rows), dtype=pl.Int64), replaced]).unique())
    led = pl.Series([r["follows_key"] for r in rows.values()], dtype=pl.Int64).drop_nulls().unique()
    old = pl.concat([before["story_key"], history.articles(led)["story_key"]]).unique()
    for r in history.stories(old).iter_rows(named=True):
        if r["article_key"] not in outdated:
            rows.setdefault(r["article_key"], r)
    stories = _gather(rows)
    gone = old.filter(~old.is_in(stories["story_key"].implode()))
    return Stories(pl.DataFrame(list(rows.values()), schema=ARTICLE).sort("article_key"), stories, gone.sort())


def order(row: Row) -> tuple[dt.date, int]:
    """Articles in the order they count as published: by day, those without a date last, then by key."""
    return row["published_on"] or dt.date.max, row["article_key"]


def _follow(seekers: list[Row], fresh: set[int], rows: dict[int, Row], outdated: set[int], history: History) -> None:
    """Sets what the seekers follow, and what articles of history do that a fresh one is more like."""
    found = _neighbours(seekers, outdated, history)
    seeking_keys = {r["article_key"] for r in seekers}
    rest = [rows.get(r["article_key"], r) for r in found if r["article_key"] not in seeking_keys]
    every = [*seekers, *rest]
    lists = [r["terms"] for r in every]
    sizes = [len(t) for t in lists]
    term = np.array([t for ts in lists for t in ts], np.uint64)
    article = np.repeat(np.arange(len(every)), sizes)
    total = np.maximum(np.bincount(article, (term & np.uint64(0xFF)).astype(float), len(every)), 1)
    day = np.array([r["published_on"].toordinal() if r["published_on"] else NEVER for r in every], np.int64)
    seeking = np.arange(len(every)) < len(seekers)
    for i, j, alike in zip(*(x.tolist() for x in likeness(term, article, day, seeking, total)), strict=True):
        a, b = every[i], every[j]
        if order(b) < order(a):
            a, b, i, j = b, a, j, i
        if j >= len(seekers) and a["article_key"] not in fresh:
            continue
        now = (-(b["likeness"] or 0), b["follows_key"] or 0)
        if b["follows_key"] is None or (-alike, a["article_key"]) < now:
            b.update(follows_key=a["article_key"], likeness=alike)
            rows.setdefault(b["article_key"], b)


def _neighbours(seekers: list[Row], outdated: set[int], history: History) -> list[Row]:
    """History's articles that share terms with the seekers, of the days about theirs."""
    days = [r["published_on"] for r in seekers if r["published_on"]]
    reach = dt.timedelta(days=DAYS)
    window = (min(days) - reach, max(days) + reach) if days else None
    undated = any(r["published_on"] is None for r in seekers)
    words = pl.Series([t >> 8 for r in seekers for t in r["terms"]], dtype=pl.UInt64).unique()
    keys = history.telling(words, window, undated)
    keys = keys.filter(~keys.is_in(pl.Series(list(outdated), dtype=pl.Int64).implode()))
    return history.articles(keys).to_dicts()


def _gather(rows: dict[int, Row]) -> pl.DataFrame:
    """Sets the story of every row; returns the rows of ``STORY``."""
    links: list[tuple[tuple[bool, int], tuple[bool, int]]] = []  # a node is an article or a copy group
    for key, r in rows.items():
        links.append(((False, key), (False, key)))
        if r["follows_key"] is not None:
            links.append(((False, key), (False, r["follows_key"])))
        if r["copy_group_key"] is not None:
            links.append(((False, key), (True, r["copy_group_key"])))
    told = []
    for nodes in components(links):
        members = sorted((rows[k] for is_group, k in nodes if not is_group), key=order)
        story = members[0]["article_key"]
        for r in members:
            r["story_key"] = story
        told.append(_story(story, members))
    return pl.DataFrame(told, schema=STORY, orient="row").sort("story_key")


def _story(key: int, members: list[Row]) -> tuple[Any, ...]:
    days = [r["published_on"] for r in members if r["published_on"]]
    headline = next((r["headline"] for r in members if r["headline"]), None)
    groups = {r["copy_group_key"] for r in members} - {None}
    outlets = {r["outlet"] for r in members} - {None}
    return key, headline, min(days, default=None), max(days, default=None), len(members), len(groups), len(outlets)
