"""Words of many texts at once, as hashes: what every comparison of texts here counts in.

A Python loop over words would cost more than all the comparing; here numpy walks the bytes of some hundred articles
at a time. A word is a run of letters and digits, case folded for ASCII; apostrophes, dashes and quotation marks part
words, so that the typography of an outlet does not matter. A CJK character is a word of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from transforms.copies.counts import count_set
from transforms.copies.quoted import read_quoted
from transforms.layout.links import find_links

U64 = NDArray[np.uint64]
CHUNK_BYTES = 400_000  # the arrays of one chunk should stay in the processor's cache
MOST_CHARS = 1 << 22  # of a longer text only the beginning is compared
SENTENCE = 12  # words from which on a line is taken for a sentence until much speaks against it
LONG_LINE = 120  # words; longer lines are cut at the ends of sentences when repeated blocks are looked for
NAME, FIGURE = 1, 2
_BASE, _LINE_BASE = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93
_MASK = (1 << 64) - 1
LEAST_COUNTERS = 3  # "3 of 12" in a line that make it a photo gallery
LEAST_LISTED, MOST_CAPITALS = 10, 0.7  # words, and the share of them in capitals, of a list of names
LEAST_REST = 30  # words an article must have beside such lists


class Words(NamedTuple):
    """The words of ``len(offsets) - 1`` texts, one after the other.

    ``hashes`` uint64 a word; ``aside`` bool a word: not the article's own prose but inside quotation marks, in a photo
    gallery or in a list of names; ``capital`` bool a word: begins with A to Z or a digit; ``value`` uint8 a word:
    ``NAME`` if it has a capital, not because a sentence begins with it; ``FIGURE``; else 0; ``led`` int64: indices of the words that a colon and
    a blank lead up to; ``offsets`` int64: text i has the words ``offsets[i]:offsets[i + 1]``. ``units`` int64 a line
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


def read_words(texts: Sequence[str], threads: int = 2) -> Words:
    """The hashed words of every text, in order.

    >>> w = read_words(["Rain fell. “Rain”, she said.", "RAIN"])
    >>> w.offsets.tolist(), w.aside.tolist(), bool(w.hashes[0] == w.hashes[2] == w.hashes[5])
    ([0, 5, 6], [False, False, True, False, False, False], True)
    """
    chunks = list(_chunks(texts))
    if threads > 1 and len(chunks) > 1:
        _powers(max(sum(map(len, c)) + len(c) + 1 for c in chunks))
        with ThreadPoolExecutor(threads) as pool:
            return join_words(pool.map(_read_chunk, chunks))
    return join_words(map(_read_chunk, chunks))


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


def mix(h: U64) -> U64:
    """Spreads the bits of hashes (the finaliser of splitmix64), in place."""
    with np.errstate(over="ignore"):
        h ^= h >> np.uint64(30)
        h *= np.uint64(0xBF58476D1CE4E5B9)
        h ^= h >> np.uint64(27)
        h *= np.uint64(0x94D049BB133111EB)
        h ^= h >> np.uint64(31)
    return h


def _chunks(texts: Sequence[str]) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    size = 0
    for text in texts:
        raw = without_links(text[:MOST_CHARS]).encode("utf-8", "replace")
        if chunk and size + len(raw) > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
        chunk.append(raw)
        size += len(raw)
    if chunk:
        yield chunk


def without_links(text: str) -> str:
    """``text`` without the headlines of other stories that a site sets into its sentences."""
    if " MORE" not in text:
        return text
    kept, at = [], 0
    for zone in sorted(find_links(text), key=lambda z: z.start):
        if zone.start >= at:
            kept.append(text[at : zone.start])
            at = zone.end
    return " ".join([*kept, text[at:]])


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


@lru_cache(maxsize=2)
def _power_tables(n: int, base: int) -> tuple[U64, U64]:
    def powers(x: int) -> U64:
        steps = np.full(n, x, np.uint64)
        steps[0] = 1
        return np.multiply.accumulate(steps)

    return powers(base), powers(pow(base, -1, 1 << 64))


def _powers(n: int) -> tuple[U64, U64]:
    return _power_tables(1 << max(19, int(n).bit_length()), _BASE)


def _sums(values: U64, starts: NDArray[np.int64], n: int) -> U64:
    """Position-free hashes of the stretches of ``values`` that begin at ``starts``: each up to the next start. What
    stands before the first one must be 0."""
    up, down = _powers(n)
    total = np.cumsum(values * up[: len(values)])
    ends = np.append(starts[1:], len(values)) - 1
    total = total[ends]  # a sum less the one before it: faster than reduceat
    total[1:] -= total[:-1].copy()
    total *= down[starts]
    return mix(total)


