"""Sources read on a cluster: files go out by their names in groups, records come back as frames, in the order of the sources."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

import polars as pl

from flows.cluster import Cluster, packed, unpacked
from transforms.reading import Reader
from transforms.reading.folders import Place
from transforms.reading.opened import SourceFile
from transforms.reading.reader import Piece

GROUP_BYTES, GROUP_FILES = 16 << 20, 500


class Read(Protocol):
    files: list[SourceFile]

    def batches(self) -> Iterator[pl.DataFrame]: ...


def spread_reader(reader: Reader, cluster: Cluster, field_map: dict[str, str], say: Callable[[str], None]) -> Read:
    """A reader that gives what ``reader`` would, read on the cluster; ``reader`` itself, and why, where that cannot be."""
    pieces = [_from_the_root(piece) for piece in reader.pieces()]
    groups = list(_grouped(pieces))
    why = _why_not(pieces, groups, cluster)
    if why:
        say(f"the sources are read on this machine: {why}")
        return reader
    return _Spread(groups, cluster, field_map)


def _why_not(pieces: list[Piece], groups: list[list[Piece]], cluster: Cluster) -> str | None:
    if None in pieces:
        return "standard input is here"
    if len(groups) < 2:
        return "they are one file, or little"
    local = [str(piece.path) for piece in pieces if isinstance(piece, Place)]
    unseen = [path for path in (*local[:1], *local[-1:]) if not cluster.sees(path)]
    return f"not every worker sees {unseen[0]}" if unseen else None


def _from_the_root(piece: Piece) -> Piece:
    """A worker need not be in the folder that a path was written in."""
    return piece._replace(path=Path(os.path.abspath(piece.path))) if isinstance(piece, Place) else piece


def _grouped(pieces: list[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    size = 0
    for piece in pieces:
        group.append(piece)
        size += _size(piece)
        if size >= GROUP_BYTES or len(group) >= GROUP_FILES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _size(piece: Piece) -> int:
    try:
        return os.stat(piece.path).st_size if piece is not None else 0
    except OSError:  # in a store, or it cannot be read
        return GROUP_BYTES // 50


class _Spread:
    def __init__(self, groups: list[list[Piece]], cluster: Cluster, field_map: dict[str, str]):
        self.files: list[SourceFile] = []
        self._groups, self._cluster, self._field_map = groups, cluster, field_map

    def batches(self) -> Iterator[pl.DataFrame]:
        work = partial(_read, field_map=self._field_map)
        for frames, files in self._cluster.mapped(work, self._groups):
            self.files += files
            yield from map(unpacked, frames)


def _read(group: list[Piece], *, field_map: dict[str, str]) -> tuple[list[bytes], list[SourceFile]]:
    """On a worker."""
    reader = Reader([], field_map=field_map)
    return [packed(frame) for frame in reader.batches_of(group)], reader.files
