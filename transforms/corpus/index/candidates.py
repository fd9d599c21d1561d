"""Candidates: which articles may be copies of each other, by the kept shingles they share.

A shingle that few articles carry brings every two of them together. Of one that many carry only the ``MOST_SENIOR`` are
held against the others (:mod:`transforms.corpus.index.seniority`): five hundred prints of a wire story make some thousand
pairs, not a hundred thousand.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.index.signatures import LEAST_KEPT, SHINGLE, WORDS_A_SHINGLE
from transforms.corpus.words.flat_arrays import begins, each_counted
from transforms.corpus.words.hashing import U64

MOST_SENIOR = 8
LEAST_SHARED = 2  # kept shingles two articles must share to be looked at
LEAST_EXPECTED = 0.08  # and this part of those they would share if the one held the other


def candidates(
    shingle: U64,
    article: NDArray[np.int64],
    words: NDArray[np.int64],
    fresh: NDArray[np.bool_],
    most: int = MOST_SENIOR,
) -> NDArray[np.int64]:
    """Pairs ``(i, j)``, ``i < j``, int64 of shape (n, 2), sorted, of articles that share enough kept shingles.

    ``shingle`` and ``article`` (an index, in the order of seniority) are the kept shingles of all articles; of each only
    pairs with one of its ``most`` senior carriers count. ``words`` an article: of its own prose; ``fresh`` an article:
    pairs of two that are not are left out.
    """
    # most shingles have one carrier, and are out before the carriers of each are put in order
    order = np.argsort(shingle)
    same = np.diff(shingle[order]) == 0
    order = order[np.append(same, False) | np.append(False, same)] if len(order) else order
    shingle, article = shingle[order], article[order]
    order = np.lexsort((article, shingle))
    shingle, article = shingle[order], article[order]
    n = len(words)
    first = np.flatnonzero(begins(shingle))
    sizes = np.diff(np.append(first, len(shingle)))
    found = [np.zeros(0, np.int64)]
    for step in range(min(most, int(sizes.max(initial=1)) - 1)):  # each senior carrier with those after it
        some = sizes > step + 1
        first, sizes = first[some], sizes[some]
        left = first + step
        later = sizes - step - 1
        i = np.repeat(article[left], later)
        j = article[np.repeat(left + 1 - np.cumsum(later) + later, later) + np.arange(len(i))]
        new = fresh[i] | fresh[j]
        found.append(i[new] * n + j[new])
    code, count = each_counted(np.concatenate(found))
    pair = np.stack([code // max(n, 1), code % max(n, 1)], axis=1)
    return pair[enough(count, *words[pair].T)]


def enough(count: NDArray, a: NDArray, b: NDArray) -> NDArray[np.bool_]:
    """Whether articles of ``a`` and ``b`` words that share ``count`` kept shingles may be copies."""
    large = np.maximum(np.maximum(a, b), 1)
    share = np.minimum(np.maximum(LEAST_KEPT / large, 1 / WORDS_A_SHINGLE), 1)
    expected = np.maximum(np.minimum(a, b) - SHINGLE + 1, 1) * share
    return (count >= LEAST_SHARED) & (count >= LEAST_EXPECTED * expected)
