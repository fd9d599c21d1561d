"""Links: how similar two articles' terms are, and which earlier article each one follows."""

from __future__ import annotations

from collections.abc import Iterator
from math import log

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.stories.story_terms import WEIGHT
from transforms.corpus.words.flat_arrays import begins, ranges
from transforms.corpus.words.hashing import U64

DAYS = 5  # a story goes on as long as no more days pass without an article
DECAY = 0.05  # of the likeness, a day
# The likeness from which on two articles tell one story. Where a date is missing it must be more, and more again with twice
# as many articles, from few to many: of more articles, from more years, the one most like it is more often about
# something else.
DATED, UNDATED = 0.18, 0.21
MORE, FEW, MANY = 0.02, 1_024, 65_536
LEAST_TERMS = 3  # in common
STEP = 2  # by how much there must be more articles, or more that have a word, before that counts
NEVER = 10**7  # the day of articles without a date: they come after all others, and may follow one of any day
AT_ONCE = 2_000_000  # shared words that are counted together: so much memory, however many articles share them


def undated_bar(articles: int) -> float:
    """The likeness from which on two articles tell one story, of which one has no date, among so many in all.

    >>> [round(undated_bar(n), 2) for n in (10, 1_000, 6_000, 20_000, 10**6)]
    [0.21, 0.21, 0.27, 0.29, 0.33]
    """
    return UNDATED + MORE * log(min(max(rounded(articles), FEW), MANY) / FEW, STEP)


def rounded(articles: int) -> int:
    """To a power of ``STEP``, so that what rests on it seldom changes.

    >>> [rounded(n) for n in (0, 1, 2, 7, 8, 31, 32)]
    [0, 1, 2, 8, 8, 32, 32]
    """
    return int(STEP ** (((2 * articles**2).bit_length() - 1) // 2)) if articles else 0


def leaders(
    term: U64,
    article: NDArray[np.int64],
    tells: NDArray[np.float64],
    day: NDArray[np.int64],
    key: NDArray[np.int64],
    total: NDArray[np.float64],
    seeking: NDArray[np.bool_],
    bar: float,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """For articles the earlier one that each is most like, and how much, 0 to 1: ``(later, earlier, likeness)``; of
    several alike the one with the smallest key. Of those not ``seeking`` only what a seeking one is to them.

    ``term`` and ``article`` (an index; articles stand in the order they count as published) are the terms of all
    articles, ``tells`` how much each word tells there (:mod:`transforms.corpus.stories.commonness`): of two articles, where
    the later one stands; ``bar``: as ``undated_bar`` has it. An article: ``day`` as an ordinal, ``key``, and ``total``, the sum of the squared weights of its
    terms. Likeness is the cosine of the weights, of which what both share counts as far as it tells.
    """
    found = list(_pairs(term, article, tells, day, total, seeking, bar))
    if not found:
        nothing = np.zeros(0, np.int64)
        return nothing, nothing, np.zeros(0)
    later, earlier, alike = (np.concatenate(part) for part in zip(*found, strict=True))
    best = np.lexsort((key[earlier], -alike, later))
    best = best[begins(later[best])]
    return later[best], earlier[best], alike[best]


def _pairs(
    term: U64,
    article: NDArray[np.int64],
    tells: NDArray[np.float64],
    day: NDArray[np.int64],
    total: NDArray[np.float64],
    seeking: NDArray[np.bool_],
    bar: float,
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]]:
    """``(later, earlier, likeness)`` of all pairs that may tell one story and of which one is seeking."""
    n = len(day)
    order = np.lexsort((article, term >> np.uint64(8)))
    word, article = term[order] >> np.uint64(8), article[order]
    weight, tells = (term[order] & WEIGHT).astype(np.float64), tells[order]
    # where each occurrence's word is said by articles of the days about its own, and by those without a date
    group = np.cumsum(begins(word)) - 1
    when = group * (2 * NEVER) + day[article]
    undated = day[article] == NEVER
    since = np.searchsorted(when, np.where(undated, group * (2 * NEVER), when - DAYS))
    until = np.searchsorted(when, when + DAYS, "right")
    ends = np.searchsorted(group, group, "right")
    tail = np.where(undated, ends, np.searchsorted(when, group * (2 * NEVER) + NEVER))
    at = np.flatnonzero(seeking[article] & (until - since + ends - tail > 1))
    at = at[np.argsort(article[at], kind="stable")]  # all words of one article together
    # each is held against all before it, and those after it that do not seek: two that seek would meet twice
    still = np.flatnonzero(~seeking[article])
    since, begin, end = since[at], np.searchsorted(still, at), np.searchsorted(still, until[at])
    late, last = np.searchsorted(still, tail[at]), np.searchsorted(still, ends[at])
    place = article.astype(np.uint64) << np.uint64(16)
    for part in _parts(article[at], at - since + end - begin + last - late):
        mine = at[part]
        sizes = [mine - since[part], end[part] - begin[part], last[part] - late[part]]
        before, after, without = sizes
        other = np.concatenate(
            [ranges(since[part], before), still[ranges(begin[part], after)], still[ranges(late[part], without)]]
        )
        every = np.concatenate(sizes)
        # one number of a pair and what a word of both weighs sorts much faster than pairs with an order of their own;
        # whole numbers add up to the same in any order
        both = np.repeat(np.tile(weight[mine], 3), every) * weight[other]
        earlier = int(before.sum())
        both[:earlier] *= np.repeat(tells[mine], before)
        both[earlier:] *= tells[other[earlier:]]
        code = np.repeat(np.tile(place[mine] * np.uint64(n), 3), every) + place[other]
        code |= np.round(both).astype(np.uint64)
        code.sort()
        pair = code >> np.uint64(16)
        first = np.flatnonzero(begins(pair))
        count = np.diff(np.append(first, len(pair)))
        first, count = first[count >= LEAST_TERMS], count[count >= LEAST_TERMS]
        upto = np.append(np.uint64(0), np.cumsum(code & np.uint64(0xFFFF)))
        shared = (upto[first + count] - upto[first]).astype(np.float64)
        i, j = (pair[first].astype(np.int64) // max(n, 1), pair[first].astype(np.int64) % max(n, 1))
        without_date = (day[i] == NEVER) | (day[j] == NEVER)
        apart = np.where(without_date, 0, np.abs(day[i] - day[j]))
        alike = np.round(shared / np.sqrt(total[i] * total[j]) * (1 - DECAY * apart), 6)
        enough = alike >= np.where(without_date, bar, DATED)
        yield np.maximum(i, j)[enough], np.minimum(i, j)[enough], alike[enough]


def _parts(article: NDArray[np.int64], sizes: NDArray[np.int64]) -> Iterator[slice]:
    """Slices of whole articles, sorted, whose ``sizes`` add up to no more than ``AT_ONCE``, or of one."""
    starts = np.flatnonzero(begins(article))
    ends = np.append(starts[1:], len(article))
    upto = np.cumsum(sizes)
    first = 0
    while first < len(starts):
        before = upto[starts[first]] - sizes[starts[first]]
        last = max(first + 1, int(np.searchsorted(upto[ends - 1], before + AT_ONCE, "right")))
        yield slice(starts[first], ends[last - 1])
        first = last
