"""Words of many texts at once, as hashes: what every comparison of texts here counts in.

What a word is: :mod:`transforms.corpus.words.word_split`. Beside its hash stands what else a comparison asks about it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.words.flat_arrays import each, ranges
from transforms.corpus.words.hashing import U64, stretch_hashes
from transforms.corpus.words.quoted_words import read_quoted
from transforms.corpus.words.set_apart import in_posts, no_prose, printed_twice
from transforms.corpus.words.word_split import Split, Text, has_capital, map_chunks, split_chunk

SENTENCE = 12  # words from which on a line is taken for a sentence until much speaks against it
LONG_LINE = 120  # words; longer lines are cut at the ends of sentences when repeated blocks are looked for
NAME, FIGURE = 1, 2


class Words(NamedTuple):
    """The words of ``len(offsets) - 1`` texts, one after the other.

    ``hashes`` uint64 for each word; ``aside`` bool for each word: not the article's own prose but inside quotation marks, in a post,
    a photo gallery or a list of names; ``capital`` bool for each word: begins with A to Z or a digit; ``value`` uint8 for each word:
    ``NAME`` if it has a capital, not because a sentence begins with it; ``FIGURE``; else 0; ``led`` int64: indices of the words that something
    leads up to, a colon or a line that tells of a statement; ``offsets`` int64: text i has the words ``offsets[i]:offsets[i + 1]``. ``units`` int64 a line
    (or sentence of a long line): the index of its first word; ``unit_hashes`` uint64: the hash of all its words, odd
    if it has at least ``SENTENCE``.
    """

    hashes: U64
    aside: NDArray[np.bool_]
    capital: NDArray[np.bool_]
    value: NDArray[np.uint8]
    led: NDArray[np.int64]
    offsets: NDArray[np.int64]
    units: NDArray[np.int64]
    unit_hashes: U64


def read_words(texts: Text, threads: int = 2) -> Words:
    """The hashed words of every text, in order.

    >>> w = read_words(["Rain fell. “Rain”, she said.", "RAIN"])
    >>> w.offsets.tolist(), w.aside.tolist(), bool(w.hashes[0] == w.hashes[2] == w.hashes[5])
    ([0, 5, 6], [False, False, True, False, False, False], True)
    """
    return join_words(map_chunks(_read_chunk, texts, threads))


def read_units(texts: Text, threads: int = 2) -> tuple[U64, NDArray[np.int64]]:
    """``unit_hashes`` as :func:`read_words` has them, in less time, and the index of the text each stands in.

    >>> read_units(["A dog\\nran.", "", "Off."])[1].tolist()
    [0, 0, 2]
    >>> line, same, other = read_units(["Sign up here!", "SIGN UP: here", "Sign up"])[0].tolist()
    >>> line == same != other  # case, punctuation and spacing do not count
    True
    """
    found = list(map_chunks(_unite_chunk, texts, threads))
    base = np.cumsum([0] + [size for _, _, size in found])
    return (
        np.concatenate([np.zeros(0, np.uint64), *(hashes for hashes, _, _ in found)]),
        np.concatenate([np.zeros(0, np.int64), *(text + b for (_, text, _), b in zip(found, base, strict=False))]),
    )


def join_words(parts: Iterable[Words]) -> Words:
    """Several :class:`Words` as one."""
    found = list(parts)
    if len(found) == 1:
        return found[0]
    none = np.zeros(0, np.uint64)
    base = np.cumsum([0] + [len(p.hashes) for p in found])
    return Words(
        np.concatenate([none, *(p.hashes for p in found)]),
        np.concatenate([none.astype(bool), *(p.aside for p in found)]),
        np.concatenate([none.astype(bool), *(p.capital for p in found)]),
        np.concatenate([none.astype(np.uint8), *(p.value for p in found)]),
        np.concatenate([none.astype(np.int64), *(p.led + b for p, b in zip(found, base, strict=False))]),
        np.concatenate([np.zeros(1, np.int64), *(p.offsets[1:] + b for p, b in zip(found, base, strict=False))]),
        np.concatenate([none.astype(np.int64), *(p.units + b for p, b in zip(found, base, strict=False))]),
        np.concatenate([none, *(p.unit_hashes for p in found)]),
    )


def _lines_of(split: Split) -> tuple[NDArray[np.int64], NDArray[np.int64], U64]:
    """Indices of the words with which lines begin, and units; the hashes of these."""
    lines = each(split.firsts, is_sorted=True)
    lines = lines[: np.searchsorted(lines, len(split.starts))]
    units = _units(split.data, split.starts, split.stops, lines)
    hashes = stretch_hashes(split.hashes, units) if len(units) else split.hashes
    long = np.diff(np.append(units, len(split.hashes))) >= SENTENCE
    return lines, units, (hashes & ~np.uint64(1)) | long.astype(np.uint64)


def _unite_chunk(chunk: pl.Series) -> tuple[U64, NDArray[np.int64], int]:
    split = split_chunk(chunk)
    _, units, hashes = _lines_of(split)
    return hashes, np.searchsorted(split.offsets, units, "right") - 1, len(chunk)


def _read_chunk(chunk: pl.Series) -> Words:
    split = split_chunk(chunk)
    data, starts, hashes, offsets = split.data, split.starts, split.hashes, split.offsets
    if not len(starts):
        none, unset = np.zeros(0, np.uint64), np.zeros(0, bool)
        nowhere = none.astype(np.int64)
        return Words(none, unset, unset, none.astype(np.uint8), nowhere, offsets, nowhere, none)
    lines, units, unit_hashes = _lines_of(split)
    first = data[starts]
    capital = has_capital(first)
    raised = np.flatnonzero(capital)
    aside = read_quoted(split)
    aside |= no_prose(first, raised, hashes, lines, offsets) | in_posts(split) | printed_twice(hashes, offsets)
    return Words(
        hashes, aside, capital, _values(data, starts, first, raised), _led(split, lines), offsets, units, unit_hashes
    )


def _values(
    data: NDArray[np.uint8], starts: NDArray[np.int64], first: NDArray[np.uint8], raised: NDArray[np.int64]
) -> NDArray[np.uint8]:
    """``FIGURE``, ``NAME`` or 0 a word; ``raised``: those with a capital or a figure. A capital first in a line, or a blank after a full stop, makes no name."""
    value = np.zeros(len(starts), np.uint8)
    at = starts[raised]
    is_figure = first[raised] < 0x41
    begins = _SENTENCE_ENDS[data[at - 2]] | (data[at - 1] == 0x0A)
    value[raised] = np.where(is_figure, FIGURE, np.where(begins, 0, NAME))
    return value


def _led(split: Split, lines: NDArray[np.int64]) -> NDArray[np.int64]:
    """Indices of the words that something leads up to, none of them the first of a text: those next after a colon and a
    blank, and the first of a line that greets ("Dear ...") or follows one that tells of a paper ("in a statement")."""
    colons = split.signs[":"]
    behind = np.searchsorted(split.starts, colons[split.data[colons + 1] <= 0x20])
    told = np.searchsorted(lines, np.flatnonzero(np.isin(split.hashes, _papers())), "right")
    greeting = lines[split.hashes[lines] == _papers()[0]] if len(lines) else lines
    led = each(np.concatenate([behind, lines[told[told < len(lines)]], greeting]))
    return led[split.offsets[np.searchsorted(split.offsets, led)] != led]


@lru_cache(maxsize=1)
def _papers() -> U64:
    """The hashes of "dear" and of the nouns for what is printed whole."""
    return split_chunk(pl.Series(["dear", *sorted(_PRINTED_WHOLE)])).hashes


_PRINTED_WHOLE = frozenset(
    "statement statements letter letters memo memorandum email message text transcript excerpt excerpts resolution order"
    " proclamation communique petition remarks".split()
)


def _units(
    data: NDArray[np.uint8], starts: NDArray[np.int64], stops: NDArray[np.int64], lines: NDArray[np.int64]
) -> NDArray[np.int64]:
    """``lines`` (indices of first words), and the sentences of those over ``LONG_LINE`` words."""
    sizes = np.diff(np.append(lines, len(starts)))
    long = np.flatnonzero(sizes > LONG_LINE)
    if not len(long):
        return lines
    words = ranges(lines[long], sizes[long] - 1)  # behind which another stands in the line
    full = words[_SENTENCE_ENDS[data[stops[words]]]] + 1
    # a sentence ends where a blank follows the stop, and no small letter the blank
    follows = data[starts[full]]
    full = full[(starts[full] - stops[full - 1] > 1) & ((follows < 0x61) | (follows > 0x7A))]
    return each(np.concatenate([lines, full]))


_SENTENCE_ENDS = np.isin(np.arange(256), list(b".!?"))
