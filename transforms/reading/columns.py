"""Parquet, read in bounded batches by pyarrow; only what the file holds, in its order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from transforms.reading.limits import Limits
from transforms.reading.outcomes import ReadingStopped, Row
from transforms.reading.own_files import own_table

_BATCH_BYTES = 40_000_000
_MOST_ROWS, _FEWEST_ROWS = 200, 4


def read_parquet(source: Path | io.BytesIO, size: int, limits: Limits) -> Iterator[Row]:
    """A record a row; ``size`` bytes are on disk. Stops with ``not_parquet`` or ``own_file``, and with
    ``archive_bomb`` where the file grows beyond what a compressed one may, by what it says or by what comes of it.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    allowed = max(limits.expanded_bytes, limits.expansion * size)
    try:
        with pq.ParquetFile(source, pre_buffer=False, buffer_size=1 << 20) as file:
            columns = file.schema_arrow.names
            if own := own_table(columns):
                raise ReadingStopped(own.code, own.message)
            grown = sum(file.metadata.row_group(n).total_byte_size for n in range(file.metadata.num_row_groups))
            if grown > allowed:
                raise ReadingStopped("archive_bomb", f"{size:,} bytes would grow to {grown:,}")
            number = 0
            # few rows at a time are decoded sooner than handed to threads
            for batch in file.iter_batches(batch_size=_rows_at_once(file.metadata), use_threads=False):
                for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                    number += 1
                    allowed -= sum(map(_size, values))
                    if allowed < 0:
                        raise ReadingStopped("archive_bomb", f"{size:,} bytes grew beyond all reason in row {number:,}")
                    yield Row(number, dict(zip(columns, values, strict=True)))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise ReadingStopped("not_parquet", (str(error).splitlines() or [type(error).__name__])[0][:200]) from error


def _rows_at_once(metadata: Any) -> int:
    """So many that a batch stays small even where each row repeats the longest value that a column may hold: a column of
    some kilobytes may be one long value and a million references to it."""
    groups = (metadata.row_group(n) for n in range(metadata.num_row_groups))
    largest = max((g.column(n).total_uncompressed_size for g in groups for n in range(g.num_columns)), default=0)
    return max(_FEWEST_ROWS, min(_MOST_ROWS, _BATCH_BYTES // max(1, largest)))


def _size(value: Any) -> int:
    if isinstance(value, str | bytes | list):
        return len(value) if not isinstance(value, list) else sum(map(_size, value))
    return sum(map(_size, value.values())) if isinstance(value, dict) else 0
