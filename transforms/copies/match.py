"""The pairs of a batch: candidates from its kept shingles and history's, judged on the texts."""

from __future__ import annotations

import numpy as np
import polars as pl

from transforms.copies.bodies import Bodies
from transforms.copies.history import PAIR, History
from transforms.copies.pairs import LEAST_SHARED, candidates, judge


def find_pairs(
    fresh: pl.DataFrame, signatures: pl.DataFrame, bodies: Bodies, history: History, replaced: pl.Series
) -> pl.DataFrame:
    """Rows of ``PAIR``, sorted, of the ``fresh`` articles (``article_key, words``) with each other and with history's
    except the ``replaced``."""
    shared = history.sharing(signatures["shingle"].unique())
    shared = shared.filter(~pl.col("article_key").is_in(replaced.implode()))
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
    named = keys[found].tolist()
    bodies.load(pl.Series(np.unique(keys[found]), dtype=pl.Int64))
    pairs = []
    for a, b in named:
        shared_text = judge(bodies.body(a), bodies.body(b))
        if shared_text.relation:
            pairs.append((a, b, *shared_text))
    return pl.DataFrame(pairs, schema=PAIR, orient="row").sort("article_key", "other_article_key")
