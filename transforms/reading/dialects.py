"""How a table is written: its delimiter, its quotes, whether it has a header; decided from its first rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transforms.reading.field_names import without_twins
from transforms.reading.fields import FieldReader

_DELIMITERS = ",;\t|"
_ESCAPE = re.compile(r'\\(["\\])')
_LONGEST_NAME = 64
_MOST_WORDS = 6
_NO_NAME = re.compile(
    r"[-+]?[\d.,]+(?:[eE][-+]?\d+)?%?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b.*|\w+://.*|.*[.!?][”\"]?", re.DOTALL
)
_NUMBER_SIGN = re.compile(r"no\.", re.IGNORECASE)
_WIDE_SHARE = 0.8


class Dialect(NamedTuple):
    """``names`` of the columns, one for each cell; without a header (``has_header``) they are ``1``, ``2``, ….
    ``is_escaped``: a quote inside a cell is written ``\\"``. ``spare``: how many columns at the end have no name and
    may be missing from a row."""

    delimiter: str
    is_escaped: bool
    has_header: bool
    names: list[str]
    spare: int = 0

    def cells(self, row: list[str]) -> list[str] | None:
        """The cells of ``row``, one for each name; None where they do not fit. Empty cells at the end do not count."""
        width = len(self.names)
        if len(row) > width and not any(cell.strip() for cell in row[width:]):
            return row[:width]
        if width - self.spare <= len(row) < width:
            return row + [""] * (width - len(row))
        return row if len(row) == width else None

    def rows(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """The rows of ``lines``; raises ``csv.Error`` for one that is broken, and may be asked for the next."""
        lines = map(unescaped, lines) if self.is_escaped else lines
        return csv.reader(lines, delimiter=self.delimiter, strict=True)


def unescaped(line: str) -> str:
    """A line with its quotes doubled, as CSV has them, instead of escaped.

    >>> unescaped('"He said: ' + chr(92) + '"No' + chr(92) + '"."')
    '"He said: ""No""."'
    """
    return _ESCAPE.sub(lambda m: '""' if m[1] == '"' else m[1], line) if "\\" in line else line


def find_dialect(sample: list[str], fields: FieldReader) -> Dialect:
    """The dialect that makes the most sense of ``sample``, the first lines of a table, not empty."""
    escapes = (False, True) if any('\\"' in line for line in sample) else (False,)
    return max(
        (_read_as(delimiter, is_escaped, sample, fields) for is_escaped in escapes for delimiter in _DELIMITERS),
        key=lambda found: found[0],
    )[1]


def _read_as(
    delimiter: str, is_escaped: bool, sample: list[str], fields: FieldReader
) -> tuple[tuple[bool, int, float, int], Dialect]:
    """How well a dialect fits the sample: has it a header, fields that are known, rows of one width; and the dialect."""
    plain = Dialect(delimiter, is_escaped, True, [])
    rows, broken = _whole_rows(plain, sample)
    if not rows:
        return (False, 0, 0.0, 0), plain
    first, *rest = rows
    names = [name.strip() for name in first]
    has_header = fields.has_map(names) or _is_header(names, rest, fields)
    if not has_header:
        names = [str(number) for number in range(1, len(first) + 1)]
    elif rest and sum(len(row) == len(names) + 1 and bool(row[-1].strip()) for row in rest) > _WIDE_SHARE * len(rest):
        names = ["", *names]  # the rows' own names, over which programs write none
    spare = next((i for i, name in enumerate(reversed(names)) if name), len(names))
    dialect = Dialect(delimiter, is_escaped, has_header, without_twins(names), spare)
    fitting = sum(dialect.cells(row) is not None for row in rest) / ((len(rest) + broken) or 1)
    is_wide = len(first) > 1
    known = fields.recognised(names) if has_header else 0
    return (known > 0, known, fitting * is_wide, len(first)), dialect


def _whole_rows(dialect: Dialect, sample: list[str]) -> tuple[list[list[str]], int]:
    """The rows of a sample that can be read, and how many cannot; the last may be cut and does not count."""
    reader = dialect.rows(iter(sample))
    rows: list[list[str]] = []
    broken = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return rows, broken
        except csv.Error as error:
            broken += "unexpected end" not in str(error)
            continue
        if any(cell.strip() for cell in row):
            rows.append(row)


def _is_header(names: list[str], rows: list[list[str]], fields: FieldReader) -> bool:
    """Whether the first row names columns: short words, no value among them, and none that stands in its column again."""
    if not any(names) or any(_is_value(name) for name in names):
        return False
    known = [i for i, name in enumerate(names) if name and fields.recognised([name])]
    below = [
        row for row in rows if [cell.strip() for cell in row] != names
    ]  # headers come again where files were joined
    return not any(i < len(row) and row[i].strip() == names[i] for row in below for i in known)


def _is_value(name: str) -> bool:
    if len(name) > _LONGEST_NAME or len(name.split()) > _MOST_WORDS:
        return True
    return _NO_NAME.fullmatch(name) is not None and not _NUMBER_SIGN.fullmatch(name)
