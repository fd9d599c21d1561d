"""A body: one article's words, ready to be compared with others'."""

from __future__ import annotations

from functools import cached_property
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.index.signatures import SHINGLE
from transforms.corpus.words.hashing import U64, grams

ABOUT = 24  # words from a stock shingle that go with it
RUN = 4  # words in a row that count as shared


class Body:
    """One article's words. A word is covered if it stands in a run of ``RUN`` words that the other article has too,
    wherever it has it; so paragraphs may be cut, added and reordered."""

    def __init__(
        self,
        hashes: U64,
        own: NDArray[np.bool_],
        said: NDArray[np.bool_],
        value: NDArray[np.uint8],
        led: NDArray[np.int64],
        lines: NDArray[np.int64],
        kept: U64,
        places: NDArray[np.int64],
    ):
        """``own`` and ``said`` (set aside, but in no block) bool, ``value`` uint8 for each word; ``led`` indices of words, and ``lines`` where the lines begin that lead up
        to them; ``kept`` the kept shingles, sorted, and where each begins."""
        self.hashes = hashes
        self.own = own
        self.own_words = int(np.count_nonzero(own))
        self.said = said
        self.value = value
        self.led = led
        self.lines = lines
        self.kept = kept
        self.places = places

    @cached_property
    def digest(self) -> bytes:
        """The same for bodies that are held against others with the same result."""
        parts = (self.hashes, self.own, self.said, self.value, self.led, self.lines, self.kept, self.places)
        return blake2b(b"".join(part.tobytes() for part in parts), digest_size=16).digest()

    @cached_property
    def runs(self) -> U64:
        """The run that begins at each word; shorter than ``hashes`` by ``RUN - 1``."""
        return grams(self.hashes, RUN)

    @cached_property
    def sorted_runs(self) -> tuple[U64, NDArray[np.int64]]:
        """The runs, sorted, and where each begins."""
        order = np.argsort(self.runs)
        return self.runs[order], order

    def covered(self, runs: U64) -> NDArray[np.bool_]:
        """For each word: whether it stands in one of the ``runs``, sorted."""
        mine, order = self.sorted_runs
        covered = np.zeros(len(self.hashes), bool)
        hits = order[_found(mine, runs)]
        for i in range(RUN):
            covered[hits + i] = True
        return covered

    def shared(self, other: Body, stock: U64) -> NDArray[np.bool_]:
        """For each word of own prose: whether the other article has it too, and not as ``stock``."""
        return self.covered(other.sorted_runs[0]) & self.own & ~self.stocked(other, stock)

    def stocked(self, other: Body, stock: U64) -> NDArray[np.bool_]:
        """For each word: whether it stands in or about a shingle that both have kept and that is ``stock`` (sorted)."""
        common = _found(self.kept, other.kept)
        if common.any() and len(stock):
            is_stock = _found(self.kept[common], stock)
            if is_stock.any():
                return _about(self.places[common], is_stock, len(self.own))
        return np.zeros(len(self.own), bool)


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
