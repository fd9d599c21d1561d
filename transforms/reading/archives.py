"""Members of zip and tar archives, one after the other; nothing is ever unpacked to disk."""

from __future__ import annotations

import posixpath
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, Protocol

from transforms.reading.limits import Limits
from transforms.reading.outcomes import ReadingStopped, Rejection
from transforms.reading.own_files import own_member
from transforms.reading.streams import Guarded


class Member(NamedTuple):
    """A file in an archive: its ``name`` there, and a stream of it or the reason why not. Read it before the next."""

    name: str
    stream: Guarded | None
    problem: Rejection | None = None


def read_zip(file: BinaryIO, size: int, limits: Limits) -> Iterator[Member]:
    """The files of a zip archive in its order. Stops with ``damaged_archive`` where it cannot be opened."""
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise ReadingStopped("damaged_archive", f"not a whole zip archive: {error}") from error
    allowed = max(limits.expanded_bytes, limits.expansion * size)
    with archive:
        for info in archive.infolist():
            if info.is_dir() or _is_hidden(info.filename):
                continue
            name = _printable(info.filename)
            problem = _unsafe(info.filename) or own_member(info.filename)
            if problem is None and info.flag_bits & 0x1:
                problem = Rejection("encrypted_member", "the member is encrypted")
            if problem is None and allowed <= 0:
                problem = Rejection("archive_bomb", "the archive's members grow beyond the limit for all of them")
            if problem:
                yield Member(name, None, problem)
                continue
            try:
                stream = archive.open(info)
            except (zipfile.BadZipFile, ValueError, OSError, EOFError, zlib.error) as error:
                yield Member(name, None, Rejection("damaged_archive", str(error)[:200]))
                continue
            except (NotImplementedError, RuntimeError) as error:
                yield Member(name, None, Rejection("unsupported_member", str(error)[:200]))
                continue
            with stream:
                guarded = Guarded(stream, allowed)
                yield Member(name, guarded)
                allowed -= guarded.size


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Ending:
    """A stream whose end is an error once it is passed: tarfile would go on reading nothing for as many times as a header
    claims bytes, which is for ever where it claims terabytes."""

    def __init__(self, stream: _Readable):
        self._stream = stream
        self._is_ended = False

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        if not data and self._is_ended:
            raise EOFError("it ends before its end")
        self._is_ended = not data
        return data


def read_tar(stream: _Readable) -> Iterator[Member]:
    """The files of a tar archive, as they come along the stream. Stops with ``damaged_archive``, ``truncated``."""
    try:
        with tarfile.open(fileobj=_Ending(stream), mode="r|") as archive:  # type: ignore[call-overload]
            for info in archive:
                if info.isdir() or _is_hidden(info.name):
                    continue
                name = _printable(info.name)
                problem = _unsafe(info.name) or own_member(info.name)
                member = None
                if (
                    problem is None and info.isreg() and not info.issparse()
                ):  # a sparse one may claim terabytes of nothing
                    member = archive.extractfile(info)
                if member is None:
                    problem = problem or Rejection(
                        "unsupported_member", "the member is a link, a device or a sparse file"
                    )
                    yield Member(name, None, problem)
                else:
                    yield Member(name, Guarded(member, info.size))
    except EOFError as error:
        raise ReadingStopped("truncated", "the tar archive ends before the end of its last member") from error
    except (tarfile.TarError, OSError, OverflowError, ValueError, zlib.error) as error:
        raise ReadingStopped("damaged_archive", f"not a whole tar archive: {error}") from error


def _unsafe(name: str) -> Rejection | None:
    name = name.replace("\\", "/")
    if name.startswith("/") or name[1:2] == ":" or ".." in name.split("/") or "\x00" in name:
        return Rejection("unsafe_path", "the member's name leads outside the archive")
    return None


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") and part not in (".", "..") or part == "__MACOSX" for part in name.split("/"))


def _printable(name: str) -> str:
    return posixpath.normpath(name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\x00", ""))
