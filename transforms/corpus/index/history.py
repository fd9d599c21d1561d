"""What a comparison needs to know about the articles already in the warehouse, and an in-memory store of it.

Five tables make the index of copies; all hold current versions of articles only:

``article``    one row per article: everything else that is asked about it (``ARTICLE``)
``signature``  ``shingle`` u64, ``article_key`` i64
``unit``       ``unit`` u64 (the hash of a line), ``article_key`` i64
``block``      a row a repeated block (``BLOCK``)
``stock``      ``shingle`` u64: those that stand in articles which have nothing else in common

Pairs (``fact_copy``) are asked for beside them. The keeper on DuckDB is ``warehouse.duckdb_history``.
"""

from __future__ import annotations

from typing import Protocol

import polars as pl

from transforms.corpus.index.changes import Changes
from transforms.corpus.index.seniority import SENIORITY, by_seniority

Schema = dict[str, pl.DataType | type[pl.DataType]]

ARTICLE: Schema = {
    "article_key": pl.Int64,
    "outlet": pl.String,
    "published_on": pl.Date,
    "words": pl.Int64,  # words of its own prose: neither quoted nor in a repeated block
    "is_wire": pl.Boolean,  # bears a credit of a news agency
    "is_agency": pl.Boolean,  # its outlet is that agency
    "sample": pl.List(pl.UInt64),  # its smallest shingles, blocks included: tells articles apart
    "terms": pl.List(
        pl.UInt64
    ),  # the words its event is recognised by, as transforms.corpus.stories.read_terms has them
    "headline": pl.String,
    "follows_key": pl.Int64,  # the earlier article of its story that it is most like
    "likeness": pl.Float64,
    "head_key": pl.Int64,  # the article that its story began with, copies apart
    "copy_group_key": pl.Int64,
    "copy_role": pl.String,
    "copy_rule": pl.String,
    "own_words": pl.Int64,
    "story_key": pl.Int64,
}
LISTS = ("sample", "terms")
NONE = pl.Series([], dtype=pl.Int64)
FOLLOWING = ("follows_key", "likeness", "head_key")
LIGHT: Schema = {name: kind for name, kind in ARTICLE.items() if name not in LISTS}  # the rows Python walks over
SIGNATURE: Schema = {"shingle": pl.UInt64, "article_key": pl.Int64}
CARRYING: Schema = {**SIGNATURE, **SENIORITY, "carriers": pl.Int64}  # of a shingle: who, and how many in all
UNIT: Schema = {"unit": pl.UInt64, "article_key": pl.Int64}
BLOCK: Schema = {
    "unit": pl.UInt64,
    "outlet": pl.String,  # the one in which it stands in most different articles
    "articles": pl.Int64,
    "outlets": pl.Int64,  # this, and what follows, among the articles looked at
    "stories": pl.Int64,
    "first_on": pl.Date,
    "last_on": pl.Date,
    "is_boilerplate": pl.Boolean,
    "sample_key": pl.Int64,
    "sample": pl.String,
}
MOST_COMPARED = 12  # carriers of a line or a string are held against each other, in one outlet and over all
ENDS = ["article_key", "other_article_key"]  # of a pair, the smaller key first
PAIR: Schema = {
    "article_key": pl.Int64,
    "other_article_key": pl.Int64,
    "relation": pl.String,
    "jaccard": pl.Float64,
    "containment": pl.Float64,
    "shared_words": pl.Int64,
}


