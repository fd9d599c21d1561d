"""JSON Lines, and JSON documents: arrays, objects that hold them, objects one after the other; read as streams.

A record that is broken costs itself: the reading goes on at the next object that looks like those before it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Generator, Iterator
from typing import Any

from transforms.reading.field_names import free_name
from transforms.reading.json_shapes import as_records
from transforms.reading.json_window import TooLongError, Window, decode_all
from transforms.reading.limits import Limits
from transforms.reading.lines import bounded_lines
from transforms.reading.outcomes import KEPT_OF_BROKEN, Rejection, Row

ARRAY_KEYS = frozenset(
    ["articles", "records", "items", "documents", "docs", "data", "results", "entries", "stories", "posts", "hits", "response",
     "news", "value", "rows"]
)  # fmt: skip
"""Keys of an object under which a list of records may stand, or an object that holds one."""
_OF_RECORDS = frozenset({"text", "body", "content"})  # what stands in a record and not around a list of them
_DEEPEST_ENVELOPE = 2


def read_json_lines(text: io.TextIOBase, limits: Limits) -> Iterator[Row | Rejection]:
    """A record a line, or several; blank lines do not count. Memory: one line."""
    number = 0
    for line_number, (line, is_whole) in enumerate(bounded_lines(text, limits.record_bytes), 1):
        line = line.strip("\ufeff\x00\x1e \t\r\n")
        if not line:
            continue
        if not is_whole:
            number += 1
            message = f"line {line_number} is longer than {limits.record_bytes:,} characters"
            yield Rejection("text_too_long", message, number, line[:KEPT_OF_BROKEN])
            continue
        for item in _of_line(line, line_number):
            number += 1
            yield item._replace(number=number)


def _of_line(line: str, line_number: int) -> list[Row | Rejection]:
    try:
        values = decode_all(line.rstrip(","))
    except (ValueError, RecursionError) as error:
        return [Rejection("broken_json", f"line {line_number}: {_reason(error)}", None, line[:KEPT_OF_BROKEN])]
    if len(values) == 1 and isinstance(values[0], list) and values[0] and all(isinstance(v, dict) for v in values[0]):
        values = values[0]
    return [
        Row(None, value)
        if isinstance(value, dict)
        else Rejection(
            "not_a_record",
            f"line {line_number} is {_kind(value)}, not an object with fields",
            None,
            line[:KEPT_OF_BROKEN],
        )
        for value in values
    ]


def is_json_lines(head: str, *, by_name: bool) -> bool:
    """Whether a text that begins with ``head`` is JSON Lines rather than one JSON document, whatever its name says.

    A single line that is an object may be both: then the name decides.

    >>> [is_json_lines(head, by_name=False) for head in ('{"a": 1}\\n{"a": 2}', '{"a":\\n 1}', '[{}]')]
    [True, False, False]
    """
    head = head.lstrip("\ufeff\x00\x1e \t\r\n")
    if not head.startswith("{"):
        return not head.startswith("[")
    line, newline, rest = head.partition("\n")
    try:
        decode_all(line.rstrip(", \r"))
    except (ValueError, RecursionError):
        # A line too long for the head, or broken; a document's first line would be short and open.
        return len(line) > 2 and (not newline or rest.lstrip().startswith("{"))
    return by_name or bool(rest.strip())


def begins_with_records(head: str) -> bool:
    """Whether a text that begins with ``head`` is JSON with objects in it, whatever its name says.

    >>> begins_with_records('[{"a": 1},'), begins_with_records("{Editor: cut here}"), begins_with_records("[1] See below")
    (True, False, False)
    """
    return _RECORDS.match(head.lstrip("\ufeff")) is not None


_RECORDS = re.compile(r'\s*(?:\[\s*)?\{\s*"(?:[^"\\\n]|\\.){1,100}"\s*:')


def read_json_document(text: io.TextIOBase, limits: Limits) -> Iterator[Row | Rejection]:
    """The records of arrays, of arrays under one of ``ARRAY_KEYS``, and of objects that stand one after the other; a
    single object, unnumbered, where there is no more. Memory: one record."""
    yield from _Document(Window(text, limits.record_bytes), limits).read()


class _Document:
    def __init__(self, window: Window, limits: Limits):
        self._window, self._limits = window, limits
        self._number = 0
        self._keys: frozenset[str] = frozenset()  # of the first record: what the others look like
        self._columns: list[str] = []
        self._outlet: str | None = None  # of a feed, whose entries do not repeat it
        self._is_damaged = False
        self._alone: dict[str, Any] = {}  # an object that nothing has followed yet

    def read(self) -> Iterator[Row | Rejection]:
        """All the values of the text; an object alone is given when it is known that nothing follows."""
        while True:
            try:
                begins = self._window.peek()
                if begins and self._alone:
                    yield from self._several(self._given_up())
                if not begins:
                    break
                yield from self._value(begins)
            except TooLongError:
                message = f"a record is longer than {self._limits.record_bytes:,} characters, or never closed"
                yield self._rejected("text_too_long", message, self._window.rest())
                if not self._window.find_record(self._is_record):
                    break
            except (ValueError, RecursionError) as error:
                raw = self._window.rest()
                message = f"after {self._number} records: {_reason(error)}"
                begins_again = self._window.find_record(self._is_record)
                yield self._rejected("broken_json", message, raw)
                if not begins_again:
                    break
        if self._alone:
            yield from self._last(self._alone)

    def _value(self, begins: str) -> Iterator[Row | Rejection]:
        """The records of the value that begins here, or a step over a mark between values."""
        if begins == "[":
            for value in self._window.elements():
                yield self._record(value)
        elif begins == "{":
            self._alone = yield from self._object(0)
            if self._alone and self._number:
                yield from self._several(self._given_up())
        elif begins in (",;\x1e]}" if self._is_damaged else ",;\x1e"):
            self._window.skip()
        else:
            raise ValueError(f"it is neither an object nor a list: {begins!r}")

    def _given_up(self) -> dict[str, Any]:
        alone, self._alone = self._alone, {}
        return alone

    def _last(self, members: dict[str, Any]) -> Iterator[Row | Rejection]:
        """The object that is the whole text: its records, or one without a number."""
        records = as_records(members)
        if records is None:
            yield Row(None, members)
        else:
            yield from map(self._record, records)

    def _several(self, members: dict[str, Any]) -> Iterator[Row | Rejection]:
        yield from map(self._record, as_records(members) or [members])

    def _object(self, depth: int) -> Generator[Row | Rejection, None, dict[str, Any]]:
        """The records under the keys of the object that begins here; returns its members, where it holds no records."""
        window = self._window
        members: dict[str, Any] = {}
        before, is_envelope = self._number, False
        for key in window.members():
            begins = window.peek() if key.lower() in ARRAY_KEYS and not members.keys() & _OF_RECORDS else ""
            if begins == "[" and window.holds_records():
                is_envelope = True
                self._know_envelope(members)
                for value in window.elements():
                    yield self._record(value)
            elif begins == "{" and depth < _DEEPEST_ENVELOPE and "title" not in members:
                inner = yield from self._object(depth + 1)
                if inner:
                    members[free_name(key, members)] = inner
            else:
                members[free_name(key, members)] = window.value()
        is_record = members.keys() & _OF_RECORDS
        return members if is_record or self._number == before and not is_envelope else {}

    def _know_envelope(self, members: dict[str, Any]) -> None:
        """What stands once for all records: the names of columns, the title of the feed."""
        columns, feed = members.get("columns"), members.get("feed")
        self._columns = [str(name) for name in columns] if isinstance(columns, list) else []
        titled = feed if isinstance(feed, dict) else members if "jsonfeed.org" in str(members.get("version")) else {}
        self._outlet = titled.get("title") or None

    def _record(self, value: Any) -> Row | Rejection:
        self._number += 1
        if isinstance(value, list) and self._columns and len(value) == len(self._columns):
            value = dict(zip(self._columns, value, strict=True))
        if isinstance(value, dict):
            self._keys = self._keys or frozenset(value)
            if self._outlet and "source" not in value:
                value = {**value, "source": self._outlet}
            return Row(self._number, value)
        message = f"element {self._number} is {_kind(value)}, not an object with fields"
        return Rejection("not_a_record", message, self._number, str(value)[:KEPT_OF_BROKEN])

    def _rejected(self, code: str, message: str, raw: str) -> Rejection:
        self._number += 1
        self._is_damaged = True
        return Rejection(code, message, self._number, raw)

    def _is_record(self, value: dict[str, Any]) -> bool:
        """Whether an object met behind a broken one is a record, not a part of the broken one: it looks like the first."""
        if not self._keys:
            return len(value) > 1
        return len(self._keys & value.keys()) * 2 >= len(self._keys)


def _kind(value: Any) -> str:
    kinds = {str: "a string", list: "a list", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")


def _reason(error: BaseException) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)[:200]
