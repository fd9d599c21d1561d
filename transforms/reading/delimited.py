"""CSV and TSV with a header; the delimiter is the one that makes sense of the header."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from transforms.reading.fields import FieldReader
from transforms.reading.limits import Limits
from transforms.reading.outcomes import KEPT_OF_BROKEN, ReadingStopped, Rejection, Row

_DELIMITERS = ",;\t|"


def read_delimited(text: io.TextIOBase, fields: FieldReader, limits: Limits) -> Iterator[Row | Rejection]:
    """A record a row. Stops with ``no_text_field`` where the header names no text. Memory: one row."""
    lines = _without_nuls(text)
    header_line = next((line for line in lines if line.strip("\ufeff\r\n ")), "").lstrip("\ufeff")
    if not header_line:
        return
    delimiter = _delimiter(header_line, fields)
    csv.field_size_limit(limits.record_bytes)
    rows = csv.reader(_chain(header_line, lines), delimiter=delimiter, strict=True)
    header = [name.strip() for name in next(rows)]
    if not fields.knows_text(header):
        columns = ", ".join(header)[:300]
        raise ReadingStopped("no_text_field", f"no column is the text among: {columns}; use --map text=COLUMN")
    number = 0
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            code = "text_too_long" if "field limit" in str(error) else "broken_row"
            yield Rejection(code, f"line {rows.line_num}: {error}", number)
            continue
        if not row or row == [""]:
            continue
        number += 1
        if len(row) == len(header):
            yield Row(number, dict(zip(header, row, strict=True)))
        else:
            message = f"line {rows.line_num}: {len(row)} cells, the header has {len(header)}"
            yield Rejection("ragged_row", message, number, delimiter.join(row)[:KEPT_OF_BROKEN])


def _without_nuls(text: io.TextIOBase) -> Iterator[str]:
    for line in text:
        yield line.replace("\x00", "") if "\x00" in line else line


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _delimiter(header_line: str, fields: FieldReader) -> str:
    def worth(delimiter: str) -> tuple[int, int]:
        names = next(csv.reader([header_line], delimiter=delimiter), [])
        return fields.recognised([name.strip() for name in names]), len(names)

    return max(_DELIMITERS, key=worth)
