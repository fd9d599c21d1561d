"""B-cubed precision, recall and F1 of a clustering (Bagga and Baldwin 1998), and its like for the labelled part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from typing import NamedTuple


class Scores(NamedTuple):
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(gold: Mapping[int, Hashable], found: Mapping[int, Hashable]) -> Scores:
    """``gold``, ``found``: the story of each article by key; articles without a label do not count.

    >>> b_cubed({1: "a", 2: "a", 3: "b"}, {1: 1, 2: 1, 3: 1})
    Scores(precision=0.5555555555555555, recall=1.0)
    """
    wanted, told = defaultdict(set), defaultdict(set)
    for key, story in gold.items():
        wanted[story].add(key)
        told[found[key]].add(key)
    shared = {key: len(wanted[gold[key]] & told[found[key]]) for key in gold}
    return Scores(
        sum(n / len(told[found[key]]) for key, n in shared.items()) / len(gold),
        sum(n / len(wanted[gold[key]]) for key, n in shared.items()) / len(gold),
    )
