"""The reader: sources in, records out, one row for every article read or rejected; bad input never raises."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO

import polars as pl

from transforms.reading.archives import Member, read_tar, read_zip
from transforms.reading.contents import Contents, Item, as_raw, fault_of, settled
from transforms.reading.fields import FieldReader
from transforms.reading.folders import Place, walk
from transforms.reading.formats import ARCHIVES
from transforms.reading.limits import Limits
from transforms.reading.opened import File, Opened, SourceFile, guarded
from transforms.reading.outcomes import Found, ReadingStopped, Rejection
from transforms.reading.records import Record, in_batches, make_record
from transforms.reading.remote import RemoteFile
from transforms.reading.sources import STDIN, find_sources
from transforms.reading.streams import Guarded

Piece = Place | RemoteFile | None
"""A file on disk, one in a store, or standard input."""


class Reader:
    """Reads sources once, in order: files, folders, globs, archives, ``-`` for JSON Lines on standard input.

    ``batches()`` are frames of ``records.SCHEMA``, of bounded size whatever the files are; ``files`` grows as they are
    read. Raises ``SourceNotFound`` and ``FieldMapError`` at once, for sources and field names that do not exist;
    everything that cannot be read later is a row with a ``reject_code``. ``passed_over``: paths that are not articles though
    they lie in a source folder, as the warehouse's own. ``is_as_before``: whether a file on disk is left out because
    it was read before.
    """

    def __init__(
        self,
        sources: Iterable[str],
        *,
        field_map: Mapping[str, str] | None = None,
        stdin: BinaryIO | None = None,
        limits: Limits | None = None,
        passed_over: Iterable[str] = (),
        is_as_before: Callable[[Place], bool] = lambda place: False,
    ):
        self.files: list[SourceFile] = []
        self._sources = find_sources(sources)
        self._stdin = stdin
        self._limits = limits or Limits()
        self._passed_over = frozenset(map(os.path.realpath, passed_over))
        self._is_as_before = is_as_before
        self._contents = Contents(FieldReader(field_map), self._limits)

    def batches(self) -> Iterator[pl.DataFrame]:
        """Frames of ``records.SCHEMA``."""
        return in_batches(self.records())

    def records(self) -> Iterator[Record]:
        """The same, row by row."""
        return self._records_of(self.pieces())

    def pieces(self) -> Iterator[Piece]:
        """What there is to read, in order: each can be read apart from the others, by ``batches_of``."""
        for source in self._sources:
            if source.remote:
                yield from source.remote
            elif source.path is None:
                yield None
            else:
                found = walk(source.path, source.base, self._passed_over)
                yield from (place for place in found if not self._is_as_before(place))

    def batches_of(self, pieces: Iterable[Piece]) -> Iterator[pl.DataFrame]:
        """As ``batches``, of pieces that some reader found."""
        return in_batches(self._records_of(pieces))

    def _records_of(self, pieces: Iterable[Piece]) -> Iterator[Record]:
        for piece in pieces:
            if piece is None:
                yield from self._read(File(STDIN, STDIN, "-.jsonl", is_named=True), self._stdin or sys.stdin.buffer)
            elif isinstance(piece, RemoteFile):
                yield from self._fetched(piece)
            else:
                yield from self._found(piece)

    def _found(self, place: Place) -> Iterator[Record]:
        file = File(place.uri, place.relative, place.uri, place.is_named, place.path)
        if place.problem:
            yield self._refused(file, place.problem)
            return
        try:
            stream = open(place.path, "rb")  # noqa: SIM115
        except OSError as error:
            yield self._refused(file, Rejection("unreadable", error.strerror or str(error)))
            return
        with stream:
            yield from self._read(file, stream)

    def _fetched(self, remote: RemoteFile) -> Iterator[Record]:
        file = File(remote.uri, remote.relative, remote.relative, remote.is_named)
        try:
            stream = remote.open()
        except OSError as error:
            yield self._refused(file, Rejection("unreadable", str(error)[:300]))
            return
        with stream:
            yield from self._read(file, stream)

    def _refused(self, file: File, problem: Rejection) -> Record:
        """The row of a file that was not even opened."""
        self.files.append(SourceFile(file.uri, None, None, None, None, 0, 1))
        return make_record(file.uri, file.relative, problem, ())

    def _read(self, file: File, stream: BinaryIO | Guarded) -> Iterator[Record]:
        """One file or member, whole; then its row in ``files``."""
        opened = Opened(file, guarded(stream), self._limits)
        records = rejected = 0
        items: Iterable[Item]
        items = self._members(opened) if opened.format in ARCHIVES else self._contents.read(opened)
        for item in settled(items, opened):
            if isinstance(item, Record):  # a member's, counted there
                yield item
                continue
            record = _made(file, item, opened.notes)
            records += record.reject_code is None
            rejected += record.reject_code is not None
            yield record
        self.files.append(opened.source_file(records, rejected))

    def _members(self, archive: Opened) -> Iterator[Record | Rejection]:
        outer = archive.file
        if outer.is_member:
            yield Rejection("nested_archive", "an archive inside an archive; unpack the outer one")
            return
        for member in self._members_of(archive):
            uri, relative = f"{outer.uri}!{member.name}", f"{outer.relative}!{member.name}"
            file = File(uri, relative, member.name, is_named=False, is_member=True)
            if member.stream is None:
                yield self._refused(file, member.problem or Rejection("unreadable", "the member cannot be read"))
            else:
                yield from self._read(file, member.stream)

    def _members_of(self, archive: Opened) -> Iterator[Member]:
        if archive.format == "tar":
            yield from read_tar(archive.content)
        elif archive.path is None:
            if archive.is_compressed:
                raise ReadingStopped("nested_archive", "a zip archive that is compressed again; unpack the outer one")
            data = archive.whole()  # from a pipe or a store: a zip archive is read from its end
            yield from read_zip(io.BytesIO(data), len(data), self._limits)
        else:
            with open(archive.path, "rb") as file:
                yield from read_zip(file, archive.path.stat().st_size, self._limits)


def _made(file: File, item: Found | Rejection, notes: tuple[str, ...]) -> Record:
    """The record's row; a fault in making it costs that record."""
    try:
        return make_record(file.uri, file.relative, item, notes)
    except ImportError:
        raise
    except Exception as error:
        raw = item.raw or "" if isinstance(item, Rejection) else as_raw(item)
        return make_record(file.uri, file.relative, fault_of(error, item.number, raw), notes)