def _read_chunk(chunk: list[bytes]) -> Words:
    data = np.frombuffer(b"\n".join([b"", *chunk, b""]), np.uint8)  # every text stands between two newlines
    ends = np.cumsum([len(c) + 1 for c in chunk])
    codes = _BYTES.take(data)
    wide = np.flatnonzero(data >= 0xC2)
    alone = _blank_symbols(data, codes, wide) if len(wide) else wide
    inside = codes != 0
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, stops = edges[0::2], edges[1::2]
    if len(alone):
        runs = starts
        starts = np.union1d(starts, np.concatenate([alone, alone[inside[alone + 3]] + 3]))
        stops = np.minimum(stops[np.searchsorted(runs, starts, "right") - 1], np.append(starts[1:], len(data)))
    if not len(starts):
        none, unset = np.zeros(0, np.uint64), np.zeros(0, bool)
        nowhere = none.astype(np.int64)
        return Words(
            none, unset, unset, none.astype(np.uint8), nowhere, np.zeros(len(chunk) + 1, np.int64), nowhere, none
        )
    hashes = _sums(codes, starts, len(data))
    offsets = np.concatenate([[0], np.searchsorted(starts, ends)])
    lines = np.unique(np.concatenate([offsets[:-1], np.searchsorted(starts, np.flatnonzero(data == 0x0A))]))
    lines = lines[lines < len(starts)]
    units = _units(data, starts, stops, lines)
    unit_hashes = _sums(hashes, units, len(hashes))
    long = np.diff(np.append(units, len(hashes))) >= SENTENCE
    unit_hashes = (unit_hashes & np.uint64(_MASK - 1)) | long.astype(np.uint64)
    first = data[starts]
    aside = read_quoted(data, starts, wide, ends, offsets) | _no_prose(first, hashes, lines, offsets)
    capital = (first >= 0x30) & (first <= 0x5A)
    value = _values(data, starts, first, capital)
    return Words(hashes, aside, capital, value, _led(data, starts, offsets), offsets, units, unit_hashes)


def _values(
    data: NDArray[np.uint8], starts: NDArray[np.int64], first: NDArray[np.uint8], capital: NDArray[np.bool_]
) -> NDArray[np.uint8]:
    """``FIGURE``, ``NAME`` or 0 a word; a capital first in a line, or a blank after a full stop, makes no name."""
    value = np.zeros(len(starts), np.uint8)
    raised = np.flatnonzero(capital)
    at = starts[raised]
    is_figure = first[raised] < 0x41
    begins = _SENTENCE_ENDS[data[at - 2]] | (data[at - 1] == 0x0A)
    value[raised] = np.where(is_figure, FIGURE, np.where(begins, 0, NAME))
    return value


def _led(data: NDArray[np.uint8], starts: NDArray[np.int64], offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Indices of the words that stand next after a colon and a blank, none of them the first of a text."""
    colons = np.flatnonzero(data == 0x3A)
    led = np.searchsorted(starts, colons[data[colons + 1] <= 0x20])
    led = led[np.append(led[1:] != led[:-1], True)[: len(led)]]
    return led[offsets[np.searchsorted(offsets, led)] != led]


def _blank_symbols(data: NDArray[np.uint8], codes: U64, wide: NDArray[np.int64]) -> NDArray[np.int64]:
    """Takes Latin-1 signs and general punctuation out of ``codes``; returns where CJK characters begin."""
    lead = data[wide]
    two = wide[lead == 0xC2]
    three = wide[(lead == 0xE2) | ((lead == 0xE3) & (data[wide + 1] == 0x80))]
    codes[two] = codes[two + 1] = 0
    codes[three] = codes[three + 1] = codes[three + 2] = 0
    return wide[(lead >= 0xE3) & (lead <= 0xE9) & (codes[wide] != 0)]


def _units(
    data: NDArray[np.uint8], starts: NDArray[np.int64], stops: NDArray[np.int64], lines: NDArray[np.int64]
) -> NDArray[np.int64]:
    """``lines`` (indices of first words), and the sentences of those over ``LONG_LINE`` words."""
    long = np.diff(np.append(lines, len(starts))) > LONG_LINE
    if not long.any():
        return lines
    mark = data[stops]
    full = np.flatnonzero((mark == 0x2E) | (mark == 0x3F) | (mark == 0x21)) + 1
    full = full[full < len(starts)]
    # a sentence ends where a blank follows the stop, and no small letter the blank
    follows = data[starts[full]]
    full = full[(starts[full] - stops[full - 1] > 1) & ((follows < 0x61) | (follows > 0x7A))]
    full = full[long[np.searchsorted(lines, full, "right") - 1]]
    return np.union1d(lines, full)


def _no_prose(
    first: NDArray[np.uint8], hashes: U64, lines: NDArray[np.int64], offsets: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Whether each word stands in a line that is no prose: a photo gallery, which counts its pictures ("3 of 12"), or a
    list of names or titles, nearly all of it in capitals while the article is not. ``first``: a word's first byte."""
    sizes = np.diff(np.append(lines, len(hashes)))
    of = np.flatnonzero(hashes[1:-1] == _of()) + 1
    digit = (first >= 0x30) & (first <= 0x39)
    of = of[digit[of - 1] & digit[of + 1]]
    counters = np.bincount(np.searchsorted(lines, of, "right") - 1, minlength=len(lines))
    found = counters >= LEAST_COUNTERS
    capitals = count_set((first >= 0x41) & (first <= 0x5A), np.append(lines, len(hashes)))
    names = (capitals >= MOST_CAPITALS * sizes) & (sizes >= LEAST_LISTED)
    if names.any():  # and the rest of the article is written otherwise
        article = np.searchsorted(offsets, lines, "right") - 1
        rest = np.bincount(article, np.where(names, 0, sizes), len(offsets) - 1)
        raised = np.bincount(article, np.where(names, 0, capitals), len(offsets) - 1)
        found |= names & ((rest >= LEAST_REST) & (raised < MOST_CAPITALS / 2 * rest))[article]
    return np.repeat(found, sizes)


_SENTENCE_ENDS = np.isin(np.arange(256), list(b".!?"))


@lru_cache(maxsize=1)
def _of() -> np.uint64:
    return _sums(_BYTES[np.frombuffer(b"of", np.uint8)], np.zeros(1, np.int64), 2)[0]
