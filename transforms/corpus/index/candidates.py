"""Candidates: which articles may be copies of each other, by the kept shingles they share.

A shingle that few articles carry brings every two of them together. Of one that many carry only the ``MOST_SENIOR`` are
held against the others (:mod:`transforms.corpus.index.seniority`): five hundred prints of a wire story make some thousand
pairs, not a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.index.signatures import LEAST_KEPT, SHINGLE, WORDS_A_SHINGLE
from transforms.corpus.words.flat_arrays import begins, each_counted
from transforms.corpus.words.hashing import U64

MOST_SENIOR = 8
TASKS, FROM = 64, 200_000  # parts of the shingles, and from how many of these on they are parted

Mapped = Callable[[Callable[..., Any], Iterable[Any]], Iterable[Any]]
LEAST_SHARED = 2  # kept shingles two articles must share to be looked at
LEAST_EXPECTED = 0.08  # and this part of those they would share if the one held the other


def candidates(
    shingle: U64,
    article: NDArray[np.int64],
    words: NDArray[np.int64],
    fresh: NDArray[np.bool_],
    most: int = MOST_SENIOR,
    mapped: Mapped = map,
) -> NDArray[np.int64]:
    """Pairs ``(i, j)``, ``i < j``, int64 of shape (n, 2), sorted, of articles that share enough kept shingles.

    ``shingle`` and ``article`` (an index, in the order of seniority) are the kept shingles of all articles; of each only
    pairs with one of its ``most`` senior carriers count. ``words`` an article: of its own prose; ``fresh`` an article:
    pairs of two that are not are left out. ``mapped``: does ``map``, maybe on other machines; each task has the shingles of
    one of ``TASKS`` ranges, where there are enough.
    """
    tasks = [(shingle, article)]
    if mapped is not map and len(shingle) >= FROM:
        part = (shingle >> np.uint64(32)) % np.uint64(TASKS)
        tasks = [(shingle[part == i], article[part == i]) for i in range(TASKS)]
    counted = list(mapped(partial(count_pairs, fresh=fresh, most=most), tasks))
    code, count = added([code for code, _ in counted], [count for _, count in counted])
    n = max(len(words), 1)
    pair = np.stack([code // n, code % n], axis=1)
    return pair[enough(count, *words[pair].T)]


def added(
    codes: list[NDArray[np.int64]], counts: list[NDArray[np.int64]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Counts by code, sorted, summed over several.

    >>> [part.tolist() for part in added([np.array([2, 5]), np.array([1, 5])], [np.array([1, 1]), np.array([4, 2])])]
    [[1, 2, 5], [4, 1, 3]]
    """
    if len(codes) == 1:
        return codes[0], counts[0]
    code, count = np.concatenate(codes), np.concatenate(counts)
    order = np.argsort(code, kind="stable")
    code, count = code[order], count[order]
    first = np.flatnonzero(begins(code))
    return code[first], np.add.reduceat(count, first) if len(first) else count


def count_pairs(
    carried: tuple[U64, NDArray[np.int64]], *, fresh: NDArray[np.bool_], most: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(i · n + j, how many shingles they share) of the pairs that ``candidates`` weighs, by some of the shingles."""
    shingle, article = carried
    # most shingles have one carrier, and are out before the carriers of each are put in order
    order = np.argsort(shingle)
    same = np.diff(shingle[order]) == 0
    order = order[np.append(same, False) | np.append(False, same)] if len(order) else order
    shingle, article = shingle[order], article[order]
    order = np.lexsort((article, shingle))
    shingle, article = shingle[order], article[order]
    n = len(fresh)
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
    return each_counted(np.concatenate(found))


def enough(count: NDArray, a: NDArray, b: NDArray) -> NDArray[np.bool_]:
    """Whether articles of ``a`` and ``b`` words that share ``count`` kept shingles may be copies."""
    large = np.maximum(np.maximum(a, b), 1)
    share = np.minimum(np.maximum(LEAST_KEPT / large, 1 / WORDS_A_SHINGLE), 1)
    expected = np.maximum(np.minimum(a, b) - SHINGLE + 1, 1) * share
    return (count >= LEAST_SHARED) & (count >= LEAST_EXPECTED * expected)
