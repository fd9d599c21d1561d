"""Two neighbouring segments made one, a range of hashes at a time, so that memory does not grow with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from warehouse.segments.segment import Rows, Segment, SegmentDamaged, in_order, is_among, write_segment

AT_ONCE = 1 << 21  # rows of the larger segment


def merge_segments(older: Segment, newer: Segment, path: Path, *, is_oldest: bool) -> Segment:
    """A segment that says what the two say, without the rows of the older one that no longer count. ``is_oldest``: nothing
    lies before them, so that nobody need know who is gone. Raises SegmentDamaged where one of them is not what was written."""
    gone = np.concatenate([older.gone, newer.gone])
    room = len(older.hashes) + len(newer.hashes)
    return write_segment(path, _parts(older, newer), room, gone[:0] if is_oldest else gone)


def _parts(older: Segment, newer: Segment) -> Iterator[Rows]:
    sums = [[0, 0], [0, 0]]
    for parts in zip(*_ranges(older, newer), strict=True):
        rows = []
        for segment, part, sum_of in zip((older, newer), parts, sums, strict=True):
            mine = np.array(segment.hashes[part]), np.array(segment.articles[part])
            for i, words in enumerate(mine):
                sum_of[i] = crc32(words.tobytes(), sum_of[i])
            rows.append(mine)
        (hashes, articles), (later_hashes, later_articles) = rows
        counts = ~is_among(articles, newer.gone)
        both = (
            np.concatenate([hashes[counts], later_hashes]),
            np.concatenate([articles[counts], later_articles]),
        )
        yield in_order(both, are_runs=True)
    for segment, sum_of in zip((older, newer), sums, strict=True):
        if (*sum_of, crc32(segment.gone.tobytes())) != segment.checksums:
            raise SegmentDamaged(f"{segment.path}: its rows were altered")


def _ranges(*segments: Segment) -> tuple[list[slice], ...]:
    """Slices of each segment that hold the same ranges of hashes, together all of it."""
    largest = max(segments, key=lambda segment: len(segment.hashes))
    limits = np.array(largest.hashes[AT_ONCE::AT_ONCE])
    return tuple(_slices(np.searchsorted(segment.hashes, limits), len(segment.hashes)) for segment in segments)


def _slices(places: NDArray[np.intp], end: int) -> list[slice]:
    bounds = [0, *places.tolist(), end]
    return [slice(a, b) for a, b in zip(bounds[:-1], bounds[1:], strict=True)]
