"""Pairs: which articles are copies of each other, by the runs of words they share.

Candidates (:mod:`transforms.copies.candidates`) are judged on their own prose: words
that stand neither in quotation marks nor in a repeated block. A word is shared if it stands in a run of ``RUN`` words
that the other article has too, wherever it has it; so paragraphs may be cut, added and reordered.
"""

from __future__ import annotations

from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from transforms.copies.signatures import SHINGLE, grams
from transforms.copies.words import FIGURE, U64

ABOUT = 24  # words from a stock shingle that go with it
RUN = 4  # words in a row that count as shared
SAME = 0.45  # of one article's own prose is in the other: the same copy; runs leave out the words beside an edit
PARTIAL, LEAST_WORDS = 0.2, 40  # so much of it, and so many words: a part of it was copied
LEAST_SAME = 12  # words shared by copies of short items
LEAST_STATED, GAP = 30, 3  # words of a statement, and of what may differ within it in a row
LEADING = 12  # words of the line before a statement; of these, or of fewer, no more than half are shared
MOST_STATED = 0.75  # of an article's own prose; from there on it is compared by the statement
LEAST_VALUES = 8  # names and figures by which a template is known
TEMPLATE = 0.36  # of the share of its other words that is shared: so few of an article's names and figures are
LEAST_FIXED = 0.45  # share of those other words that is shared at least
LONGEST_BLANK = 12  # words between two runs that a template leaves to be filled in
LEAST_REPLACED, REPLACED = 2, 0.045  # figures that are others in the other article, and how many a shared word


class Shared(NamedTuple):
    """What two articles share: ``relation`` None if that makes no copy. ``jaccard`` and ``containment`` by words of own
    prose in shared runs: of both articles together, and of the one that has more of it in the other."""

    relation: str | None
    jaccard: float
    containment: float
    shared_words: int


class Body:
    """One article's words, ready to be held against others'."""

    def __init__(
        self,
        hashes: U64,
        own: NDArray[np.bool_],
        value: NDArray[np.uint8],
        led: NDArray[np.int64],
        lines: NDArray[np.int64],
        kept: U64,
        places: NDArray[np.int64],
    ):
        """``own`` bool, ``value`` uint8 a word; ``led`` indices of words, and ``lines`` where the lines begin that lead up
        to them; ``kept`` the kept shingles, sorted, and where each begins."""
        self.hashes = hashes
        self.own = own
        self.own_words = int(np.count_nonzero(own))
        self.value = value
        self.led = led
        self.lines = lines
        self.kept = kept
        self.places = places

    def digest(self) -> bytes:
        """The same for bodies that are held against others with the same result."""
        parts = (self.hashes, self.own, self.value, self.led, self.lines, self.kept, self.places)
        return blake2b(b"".join(part.tobytes() for part in parts), digest_size=16).digest()

    @cached_property
    def _sorted(self) -> tuple[U64, NDArray[np.int64]]:
        runs = grams(self.hashes, RUN)
        order = np.argsort(runs)
        return runs[order], order

    def shared(self, other: Body, stock: U64) -> NDArray[np.bool_]:
        """Bool a word of own prose: whether it stands in a run the other article has too. ``stock``: shingles, sorted,
        that do not count, nor the words about them."""
        covered = self._covered(other._sorted[0]) & self.own
        common = _found(self.kept, other.kept)
        if common.any() and len(stock):
            is_stock = _found(self.kept[common], stock)
            if is_stock.any():
                covered &= ~_about(self.places[common], is_stock, len(covered))
        return covered

    def stated(self, other: Body) -> U64:
        """The runs, sorted, of what both articles have from a colon on, each with other words that lead up to it: an
        official statement, for one."""
        _, mine, theirs = np.intersect1d(self._led_runs, other._led_runs, return_indices=True)
        begins = [
            self.led[i] for i, j in zip(mine.tolist(), theirs.tolist(), strict=True) if not self._leads_as(i, other, j)
        ]
        if not begins:
            return self.kept[:0]
        covered = self._covered(other._sorted[0])
        away = np.flatnonzero(~covered)
        breaks = np.append(away[:-GAP][away[GAP:] == away[:-GAP] + GAP], len(covered))
        found = np.zeros(len(covered), bool)
        for begin in begins:
            end = breaks[np.searchsorted(breaks, begin)]
            found[begin:end] = end - begin >= LEAST_STATED
        runs, order = self._sorted
        return runs[found[order] & found[order + RUN - 1]]

    @cached_property
    def _led_runs(self) -> U64:
        """The run that begins at each word of ``led``; 0 at the last words."""
        runs = np.append(grams(self.hashes, RUN), np.zeros(RUN, np.uint64))
        return runs[self.led]

    def _leads_as(self, i: int, other: Body, j: int) -> bool:
        """Whether more than half of the words that lead up to ``led[i]`` do to the other's ``led[j]``, or the reverse."""
        mine, theirs = (
            set(b.hashes[max(b.lines[k], b.led[k] - LEADING) : b.led[k]].tolist()) for b, k in ((self, i), (other, j))
        )
        return 2 * len(mine & theirs) > min(len(mine), len(theirs))

    def _covered(self, runs: U64) -> NDArray[np.bool_]:
        """Bool a word: whether it stands in one of the ``runs``, sorted."""
        mine, order = self._sorted
        covered = np.zeros(len(self.hashes), bool)
        hits = order[_found(mine, runs)]
        for i in range(RUN):
            covered[hits + i] = True
        return covered

    def without(self, runs: U64) -> NDArray[np.bool_] | None:
        """Bool a word: own prose that stands in none of the ``runs``; None if they are nearly all of it."""
        left = self.own & ~self._covered(runs)
        return left if np.count_nonzero(left) >= (1 - MOST_STATED) * self.own_words else None

    def is_filled_in(self, other: Body, shared: NDArray[np.bool_]) -> bool:
        """Whether what is ``shared`` (bool a word) of it is a template: the words, but neither names nor figures."""
        if self._replaced(other) >= max(LEAST_REPLACED, REPLACED * np.count_nonzero(shared)):
            return True
        values, rest = self.own & (self.value > 0), self.own & (self.value == 0)
        if np.count_nonzero(values) < LEAST_VALUES or 2 * np.count_nonzero(values) > self.own_words:
            return False
        fixed = float(shared[rest].mean())
        return fixed >= LEAST_FIXED and float(shared[values].mean()) < TEMPLATE * fixed

    def _replaced(self, other: Body) -> int:
        """How many of its figures stand where the other has others, between runs that both have."""
        mine, theirs = self._covered(other._sorted[0]), other._covered(self._sorted[0])
        figures = np.flatnonzero(~mine & (self.value == FIGURE))
        if len(figures) < LEAST_REPLACED:
            return 0
        begins = np.flatnonzero(mine[:-1] & ~mine[1:]) + 1
        ends = np.append(np.flatnonzero(mine), len(mine))
        ends = ends[np.searchsorted(ends, begins)]
        filled = np.searchsorted(figures, ends) > np.searchsorted(figures, begins)
        filled &= ends - begins <= LONGEST_BLANK
        begins, ends = begins[filled], ends[filled]
        # the run before the blank is the other's too: there its blank begins
        runs, order = other._sorted
        there = order[np.searchsorted(runs, grams(self.hashes, RUN)[begins - RUN])] + RUN
        until = np.append(np.flatnonzero(theirs), len(theirs))
        until = until[np.searchsorted(until, there)]
        count = 0
        for i, j, k, m in zip(begins.tolist(), ends.tolist(), there.tolist(), until.tolist(), strict=True):
            if m - k <= LONGEST_BLANK:
                a, b = self._figures(i, j), other._figures(k, m)
                count += min(len(a - b), len(b - a))
        return count

    def _figures(self, start: int, end: int) -> set[int]:
        return set(self.hashes[start:end][self.value[start:end] == FIGURE].tolist())


