"""A segment: rows of a hash and an article's key, sorted by hash, in one file that is searched where it lies.

Little-endian: a head of 64 bytes; the hashes (u64), sorted; the article each stands in (i64), in their order; and the keys of
the articles whose rows in older segments no longer count (i64), sorted. The head has a checksum of its own and one of the
rest. The former, and the file's size, are looked at when it is opened; the latter whenever all of it is read.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import polars as pl
from numpy.typing import NDArray

U64 = NDArray[np.uint64]
I64 = NDArray[np.int64]
Rows = tuple[U64, I64]  # hashes, and the articles they stand in
MAGIC = b"WHSEG001"
# magic; rows, rows that there was room for, articles gone; checksums of the three parts
_HEAD = struct.Struct("<8sqqqLLL")
HEAD_BYTES = 64
_WORD = 8


class SegmentDamaged(Exception):
    """A segment that is not what was written."""


@dataclass(frozen=True, slots=True)
class Segment:
    """An open segment. ``digest``: 8 hex digits that tell it from others; ``checksums``: of its three parts."""

    path: Path
    hashes: U64
    articles: I64
    gone: I64
    checksums: tuple[int, int, int]
    digest: str

    @property
    def weight(self) -> int:
        """What reading it takes, in numbers."""
        return 2 * len(self.hashes) + len(self.gone)

    def find(self, wanted: U64) -> Rows:
        """The rows with one of these hashes; ``wanted``: sorted, each once."""
        if not len(self.hashes) or not len(wanted):
            return self.hashes[:0], self.articles[:0]
        first = np.searchsorted(self.hashes, wanted)
        is_there = self.hashes[np.minimum(first, len(self.hashes) - 1)] == wanted
        first, found = first[is_there], wanted[is_there]
        sizes = np.searchsorted(self.hashes, found, "right") - first
        before = np.cumsum(sizes) - sizes
        places = np.arange(int(sizes.sum())) + np.repeat(first - before, sizes)
        return np.repeat(found, sizes), self.articles[places]


def open_segment(path: Path) -> Segment:
    """Raises SegmentDamaged where the head or the file's size is wrong, OSError where there is no such file."""
    with open(path, "rb") as file:
        head = file.read(HEAD_BYTES)
        size = os.fstat(file.fileno()).st_size
    if len(head) < HEAD_BYTES or int.from_bytes(head[-4:], "little") != crc32(head[:-4]):
        raise SegmentDamaged(f"{path}: its head was altered or cut short")
    magic, rows, room, gone, *checksums = _HEAD.unpack_from(head)
    if magic != MAGIC or size != HEAD_BYTES + _WORD * (2 * room + gone):
        raise SegmentDamaged(f"{path}: {size:,} bytes, another number than its head says")

    def part(words: int, kind: str, count: int) -> NDArray:
        at = HEAD_BYTES + _WORD * words
        return np.memmap(path, kind, "r", at, (count,)) if count else np.zeros(0, kind)

    return Segment(
        path,
        part(0, "<u8", rows),
        part(room, "<i8", rows),
        part(2 * room, "<i8", gone),
        (checksums[0], checksums[1], checksums[2]),
        head[-4:].hex(),
    )


def write_segment(path: Path, parts: Iterable[Rows], room: int, gone: I64) -> Segment:
    """Writes the rows of ``parts``, which are sorted throughout and no more than ``room``; ``gone`` in any order. All is on disk when it
    returns. The head is written last: a file that was not finished has none."""
    gone = np.unique(gone)
    rows, sums = 0, [0, 0]
    with open(path, "wb") as file:
        file.truncate(HEAD_BYTES + _WORD * (2 * room + len(gone)))
        for hashes, articles in parts:
            for i, (words, begin) in enumerate(((hashes.astype("<u8"), 0), (articles.astype("<i8"), room))):
                raw = words.tobytes()
                file.seek(HEAD_BYTES + _WORD * (begin + rows))
                file.write(raw)
                sums[i] = crc32(raw, sums[i])
            rows += len(hashes)
        raw = gone.astype("<i8").tobytes()
        file.seek(HEAD_BYTES + _WORD * 2 * room)
        file.write(raw)
        head = _HEAD.pack(MAGIC, rows, room, len(gone), *sums, crc32(raw)).ljust(HEAD_BYTES - 4, b"\0")
        file.seek(0)
        file.write(head + crc32(head).to_bytes(4, "little"))
        file.flush()
        os.fsync(file.fileno())
    return open_segment(path)


def in_order(rows: Rows, *, are_runs: bool = False) -> Rows:
    """The rows, sorted by hash. ``are_runs``: a few stretches of them are sorted already."""
    hashes, articles = rows
    # the stable sort is the fastest for runs, and the slowest otherwise
    order = np.argsort(hashes, kind="stable" if are_runs else None)
    return hashes[order], articles[order]


def is_among(values: I64, others: I64) -> NDArray[np.bool_]:
    """Which of the ``values`` are among ``others``."""
    if not len(others):
        return np.zeros(len(values), bool)
    return pl.Series(values).is_in(pl.Series(others).implode()).to_numpy()
