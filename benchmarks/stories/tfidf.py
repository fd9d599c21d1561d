"""The baseline: TF-IDF over whole texts and average-link clustering, cut where this set's labels are met best.

It sees all articles at once and is given the threshold that suits the set, which nobody has in the field; dates count as ours
do: articles more than ``DAYS`` apart have nothing in common.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Mapping
from math import log

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from benchmarks.stories.scores import Scores, b_cubed

THRESHOLDS = [x / 100 for x in range(6, 52, 2)]
DAYS = 7
_WORD = re.compile(r"[a-z][a-z'’]+|\d[\d.,]*")


def best(batch: pl.DataFrame, gold: Mapping[int, Hashable]) -> tuple[float, Scores]:
    """The threshold with the best F1, and its scores. ``batch``: as ``relate`` takes it."""
    tree = linkage(squareform(1 - _similarity(batch), checks=False), "average")
    keys = batch["article_key"].to_list()
    scored = [(t, b_cubed(gold, dict(zip(keys, fcluster(tree, 1 - t, "distance"), strict=True)))) for t in THRESHOLDS]
    return max(scored, key=lambda pair: pair[1].f1)


def _similarity(batch: pl.DataFrame) -> NDArray[np.float64]:
    texts = [f"{title or ''}\n{text}".lower() for title, text in batch.select("title", "text").iter_rows()]
    counts = [Counter(_WORD.findall(text)) for text in texts]
    seen = Counter(word for count in counts for word in count)
    place = {word: i for i, word in enumerate(w for w, n in seen.items() if n > 1)}
    vectors = np.zeros((len(texts), len(place)), np.float32)
    for row, count in enumerate(counts):
        for word, n in count.items():
            if word in place:
                vectors[row, place[word]] = (1 + log(n)) * log(len(texts) / seen[word])
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    similarity = (vectors @ vectors.T).astype(float)
    day = batch["published_on"].to_physical().cast(pl.Float64).fill_null(float("nan")).to_numpy()
    similarity[np.abs(day[:, None] - day[None, :]) > DAYS] = 0  # a missing day is near to all
    np.fill_diagonal(similarity, 1)
    return np.clip(similarity, 0, 1)
