"""Byte streams: counted and hashed as they pass, and decompressed, keeping what comes before a break."""

from __future__ import annotations

import bz2
import hashlib
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from typing import IO, Any, BinaryIO

from transforms.reading.limits import Limits
from transforms.reading.outcomes import Rejection

_CHUNK = 262_144


class Guarded(io.RawIOBase):
    """Passes a stream through, counting (``size``) and hashing (``hexdigest``) what was read of it.

    A stream that breaks, or that grows beyond ``allowed`` bytes, ends early; ``damage`` then says what happened.
    """

    def __init__(self, stream: BinaryIO | IO[bytes], allowed: int | None = None):
        self._stream = stream
        self._allowed = allowed
        self._hash = hashlib.sha256()
        self.size = 0
        self.damage: Rejection | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if self.damage:
            return 0
        try:
            chunk = self._stream.read(len(buffer))
        except (OSError, EOFError, ValueError, zlib.error, zipfile.BadZipFile, tarfile.TarError) as error:
            self.damage = _damage(error)
            return 0
        buffer[: len(chunk)] = chunk
        self._hash.update(chunk)
        self.size += len(chunk)
        if self._allowed is not None and self.size > self._allowed:
            self.damage = Rejection("archive_bomb", f"more than {self._allowed:,} bytes came of it")
        return len(chunk)

    def drain(self) -> None:
        """Reads what the format reader left unread, so that size and hash are of the whole."""
        while self.read(_CHUNK):
            pass

    def hexdigest(self) -> str:
        return self._hash.hexdigest()


def _damage(error: BaseException) -> Rejection:
    if isinstance(error, EOFError):
        return Rejection("truncated", "it ends before its end")
    if isinstance(error, zlib.error | zipfile.BadZipFile | tarfile.TarError):
        return Rejection("damaged_archive", str(error)[:200])
    return Rejection("unreadable", str(error)[:200])


class Expanded(io.RawIOBase):
    """The bytes of a compressed stream. Damage ends it early instead of raising; ``damage`` then says what happened.

    gzip.GzipFile raises in the middle of a read and loses what that read had; here all whole bytes come out first.
    ``kind`` is one of ``formats.COMPRESSED``. What the data says of its own size is not believed.
    """

    def __init__(self, stream: BinaryIO | io.BufferedReader, limits: Limits, kind: str = "gzip"):
        self._stream = stream
        self._limits = limits
        self._kind = kind
        self._inflate = _DECOMPRESSORS[kind]()
        self._pending = b""
        self._read = self._written = 0
        self.damage: Rejection | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        filled = 0  # the whole buffer, so that whoever peeks sees more than a short first member
        while filled < len(buffer) and not self.damage and (data := self._next(len(buffer) - filled)):
            buffer[filled : filled + len(data)] = data
            filled += len(data)
            self._written += len(data)
            if self._written > max(self._limits.expanded_bytes, self._limits.expansion * self._read):
                self.damage = Rejection("archive_bomb", f"{self._read:,} bytes grew to more than {self._written:,}")
        return filled

    def _next(self, size: int) -> bytes:
        while True:
            holds_more = not self._inflate.eof and not getattr(self._inflate, "needs_input", True)
            if not self._pending and not holds_more:
                self._pending = self._stream.read(_CHUNK)
                self._read += len(self._pending)
                if not self._pending:
                    if not self._inflate.eof:
                        self.damage = Rejection("truncated", "the compressed data ends before its end")
                    return b""
            if self._inflate.eof:
                self._pending = self._pending.lstrip(b"\x00")  # padding, as tapes have it
                if not self._pending:
                    continue
                self._inflate = _DECOMPRESSORS[self._kind]()  # a further member
            try:
                data = self._inflate.decompress(self._pending, size)
            except (zlib.error, OSError, lzma.LZMAError, ValueError) as error:
                self.damage = Rejection("damaged_archive", f"the compressed data is damaged: {error}")
                return b""
            self._pending = getattr(self._inflate, "unconsumed_tail", b"") or self._inflate.unused_data
            if data:
                return data


_MOST_MEMORY = 256 << 20  # of an xz stream, which may ask for gigabytes
_DECOMPRESSORS: dict[str, Callable[[], Any]] = {
    "gzip": lambda: zlib.decompressobj(wbits=31),
    "bzip2": bz2.BZ2Decompressor,
    "xz": lambda: lzma.LZMADecompressor(memlimit=_MOST_MEMORY),
}
