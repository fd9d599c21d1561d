"""Signatures: the few shingles of an article by which it is found again among millions.

A shingle is five words in a row. Of all shingles the ones with the smallest hashes are kept, as many as the article's
length asks for (bottom-k MinHash with a share instead of a count, "FracMinHash"; Brown and Irber 2022, sourmash).
Unlike the bands of a classic MinHash-LSH, which see only how alike two whole articles are, the kept shingles of a short
article are also kept in a long one that contains it, and how many two articles share says how much text they share.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.copies.counts import count_set, listed
from transforms.copies.hashing import U64, mix
from transforms.copies.words import Words

SHINGLE = 5
LEAST_KEPT = 32  # shingles kept of a short article, if it has as many
WORDS_A_SHINGLE = 16  # a long article keeps one shingle in so many words
SAMPLE = 32
SLICE = 128
MOST_ASIDE = 2  # a shingle with more quoted words tells nothing about who copied whom


class Signatures(NamedTuple):
    """Kept shingles: ``shingle`` uint64, ``article`` int64, the index of the text they stand in, and ``place`` int64,
    the index of their first word where they first stand; sorted by article and shingle, each once an article."""

    shingle: U64
    article: NDArray[np.int64]
    place: NDArray[np.int64]


def read_signatures(words: Words, masked: NDArray[np.bool_]) -> Signatures:
    """The kept shingles of every text; ``masked`` (bool a word) are the words of repeated blocks."""
    own = np.diff(words.offsets) - count_set(masked | words.aside, words.offsets)
    kept, shingle, article = _small_shingles(words, np.maximum(LEAST_KEPT / np.maximum(own, 1), 1 / WORDS_A_SHINGLE))
    around = kept[:, None] + np.arange(SHINGLE)
    good = ~masked[around].any(axis=1) & (words.aside[around].sum(axis=1) <= MOST_ASIDE)
    return _sets(shingle[good], article[good], kept[good])


def read_samples(words: Words) -> pl.Series:
    """The ``SAMPLE`` smallest shingles of every text, repeated blocks and all, by which articles are told apart:
    a series of lists of uint64."""
    own = np.diff(words.offsets) - count_set(words.aside, words.offsets)
    place, shingle, article = _small_shingles(words, 3 * SAMPLE / np.maximum(own, 1))
    good = words.aside[place[:, None] + np.arange(SHINGLE)].sum(axis=1) <= MOST_ASIDE
    shingle, article, _ = _sets(shingle[good], article[good], place[good])
    return listed(shingle, article, len(own), SAMPLE)


def _small_shingles(words: Words, share: NDArray[np.float64]) -> tuple[NDArray[np.int64], U64, NDArray[np.int64]]:
    """Place, hash and text of the shingles that are among the smallest, as a share of all possible hashes a text."""
    limits = np.where(share < 1, np.minimum(share, 1) * (2.0**64 - 2.0**12), 2.0**64 - 2.0**12).astype(np.uint64)
    places, hashes = [np.zeros(0, np.int64)], [np.zeros(0, np.uint64)]
    offsets = words.offsets
    for first in range(0, len(offsets) - 1, SLICE):  # a slice at a time stays in the processor's cache
        last = min(first + SLICE, len(offsets) - 1)
        start, stop = offsets[first], offsets[last]
        found = grams(words.hashes[start:stop], SHINGLE)
        limit = np.repeat(limits[first:last], np.diff(offsets[first : last + 1]))[: len(found)]
        small = np.flatnonzero(found < limit)
        places.append(small + start)
        hashes.append(found[small])
    place, shingle = np.concatenate(places), np.concatenate(hashes)
    article = np.searchsorted(offsets, place, "right") - 1
    inside = place + SHINGLE <= offsets[article + 1]
    return place[inside], shingle[inside], article[inside]


def _sets(shingle: U64, article: NDArray[np.int64], place: NDArray[np.int64]) -> Signatures:
    # one key of article and shingle sorts faster than both; the shingles come by place, and stay so where they are equal
    order = np.argsort((article.astype(np.uint64) << np.uint64(40)) | (shingle >> np.uint64(24)), kind="stable")
    shingle, article = shingle[order], article[order]
    first = np.ones(len(shingle), bool)
    first[1:] = (shingle[1:] != shingle[:-1]) | (article[1:] != article[:-1])
    return Signatures(shingle[first], article[first], place[order][first])


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
