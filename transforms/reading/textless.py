"""Records that have no field for a text: one hint if all are such, otherwise one rejection each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from transforms.reading.fields import FieldReader
from transforms.reading.hints import text_hint
from transforms.reading.outcomes import KEPT_OF_BROKEN, Found, ReadingStopped, Rejection, Row

_MOST_HELD = 1_000
_SAMPLED = 100


def with_hint(
    items: Iterable[tuple[Row | Rejection, Found | Rejection]], fields: FieldReader
) -> Iterator[Found | Rejection]:
    """What was made of the rows of one file. If no row has a field that is a text, they come to one rejection
    ``no_text_field`` that says what to do; the first that has one shows that the others are faults of their own."""
    textless = _Textless(fields)
    try:
        for row, item in items:
            if textless.is_open and isinstance(row, Row) and isinstance(item, Found) and textless.holds(row, item):
                continue
            if textless.is_open and isinstance(item, Found):
                yield from textless.released()
            yield item
    except ReadingStopped:
        yield from textless.hint()
        raise
    yield from textless.hint()


class _Textless:
    def __init__(self, fields: FieldReader):
        self._fields = fields
        self._rows: list[Row] = []
        self._held: list[Found] = []
        self._count = 0
        self.is_open = True

    def holds(self, row: Row, item: Found) -> bool:
        """Takes the record if it has no field for a text."""
        if item.fields.text is not None or self._fields.knows_text(row.values):
            return False
        self._count += 1
        if len(self._held) < _MOST_HELD:
            self._held.append(item)
        if len(self._rows) < _SAMPLED:
            self._rows.append(row)
        return True

    def released(self) -> Iterator[Found | Rejection]:
        self.is_open = False
        yield from self._held
        if self._count > len(self._held):
            last = self._held[-1].number
            yield Rejection(
                "no_text_field", f"{self._count - len(self._held):,} more records behind number {last}, too"
            )

    def hint(self) -> Iterator[Rejection]:
        if self.is_open and self._count:
            of = "" if self._count == 1 else f" (of {self._count:,} records)"
            raw = json.dumps(self._rows[0].values, ensure_ascii=False, default=str)[:KEPT_OF_BROKEN]
            yield Rejection("no_text_field", text_hint([row.values for row in self._rows]) + of, None, raw)