def _found(values: U64, among: U64) -> NDArray[np.bool_]:
    """Which of the sorted ``values`` are among others, sorted too."""
    if not len(among):
        return np.zeros(len(values), bool)
    at = np.searchsorted(among, values)
    at[at == len(among)] = 0
    return among[at] == values


def _about(places: NDArray[np.int64], is_stock: NDArray[np.bool_], n: int) -> NDArray[np.bool_]:
    """Words nearer to a stock shingle than to another shared one, and no farther than ``ABOUT``."""
    order = np.argsort(places)
    middle = places[order] + SHINGLE // 2
    index = np.arange(n)
    nearest = np.searchsorted((middle[1:] + middle[:-1]) / 2, index)
    return is_stock[order][nearest] & (np.abs(middle[nearest] - index) <= ABOUT)


def judge(a: Body, b: Body, stock: U64) -> Shared:
    """Whether two articles are copies. The order of the two does not matter."""
    in_a, in_b = a.shared(b, stock), b.shared(a, stock)
    own_a, own_b = a.own, b.own
    statement = np.intersect1d(a.stated(b), b.stated(a)) if len(a.led) and len(b.led) else a.kept[:0]
    if len(statement):
        left_a, left_b = a.without(statement), b.without(statement)
        if left_a is not None and left_b is not None:
            own_a, own_b = left_a, left_b
            in_a, in_b = in_a & own_a, in_b & own_b
    words_a, words_b = int(np.count_nonzero(own_a)), int(np.count_nonzero(own_b))
    shared_a, shared_b = int(np.count_nonzero(in_a)), int(np.count_nonzero(in_b))
    words = min(shared_a, shared_b)
    containment = max(shared_a / max(words_a, 1), shared_b / max(words_b, 1))
    jaccard = words / max(words_a + words_b - words, 1)
    relation = None
    if containment >= SAME and words >= LEAST_SAME:
        relation = "same_copy"
    elif containment >= PARTIAL and words >= LEAST_WORDS:
        relation = "partial_copy"
    if shared_a * max(words_b, 1) <= shared_b * max(words_a, 1):
        a, b, in_a = b, a, in_b  # a is the one that has more of its own in the other
    if relation and a.is_filled_in(b, in_a):
        relation = None
    return Shared(relation, round(min(jaccard, 1.0), 4), round(containment, 4), words)
