"""The words of a chunk of texts: where they begin and end, and their hashes.

A Python loop over words would cost more than all the comparing; here numpy walks the bytes of some hundred articles
at a time. A word is a run of letters and digits, case folded for ASCII; apostrophes, dashes and quotation marks part
words, so that the typography of an outlet does not matter. A CJK character is a word of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple, TypeVar

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.words.flat_arrays import each
from transforms.corpus.words.hashing import U64, is_inside, word_hashes
from transforms.text.layout.links import find_links

CHUNK_BYTES = 1_000_000  # so few that a chunk's arrays stay near the processor, so many that the threads seldom wait for each other
MOST_CHARS = 1 << 22  # of a longer text only the beginning is compared
SIGNS = "\n\"'`:"
Found = TypeVar("Found")
Text = Sequence[str] | pl.Series  # texts without nulls; a series is read fastest


class Split(NamedTuple):
    """The words of a chunk. ``texts``: as they were split; ``data``: its bytes, each text between two newlines; ``wide``: where a character of more than
    one byte begins; ``signs``: where each of ``SIGNS`` stands; ``ends``: the newlines behind each text; ``starts``,
    ``stops``: of the words; ``firsts``: index of the first word behind each newline; ``hashes``, ``offsets`` as of
    :class:`transforms.corpus.words.hashed_words.Words`."""

    texts: pl.Series
    data: NDArray[np.uint8]
    wide: NDArray[np.int64]
    signs: dict[str, NDArray[np.int64]]
    ends: NDArray[np.int64]
    starts: NDArray[np.int64]
    stops: NDArray[np.int64]
    firsts: NDArray[np.int64]
    hashes: U64
    offsets: NDArray[np.int64]


def split_chunk(chunk: pl.Series) -> Split:
    """The words of these texts, of which the headlines of other stories are left out."""
    texts = leave_links(chunk.str.head(MOST_CHARS))
    raw = texts.cast(pl.Binary).to_list()
    data = np.frombuffer(b"\n".join([b"", *raw, b""]), np.uint8)
    ends = np.cumsum([len(r) + 1 for r in raw])
    wide, signs = _rare(data)
    plain = _without_symbols(data, wide) if len(wide) else data
    inside = is_inside(plain)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, stops = edges[0::2].copy(), edges[1::2].copy()
    alone = wide[(data[wide] >= 0xE3) & (data[wide] <= 0xE9)]
    alone = alone[inside[alone]]
    if len(alone):
        runs = starts
        starts = each(np.concatenate([starts, alone, alone[inside[alone + 3]] + 3]))
        stops = np.minimum(stops[np.searchsorted(runs, starts, "right") - 1], np.append(starts[1:], len(data)))
    hashes = word_hashes(plain, starts, not len(alone))
    firsts = np.searchsorted(starts, signs["\n"])
    offsets = np.append(0, firsts[np.searchsorted(signs["\n"], ends)])
    return Split(texts, data, wide, signs, ends, starts, stops, firsts, hashes, offsets)


def _rare(data: NDArray[np.uint8]) -> tuple[NDArray[np.int64], dict[str, NDArray[np.int64]]]:
    """Where characters of more than one byte begin, and where each of ``SIGNS`` stands: found in one go, as one search for
    all of them takes little longer than for one."""
    rare = data >= 0xC2
    for sign in SIGNS:
        rare |= data == ord(sign)
    place = np.flatnonzero(rare)
    byte = data[place]
    return place[byte >= 0xC2], {sign: place[byte == ord(sign)] for sign in SIGNS}


def _without_symbols(data: NDArray[np.uint8], wide: NDArray[np.int64]) -> NDArray[np.uint8]:
    """The bytes, with blanks for Latin-1 signs and general punctuation."""
    plain = data.copy()
    lead = data[wide]
    two = wide[lead == 0xC2]
    three = wide[(lead == 0xE2) | ((lead == 0xE3) & (data[wide + 1] == 0x80))]
    plain[two] = plain[two + 1] = 0x20
    plain[three] = plain[three + 1] = plain[three + 2] = 0x20
    return plain


def read_spelling(texts: Text, threads: int = 2) -> tuple[U64, NDArray[np.bool_], NDArray[np.int64]]:
    """``hashes``, ``capital`` and ``offsets`` as :func:`read_words` has them, in less time.

    >>> [part.tolist()[1:] for part in read_spelling(["A dog", "Ran"])[1:]]
    [[False, True], [2, 3]]
    """
    found = list(map_chunks(_spell_chunk, texts, threads))
    base = np.cumsum([0] + [len(hashes) for hashes, _, _ in found])
    return (
        np.concatenate([np.zeros(0, np.uint64), *(hashes for hashes, _, _ in found)]),
        np.concatenate([np.zeros(0, bool), *(capital for _, capital, _ in found)]),
        np.concatenate([np.zeros(1, np.int64), *(o[1:] + b for (_, _, o), b in zip(found, base, strict=False))]),
    )


def _spell_chunk(chunk: pl.Series) -> tuple[U64, NDArray[np.bool_], NDArray[np.int64]]:
    split = split_chunk(chunk)
    return split.hashes, has_capital(split.data[split.starts]), split.offsets


def has_capital(first: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Whether each word, by its first byte, begins with A to Z or a digit."""
    return (first >= 0x30) & (first <= 0x5A)


def map_chunks(read: Callable[[pl.Series], Found], texts: Text, threads: int) -> Iterator[Found]:
    """What ``read`` makes of the texts, some hundred at a time, in order."""
    chunks = list(_chunks(as_series(texts)))
    if threads > 1 and len(chunks) > 1:
        with ThreadPoolExecutor(threads) as pool:
            yield from pool.map(read, chunks)
    else:
        yield from map(read, chunks)


def as_series(texts: Text) -> pl.Series:
    """The texts as they are read fastest."""
    if isinstance(texts, pl.Series):
        return texts
    try:
        return pl.Series(texts, dtype=pl.String)
    except UnicodeEncodeError:  # half a surrogate pair
        return pl.Series([t.encode("utf-8", "replace").decode() for t in texts], dtype=pl.String)


def _chunks(texts: pl.Series) -> Iterator[pl.Series]:
    ends = texts.str.len_bytes().cast(pl.Int64).cum_sum().to_numpy()
    first = 0
    while first < len(texts):
        before = ends[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(ends, before + CHUNK_BYTES, "right")))
        yield texts[first:last]
        first = last


def leave_links(texts: pl.Series) -> pl.Series:
    """The texts without the headlines of other stories that a site sets into its sentences."""
    marked = texts.str.contains(" MORE", literal=True)
    if not marked.any():
        return texts
    return texts.clone().scatter(marked.arg_true(), [without_links(text) for text in texts.filter(marked)])


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
