"""Hashes of words and lines: sums over their letters, independent of their position.

A letter counts times a power of one number that grows with its place in the chunk; divided by the power at its first letter,
the sum of a word is the same everywhere. So one running sum over all bytes gives the hashes of all words.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

U64 = NDArray[np.uint64]
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)


def mix(h: U64) -> U64:
    """Spreads the bits of hashes (the finaliser of splitmix64), in place."""
    with np.errstate(over="ignore"):
        h ^= h >> np.uint64(30)
        h *= np.uint64(0xBF58476D1CE4E5B9)
        h ^= h >> np.uint64(27)
        h *= np.uint64(0x94D049BB133111EB)
        h ^= h >> np.uint64(31)
    return h


def _byte_table() -> U64:
    """A random number a byte of a word, the same for both cases; 0 for what parts words."""
    table = mix(np.arange(1, 257, dtype=np.uint64) * np.uint64(_BASE))
    keep = np.zeros(256, bool)
    keep[0x80:] = True
    for a, b in ("09", "az", "AZ"):
        keep[ord(a) : ord(b) + 1] = True
    table[ord("A") : ord("Z") + 1] = table[ord("a") : ord("z") + 1]
    table[~keep] = 0
    return table


_BYTES = _byte_table()
# of two bytes in a row, the first the lower of their number: half as many numbers to add up
_PAIRS = (_BYTES[:, None] * np.uint64(_BASE) + _BYTES).ravel()


@lru_cache(maxsize=6)
def _power_table(n: int, base: int) -> U64:
    steps = np.full(n, base, np.uint64)
    steps[0] = 1
    return np.multiply.accumulate(steps)


def _powers(n: int, base: int) -> U64:
    """At least the first ``n`` powers of ``base``."""
    return _power_table(1 << max(18, n.bit_length()), base % (1 << 64))


def word_hashes(plain: NDArray[np.uint8], starts: NDArray[np.int64], is_apart: bool) -> U64:
    """Position-free hashes of the words that begin at ``starts``; ``is_apart``: a blank stands before each."""
    if not len(starts):
        return np.zeros(0, np.uint64)
    n = len(plain) // 2  # a newline is not part of a word, so the last byte may be left out
    values = _PAIRS.take(plain[: 2 * n].view("<u2"))
    values *= _powers(n, _BASE * _BASE)[:n]
    upto = np.empty(n + 1, np.uint64)
    upto[0] = 0
    np.cumsum(values, out=upto[1:])
    before = upto[starts >> 1]
    if not is_apart:  # half a pair may belong to the word before
        odd = np.flatnonzero(starts & 1)
        at = starts[odd] - 1
        before[odd] += _BYTES[plain[at]] * _powers(n, _BASE * _BASE)[at >> 1]
    total = np.append(before, upto[-1])[1:] - before
    total *= _powers(len(plain), _INVERSE).take(starts)
    return mix(total)


def stretch_hashes(values: U64, starts: NDArray[np.int64]) -> U64:
    """Position-free hashes of the stretches of ``values`` that begin at ``starts``, the first of them 0: each up to the
    next start."""
    n = len(values)
    total = np.cumsum(values * _powers(n, _BASE)[:n])
    total = total[np.append(starts[1:], n) - 1]  # a sum less the one before it: faster than reduceat
    total[1:] -= total[:-1].copy()
    total *= _powers(n, _INVERSE)[starts]
    return mix(total)


def is_inside(plain: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """For each byte: whether ``_BYTES`` has a number for it; comparing is faster than looking up."""
    inside: NDArray[np.bool_] = plain >= 0x80
    inside |= (plain - 0x30) < 10
    inside |= ((plain | 0x20) - 0x61) < 26
    return inside


def grams(hashes: U64, n: int) -> U64:
    """Hashes of the ``n`` words from each word on; shorter than ``hashes`` by ``n - 1``."""
    if len(hashes) < n:
        return np.zeros(0, np.uint64)
    size = len(hashes) - n + 1
    total = hashes[:size].copy()
    for i in range(1, n):
        total *= np.uint64(0x9E3779B97F4A7C15)
        total += hashes[i : i + size]
    return mix(total)