class LineHistory(Protocol):
    """Questions to the index about lines, and the articles that carry them. ``keys``, ``units`` are series without nulls or
    repeats."""

    def articles(self, keys: pl.Series) -> pl.DataFrame:
        """Rows of ``LIGHT`` with one of these ``article_key``."""

    def samples(self, keys: pl.Series) -> pl.DataFrame:
        """``article_key`` and ``sample`` of these articles: the smaller of the lists."""

    def texts(self, keys: pl.Series) -> pl.DataFrame:
        """``article_key``, ``text`` of these articles."""

    def carriers(self, units: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        """Rows of ``UNIT`` with one of these units, and ``articles`` i64: how many articles carry it.

        With ``most``, only so many rows a unit, those with the smallest keys: so many of the articles with a key in
        ``apart``, and so many of the others."""

    def units(self, keys: pl.Series) -> pl.DataFrame:
        """Rows of ``UNIT`` of these articles."""

    def blocks(self, units: pl.Series) -> pl.DataFrame:
        """Rows of ``BLOCK`` with one of these units."""


class History(LineHistory, Protocol):
    """All questions to the index. ``keys``, ``shingles``, ``units`` are series without nulls or repeats."""

    def lists(self, keys: pl.Series) -> pl.DataFrame:
        """``article_key`` and ``LISTS`` of these articles. They are most of what is kept, so they are asked for apart."""

    def signatures(self, keys: pl.Series) -> pl.DataFrame:
        """Rows of ``SIGNATURE`` of these articles."""

    def sharing(self, shingles: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        """Rows of ``CARRYING`` with one of these shingles.

        With ``most``, only so many a shingle by the smallest keys, and so many by seniority (these not for what is stock);
        as many of the articles with a key in ``apart``, and as many of the others. ``carriers`` counts all."""

    def stock(self, shingles: pl.Series) -> pl.Series:
        """Those of the shingles that are stock."""

    def pairs(self, keys: pl.Series) -> pl.DataFrame:
        """Rows of ``PAIR`` with one of these articles on either side."""

    def groups(self, group_keys: pl.Series) -> pl.DataFrame:
        """Rows of ``LIGHT`` with one of these ``copy_group_key``."""

    def stories(self, story_keys: pl.Series) -> pl.DataFrame:
        """Rows of ``LIGHT`` with one of these ``story_key``."""

    def followers(self, keys: pl.Series) -> pl.DataFrame:
        """Rows of ``LIGHT`` with one of these ``follows_key``."""

    def headed(self, keys: pl.Series) -> pl.DataFrame:
        """Rows of ``LIGHT`` with one of these ``head_key``."""

    def telling(self, words: pl.Series, days: pl.Series, ever: bool) -> pl.DataFrame:
        """``article_key``, ``published_on``, ``term`` u64 of the terms with one of these words (their upper 56 bits), and
        ``total`` i64, the sum of the squared weights of all the article's terms; of articles without a date and of those
        published on these days, or on any (``ever``)."""

    def size(self) -> int:
        """How many articles there are."""

    def counted(self, days: pl.Series) -> pl.DataFrame:
        """``published_on``, ``articles`` i64: how many were published on each of these days, and how many have no date."""

    def dated(self, days: pl.Series, undated: bool) -> pl.Series:
        """``article_key`` of the articles published on these days, and maybe of those without a date."""


class MemoryHistory:
    """The index in memory: for tests, and for a comparison without a warehouse."""

    def __init__(self) -> None:
        self.article = pl.DataFrame(schema=ARTICLE)
        self.text = pl.DataFrame(schema={"article_key": pl.Int64, "text": pl.String})
        self.signature = pl.DataFrame(schema=SIGNATURE)
        self.unit = pl.DataFrame(schema=UNIT)
        self.block = pl.DataFrame(schema=BLOCK)
        self.pair = pl.DataFrame(schema=PAIR)
        self.stocked = pl.Series("shingle", [], dtype=pl.UInt64)
        self.story = pl.DataFrame(schema={"story_key": pl.Int64})

    def articles(self, keys: pl.Series) -> pl.DataFrame:
        return self.article.filter(pl.col("article_key").is_in(keys.implode())).select(LIGHT.keys())

    def lists(self, keys: pl.Series) -> pl.DataFrame:
        return self.article.filter(pl.col("article_key").is_in(keys.implode())).select("article_key", *LISTS)

    def samples(self, keys: pl.Series) -> pl.DataFrame:
        return self.lists(keys).select("article_key", "sample")

    def texts(self, keys: pl.Series) -> pl.DataFrame:
        return self.text.filter(pl.col("article_key").is_in(keys.implode()))

    def signatures(self, keys: pl.Series) -> pl.DataFrame:
        return self.signature.filter(pl.col("article_key").is_in(keys.implode()))

    def sharing(self, shingles: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        found = self.signature.filter(pl.col("shingle").is_in(shingles.implode()))
        found = found.join(self.article.select("article_key", *SENIORITY), on="article_key")
        found = found.with_columns(carriers=pl.len().over("shingle").cast(pl.Int64))
        if most is None:
            return found.select(CARRYING.keys())
        part = ["shingle", pl.col("article_key").is_in(apart.implode())]
        found = found.with_columns(by_key=pl.col("article_key").rank("ordinal").over(part))
        found = found.sort(by_seniority()).with_columns(senior=pl.int_range(pl.len()).over(part))
        return found.filter((pl.col("by_key") <= most) | (pl.col("senior") < most)).select(CARRYING.keys())

    def stock(self, shingles: pl.Series) -> pl.Series:
        return shingles.filter(shingles.is_in(self.stocked.implode()))

    def carriers(self, units: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        found = self.unit.filter(pl.col("unit").is_in(units.implode()))
        found = found.with_columns(articles=pl.len().over("unit").cast(pl.Int64))
        if most is None:
            return found
        part = pl.col("article_key").is_in(apart.implode())
        return found.filter(pl.col("article_key").rank("ordinal").over("unit", part) <= most)

    def units(self, keys: pl.Series) -> pl.DataFrame:
        return self.unit.filter(pl.col("article_key").is_in(keys.implode()))

    def blocks(self, units: pl.Series) -> pl.DataFrame:
        return self.block.filter(pl.col("unit").is_in(units.implode()))

    def pairs(self, keys: pl.Series) -> pl.DataFrame:
        return self.pair.filter(
            pl.col("article_key").is_in(keys.implode()) | pl.col("other_article_key").is_in(keys.implode())
        )

    def groups(self, group_keys: pl.Series) -> pl.DataFrame:
        return self.article.filter(pl.col("copy_group_key").is_in(group_keys.implode())).select(LIGHT.keys())

    def stories(self, story_keys: pl.Series) -> pl.DataFrame:
        return self.article.filter(pl.col("story_key").is_in(story_keys.implode())).select(LIGHT.keys())

    def followers(self, keys: pl.Series) -> pl.DataFrame:
        return self.article.filter(pl.col("follows_key").is_in(keys.implode())).select(LIGHT.keys())

    def headed(self, keys: pl.Series) -> pl.DataFrame:
        return self.article.filter(pl.col("head_key").is_in(keys.implode())).select(LIGHT.keys())

    def telling(self, words: pl.Series, days: pl.Series, ever: bool) -> pl.DataFrame:
        day = pl.col("published_on")
        asked = pl.lit(ever) | day.is_null() | day.is_in(days.implode()).fill_null(False)
        weight = pl.col("terms").list.eval((pl.element() % 256).cast(pl.Int64).pow(2)).list.sum()
        rows = self.article.filter(asked).select("article_key", "published_on", term="terms", total=weight)
        return rows.explode("term").drop_nulls("term").filter((pl.col("term") // 256).is_in(words.implode()))

    def size(self) -> int:
        return len(self.article)

    def counted(self, days: pl.Series) -> pl.DataFrame:
        day = pl.col("published_on")
        asked = self.article.filter(day.is_null() | day.is_in(days.implode()))
        return asked.group_by("published_on").agg(pl.len().cast(pl.Int64).alias("articles"))

    def dated(self, days: pl.Series, undated: bool) -> pl.Series:
        day = pl.col("published_on")
        asked = day.is_in(days.implode()).fill_null(False) | (day.is_null() & undated)
        return self.article.filter(asked)["article_key"]

    def apply(self, result: Changes, texts: pl.DataFrame) -> None:
        """Takes in what a comparison found; ``texts``: ``article_key``, ``text`` of its batch."""
        key, gone = pl.col("article_key"), result.gone.implode()
        self.signature = self.signature.filter(~key.is_in(result.replaced.implode()))
        self.signature = pl.concat([self.signature, result.signatures])
        self.unit = pl.concat([self.unit.filter(~key.is_in(result.left.implode())), result.units])
        kept = self.pair.join(result.pairs_gone, on=ENDS, how="anti")
        self.pair = pl.concat([kept, result.pairs])
        self.stocked = self.stocked.filter(~self.stocked.is_in(result.stock_gone.implode()))
        self.stocked = pl.concat([self.stocked, result.stock])
        changed = pl.concat([result.gone, result.articles["article_key"]]).implode()
        self.article = pl.concat(
            [self.article.filter(~pl.col("article_key").is_in(changed)), result.articles.select(ARTICLE.keys())]
        )
        told = pl.concat([result.stories_gone, result.stories["story_key"]]).implode()
        kept = self.story.filter(~pl.col("story_key").is_in(told))
        self.story = pl.concat([kept, result.stories], how="diagonal")
        outdated = pl.concat([result.blocks_gone, result.blocks["unit"]]).implode()
        self.block = pl.concat([self.block.filter(~pl.col("unit").is_in(outdated)), result.blocks])
        self.text = pl.concat([self.text, texts.select("article_key", "text")])
        self.text = self.text.unique("article_key", keep="last").filter(~pl.col("article_key").is_in(gone))
