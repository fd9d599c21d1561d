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
    """A record a row. Stops with ``not_parquet`` or ``no_text_field``."""
    try:
        frame = pl.scan_parquet(source, glob=False)
        columns = frame.collect_schema().names()
        if not fields.knows_text(columns):
            listed = ", ".join(columns)[:300]
            raise ReadingStopped("no_text_field", f"no column is the text among: {listed}; use --map text=COLUMN")
        number = 0
        for batch in frame.collect_batches(chunk_size=_ROWS, maintain_order=True):
            for row in batch.iter_rows():
                number += 1
                yield Row(number, dict(zip(columns, row, strict=True)))
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError) as error:
        raise ReadingStopped("not_parquet", str(error).splitlines()[0][:200]) from error
