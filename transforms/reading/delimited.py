"""CSV and TSV with a header; the delimiter is the one that makes sense of the header."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from transforms.reading.fields import FieldReader
from transforms.reading.limits import Limits
from transforms.reading.lines import bounded_lines
from transforms.reading.outcomes import KEPT_OF_BROKEN, ReadingStopped, Rejection, Row

_DELIMITERS = ",;\t|"


def read_delimited(text: io.TextIOBase, fields: FieldReader, limits: Limits) -> Iterator[Row | Rejection]:
    """A record a row. Stops with ``no_text_field`` where the header names no text. Memory: one row."""
    lines = _Lines(text, limits.record_bytes)
    try:
        delimiter = _delimiter(lines.first(), fields)
        csv.field_size_limit(limits.record_bytes)
        rows = csv.reader(lines, delimiter=delimiter, strict=True)
        header = [name.strip() for name in next(rows)]
    except StopIteration:
        return
    except csv.Error as error:
        raise ReadingStopped("broken_row", f"the header: {error}") from error
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


class _Lines:
    """Lines for csv.reader, without NULs. An over-long one is an error of its row; the reader then goes on."""

    def __init__(self, text: io.TextIOBase, limit: int):
        self._lines = bounded_lines(text, limit)
        self._held: list[str] = []

    def first(self) -> str:
        """The first line that is not blank, which comes again as the first of the lines."""
        line = next(self)
        while not line.strip("\ufeff\r\n "):
            line = next(self)
        self._held.append(line.lstrip("\ufeff"))
        return self._held[0]

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._held:
            return self._held.pop()
        line, is_whole = next(self._lines)
        if not is_whole:
            raise csv.Error("field larger than field limit")
        return line.replace("\x00", "") + "\n"


def _delimiter(header_line: str, fields: FieldReader) -> str:
    def worth(delimiter: str) -> tuple[int, int]:
        names = header_line.replace('"', "").split(delimiter)
        return fields.recognised([name.strip() for name in names]), len(names)

    return max(_DELIMITERS, key=worth)
