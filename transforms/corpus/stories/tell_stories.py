"""The stories of a batch: which article each one follows, and what that makes of the stories told so far.

An article follows the earlier one that is most like it, if any is like it enough, and belongs to the head that one belongs
to, the article a story began with, if it is like that story as a whole (``whole_stories``). Copies of one another always
belong together. What hangs together is a story, and its key is that of its earliest article. Each of these is a function of
the articles that are current, so the order in which they came does not matter.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import polars as pl

from transforms.corpus.components import components
from transforms.corpus.index.history import LIGHT, History
from transforms.corpus.stories.commonness import Commonness, around, lessened
from transforms.corpus.stories.members_at_hand import AtHand, Row, Told, order
from transforms.corpus.stories.story_links import LEAST_TERMS, NEVER, leaders
from transforms.corpus.stories.whole_stories import settle

STORY = {
    "story_key": pl.Int64,
    "headline": pl.String,
    "first_published_on": pl.Date,
    "last_published_on": pl.Date,
    "articles": pl.Int64,
    "copy_groups": pl.Int64,
    "outlets": pl.Int64,
}


class Stories(NamedTuple):
    """``articles``: rows of ``LIGHT``, all that may have changed; ``stories``: rows of ``dim_story`` to be replaced by
    key; ``gone``: keys of stories that no longer exist."""

    articles: pl.DataFrame
    stories: pl.DataFrame
    gone: pl.Series


def tell_stories(articles: pl.DataFrame, fresh: pl.DataFrame, replaced: pl.Series, history: History) -> Stories:
    """Finds the stories of the ``fresh`` articles and of all whose story they may change: of those that followed one that is
    replaced, and of those of whose words some tell more or less than before.

    ``articles``: rows of ``LIGHT``, those of ``fresh`` and others whose copy group may have changed; ``fresh``:
    ``article_key, published_on, terms`` of the batch; ``replaced``: keys of articles that history has with another date or
    other terms, or that are gone.
    """
    rows: dict[int, Row] = {r["article_key"]: r for r in articles.iter_rows(named=True)}
    outdated = set(replaced)
    common = Commonness(fresh, replaced, history)
    orphans = history.followers(replaced).filter(~pl.col("article_key").is_in(replaced.implode()))
    again = pl.concat([orphans["article_key"], common.shifted()]).unique().sort()
    for r in history.articles(again).iter_rows(named=True):
        rows.setdefault(r["article_key"], r)
    fields = ["article_key", "published_on", "terms"]
    known = history.articles(again).join(history.lists(again), on="article_key")
    seekers = pl.concat([fresh.select(fields), known.select(fields)])
    for key in seekers["article_key"]:
        rows[key].update(follows_key=None, likeness=None)
    moved, told = _follow(seekers, rows, replaced, common, history)
    moved |= set(seekers["article_key"])
    at_hand = AtHand(rows, seekers, told, common, set(fresh["article_key"]), replaced, history)
    for key, head in settle(at_hand, moved, common.undated_bar).items():
        rows.setdefault(key, at_hand.rows[key])["head_key"] = head

    old = _touch(rows, replaced, history)
    for r in history.stories(old).iter_rows(named=True):
        if r["article_key"] not in outdated:
            rows.setdefault(r["article_key"], r)
    touched = {None, *old}
    stories = _gather({k: r for k, r in rows.items() if r["story_key"] in touched})
    gone = old.filter(~old.is_in(stories["story_key"].implode()))
    return Stories(pl.DataFrame(list(rows.values()), schema=LIGHT).sort("article_key"), stories, gone.sort())


def _touch(rows: dict[int, Row], replaced: pl.Series, history: History) -> pl.Series:
    """The stories of history that may be others now; sets the ``story_key`` of all rows as history has it, null if it has none.

    A story is touched by an article that is new or gone, or in another group or under another head than before, and by one
    in a group with such an article."""
    keys = pl.concat([pl.Series(list(rows), dtype=pl.Int64), replaced]).unique()
    before = {r["article_key"]: r for r in history.articles(keys).iter_rows(named=True)}
    outdated = set(replaced)
    groups, heads, old = set(), set(), {before[k]["story_key"] for k in outdated & before.keys()}
    for key, r in rows.items():
        was = before.get(key)
        r["story_key"] = was and was["story_key"]
        if was is None or key in outdated or any(r[f] != was[f] for f in ("copy_group_key", "head_key")):
            groups |= {r["copy_group_key"], was and was["copy_group_key"]}
            heads.add(r["head_key"])
            old.add(r["story_key"])
    groups.discard(None)
    old |= {r["story_key"] for r in rows.values() if r["copy_group_key"] in groups}
    known = history.articles(pl.Series(sorted(heads), dtype=pl.Int64))["story_key"]
    return pl.Series([*(old - {None}), *known], dtype=pl.Int64).unique()


def _follow(
    seekers: pl.DataFrame, rows: dict[int, Row], replaced: pl.Series, common: Commonness, history: History
) -> tuple[set[int], Told]:
    """Sets what the seekers follow, and what articles of history do that a seeker is more like. Keys of all these, and how
    much the seekers' words tell."""
    square = (pl.col("term") % 256).cast(pl.Int64).pow(2)
    mine = seekers.rename({"terms": "term"}).explode("term").drop_nulls("term")
    mine = mine.with_columns(square.sum().over("article_key").alias("total"))
    theirs = _neighbours(seekers, replaced, history)
    every = pl.concat([mine, theirs.select(mine.columns)])
    every = every.with_columns(tells=common.of(every))
    told = lessened(mine, every["tells"].to_numpy()[: len(mine)], seekers["article_key"])
    near = pl.len().over("article_key") >= LEAST_TERMS  # too few words in common otherwise
    every = every.filter(near | pl.col("article_key").is_in(seekers["article_key"].implode()))
    every = every.sort("published_on", "article_key", nulls_last=True)
    articles = every.group_by("article_key", maintain_order=True).agg(
        pl.col("published_on", "total").first(),
        pl.len(),
        square.sum().alias("shared"),
        pl.col("term").sort().implode().hash().first(),
    )
    asked = set(seekers["article_key"])
    # articles of one day with the same terms: the first of them stands for all
    same = articles.with_columns(first=pl.col("article_key").first().over("published_on", "total", "term"))
    same = same.filter((pl.col("first") != pl.col("article_key")) & (pl.col("len") >= LEAST_TERMS))
    twins = same.filter(pl.col("shared") == pl.col("total"))  # of history only the words that a seeker has are known
    every = every.filter(~pl.col("article_key").is_in(twins["article_key"].implode()))
    articles = articles.filter(~pl.col("article_key").is_in(twins["article_key"].implode()))

    keys = articles["article_key"].to_numpy()
    later, earlier, alike = leaders(
        every["term"].to_numpy(),
        np.repeat(np.arange(len(keys)), articles["len"].to_numpy()),
        every["tells"].to_numpy(),
        articles["published_on"].to_physical().fill_null(NEVER).to_numpy().astype(np.int64),
        keys,
        articles["total"].to_numpy().astype(float),
        np.isin(keys, seekers["article_key"].to_numpy()),
        common.undated_bar,
    )
    found = [*zip(keys[later].tolist(), keys[earlier].tolist(), alike.tolist(), strict=True)]
    found += [(k, first, 1.0) for k, first in twins.select("article_key", "first").iter_rows() if {k, first} & asked]
    absent = pl.Series(list({k for k, _, _ in found} - rows.keys()), dtype=pl.Int64)
    others = {r["article_key"]: r for r in history.articles(absent).iter_rows(named=True)}
    moved = set()
    for key, leader, likeness in found:
        r = rows.get(key) or others[key]
        if r["follows_key"] is None or (-likeness, leader) < (-r["likeness"], r["follows_key"]):
            r.update(follows_key=leader, likeness=likeness)
            rows.setdefault(key, r)
            moved.add(key)
    return moved, told


def _neighbours(seekers: pl.DataFrame, replaced: pl.Series, history: History) -> pl.DataFrame:
    """The terms that history's articles share with the seekers, of the days about theirs."""
    words = (seekers["terms"].explode(empty_as_null=False) // 256).unique()
    found = history.telling(words, around(seekers["published_on"]), ever=seekers["published_on"].has_nulls())
    known = pl.concat([replaced, seekers["article_key"]]).implode()
    return found.filter(~pl.col("article_key").is_in(known))


def _gather(rows: dict[int, Row]) -> pl.DataFrame:
    """Sets the story of every row; returns the rows of ``STORY``."""
    links: list[tuple[tuple[bool, int], tuple[bool, int]]] = []  # a node is an article or a copy group
    for key, r in rows.items():
        if r["head_key"] != key:
            links.append(((False, key), (False, r["head_key"])))
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
