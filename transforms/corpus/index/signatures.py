"""Signatures: the few shingles of an article by which it is found again among millions.

A shingle is five words in a row. Of all shingles the ones with the smallest hashes are kept, as many as the article's
length asks for (bottom-k MinHash with a share instead of a count, "FracMinHash"; Brown and Irber 2022, sourmash).
Unlike the bands of a classic MinHash-LSH, which see only how alike two whole articles are, the kept shingles of a short
article are also kept in a long one that contains it, and how many two articles share says how much text they share.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.words.flat_arrays import count_set, listed, stable_order
from transforms.corpus.words.hashed_words import Words
from transforms.corpus.words.hashing import U64, grams

SHINGLE = 5
LEAST_KEPT = 32  # shingles kept of a short article, if it has as many
WORDS_A_SHINGLE = 16  # a long article keeps one shingle in so many words
SAMPLE = 32
SLICE = 256  # texts looked at together: their hashes stay in the processor's cache
MOST_ASIDE = 2  # a shingle with more quoted words tells nothing about who copied whom


class Signatures(NamedTuple):
    """Kept shingles: ``shingle`` uint64, ``article`` int64, the index of the text they stand in, and ``place`` int64,
    the index of their first word where they first stand; sorted by article and shingle, each once an article."""

    shingle: U64
    article: NDArray[np.int64]
    place: NDArray[np.int64]


def read_signatures(words: Words, masked: NDArray[np.bool_]) -> Signatures:
    """The kept shingles of every text; ``masked`` (bool for each word) are the words of repeated blocks."""
    own = np.diff(words.offsets) - count_set(masked | words.aside, words.offsets)
    share = np.maximum(LEAST_KEPT / np.maximum(own, 1), 1 / WORDS_A_SHINGLE)
    return _smallest(words, share, lambda at: (_set_in(masked, at) == 0) & (_set_in(words.aside, at) <= MOST_ASIDE))


def read_samples(words: Words) -> pl.Series:
    """The ``SAMPLE`` smallest shingles of every text, repeated blocks and all, by which articles are told apart:
    a series of lists of uint64."""
    own = np.diff(words.offsets) - count_set(words.aside, words.offsets)
    share = 3 * SAMPLE / np.maximum(own, 1)
    found = _smallest(words, share, lambda at: _set_in(words.aside, at) <= MOST_ASIDE)
    return listed(found.shingle, found.article, len(own), SAMPLE)


def _set_in(mask: NDArray[np.bool_], places: NDArray[np.int64]) -> NDArray[np.uint8]:
    """How many words of the shingles at these places are set."""
    count = mask.take(places).view(np.uint8)
    for i in range(1, SHINGLE):
        count += mask[i:].take(places).view(np.uint8)
    return count


def _smallest(
    words: Words,
    share: NDArray[np.float64],
    is_good: Callable[[NDArray[np.int64]], NDArray[np.bool_]],
    threads: int = 2,
) -> Signatures:
    """The good shingles among the smallest of every text: ``share`` of all possible hashes, a number a text."""
    limits = np.where(share < 1, np.minimum(share, 1) * (2.0**64 - 2.0**12), 2.0**64 - 2.0**12).astype(np.uint64)
    offsets = words.offsets

    def read(first: int) -> Signatures:
        bounds = offsets[first : first + SLICE + 1]
        sizes = np.diff(bounds)
        found = grams(words.hashes[bounds[0] : bounds[-1]], SHINGLE)
        small = np.flatnonzero(found < np.repeat(limits[first : first + SLICE], sizes)[: len(found)])
        shingle, place = found[small], small + bounds[0]
        article = np.searchsorted(bounds, place, "right") - 1
        good = (place + SHINGLE <= bounds[article + 1]) & is_good(place)
        return _sets(shingle[good], article[good] + first, place[good])

    nothing = Signatures(np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.int64))
    with ThreadPoolExecutor(threads) as pool:
        found = [nothing, *pool.map(read, range(0, len(offsets) - 1, SLICE))]
    return Signatures(*(np.concatenate(part) for part in zip(*found, strict=True)))


def _sets(shingle: U64, article: NDArray[np.int64], place: NDArray[np.int64]) -> Signatures:
    # one key of article and shingle sorts faster than both; the shingles come by place, and stay so where they are equal
    order = stable_order((article.astype(np.uint64) << np.uint64(40)) | (shingle >> np.uint64(24)))
    shingle, article = shingle[order], article[order]
    first = np.ones(len(shingle), bool)
    first[1:] = (shingle[1:] != shingle[:-1]) | (article[1:] != article[:-1])
    return Signatures(shingle[first], article[first], place[order][first])
