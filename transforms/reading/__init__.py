"""Reading: bytes and files to records, one row per article read or rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

import polars as pl

from transforms.reading.codes import NOTES, REJECT_CODES
from transforms.reading.field_names import FIELD_NAMES
from transforms.reading.fields import FieldMapError
from transforms.reading.limits import Limits
from transforms.reading.opened import SourceFile
from transforms.reading.reader import Reader
from transforms.reading.records import SCHEMA
from transforms.reading.remote import SourceNotFound, SourceUnreachable

__all__ = [
    "FIELD_NAMES",
    "NOTES",
    "REJECT_CODES",
    "SCHEMA",
    "FieldMapError",
    "Limits",
    "Reader",
    "SourceFile",
    "SourceNotFound",
    "SourceUnreachable",
    "read_sources",
]


def read_sources(
    sources: Iterable[str],
    *,
    field_map: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
) -> Iterator[pl.DataFrame]:
    """Frames of ``SCHEMA``, in the order of the sources; ``Reader`` does the same and keeps the list of files.

    >>> import io
    >>> lines = io.BytesIO(b'{"id": "a1", "body": "It rained."}')
    >>> [frame.row(0)[:7] for frame in read_sources(["-"], stdin=lines)]
    [('a1', None, None, None, None, None, 'It rained.')]
    """
    return Reader(sources, field_map=field_map, stdin=stdin, limits=limits).batches()
