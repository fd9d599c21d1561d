"""CSV and TSV: rows become records; a broken row costs only itself, and reading continues with the rows after it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import chain

from transforms.reading.dialects import Dialect, find_dialect
from transforms.reading.field_values import NULL_CELLS
from transforms.reading.fields import FieldReader
from transforms.reading.hints import text_hint
from transforms.reading.limits import Limits
from transforms.reading.lines import bounded_lines
from transforms.reading.outcomes import KEPT_OF_BROKEN, ReadingStopped, Rejection, Row

_SAMPLE_LINES = 200
_SAMPLE_CHARACTERS = 262_144
_TOO_LONG = "field larger than field limit"
_MOST_RETRIES = 50_000_000  # characters looked at again in search of a row after broken ones: time stays linear
_SURE_ROWS = 10  # whole rows inside a cell that is too long: a quote was never closed


def read_delimited(text: io.TextIOBase, fields: FieldReader, limits: Limits) -> Iterator[Row | Rejection]:
    """A record a row. Stops with ``no_text_field`` where no column is the text. Memory: one row."""
    csv.field_size_limit(limits.record_bytes)
    lines = _Lines(text, limits.record_bytes)
    sample = lines.sample()
    if not sample:
        return
    dialect = find_dialect(sample, fields)
    if not fields.knows_text(dialect.names):
        raise ReadingStopped("no_text_field", _hint(dialect, sample))
    yield from _Table(lines, dialect).read()


def _hint(dialect: Dialect, sample: list[str]) -> str:
    rows: list[dict[str, str]] = []
    reader = dialect.rows(iter(sample))
    while len(rows) < _SAMPLE_LINES:
        try:
            cells = dialect.cells(next(reader))
        except StopIteration:
            break
        except csv.Error:
            continue
        if cells is not None:
            rows.append(dict(zip(dialect.names, cells, strict=True)))
    if dialect.has_header:
        return text_hint(rows[1:] or rows, "column")
    return "the file has no header, so its columns go by number: " + text_hint(rows, "column")


class _Table:
    """The rows of a table from its lines on."""

    def __init__(self, lines: _Lines, dialect: Dialect):
        self._lines, self._dialect = lines, dialect
        self._rows = dialect.rows(lines)
        self._number = 0
        self._header: list[str] | None = None
        self._retried = 0

    def read(self) -> Iterator[Row | Rejection]:
        if self._dialect.has_header:
            self._header = next(self._rows)
        while True:
            self._lines.begin_row()
            try:
                row = next(self._rows)
            except StopIteration:
                return
            except csv.Error as error:
                self._number += 1
                yield self._too_long() if _TOO_LONG in str(error) else self._broken(str(error))
                continue
            if not row or row == [""] or row == self._header:
                continue
            self._number += 1
            cells = self._dialect.cells(row)
            if cells is None:
                yield self._escaped() or self._rejected("ragged_row", self._ragged(row))
            else:
                yield self._row(cells)

    def _row(self, cells: list[str]) -> Row:
        named = zip(self._dialect.names, cells, strict=True)
        values = {name: None if cell in NULL_CELLS else cell for name, cell in named if name or cell}
        return Row(self._number, values)

    def _ragged(self, row: list[str]) -> str:
        of = "the header has" if self._header else "the first row has"
        return f"{len(row)} cells, {of} {len(self._dialect.names)}"

    def _rejected(self, code: str, message: str) -> Rejection:
        raw = "".join(self._lines.taken)
        return Rejection(code, f"line {self._lines.number}: {message}", self._number, raw[:KEPT_OF_BROKEN])

    def _escaped(self) -> Row | None:
        """The row, where it makes sense once its quotes are read as escaped."""
        taken = list(self._lines.taken)
        if self._dialect.is_escaped or not any('\\"' in line for line in taken):
            return None
        self._lines.begin_row()
        reader = self._dialect._replace(is_escaped=True).rows(chain(taken, self._lines))
        try:
            cells = self._dialect.cells(next(reader))
        except (csv.Error, StopIteration):
            cells = None
        if cells is None:
            self._lines.give_back(self._lines.taken)
            self._lines.taken = taken
            return None
        return self._row(cells)

    def _broken(self, message: str) -> Row | Rejection:
        """The broken row alone; the lines behind it that begin a whole row are given back."""
        if row := self._escaped():
            return row
        end = self._next_row(1)
        self._lines.give_back(self._lines.taken[end:])
        del self._lines.taken[end:]
        return self._rejected("broken_row", message)

    def _next_row(self, sure: int) -> int:
        """Which of the lines taken begins ``sure`` rows of the right width; their number where none does."""
        taken = self._lines.taken
        for at in range(1, len(taken)):
            if self._retried > _MOST_RETRIES:
                break
            reader = self._dialect.rows(self._counted(taken, at))
            try:
                if all(self._is_row(next(reader)) for _ in range(sure)):
                    return at
            except (csv.Error, StopIteration):
                continue
        return len(taken)

    def _is_row(self, row: list[str]) -> bool:
        """Whether it fits the table and is not prose, where a space follows a comma."""
        return self._dialect.cells(row) is not None and not any(cell[:1] == " " for cell in row[1:])

    def _counted(self, lines: list[str], at: int) -> Iterator[str]:
        for i in range(at, len(lines)):
            self._retried += len(lines[i])
            yield lines[i]

    def _too_long(self) -> Rejection:
        """A cell beyond the limit is passed over to its end, unless whole rows in it show that it never was one cell."""
        taken = self._lines.taken
        end = self._next_row(_SURE_ROWS)
        if end < len(taken):
            self._lines.give_back(taken[end:])
            del taken[end:]
            return self._rejected("broken_row", "a quote is never closed")
        is_open = sum(line.count('"') for line in taken) % 2 == 1 and not self._lines.was_cut
        rejection = self._rejected("text_too_long", "a cell is longer than the limit for one record")
        while is_open:
            self._lines.begin_row()
            try:
                is_open = next(self._lines).count('"') % 2 == 0
            except StopIteration:
                break
            except csv.Error:
                continue
        return rejection


class _Lines:
    """Lines for csv.reader, without NULs, that can be looked at ahead and given back. ``taken`` are those of the row under
    way, ``number`` counts the lines; an over-long line is an error of its row (``was_cut``), and the reader goes on."""

    def __init__(self, text: io.TextIOBase, limit: int):
        self._lines = bounded_lines(text, limit)
        self._limit = limit
        self._ahead: list[str] = []  # the next line last
        self._size = 0
        self.taken: list[str] = []
        self.number = 0
        self.was_cut = False

    def sample(self) -> list[str]:
        """The first lines, from the first that is not blank; they come again."""
        found: list[str] = []
        size = 0
        while len(found) < _SAMPLE_LINES and size < _SAMPLE_CHARACTERS:
            line, is_whole = next(self._lines, (None, True))
            if line is None:
                break
            line = line.replace("\x00", "") + ("\n" if is_whole else _CUT)
            if not found:
                line = line.lstrip("\ufeff")
                if not line.strip():
                    continue
            found.append(line)
            size += len(line)
        self._ahead = found[::-1]
        return [line for line in found if not line.endswith(_CUT)]

    def begin_row(self) -> None:
        self.taken, self._size, self.was_cut = [], 0, False

    def give_back(self, lines: list[str]) -> None:
        self._ahead.extend(reversed(lines))
        self.number -= len(lines)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._ahead:
            line = self._ahead.pop()
        else:
            line, is_whole = next(self._lines)
            line = line.replace("\x00", "") + ("\n" if is_whole else _CUT)
        self.number += 1
        self._size += len(line)
        self.was_cut = line.endswith(_CUT)
        self.taken.append(line.removesuffix(_CUT))
        if self.was_cut or self._size > 2 * self._limit:
            raise csv.Error(_TOO_LONG)
        return line


_CUT = "\x00"  # behind a line that was cut at the limit: lines hold no other NUL
