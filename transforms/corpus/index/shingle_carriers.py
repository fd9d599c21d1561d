"""Sharing: which articles carry the shingles of a batch, and which of them represent the rest.

The most senior carriers of a shingle stand for the rest (:mod:`transforms.corpus.index.candidates`). Who they are is a matter of
all articles there are, so a new article may take another's place; then both are compared again.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.index.candidates import MOST_SENIOR, candidates
from transforms.corpus.index.history import ENDS, MOST_COMPARED, SIGNATURE, History
from transforms.corpus.index.seniority import SENIORITY, by_seniority
from transforms.corpus.words.flat_arrays import each


class Sharing(NamedTuple):
    """The carriers of the shingles asked about: of the batch, and of articles that are replaced.

    ``before``: rows of ``CARRYING`` of history, as it has them, at least the most senior and the first by key; ``now``: rows
    of ``SIGNATURE`` of those of them that are not replaced, and of the batch; ``articles``: ``article_key``, ``SENIORITY``
    and ``is_fresh`` of the articles in ``now``.
    """

    before: pl.DataFrame
    now: pl.DataFrame
    articles: pl.DataFrame


def find_sharing(
    signatures: pl.DataFrame, fresh: pl.DataFrame, history: History, replaced: pl.Series, left: pl.Series
) -> Sharing:
    """``signatures``: of the batch; ``fresh``: its ``article_key`` and ``SENIORITY``; ``replaced``: keys of articles that
    history has otherwise, or that are gone; ``left``: the shingles that history has of those."""
    asked = pl.concat([signatures["shingle"], left]).unique()
    before = history.sharing(asked, max(MOST_SENIOR, MOST_COMPARED), replaced)
    kept = before.filter(~pl.col("article_key").is_in(replaced.implode()))
    now = pl.concat([kept.select(SIGNATURE.keys()), signatures.select(SIGNATURE.keys())])
    return Sharing(before, now, describe(fresh, kept))


def describe(fresh: pl.DataFrame, kept: pl.DataFrame) -> pl.DataFrame:
    """``article_key``, ``SENIORITY`` and ``is_fresh`` of articles of the batch and of history."""
    fields = ["article_key", *SENIORITY]
    known = kept.select(fields).unique("article_key").with_columns(is_fresh=False)
    return pl.concat([fresh.select(fields).with_columns(is_fresh=True), known])


def widen(sharing: Sharing, fresh: pl.DataFrame, history: History, replaced: pl.Series, stock: pl.Series) -> Sharing:
    """The same with all carriers of those shingles for which an article of the batch stands: it is held against each.
    ``stock``: shingles that do not count."""
    counting = sharing.before.filter(~pl.col("shingle").is_in(stock.implode()))
    present = counting.group_by("shingle").agg(pl.len(), pl.col("carriers").first())
    large = present.filter(pl.col("carriers") > pl.col("len"))["shingle"]
    if not len(large):
        return sharing
    rows = _ranked(sharing.now.filter(pl.col("shingle").is_in(large.implode())), sharing.articles)
    led = rows.group_by("shingle", maintain_order=True).head(MOST_SENIOR).filter("is_fresh")["shingle"].unique()
    every = history.sharing(led).filter(~pl.col("article_key").is_in(replaced.implode()))
    now = pl.concat([sharing.now, every.select(SIGNATURE.keys())]).unique()
    kept = pl.concat([sharing.before.filter(~pl.col("article_key").is_in(replaced.implode())), every])
    return Sharing(sharing.before, now, describe(fresh, kept))


def turned(sharing: Sharing, stock: pl.Series) -> pl.Series:
    """Keys of articles that have come to stand for others, or ceased to; ``stock``: shingles that do not count."""
    asked = sharing.before.filter(~pl.col("shingle").is_in(stock.implode()))
    after = sharing.now.filter(pl.col("shingle").is_in(asked["shingle"].unique().implode()))
    many = pl.concat([f.filter(pl.len().over("shingle") > MOST_SENIOR)["shingle"] for f in (asked, after)]).unique()
    if not len(many):
        return pl.Series([], dtype=pl.Int64)
    of_many = pl.col("shingle").is_in(many.implode())
    first = asked.filter(of_many).sort(by_seniority()).group_by("shingle").head(MOST_SENIOR).select(SIGNATURE.keys())
    last = _ranked(after.filter(of_many), sharing.articles).group_by("shingle").head(MOST_SENIOR)
    last = last.select(SIGNATURE.keys())
    ends = pl.concat([first.join(last, on=last.columns, how="anti"), last.join(first, on=last.columns, how="anti")])
    return ends["article_key"].unique()


def parted(made: pl.Series, history: History) -> pl.Series:
    """Keys of articles of history that are paired, and share one of these shingles, which became stock: what shares no more
    than before is paired only if it was."""
    carriers = history.sharing(made).select(SIGNATURE.keys())
    pairs = history.pairs(carriers["article_key"].unique()).select(ENDS)
    of_one = pairs.join(carriers, on="article_key")
    both = of_one.join(carriers, left_on=["other_article_key", "shingle"], right_on=["article_key", "shingle"])
    return pl.concat([both["article_key"], both["other_article_key"]]).unique()


def joined(unmade: pl.Series, history: History) -> pl.Series:
    """Keys of articles of history that may be paired now that these shingles are stock no more: they share one of them, and
    as much as candidates share."""
    carriers = history.sharing(unmade)
    if carriers.is_empty():
        return carriers["article_key"]
    articles = carriers.select("article_key", *SENIORITY).unique("article_key").sort(by_seniority())
    kept = history.signatures(articles["article_key"])
    stock = history.stock(kept["shingle"].unique())
    stock = stock.filter(~stock.is_in(unmade.implode()))
    kept = kept.filter(~pl.col("shingle").is_in(stock.implode()))
    found = candidates(
        kept["shingle"].to_numpy(),
        places(kept["article_key"], articles["article_key"]),
        articles["words"].to_numpy(),
        np.ones(len(articles), bool),
    )
    return articles["article_key"][each(found.ravel())]


def places(keys: pl.Series, among: pl.Series) -> NDArray[np.int64]:
    """Where in ``among``, in any order, each of the keys stands."""
    sought, values = keys.to_numpy(), among.to_numpy()
    order = np.argsort(values)
    return order[np.searchsorted(values, sought, sorter=order)]


def _ranked(rows: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """``rows`` by shingle, the most senior first."""
    return rows.join(articles, on="article_key").sort("shingle", *by_seniority())
