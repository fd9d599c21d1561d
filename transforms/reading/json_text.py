"""JSON Lines, and JSON documents: an array, an object that holds one, or a single object; read as streams."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from transforms.reading.limits import Limits
from transforms.reading.lines import bounded_lines
from transforms.reading.outcomes import KEPT_OF_BROKEN, Rejection, Row

ARRAY_KEYS = frozenset({"articles", "records", "items", "documents", "docs", "data", "results", "entries", "stories"})
"""Keys of an object under which a list of records may stand."""


_DECODER = json.JSONDecoder(parse_constant=lambda name: None)  # NaN and Infinity are not JSON: null
_BLANKS = re.compile(r"[\s\x00\ufeff]*")
_FIRST_BLOCK = 65_536
_LONGEST_TOKEN = 16  # true, null, an escape: what else a cut may fall into


def read_json_lines(text: io.TextIOBase, limits: Limits) -> Iterator[Row | Rejection]:
    """A record a line; blank lines do not count. Memory: one line."""
    number = 0
    for line_number, (line, is_whole) in enumerate(bounded_lines(text, limits.record_bytes), 1):
        line = line.strip("\ufeff\x00 \t\r\n")
        if not line:
            continue
        number += 1
        if is_whole:
            yield _parsed(line, number, line_number)
        else:
            message = f"line {line_number} is longer than {limits.record_bytes:,} characters"
            yield Rejection("text_too_long", message, number, line[:KEPT_OF_BROKEN])


def _parsed(line: str, number: int, line_number: int) -> Row | Rejection:
    try:
        value = _DECODER.decode(line)
    except (ValueError, RecursionError) as error:
        return Rejection("broken_json", f"line {line_number}: {_reason(error)}", number, line[:KEPT_OF_BROKEN])
    if isinstance(value, dict):
        return Row(number, value)
    message = f"line {line_number} is {_kind(value)}, not an object with fields"
    return Rejection("not_a_record", message, number, line[:KEPT_OF_BROKEN])


def is_json_lines(head: str, *, by_name: bool) -> bool:
    """Whether a text that begins with ``head`` is JSON Lines rather than one JSON document, whatever its name says.

    A single line that is an object may be both: then the name decides.

    >>> [is_json_lines(head, by_name=False) for head in ('{"a": 1}\\n{"a": 2}', '{"a":\\n 1}', '[{}]')]
    [True, False, False]
    """
    head = head.lstrip("\ufeff\x00 \t\r\n")
    if not head.startswith("{"):
        return not head.startswith("[")
    line, newline, rest = head.partition("\n")
    try:
        _DECODER.decode(line)
    except (ValueError, RecursionError):
        # A line too long for the head, or broken; a document's first line would be short and open.
        return len(line) > 2 and (not newline or rest.lstrip().startswith("{"))
    return by_name or bool(rest.strip())


def read_json_document(text: io.TextIOBase, limits: Limits) -> Iterator[Row | Rejection]:
    """The records of an array, or of the array under one of ``ARRAY_KEYS``; else the object itself, unnumbered.

    Memory: one record. After a record that is not JSON nothing more can be told apart: one rejection ends the reading.
    """
    window = _Window(text, limits.record_bytes)
    number = 0
    try:
        if window.peek() == "[":
            for number, value in enumerate(window.elements(), 1):
                yield _as_record(value, number)
        elif window.peek() == "{":
            members: dict[str, Any] = {}
            for key in window.members():
                if key.lower() in ARRAY_KEYS and window.peek() == "[":
                    for value in window.elements():
                        number += 1
                        yield _as_record(value, number)
                else:
                    members[key] = window.value()
            if not number and members:
                yield Row(None, members)
        elif window.peek():
            raise ValueError("it begins with neither [ nor {")
        else:
            return
        if window.peek():
            raise ValueError(f"there is more after the end of the document: {window.peek()!r}")
    except _TooLongError:
        message = f"a record is longer than {limits.record_bytes:,} characters, or never closed"
        yield Rejection("text_too_long", message, number + 1, window.rest())
    except (ValueError, RecursionError) as error:
        yield Rejection("broken_json", f"after {number} records: {_reason(error)}", number + 1, window.rest())


def _as_record(value: Any, number: int) -> Row | Rejection:
    if isinstance(value, dict):
        return Row(number, value)
    return Rejection(
        "not_a_record", f"element {number} is {_kind(value)}, not an object with fields", number, str(value)
    )


class _TooLongError(Exception):
    pass


class _Window:
    """A window on a text, moved along it value by value; it grows only as far as one value needs."""

    def __init__(self, text: io.TextIOBase, limit: int):
        self._text, self._limit = text, limit
        self._buffer, self._at, self._is_last = "", 0, False

    def rest(self) -> str:
        return self._buffer[self._at : self._at + KEPT_OF_BROKEN]

    def _grow(self) -> None:
        """Doubles what lies ahead, so that a long value is parsed again a few times only."""
        ahead = self._buffer[self._at :]
        if len(ahead) > self._limit:
            raise _TooLongError
        more = self._text.read(max(_FIRST_BLOCK, len(ahead)))
        self._is_last = not more
        self._buffer, self._at = ahead + more, 0

    def peek(self) -> str:
        """The next character that is not blank; "" at the end."""
        while True:
            self._at = _BLANKS.match(self._buffer, self._at).end()  # type: ignore[union-attr]
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if self._is_last:
                return ""
            self._grow()

    def _take(self, expected: str) -> str:
        found = self.peek()
        if not found or found not in expected:
            raise ValueError(f"expected {' or '.join(expected)}, found {found or 'the end'}")
        self._at += 1
        return found

    def value(self) -> Any:
        self.peek()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._buffer, self._at)
                if end < len(self._buffer) or self._is_last:  # else a number might go on
                    self._at = end
                    return value
            except json.JSONDecodeError as error:
                is_cut = error.msg.startswith("Unterminated") or error.pos > len(self._buffer) - _LONGEST_TOKEN
                if self._is_last or not is_cut:
                    raise
            self._grow()

    def elements(self) -> Iterator[Any]:
        """The values of the array that begins here."""
        self._take("[")
        if self.peek() == "]":
            self._take("]")
            return
        while True:
            yield self.value()
            if self._take(",]") == "]":
                return

    def members(self) -> Iterator[str]:
        """The keys of the object that begins here; the caller takes the value after each."""
        self._take("{")
        if self.peek() == "}":
            self._take("}")
            return
        while True:
            if self.peek() != '"':
                raise ValueError("expected a key in quotes")
            key = self.value()
            self._take(":")
            yield key
            if self._take(",}") == "}":
                return


def _kind(value: Any) -> str:
    kinds = {str: "a string", list: "a list", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")


def _reason(error: BaseException) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)[:200]
