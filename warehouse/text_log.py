"""The text log: the texts of the index's articles, one after the other, in a file beside the warehouse, for reading one at a time.

DuckDB reads a column in vectors of 2,048 rows, so one text out of a million costs as much as 2,048: some 15 MB. Here it costs
itself. The log is only ever added to: what a published row says of it stays true, and a killed run leaves bytes that nobody
asks for. Nor is it needed: every text is in ``dim_article``, where those are read that the log does not have. A text counts only
with the checksum that the warehouse has of it; a log that fails it is marked, and rebuilt by the next process that may write.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import polars as pl
from backports import zstd  # not pyarrow's: that takes longer to import than most runs to write their texts

PLACE = {"article_key": pl.Int64, "start": pl.Int64, "size": pl.Int64, "checksum": pl.Int64}
TEXT = {"article_key": pl.Int64, "text": pl.String}
LEVEL = 1  # of compression
_HEAD = struct.Struct("<qqq")  # an article's key, the bytes of its text, their checksum


@dataclass(frozen=True, slots=True)
class TextLog:
    """A log at a path; without a file it has no texts."""

    path: Path

    @property
    def mark(self) -> Path:
        """Lies beside a log that was found damaged."""
        return self.path.with_name(self.path.name + ".damaged")

    def append(self, parts: Iterable[pl.DataFrame]) -> pl.DataFrame:
        """Writes texts (rows of ``TEXT``) behind the others, on disk when it returns; their places (rows of ``PLACE``)."""
        rows, compressor = [], zstd.ZstdCompressor(LEVEL)
        with open(self.path, "ab") as file:
            start = file.seek(0, os.SEEK_END)
            for part in parts:
                for key, text in part.select(TEXT.keys()).iter_rows():
                    raw = text.encode()
                    packed = compressor.compress(raw, zstd.ZstdCompressor.FLUSH_FRAME)
                    checksum = _checksum(key, len(raw), packed)
                    size = file.write(_HEAD.pack(key, len(raw), checksum) + packed)
                    rows.append((key, start, size, checksum))
                    start += size
            file.flush()
            os.fsync(file.fileno())
        return pl.DataFrame(rows, schema=PLACE, orient="row")

    def size(self) -> int:
        """Bytes."""
        return self.path.stat().st_size if self.path.exists() else 0

    def cut(self, size: int) -> None:
        """Takes back what was written behind the first ``size`` bytes."""
        if self.size() > size:
            os.truncate(self.path, size)

    def read(self, places: pl.DataFrame) -> pl.DataFrame:
        """``article_key``, ``text`` of those that stand where ``places`` (rows of ``PLACE``) has them: the log may be another
        one than was written, or a part of it, or damaged. Then it is marked."""
        found = []
        if self.path.exists():
            with open(self.path, "rb") as file:
                for key, start, size, checksum in places.select(PLACE.keys()).sort("start").iter_rows():
                    text = _text(os.pread(file.fileno(), size, start), key, size, checksum)
                    if text is not None:
                        found.append((key, text))
            if len(found) < places.height:
                self.mark.touch()
        return pl.DataFrame(found, schema=TEXT, orient="row")

    def may_hold(self, size: int) -> bool:
        """Whether the log is as long as ``size`` bytes, and was not found damaged."""
        if self.mark.exists():
            return False
        return self.size() >= size

    def remake(self, parts: Iterable[pl.DataFrame]) -> pl.DataFrame:
        """A new log of these texts in this one's place; their places."""
        new = TextLog(self.path.with_name(self.path.name + ".new"))
        new.path.unlink(missing_ok=True)
        places = new.append(parts)
        os.replace(new.path, self.path)
        self.mark.unlink(missing_ok=True)
        return places


def _checksum(key: int, length: int, packed: bytes) -> int:
    digest = blake2b(packed, digest_size=8, key=struct.pack("<qq", key, length)).digest()
    return int.from_bytes(digest, "little", signed=True)


def _text(record: bytes, key: int, size: int, checksum: int) -> str | None:
    """The text that a record holds, if it is this one."""
    if not len(record) == size >= _HEAD.size:
        return None
    held, length, noted = _HEAD.unpack_from(record)
    packed = record[_HEAD.size :]
    if (held, noted) != (key, checksum) or _checksum(key, length, packed) != checksum:
        return None
    return zstd.decompress(packed).decode()
