"""A window on a JSON text, moved along it value by value: it holds only one value at a time."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from transforms.reading.field_names import without_twins
from transforms.reading.outcomes import KEPT_OF_BROKEN

_MOST_DIGITS = 4_000  # Python refuses to make a number of more


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys may stand twice."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    return dict(zip(without_twins([key for key, _ in pairs]), (value for _, value in pairs), strict=True))


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_constant=lambda name: None,  # NaN and Infinity are not JSON: null
    parse_int=lambda digits: int(digits) if len(digits) < _MOST_DIGITS else digits,
    strict=False,  # line ends within strings
)
_BLANKS = re.compile(r"[\s\x00\ufeff]*")
_NEXT_OBJECT = re.compile(r"(?:\}\s*\]?\s*,?|\n)\s*(?=\{)")
_FIRST_BLOCK = 65_536
_LONGEST_TOKEN = 16  # true, null, an escape: what else a cut may fall into
_LONGEST_JOINT = 1_000  # characters between two objects
_MOST_LOOKED_AT = 50_000_000  # characters of broken values: time stays linear


def decode_all(text: str) -> list[Any]:
    """The JSON values in ``text``, one after the other. Raises ``ValueError``."""
    values = []
    at = _BLANKS.match(text).end()  # type: ignore[union-attr]
    while at < len(text):
        value, at = _DECODER.raw_decode(text, at)
        values.append(value)
        at = _BLANKS.match(text, at).end()  # type: ignore[union-attr]
    return values


class TooLongError(Exception):
    """A value is longer than the limit, or is never closed."""


class Window:
    """``limit``: characters of one value."""

    def __init__(self, text: io.TextIOBase, limit: int):
        self._text, self._limit = text, limit
        self._buffer, self._at, self._is_last = "", 0, False
        self._looked_at = 0

    def rest(self) -> str:
        """The beginning of what lies ahead."""
        return self._buffer[self._at : self._at + KEPT_OF_BROKEN]

    def _grow(self) -> None:
        if len(self._buffer) - self._at > self._limit:
            raise TooLongError
        self._read_on()

    def _read_on(self) -> None:
        """Doubles what lies ahead, so that a long value is parsed again a few times only."""
        ahead = self._buffer[self._at :]
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

    def skip(self) -> None:
        """Passes over one character."""
        self._at += 1

    def _take(self, expected: str) -> str:
        found = self.peek()
        if not found or found not in expected:
            raise ValueError(f"expected {' or '.join(expected)}, found {found or 'the end'}")
        self._at += 1
        return found

    def value(self) -> Any:
        """The value that begins here. Raises ``ValueError`` and stays there, ``TooLongError``."""
        self.peek()
        value, self._at = self._decoded()
        return value

    def _decoded(self) -> tuple[Any, int]:
        """The value that begins here, and where it ends."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self._buffer, self._at)
                if end < len(self._buffer) or self._is_last:  # else a number might go on
                    return value, end
            except json.JSONDecodeError as error:
                is_unclosed = error.msg.startswith("Unterminated")
                self._looked_at += (len(self._buffer) if is_unclosed else error.pos) - self._at
                if self._is_last or not (is_unclosed or error.pos > len(self._buffer) - _LONGEST_TOKEN):
                    raise
            self._grow()

    def holds_records(self) -> bool:
        """Whether the array that begins here holds objects or lists, or nothing; it is not passed."""
        while True:
            m = _BLANKS.match(self._buffer, self._at + 1)
            if m and m.end() < len(self._buffer):
                return self._buffer[m.end()] in "{[]"
            if self._is_last:
                return True
            self._grow()

    def elements(self) -> Iterator[Any]:
        """The values of the array that begins here; the comma between two may be missing."""
        self._take("[")
        if self.peek() == "]":
            self._take("]")
            return
        while True:
            yield self.value()
            if self.peek() == "{":
                continue
            if self._take(",]") == "]":
                return
            if self.peek() == "]":  # a comma behind the last
                self._take("]")
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

    def find_record(self, is_record: Callable[[dict[str, Any]], bool]) -> bool:
        """Moves to the next object that can be read and that ``is_record`` says is one, behind what is broken here."""
        while self._looked_at < _MOST_LOOKED_AT:
            m = _NEXT_OBJECT.search(self._buffer, self._at)
            if m is None:
                if self._is_last:
                    return False
                self._at = max(self._at, len(self._buffer) - _LONGEST_JOINT)
                self._read_on()
                continue
            self._at = m.end()
            try:
                value, _ = self._decoded()
            except (ValueError, RecursionError, TooLongError):
                continue
            if isinstance(value, dict) and is_record(value):
                return True
        return False
