"""The pairs of a batch: candidates from its kept shingles and history's, judged on the texts."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.copies.bodies import Bodies
from transforms.copies.history import PAIR, History
from transforms.copies.pairs import LEAST_SHARED, candidates, judge
from transforms.copies.stock import Stock

_ENDS = ["article_key", "other_article_key"]


class Judge:
    """Judges pairs of articles by key, with what is stock now."""

    def __init__(self, bodies: Bodies, history: History, stock: Stock):
        self._bodies, self._history, self._new = bodies, history, stock
        self._stock = stock.all.sort().to_numpy()
        self._asked: set[int] = set()

    def ready(self, keys: NDArray[np.int64]) -> None:
        """Has the texts of these articles at hand, and knows which of their kept shingles are stock."""
        new = [k for k in keys.tolist() if k not in self._asked]
        if new:
            self._asked.update(new)
            self._bodies.load(pl.Series(new, dtype=pl.Int64))
            old = self._history.stock(pl.Series(self._bodies.kept(new), dtype=pl.UInt64))
            old = old.filter(~old.is_in(self._new.unmade.implode()))
            self._stock = np.union1d(self._stock, old.to_numpy())

    def pairs(self, pairs: NDArray[np.int64]) -> pl.DataFrame:
        """Rows of ``PAIR`` of pairs of keys, smaller first, of shape (n, 2); relation null where they are no copies."""
        self.ready(np.unique(pairs))
        body = self._bodies.body
        rows = [(a, b, *judge(body(a), body(b), self._stock)) for a, b in pairs.tolist()]
        return pl.DataFrame(rows, schema=PAIR, orient="row").sort(_ENDS)

    def own_words(self, key: int, earlier: list[int]) -> int:
        """Words of own prose in no run that one of the ``earlier`` articles has too; all of them made ready before."""
        body = self._bodies.body(key)
        left = body.own.copy()
        for other in earlier:
            left &= ~body.shared(self._bodies.body(other), self._stock)
        return int(np.count_nonzero(left))


def find_pairs(
    fresh: pl.DataFrame,
    signatures: pl.DataFrame,
    shared: pl.DataFrame,
    replaced: pl.Series,
    history: History,
    stock: Stock,
    judge: Judge,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """New rows of ``PAIR``, and the pairs (two keys) that history has to give up for them.

    ``fresh``: the articles compared (``article_key, words``); ``signatures``: theirs; ``shared``: rows of ``SIGNATURE``
    of history's articles that are not compared anew and share shingles with them; ``replaced``: keys of the others.
    """
    signatures = signatures.filter(~pl.col("shingle").is_in(stock.all.implode()))
    shared = shared.filter(pl.len().over("article_key") >= LEAST_SHARED)
    known = history.articles(shared["article_key"].unique()).select("article_key", "words")
    articles = pl.concat([fresh.select("article_key", "words"), known]).sort("article_key")
    keys = articles["article_key"].to_numpy()
    rows = pl.concat([signatures, shared])
    found = candidates(
        rows["shingle"].to_numpy(),
        np.searchsorted(keys, rows["article_key"].to_numpy()),
        articles["words"].to_numpy(),
        np.isin(keys, fresh["article_key"].to_numpy()),
    )
    touched = _touched(stock.made, replaced, history)
    pairs = pl.concat([judge.pairs(keys[found]), judge.pairs(touched.select(_ENDS).to_numpy())])
    pairs = pairs.drop_nulls("relation")
    same = touched.join(pairs, on=list(PAIR), how="semi")
    gone = pl.concat([history.pairs(replaced), touched]).join(same, on=_ENDS, how="anti")
    return pairs.join(same, on=_ENDS, how="anti"), gone.select(_ENDS)


def _touched(made: pl.Series, replaced: pl.Series, history: History) -> pl.DataFrame:
    """Rows of ``PAIR`` that history has of articles which both carry a shingle that has become stock."""
    carriers = history.sharing(made).filter(~pl.col("article_key").is_in(replaced.implode()))
    pairs = history.pairs(carriers["article_key"].unique())
    other = carriers.rename({"article_key": "other_article_key"})
    both = pairs.join(carriers, on="article_key").join(other, on=["other_article_key", "shingle"])
    return both.select(PAIR.keys()).unique()
