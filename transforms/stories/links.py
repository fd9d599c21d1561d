"""Links: how much alike two articles' terms are, and which earlier article each one follows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transforms.copies.words import U64
from transforms.stories.terms import WEIGHT

DAYS = 3  # a story goes on as long as no more days pass without an article
DECAY = 0.06  # of the likeness, a day
DATED, UNDATED = 0.26, 0.28  # likeness from which on articles tell one story; without dates there must be more
LEAST_TERMS = 3  # in common
NEVER = -(10**6)  # the day of articles without a date, which are alike only among themselves


def likeness(
    term: U64,
    article: NDArray[np.int64],
    day: NDArray[np.int64],
    seeking: NDArray[np.bool_],
    total: NDArray[np.float64],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Pairs of articles ``(i, j)`` that may tell one story, and how alike they are, 0 to 1.

    ``term`` and ``article`` (an index) are the terms of all articles; an article: ``day`` as an ordinal, ``seeking``
    (pairs of two that are not are left out) and ``total``, the sum of the weights of its terms.
    """
    word = term >> np.uint64(8)
    order = np.lexsort((article, day[article], word))
    word, article = word[order], article[order]
    days = day[article]
    weight = (term[order] & WEIGHT).astype(np.float64)
    n = len(day)
    codes, weights = [np.zeros(0, np.int64)], [np.zeros(0)]
    left = np.arange(len(word) - 1)
    step = 1
    while len(left):
        left = left[left + step < len(word)]
        right = left + step
        left = left[(word[left] == word[right]) & (days[right] - days[left] <= DAYS)]
        right = left + step
        i, j = article[left], article[right]
        asked = seeking[i] | seeking[j]
        codes.append((np.minimum(i, j) * n + np.maximum(i, j))[asked])
        weights.append(np.sqrt(weight[left] * weight[right])[asked])
        step += 1
    code, inverse, count = np.unique(np.concatenate(codes), return_inverse=True, return_counts=True)
    shared = np.bincount(inverse, np.concatenate(weights), len(code))
    i, j = code // max(n, 1), code % max(n, 1)
    alike = shared / np.sqrt(total[i] * total[j]) * (1 - DECAY * np.abs(day[i] - day[j]))
    enough = (count >= LEAST_TERMS) & (alike >= np.where(day[i] == NEVER, UNDATED, DATED))
    return i[enough], j[enough], np.round(alike[enough], 6)
