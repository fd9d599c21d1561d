"""What the texts of a batch are compared by, read once: for the lines that repeat, and then for copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.index.signatures import read_samples
from transforms.corpus.repeats.blocks import unit_rows
from transforms.corpus.words.flat_arrays import ranges
from transforms.corpus.words.hashed_words import Words, join_words, read_words


class Texts(NamedTuple):
    """``articles``: ``article_key``, ``sample``, a row a text; ``words``: theirs, in the same order; ``units``: the lines of
    all (``unit``, ``article_key``)."""

    articles: pl.DataFrame
    words: Words
    units: pl.DataFrame


def read_texts(batch: pl.DataFrame) -> Texts:
    """``batch``: ``article_key`` i64, ``text`` str."""
    words = read_words(batch["text"])
    articles = batch.select(pl.col("article_key").cast(pl.Int64)).with_columns(sample=read_samples(words))
    return Texts(articles, words, unit_rows(words, articles["article_key"].to_numpy()))


def join_texts(parts: Sequence[Texts]) -> Texts:
    """Several :class:`Texts`, of different articles, as one.

    >>> a, b = pl.DataFrame({"article_key": [1], "text": ["a b"]}), pl.DataFrame({"article_key": [2], "text": ["c: d"]})
    >>> joined, whole = join_texts([read_texts(a), read_texts(b)]), read_texts(pl.concat([a, b]))
    >>> joined.articles.equals(whole.articles), joined.units.equals(whole.units), joined.words.offsets.tolist()
    (True, True, [0, 2, 4])
    """
    return Texts(
        pl.concat([part.articles for part in parts]),
        join_words([part.words for part in parts]),
        pl.concat([part.units for part in parts]),
    )


def pick_texts(texts: Texts, keys: pl.Series) -> Texts:
    """The same of the texts with these keys, in their order; all of them must have been read."""
    known = texts.articles["article_key"]
    if known.equals(keys):
        return texts
    order = np.argsort(known.to_numpy())
    rows = order[np.searchsorted(known.to_numpy(), keys.to_numpy(), sorter=order)]
    units = texts.units.filter(pl.col("article_key").is_in(keys.implode()))
    return Texts(texts.articles[rows], pick_words(texts.words, rows), units)


def pick_words(words: Words, rows: NDArray[np.int64]) -> Words:
    """The words of these texts, in this order.

    >>> two = read_words(["a b", "c: d"])
    >>> picked, alone = pick_words(two, np.array([1])), read_words(["c: d"])
    >>> all(x.tolist() == y.tolist() for x, y in zip(picked, alone, strict=True))
    True
    """
    sizes = np.diff(words.offsets)[rows]
    offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
    at = ranges(words.offsets[rows], sizes)
    units, moved_units = _parts(words.units, words.offsets, rows, offsets)
    _, moved_led = _parts(words.led, words.offsets, rows, offsets)
    picked = {name: getattr(words, name)[at] for name in ("hashes", "aside", "capital", "value")}
    return Words(**picked, led=moved_led, offsets=offsets, units=moved_units, unit_hashes=words.unit_hashes[units])


def _parts(
    marks: NDArray[np.int64], old: NDArray[np.int64], rows: NDArray[np.int64], new: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which of ``marks`` (indices of words) lie in the texts ``rows``, and where their words stand now."""
    bounds = np.searchsorted(marks, old)
    sizes = np.diff(bounds)[rows]
    at = ranges(bounds[rows], sizes)
    return at, marks[at] + np.repeat(new[:-1] - old[rows], sizes)
