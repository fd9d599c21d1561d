"""The text log: the texts of the index's articles one after the other in a file beside the warehouse, to be read one by one.

DuckDB reads a column in vectors of 2,048 rows, so one text out of a million costs as much as 2,048: some 15 MB. Here it costs
itself. The log is only ever added to: what a published row says of it stays true, and a killed run leaves bytes that nobody
asks for. Nor is it needed: every text is in ``dim_article``, where those are read that the log does not have.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pyarrow as pa

PLACE = {"article_key": pl.Int64, "start": pl.Int64, "size": pl.Int64}
TEXT = {"article_key": pl.Int64, "text": pl.String}
_HEAD = struct.Struct("<qq")  # an article's key, and the bytes of its text


@dataclass(frozen=True, slots=True)
class TextLog:
    """A log at a path; where there is no file it has no texts."""

    path: Path

    def append(self, parts: Iterable[pl.DataFrame]) -> pl.DataFrame:
        """Writes texts (rows of ``TEXT``) behind the others, on disk when it returns; their places (rows of ``PLACE``)."""
        codec = pa.Codec("zstd", compression_level=1)
        rows = []
        with open(self.path, "ab") as file:
            start = file.seek(0, os.SEEK_END)
            for part in parts:
                for key, text in part.select(TEXT.keys()).iter_rows():
                    raw = text.encode()
                    size = file.write(_HEAD.pack(key, len(raw)) + codec.compress(raw, asbytes=True))
                    rows.append((key, start, size))
                    start += size
            file.flush()
            os.fsync(file.fileno())
        return pl.DataFrame(rows, schema=PLACE, orient="row")

    def read(self, places: pl.DataFrame) -> pl.DataFrame:
        """``article_key``, ``text`` of those that stand where ``places`` (rows of ``PLACE``) has them: the log may be another
        one than was written, or a part of it."""
        found = []
        if self.path.exists():
            codec = pa.Codec("zstd")
            with open(self.path, "rb") as file:
                for key, start, size in places.select(PLACE.keys()).sort("start").iter_rows():
                    record = os.pread(file.fileno(), size, start)
                    if len(record) == size >= _HEAD.size and _HEAD.unpack_from(record)[0] == key:
                        with suppress(OSError, UnicodeDecodeError):  # bytes that are no text of ours
                            raw = codec.decompress(record[_HEAD.size :], _HEAD.unpack_from(record)[1], asbytes=True)
                            found.append((key, raw.decode()))
        return pl.DataFrame(found, schema=TEXT, orient="row")
