"""Links: how similar two articles' terms are, and which earlier article each one follows."""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.stories.story_terms import WEIGHT
from transforms.corpus.words.flat_arrays import begins, each, ranges, stable_order
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
# Shared words, and pairs, that are counted together: few enough for the processor's cache.
AT_ONCE, CELLS = 1 << 17, 1 << 20
COUNT = float(1 << 32)  # more than the words that two articles share may weigh


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
    order = stable_order(term >> np.uint64(8))
    word = term[order] >> np.uint64(8)
    said = _Said(article[order], (term[order] & WEIGHT).astype(np.float64), tells[order])
    at, earlier, later, without = _others(word, said.article, day, seeking)
    never, n = int(np.searchsorted(day, NEVER)), len(day)
    for part in _parts(said.article[at], earlier.sizes + later.sizes + without.sizes, max(1, CELLS // max(n, 1))):
        mine = at[part]
        seekers = each(said.article[mine], is_sorted=True)
        first, last = day[seekers[[0, -1]]]
        low, high = (int(np.searchsorted(day, *when)) for when in ((first - DAYS,), (last + DAYS, "right")))
        low = 0 if last == NEVER else low  # what has no date is held against all
        before, after, far = (part_of.places(part) for part_of in (earlier, later, without))
        near = said.add_up(
            mine, earlier.sizes[part], before, low, high, np.repeat(said.tells[mine], earlier.sizes[part])
        )
        near += said.add_up(mine, later.sizes[part], after, low, high, said.tells[after])
        undated = said.add_up(mine, without.sizes[part], far, never, n, said.tells[far])
        for sums, start, width in ((near, low, high - low), (undated, never, n - never)):
            found = np.flatnonzero(sums >= LEAST_TERMS * COUNT)
            i, j = seekers[found // max(width, 1)], found % max(width, 1) + start
            without_date = (day[i] == NEVER) | (day[j] == NEVER)
            apart = np.where(without_date, 0, np.abs(day[i] - day[j]))
            alike = np.round(sums[found] % COUNT / np.sqrt(total[i] * total[j]) * (1 - DECAY * apart), 6)
            enough = alike >= np.where(without_date, bar, DATED)
            yield np.maximum(i, j)[enough], np.minimum(i, j)[enough], alike[enough]


class _Others(NamedTuple):
    """Other occurrences of the words of some: of each so many (``sizes``) from a place on (``begins``); ``still``: the places
    that are meant by these numbers, if not all."""

    begins: NDArray[np.int64]
    sizes: NDArray[np.int64]
    still: NDArray[np.int64] | None

    def places(self, part: slice) -> NDArray[np.int64]:
        found = ranges(self.begins[part], self.sizes[part])
        return found if self.still is None else self.still[found]


def _others(
    word: U64, article: NDArray[np.int64], day: NDArray[np.int64], seeking: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], _Others, _Others, _Others]:
    """The occurrences of words in seeking articles that others have too, all words of one article together; and where the others
    are that each is held against: before it, after it, and without a date. Of those after it the ones that do not seek: two
    that seek would meet twice. ``word``, sorted, and ``article``, sorted within a word, of all occurrences."""
    first = begins(word)
    group = np.cumsum(first) - 1
    ends = np.append(np.flatnonzero(first)[1:], len(word))
    when = group * (2 * NEVER) + day[article]
    tails = np.searchsorted(when, np.arange(len(ends)) * (2 * NEVER) + NEVER)
    at = np.flatnonzero(seeking[article])
    group, undated = group[at], day[article[at]] == NEVER
    since = np.searchsorted(when, np.where(undated, group * (2 * NEVER), when[at] - DAYS))
    until = np.searchsorted(when, when[at] + DAYS, "right")
    last = ends[group]
    late = np.where(undated, last, tails[group])
    still = np.flatnonzero(~seeking[article])
    upto = np.append(0, np.cumsum(~seeking[article]))
    before, after, without = at - since, upto[until] - upto[at], upto[last] - upto[late]
    kept = np.flatnonzero(before + after + without)
    kept = kept[np.argsort(article[at[kept]], kind="stable")]
    return (
        at[kept],
        _Others(since[kept], before[kept], None),
        _Others(upto[at[kept]], after[kept], still),
        _Others(upto[late[kept]], without[kept], still),
    )


class _Said(NamedTuple):
    """What is said of each occurrence of a word: the ``article`` it stands in, its ``weight``, how much it ``tells`` there."""

    article: NDArray[np.int64]
    weight: NDArray[np.float64]
    tells: NDArray[np.float64]

    def add_up(
        self,
        mine: NDArray[np.int64],
        sizes: NDArray[np.int64],
        others: NDArray[np.int64],
        low: int,
        high: int,
        tells: NDArray[np.float64],
    ) -> NDArray[np.float64]:
        """What the articles of the occurrences ``mine``, sorted by article, share with those from ``low`` up to ``high``, among which
        the ``others`` stand: so many of these (``sizes``) an occurrence. A row an article of ``mine``, flat: ``COUNT`` a word that
        both have, and what it weighs. Whole numbers: they add up to the same in any order."""
        row = np.cumsum(begins(self.article[mine])) - 1
        weight: NDArray[np.float64] = np.repeat(self.weight[mine], sizes)
        weight *= self.weight[others]
        weight *= tells
        np.rint(weight, out=weight)
        weight += COUNT
        cell = np.repeat(row * (high - low) - low, sizes)
        cell += self.article[others]
        return np.bincount(cell, weight, (int(row[-1]) + 1) * (high - low)).astype(np.float64, copy=False)


def _parts(article: NDArray[np.int64], sizes: NDArray[np.int64], most: int) -> Iterator[slice]:
    """Slices of up to ``most`` whole articles, sorted, whose ``sizes`` add up to no more than ``AT_ONCE``, or of one."""
    starts = np.flatnonzero(begins(article))
    ends = np.append(starts[1:], len(article))
    upto = np.cumsum(sizes)
    first = 0
    while first < len(starts):
        before = upto[starts[first]] - sizes[starts[first]]
        last = max(first + 1, int(np.searchsorted(upto[ends - 1], before + AT_ONCE, "right")))
        last = min(last, first + most)
        yield slice(starts[first], ends[last - 1])
        first = last
