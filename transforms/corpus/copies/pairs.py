"""Pairs: which articles are copies of each other, by the runs of words they share.

Candidates (:mod:`transforms.corpus.index.candidates`) are judged on their own prose: words that stand neither in quotation
marks nor in a repeated block, nor in a statement that both print.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.copies.body import Body
from transforms.corpus.copies.statements import leave_statements
from transforms.corpus.copies.templates import is_filled_in
from transforms.corpus.words.hashing import U64

SAME = 0.45  # of one article's own prose is in the other: the same copy; runs leave out the words beside an edit
PARTIAL, LEAST_WORDS = 0.2, 40  # so much of it, and so many words: a part of it was copied
LEAST_SAME = 12  # words shared by copies of short items


class Shared(NamedTuple):
    """What two articles share: ``relation`` None if that makes no copy. ``jaccard`` and ``containment`` by words of own
    prose in shared runs: of both articles together, and of the one that has more of it in the other."""

    relation: str | None
    jaccard: float
    containment: float
    shared_words: int


def judge(a: Body, b: Body, stock: U64) -> Shared:
    """Whether two articles are copies. The order of the two does not matter; the more is stock, the less they share, and
    it never makes a copy of what is not one."""
    if np.array_equal(a.hashes, b.hashes) and (words := min(a.own_words, b.own_words)):
        return Shared("same_copy", 1.0, 1.0, words)  # however short: the same print
    covered_a, covered_b = a.covered(b.sorted_runs[0]), b.covered(a.sorted_runs[0])
    own_a, own_b = leave_statements(a, b, covered_a, covered_b) or (a.own, b.own)
    words_a, words_b = int(np.count_nonzero(own_a)), int(np.count_nonzero(own_b))
    common_a, common_b = covered_a & own_a, covered_b & own_b
    # the one that has more of its own in the other is asked what it has there
    share_a, share_b = _share(common_a, words_a), _share(common_b, words_b)
    if (share_a, a.digest) < (share_b, b.digest):
        a, b, covered_a, covered_b = b, a, covered_b, covered_a
        words_a, words_b, common_a, common_b = words_b, words_a, common_b, common_a
    in_a, in_b = common_a & ~a.stocked(b, stock), common_b & ~b.stocked(a, stock)
    words = min(int(np.count_nonzero(in_a)), int(np.count_nonzero(in_b)))
    containment = max(_share(in_a, words_a), _share(in_b, words_b))
    jaccard = words / max(words_a + words_b - words, 1)
    relation = None
    if containment >= SAME and words >= LEAST_SAME and _is_carried(a, covered_a, in_a):
        relation = "same_copy"
    elif containment >= PARTIAL and words >= LEAST_WORDS:
        relation = "partial_copy"
    if relation and is_filled_in(a, b, covered_a, covered_b, common_a):
        relation = None
    return Shared(relation, round(min(jaccard, 1.0), 4), round(containment, 4), words)


def _share(words: NDArray[np.bool_], among: int) -> float:
    return int(np.count_nonzero(words)) / max(among, 1)


def _is_carried(a: Body, covered: NDArray[np.bool_], shared: NDArray[np.bool_]) -> bool:
    """Whether an article that is mostly quotations has these in common with the other too: the little between says
    nothing. ``covered``: words in runs of the other's; ``shared``: those of its own prose that count."""
    said = int(np.count_nonzero(a.said))
    if said <= a.own_words:
        return True
    both = np.count_nonzero(shared) + np.count_nonzero(covered & a.said)
    return bool(both >= SAME * (said + a.own_words))
