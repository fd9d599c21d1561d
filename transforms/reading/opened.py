"""A file that is open: what it turned out to be, its content behind any gzip, and what went wrong with it so far."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, NamedTuple

from transforms.reading.documents import declared_encoding
from transforms.reading.encoding import SAMPLE_BYTES, find_encoding
from transforms.reading.formats import COMPRESSED, extension_of, find_format, without_extension
from transforms.reading.limits import Limits
from transforms.reading.lines import open_text
from transforms.reading.magic import refused_kind
from transforms.reading.outcomes import ReadingStopped, Rejection
from transforms.reading.streams import Expanded, Guarded


class File(NamedTuple):
    """A file or an archive's member. ``relative`` is what ids of its articles are made of; ``name`` tells its format;
    ``path`` is there for a whole file on disk; ``is_member`` of an archive."""

    uri: str
    relative: str
    name: str
    is_named: bool
    path: Path | None = None
    is_member: bool = False


class SourceFile(NamedTuple):
    """A file, or a member of an archive, that was read: ``bytes`` and ``sha256`` (hex) of it as it is stored, its
    ``format`` and ``encoding`` as they were found (None: not text), and how many articles and rejections it gave."""

    uri: str
    bytes: int | None
    sha256: str | None
    format: str | None
    encoding: str | None
    records: int
    rejected: int


class Opened:
    """``content`` is the file's bytes, decompressed; ``head`` the first of them; ``format`` None where unknown."""

    def __init__(self, file: File, stream: Guarded, limits: Limits):
        self.file = file
        self._outer = stream
        self._limits = limits
        self._expanded: Expanded | None = None
        self._compression: str | None = None
        self.encoding: str | None = None
        self.notes: tuple[str, ...] = ()
        self._look(stream, file.name)
        if self.format in COMPRESSED:
            self._compression = self.format
            self._expanded = Expanded(self.content, limits, self.format or "gzip")
            self._look(self._expanded, without_extension(file.name))

    def _look(self, raw: io.RawIOBase, name: str) -> None:
        self.content = io.BufferedReader(raw, SAMPLE_BYTES)
        self.head = self.content.peek(SAMPLE_BYTES)
        self.name = name
        self.format = find_format(name, self.head, is_named=self.file.is_named)

    @property
    def damage(self) -> Rejection | None:
        """Why the content broke off; None while it is well."""
        return self._outer.damage or (self._expanded.damage if self._expanded else None)

    @property
    def is_compressed(self) -> bool:
        return self._compression is not None

    @property
    def refused(self) -> str | None:
        """What it is, where its kind is known and not read."""
        return refused_kind(extension_of(self.name), self.head)

    @property
    def path(self) -> Path | None:
        """Where the content lies on disk as it is; None where it is compressed, in an archive or a pipe."""
        path = self.file.path
        return path if path is not None and not self._compression and path.is_file() else None

    def whole(self) -> bytes:
        """All of the content, for formats that cannot be read as a stream. Stops with ``text_too_long``."""
        limit = self._limits.whole_bytes
        data = self.content.read(limit + 1)
        if len(data) > limit:
            raise ReadingStopped("text_too_long", f"a file of this kind may have {limit:,} bytes at most")
        return data

    def text(self) -> io.TextIOWrapper:
        """The content decoded. Stops with ``binary_file`` if it is not text."""
        is_whole = len(self.head) < SAMPLE_BYTES
        declared = declared_encoding(self.head) if self.format == "html" else None
        found = find_encoding(self.head, declared=declared, is_whole=is_whole)
        if found is None:
            raise ReadingStopped("binary_file", "the bytes are not text in any encoding")
        self.encoding = found.name
        if found.is_noted:
            self.notes = (f"encoding:{found.name}",)
        ends_in_returns = b"\r" in self.head and b"\n" not in self.head
        return open_text(self.content, found.name, newline=None if ends_in_returns else "\n")

    def source_file(self, records: int, rejected: int) -> SourceFile:
        """The file's row, after its last record."""
        self._outer.drain()
        kind = f"{self.format}+{self._compression}" if self._compression and self.format else self.format
        size, sha256 = self._outer.size, self._outer.hexdigest()
        return SourceFile(self.file.uri, size, sha256, kind, self.encoding, records, rejected)


def guarded(stream: BinaryIO | Guarded) -> Guarded:
    return stream if isinstance(stream, Guarded) else Guarded(stream)
