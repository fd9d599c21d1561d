"""The index as it will be once a batch is published whose comparison is not over: as far as repeated lines go, it is known already."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import polars as pl

from transforms.corpus.index.history import BLOCK, NONE, UNIT, LineHistory
from transforms.corpus.repeats.block_evidence import Blocks


class Pending(NamedTuple):
    """``articles``: ``article_key, outlet, published_on, sample, text`` of the batch's current versions; ``units``: their lines, rows of
    ``UNIT``; ``blocks``: what was found to repeat; ``gone``: keys of published articles whose place they take."""

    articles: pl.DataFrame
    units: pl.DataFrame
    blocks: Blocks
    gone: pl.Series


class PendingHistory:
    """A :class:`LineHistory`: ``history``, and the batch that comes next. Of articles it tells what finding repeats asks for."""

    def __init__(self, history: LineHistory, batch: Pending):
        self._history = history
        self._batch = batch
        self._left = pl.concat([batch.gone, batch.articles["article_key"]]).unique()  # whose former lines count no more

    def articles(self, keys: pl.Series) -> pl.DataFrame:
        return self._both(keys, self._history.articles, ["article_key", "outlet", "published_on"])

    def samples(self, keys: pl.Series) -> pl.DataFrame:
        return self._both(keys, self._history.samples, ["article_key", "sample"])

    def texts(self, keys: pl.Series) -> pl.DataFrame:
        return self._both(keys, self._history.texts, ["article_key", "text"])

    def _both(self, keys: pl.Series, ask: Callable[[pl.Series], pl.DataFrame], columns: list[str]) -> pl.DataFrame:
        own = self._batch.articles.filter(_among(keys))
        return pl.concat([ask(self._staying(keys)).select(columns), own.select(columns)])

    def _staying(self, keys: pl.Series) -> pl.Series:
        return keys.filter(~keys.is_in(self._left.implode()))

    def units(self, keys: pl.Series) -> pl.DataFrame:
        own = self._batch.units.filter(_among(keys))
        return pl.concat([self._history.units(self._staying(keys)).select(*UNIT), own.select(*UNIT)])

    def blocks(self, units: pl.Series) -> pl.DataFrame:
        changed = self._batch.blocks.changed
        outdated = pl.concat([changed["unit"], self._batch.blocks.gone])
        known = self._history.blocks(units).filter(~pl.col("unit").is_in(outdated.implode()))
        own = changed.filter(pl.col("unit").is_in(units.implode()))
        return pl.concat([known.select(*BLOCK), own.select(*BLOCK)])

    def carriers(self, units: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        """Articles that left are set apart in the question to history, so they take none of the places among the first."""
        asked, is_apart = pl.col("unit").is_in(units.implode()), _among(apart)
        told = self._history.carriers(units, most, pl.concat([apart, self._left]).unique())
        rest = pl.concat(
            [told.select(*UNIT).filter(~_among(self._left)), self._batch.units.select(*UNIT).filter(asked)]
        )
        found = pl.concat([rest.filter(~is_apart), self.units(apart).filter(asked)])
        if most is not None:
            found = found.filter(pl.col("article_key").rank("ordinal").over("unit", is_apart) <= most)
        return found.join(self._counted(told, asked), on="unit").select(*UNIT, "articles")

    def _counted(self, told: pl.DataFrame, asked: pl.Expr) -> pl.DataFrame:
        """``unit``, ``articles``: how many carry it; ``told``: what history says of it."""
        gone = self._history.units(self._left).filter(asked).group_by("unit").agg(n=-pl.len().cast(pl.Int64))
        come = self._batch.units.filter(asked).group_by("unit").agg(n=pl.len().cast(pl.Int64))
        known = told.select("unit", n="articles").unique()
        both = pl.concat([known, gone, come]).group_by("unit").agg(articles=pl.col("n").sum())
        return both.filter(pl.col("articles") > 0)


def _among(keys: pl.Series) -> pl.Expr:
    return pl.col("article_key").is_in(keys.implode())
