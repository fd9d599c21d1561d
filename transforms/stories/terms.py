"""Terms: the words by which an article's event is recognised.

The opening of a news story says what happened, to whom and where. Of its words those are kept that weigh most: said more
than once or in the first lines, rare in news at large, written with a capital or in figures. How rare a word is comes from a fixed list
(``common_words.txt``: a word and in how many of 1,000 openings of English-language news it stands, of those in 10 or
more), not from the articles at hand: an article's terms never depend on what else was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.copies.counts import listed
from transforms.copies.hashing import U64
from transforms.copies.split import read_spelling, without_links

OPENING = 1_800  # characters of the text that are looked at
LINKED = 1_000  # more, in which a linked headline may end that begins among them
LEAD = 40  # words, the headline's among them, that count double
KEPT = 16  # terms an article
RARE = 10  # per mille: a word that is not on the list is taken to be this rare
CAPITAL, SMALL = 1.0, -1.5  # and more so with a capital, less without: it may be of another language
WEIGHT = np.uint64(0xFF)  # the lowest byte of a term is its weight, in units of 1/8


def read_terms(titles: Sequence[str | None], texts: Sequence[str]) -> pl.Series:
    """The terms of each article, heaviest first, a list of uint64: the hash of a word in the upper 56 bits, its weight
    in the lowest 8.

    >>> a, b, c = read_terms(["Ferry sinks off Zanzibar"] * 2 + ["Budget passes"], ["A ferry sank."] * 3).to_list()
    >>> a == b, len({t >> 8 for t in a} & {t >> 8 for t in c})
    (True, 2)
    """
    starts = (without_links(text[: OPENING + LINKED])[:OPENING] for text in texts)
    openings = [f"{title or ''}\n{start}" for title, start in zip(titles, starts, strict=True)]
    hashes, capital, offsets = read_spelling(openings)
    sizes = np.diff(offsets)
    article = np.repeat(np.arange(len(sizes)), sizes)
    place = np.arange(len(hashes)) - np.repeat(offsets[:-1], sizes)
    # one sort of numbers that hold article and word finds the words of each article
    code = (article.astype(np.uint64) << np.uint64(40)) | (hashes >> np.uint64(24))
    order = np.argsort(code, kind="stable")
    code = code[order]
    if not len(code):
        return listed(code, article, len(sizes), KEPT)
    first = np.flatnonzero(np.concatenate([[True], code[1:] != code[:-1]]))
    said = np.add.reduceat(1.0 + (place[order] < LEAD), first)
    raised = np.logical_or.reduceat(capital[order], first)
    weight = (1 + np.log(said)) * _rarity(hashes[order][first], raised)
    byte = np.clip(np.round(weight * 8), 0, 255).astype(np.uint64)
    term = (hashes[order][first] & ~WEIGHT) | byte
    heavy = byte > 0
    term, article = term[heavy], article[order][first][heavy]
    rank = (article.astype(np.uint64) << np.uint64(32)) | (~term & WEIGHT) << np.uint64(24) | term >> np.uint64(40)
    best = term[np.argsort(rank)]  # of words equally heavy the one with the smaller hash
    return listed(best, article, len(sizes), KEPT)


def _rarity(hashes: U64, raised: NDArray[np.bool_]) -> NDArray[np.float64]:
    known, rarity = _common()
    at = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
    unknown = np.log(1000 / RARE) + np.where(raised, CAPITAL, SMALL)
    return np.where(known[at] == hashes, rarity[at], unknown)


@lru_cache(maxsize=1)
def _common() -> tuple[U64, NDArray[np.float64]]:
    lines = (files("transforms.stories") / "common_words.txt").read_text(encoding="utf-8").split("\n")
    pairs = [line.split(" ") for line in lines if line]
    hashes, _, _ = read_spelling([word for word, _ in pairs], threads=1)
    rarity = np.log(1000 / np.array([int(share) for _, share in pairs]))
    order = np.argsort(hashes)
    return hashes[order], rarity[order]
