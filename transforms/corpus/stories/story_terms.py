"""Terms: the words by which an article's event is recognised.

The opening of a news story says what happened, to whom and where. Of its words those are kept that weigh most: said more
than once or in the first lines, rare in news at large, written with a capital or in figures. How rare a word is comes from a fixed list
(``common_words.txt``: a word and in how many of 1,000 openings of English-language news it stands, of those in 10 or
more), not from the articles at hand: an article's terms never depend on what else was read. What is common at the time of an
article counts where two are compared (:mod:`transforms.corpus.stories.commonness`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.words.flat_arrays import begins, listed
from transforms.corpus.words.hashing import U64
from transforms.corpus.words.word_split import Text, as_series, leave_links, read_spelling

OPENING = 2_200  # characters of the text that are looked at
LINKED = 1_000  # more, in which a linked headline may end that begins among them
LEAD = 40  # words, the headline's among them, that count double
KEPT = 64  # terms an article: with 16, articles of one event that put it in other words shared too few
# A power: nearly all articles on a dense topic share its names, and the rarest words tell its events apart.
STEEP = 1.3
RARE = 10  # per mille: a word that is not on the list is taken to be this rare
UNKNOWN = np.log(1000 / RARE)
CAPITAL, SMALL = 1.0, -1.5  # and more so with a capital, less without: it may be of another language
WEIGHT = np.uint64(0xFF)  # the lowest byte of a term is its weight, in units of 1/8
WORD = np.uint64((1 << 56) - 1)
SLICE = 64  # texts looked at together: as many as six bits can tell apart


def read_terms(titles: Sequence[str | None] | pl.Series, texts: Text) -> pl.Series:
    """The terms of each article, heaviest first, a list of uint64: the hash of a word in the upper 56 bits, its weight
    in the lowest 8.

    >>> a, b, c = read_terms(["Ferry sinks off Zanzibar"] * 2 + ["Budget passes"], ["A ferry sank."] * 3).to_list()
    >>> a == b, len({t >> 8 for t in a} & {t >> 8 for t in c})
    (True, 2)
    """
    starts = leave_links(as_series(texts).str.head(OPENING + LINKED)).str.head(OPENING)
    openings = pl.Series(titles, dtype=pl.String).fill_null("") + "\n" + starts
    hashes, capital, offsets = read_spelling(openings)
    n = len(openings)
    found = [_heaviest(hashes, capital, offsets[i : i + SLICE + 1]) for i in range(0, n, SLICE)]
    terms = np.concatenate([np.zeros(0, np.uint64), *(term for term, _ in found)])
    article = np.concatenate([np.zeros(0, np.int64), *(part + i * SLICE for i, (_, part) in enumerate(found))])
    return listed(terms, article, n, KEPT)


def _heaviest(hashes: U64, capital: NDArray[np.bool_], offsets: NDArray[np.int64]) -> tuple[U64, NDArray[np.int64]]:
    """The terms of up to ``SLICE`` texts, the heaviest first, and the index of the text each belongs to."""
    first, last = offsets[0], offsets[-1]
    sizes = np.diff(offsets)
    leads = np.arange(first, last) - np.repeat(offsets[:-1], sizes) < LEAD
    # a number that holds the text, the word, and whether it leads and has a capital: sorting these takes least time
    code = hashes[first:last] >> np.uint64(8) << np.uint64(2)
    code |= np.repeat(np.arange(len(sizes), dtype=np.uint64) << np.uint64(58), sizes)
    code |= leads.astype(np.uint64) << np.uint64(1)
    code |= capital[first:last]
    code.sort()
    word = code >> np.uint64(2)
    at = np.flatnonzero(begins(word))
    if not len(at):
        return word, at
    word = word[at]
    flags = np.add.reduceat((code & np.uint64(1)) | (code & np.uint64(2)) << np.uint64(31), at)
    said = np.diff(np.append(at, len(code))) + (flags >> np.uint64(32)).astype(np.int64)
    raised = (flags & np.uint64(0xFFFFFFFF)) > 0
    weight = 1 + np.log(np.arange(1, int(said.max()) + 1))[said - 1]
    weight *= _rarity(word & WORD, raised)
    byte = np.clip(np.round(weight * 8), 0, 255).astype(np.uint64)
    heavy = np.flatnonzero(byte)
    word, byte = word[heavy], byte[heavy]
    article = word >> np.uint64(56)
    rank = (article << np.uint64(32)) | (~byte & WEIGHT) << np.uint64(24) | (word & WORD) >> np.uint64(32)
    order = np.argsort(rank)  # of words equally heavy the one with the smaller hash
    sizes = np.bincount(article.astype(np.int64))
    order = order[np.arange(len(order)) - np.repeat(np.cumsum(sizes) - sizes, sizes) < KEPT]
    return (word[order] << np.uint64(8)) | byte[order], article[order].astype(np.int64)


def rarity_at_large(words: U64) -> NDArray[np.float64]:
    """How rare words are in news at large, in nats, 0.1 at least; not listed ones as those with a capital. ``words``: the
    upper 56 bits of their hashes."""
    return np.maximum(_listed(words, np.full(len(words), UNKNOWN + CAPITAL)), 0.1)


def _rarity(words: U64, raised: NDArray[np.bool_]) -> NDArray[np.float64]:
    rarity = _listed(words, np.where(raised, UNKNOWN + CAPITAL, UNKNOWN + SMALL))
    steep: NDArray[np.float64] = UNKNOWN ** (1 - STEEP) * np.maximum(rarity, 0) ** STEEP
    return steep


def _listed(words: U64, rarity: NDArray[np.float64]) -> NDArray[np.float64]:
    """``rarity`` with that of the words on the list."""
    common = _common()
    at = common.begins.take((words >> np.uint64(40)).astype(np.int64))
    for _ in range(common.most):
        same = np.flatnonzero(common.words.take(at) == words)
        rarity[same] = common.rarity[at[same]]
        at += 1
    return rarity


class _Common(NamedTuple):
    """``words``: the upper 56 bits of the hashes of those on the list, sorted; ``rarity`` of each; ``begins``: where those
    with the same upper 16 bits begin, ``most`` of them."""

    words: U64
    rarity: NDArray[np.float64]
    begins: NDArray[np.int64]
    most: int


@lru_cache(maxsize=1)
def _common() -> _Common:
    lines = (files("transforms.corpus.stories") / "common_words.txt").read_text(encoding="utf-8").split("\n")
    pairs = [line.split(" ") for line in lines if line]
    hashes, _, _ = read_spelling([word for word, _ in pairs], threads=1)
    rarity = np.log(1000 / np.array([int(share) for _, share in pairs]))
    order = np.argsort(hashes)
    words = hashes[order] >> np.uint64(8)
    begins = np.searchsorted(words, np.arange(1 << 16, dtype=np.uint64) << np.uint64(40))
    most = int(np.diff(np.append(begins, len(words))).max())
    words = np.append(words, np.zeros(most, np.uint64))
    return _Common(words, rarity[order], begins, most)
