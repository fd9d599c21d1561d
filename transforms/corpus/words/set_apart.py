"""Which words are set apart from an article's prose: posts, photo galleries, lists of names."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.words.hashing import U64, grams, word_hashes
from transforms.corpus.words.word_split import Split
from transforms.text.layout.posts import find_posts

LEAST_COUNTERS = 3  # "3 of 12" in a line, or of as many pictures in an article, that make it a photo gallery
LEAST_LISTED, MOST_CAPITALS = 10, 0.7  # words, and the share of them in capitals, of a list of names
LEAST_REST = 30  # words an article must have beside such lists
TWICE = 8  # words in a row that a caption printed twice has in both
LEAST_CAPTIONS = 2  # of an article that are printed twice; one may be a headline that the address or the text repeats
NEAR = 120  # words from where it stands first to where it stands again
MOST_TWICE = 0.8  # of an article; more is a text printed twice
SAMPLED = np.uint64(3)  # one in four strings of words is looked at

Mask = NDArray[np.bool_]
_OF = word_hashes(np.frombuffer(b" of ", np.uint8), np.ones(1, np.int64), True)[0]


def in_posts(split: Split) -> Mask:
    """For each word: whether it stands in a post."""
    inside = np.zeros(len(split.starts), bool)
    for i in split.texts.str.contains("(@", literal=True).arg_true():
        text = split.texts[i]
        begin = int(split.ends[i]) - len(text.encode())
        for post in find_posts(text):
            start = begin + len(text[: post.start].encode())
            end = start + len(text[post.start : post.end].encode())
            inside[slice(*np.searchsorted(split.starts, (start, end)))] = True
    return inside


def printed_twice(hashes: U64, offsets: NDArray[np.int64]) -> Mask:
    """For each word: whether it is in a string of words that stands twice, close together, as galleries have captions."""
    twice = np.zeros(len(hashes), bool)
    if len(hashes) < 2 * TWICE:
        return twice
    strings = grams(hashes, TWICE)
    at = np.flatnonzero((strings & SAMPLED) == 0)
    at = at[np.argsort(strings[at], kind="stable")]
    same = np.flatnonzero(strings[at[1:]] == strings[at[:-1]])
    first, again = at[same], at[same + 1]
    apart = again - first
    near = (apart >= TWICE) & (apart <= NEAR)
    first, again = first[near], again[near]
    inside = np.searchsorted(offsets, first, "right") == np.searchsorted(offsets, again + TWICE - 1, "right")
    captions = sorted(
        {_caption(hashes, i, j) for i, j in zip(first[inside].tolist(), again[inside].tolist(), strict=True)}
    )
    for begin, further, size in captions:
        twice[begin : begin + size] = twice[begin + further : begin + further + size] = True
    sizes = np.diff(offsets)
    count = np.diff(np.searchsorted(np.flatnonzero(twice), offsets))
    begins = np.array([begin for begin, _, _ in captions], dtype=np.int64)
    is_gallery = np.diff(np.searchsorted(begins, offsets)) >= LEAST_CAPTIONS
    twice &= np.repeat(is_gallery & (count <= MOST_TWICE * sizes), sizes)
    return twice


def _caption(hashes: U64, i: int, j: int) -> tuple[int, int, int]:
    """The longest string of words around ``i`` that stands around ``j`` too: where it begins, how many words further it
    stands again, and its size in words."""
    back, on = 0, TWICE
    while i - back > 0 and back < j - i - 1 and hashes[i - back - 1] == hashes[j - back - 1]:
        back += 1
    while on < j - i and j + on < len(hashes) and hashes[i + on] == hashes[j + on]:
        on += 1
    return i - back, j - i, back + on


def no_prose(
    first: NDArray[np.uint8],
    raised: NDArray[np.int64],
    hashes: U64,
    lines: NDArray[np.int64],
    offsets: NDArray[np.int64],
) -> Mask:
    """Whether each word is in a line that is not prose: a photo gallery, which counts its pictures ("3 of 12"), or a
    list of names or titles, nearly all of it in capitals while the article is not. ``first``: a word's first byte; ``raised``: words with a capital or a figure."""
    bounds = np.append(lines, len(hashes))
    sizes = np.diff(bounds)
    article = np.searchsorted(offsets, lines, "right") - 1
    is_figure = first[raised] < 0x41
    found = _counts_pictures(raised[is_figure], hashes, lines, article)
    capitals = np.diff(np.searchsorted(raised[~is_figure], bounds))
    names = (capitals >= MOST_CAPITALS * sizes) & (sizes >= LEAST_LISTED)
    if names.any():  # and the rest of the article is written otherwise
        rest = np.bincount(article, np.where(names, 0, sizes), len(offsets) - 1)
        shout = np.bincount(article, np.where(names, 0, capitals), len(offsets) - 1)
        found |= names & ((rest >= LEAST_REST) & (shout < MOST_CAPITALS / 2 * rest))[article]
    return np.repeat(found, sizes)


def _counts_pictures(
    figures: NDArray[np.int64], hashes: U64, lines: NDArray[np.int64], article: NDArray[np.int64]
) -> Mask:
    """For each line: whether it has ``LEAST_COUNTERS`` counters, or one of as many of its article, all with one total."""
    of = figures[:-1][np.diff(figures) == 2] + 1
    of = of[hashes[of] == _OF]
    at = np.searchsorted(lines, of, "right") - 1
    found = np.bincount(at, minlength=len(lines)) >= LEAST_COUNTERS
    if len(of) >= LEAST_COUNTERS:
        totals = pl.DataFrame({"line": at, "article": article[at], "total": hashes[of + 1], "picture": hashes[of - 1]})
        many = pl.col("picture").n_unique().over("article", "total") >= LEAST_COUNTERS
        found[totals.filter(many)["line"].to_numpy()] = True
    return found
