"""The pairs of a batch: candidates from its kept shingles and history's, judged on the texts."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.copies.body import Body
from transforms.corpus.copies.pairs import Shared, judge
from transforms.corpus.copies.texts_at_hand import Bodies
from transforms.corpus.index.candidates import Mapped, candidates
from transforms.corpus.index.history import ENDS, PAIR, History
from transforms.corpus.index.seniority import by_seniority
from transforms.corpus.index.shingle_carriers import Sharing, places
from transforms.corpus.repeats.stock import Stock
from transforms.corpus.words.flat_arrays import each


class Judge:
    """Judges pairs of articles by key, with what is stock now. Articles with the same words are judged once."""

    def __init__(self, bodies: Bodies, history: History, stock: Stock):
        self._bodies, self._history, self._new = bodies, history, stock
        self._stock = stock.all.sort().to_numpy()
        self._asked: set[int] = set()
        self._judged: dict[tuple[Body, Body], Shared] = {}

    def ready(self, keys: NDArray[np.int64]) -> None:
        """Has the texts of these articles at hand, and knows which of their kept shingles are stock."""
        new = [k for k in keys.tolist() if k not in self._asked]
        if new:
            self._asked.update(new)
            self._bodies.load(pl.Series(new, dtype=pl.Int64))
            old = self._history.stock(pl.Series(self._bodies.kept(new), dtype=pl.UInt64))
            old = old.filter(~old.is_in(self._new.unmade.implode()))
            self._stock = each(np.concatenate([self._stock, old.to_numpy()]))

    def pairs(self, pairs: NDArray[np.int64]) -> pl.DataFrame:
        """Rows of ``PAIR`` of pairs of keys, smaller first, of shape (n, 2); relation null if they are not copies."""
        self.ready(each(pairs.ravel()))
        body = self._bodies.body
        rows = [(a, b, *self._judge(body(a), body(b))) for a, b in pairs.tolist()]
        return pl.DataFrame(rows, schema=PAIR, orient="row").sort(ENDS)

    def _judge(self, a: Body, b: Body) -> Shared:
        found = self._judged.get((a, b)) or self._judged.get((b, a))
        if found is None:
            self._judged[a, b] = found = judge(a, b, self._stock)
        return found

    def own_words(self, key: int, earlier: list[int]) -> int:
        """Words of own prose in no run that one of the ``earlier`` articles has too; all of them made ready before."""
        body = self._bodies.body(key)
        left = body.own.copy()
        for other in {self._bodies.body(k) for k in earlier}:
            left &= ~body.shared(other, self._stock)
        return int(np.count_nonzero(left))


def find_pairs(
    sharing: Sharing, replaced: pl.Series, history: History, stock: Stock, judge: Judge, mapped: Mapped = map
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """New rows of ``PAIR``, and the pairs (two keys) that history has to give up for them.

    ``sharing``: with all carriers of the shingles for which an article of the batch stands; ``replaced``: keys of the
    articles that history has otherwise, or that are gone.
    """
    articles = sharing.articles.sort(by_seniority())
    rows = sharing.now.filter(~pl.col("shingle").is_in(stock.all.implode()))
    found = candidates(
        rows["shingle"].to_numpy(),
        places(rows["article_key"], articles["article_key"]),
        articles["words"].to_numpy(),
        articles["is_fresh"].to_numpy(),
        mapped=mapped,
    )
    keys = articles["article_key"].to_numpy()
    pairs = judge.pairs(np.sort(keys[found], axis=1)).drop_nulls("relation")
    old = history.pairs(replaced)
    same = old.join(pairs, on=list(PAIR), how="semi")
    return pairs.join(same, on=ENDS, how="anti"), old.join(same, on=ENDS, how="anti").select(ENDS)
