"""Parquet, read in bounded batches by polars; only what the file holds, in its order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from transforms.reading.fields import FieldReader
from transforms.reading.outcomes import ReadingStopped, Row

_ROWS = 500


def read_parquet(source: Path | io.BytesIO, fields: FieldReader) -> Iterator[Row]:
    """A record a row. Stops with ``not_parquet``."""
    try:
        frame = pl.scan_parquet(source, glob=False)
        columns = frame.collect_schema().names()
        number = 0
        for batch in frame.collect_batches(chunk_size=_ROWS, maintain_order=True):
            for row in batch.iter_rows():
                number += 1
                yield Row(number, dict(zip(columns, row, strict=True)))
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError) as error:
        raise ReadingStopped("not_parquet", str(error).splitlines()[0][:200]) from error
