"""Dates such as 03/04/2018: one order of day and month per file, taken from its unambiguous dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from transforms.reading.outcomes import Found, ReadingStopped, Rejection

_AHEAD_ITEMS = 5_000
_AHEAD_CHARACTERS = 32_000_000
_SLASHED = re.compile(r"\s*(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")
_ENOUGH = 50  # dates that can be read one way only
_PIVOT = 68  # two figures up to here are of this century, as POSIX reads them
_CLEAR_SHARE = 0.98


def in_one_order(items: Iterable[Found | Rejection]) -> Iterator[Found | Rejection]:
    """``items`` of one file, in their order. Where its dates tell that the day stands first, those that could be read
    either way become ISO 8601, with a note; where nothing tells, they get a note only. Looks ahead 5,000 records.

    >>> from transforms.reading.fields import Fields
    >>> dates = [Found(n, Fields(published=day)) for n, day in enumerate(["25/04/2018", "03/04/2018"], 1)]
    >>> [(item.fields.published, item.fields.notes) for item in in_one_order(dates)]
    [('25/04/2018', ()), ('2018-04-03', ('day_first:03/04/2018',))]
    """
    order = _Order()
    held: list[Found | Rejection] = []  # from the first that waits for others to tell
    size = 0
    try:
        for item in items:
            waits = order.waits(item)
            if held or waits:
                held.append(item)
                size += len(item.fields.text or "") if isinstance(item, Found) else 0
                if order.is_sure or len(held) >= _AHEAD_ITEMS or size >= _AHEAD_CHARACTERS:
                    yield from map(order.read, held)
                    held, size = [], 0
            else:
                yield order.read(item)
    except ReadingStopped:
        yield from map(order.read, held)
        raise
    yield from map(order.read, held)


class _Order:
    """What a file's dates have told so far."""

    def __init__(self) -> None:
        self._day_first = self._month_first = 0

    @property
    def is_sure(self) -> bool:
        return self._day_first + self._month_first >= _ENOUGH

    def waits(self, item: Found | Rejection) -> bool:
        """Learns from the item's date; whether it can be read either way and the order is not sure yet."""
        published = item.fields.published if isinstance(item, Found) else None
        m = _SLASHED.match(published) if published else None
        if m is None:
            return False
        first, second = int(m[1]), int(m[3])
        self._day_first += first > 12 >= second
        self._month_first += second > 12 >= first
        return not self.is_sure and max(first, second) <= 12

    def read(self, item: Found | Rejection) -> Found | Rejection:
        published = item.fields.published if isinstance(item, Found) else None
        m = _SLASHED.match(published) if published else None
        if m is None or not isinstance(item, Found) or published is None:
            return item
        first, second = int(m[1]), int(m[3])
        if not (1 <= first <= 12 and 1 <= second <= 12) or first == second:
            return item
        told = self._day_first + self._month_first
        if told and self._month_first >= _CLEAR_SHARE * told:
            return item  # as it is read without being told
        if not told or self._day_first < _CLEAR_SHARE * told:
            return _noted(item, f"day_order_unsure:{m[0].strip()}", published)
        year = int(m[4]) + (0 if len(m[4]) == 4 else 2000 if int(m[4]) <= _PIVOT else 1900)
        return _noted(item, f"day_first:{m[0].strip()}", f"{year}-{second:02d}-{first:02d}{published[m.end() :]}")


def _noted(item: Found, note: str, published: str) -> Found:
    fields = item.fields
    return item._replace(fields=fields._replace(published=published, notes=(*fields.notes, note)))
