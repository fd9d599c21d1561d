"""A layout under work: the lines of a text, what each one is, and the spans cut out of lines."""

from __future__ import annotations

from typing import NamedTuple

from transforms.text.prose import Zone


class Line(NamedTuple):
    """A line that is not blank, without the blanks around it."""

    start: int
    end: int
    text: str


_new = tuple.__new__  # without the detour through a record's own constructor: lines are many


class Draft:
    """``kinds[i]`` is the zone kind of ``lines[i]``, ``body`` to begin with; ``cuts`` are spans within lines that are
    of another kind than their line."""

    def __init__(self, text: str):
        self.text = text
        self.lines = split_lines(text)
        self.kinds = ["body"] * len(self.lines)
        self.cuts: list[Zone] = []

    def body_lines(self) -> list[int]:
        return [i for i, kind in enumerate(self.kinds) if kind == "body"]

    def zones(self) -> tuple[Zone, ...]:
        """All zones, sorted; neighbouring lines of one kind are one zone, a cut parts it."""
        zones: list[Zone] = []
        lines, kinds = self.lines, self.kinds
        first = 0
        for i in range(1, len(lines) + 1):
            if i == len(lines) or kinds[i] != kinds[first]:
                zones.append(Zone(kinds[first], lines[first].start, lines[i - 1].end))
                first = i
        if self.cuts:
            zones = _cut_out(zones, sorted(self.cuts, key=lambda zone: zone.start), self.text)
        return tuple(zones)


def split_lines(text: str) -> list[Line]:
    r"""Lines of ``text`` that are not blank.

    >>> split_lines(" a\n\n b c ")
    [Line(start=1, end=2, text='a'), Line(start=5, end=8, text='b c')]
    """
    lines, at = [], 0
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            start = at if raw[0] == line[0] else at + raw.index(line[0])
            lines.append(_new(Line, (start, start + len(line), line)))
        at += len(raw) + 1
    return lines


def _cut_out(zones: list[Zone], cuts: list[Zone], text: str) -> list[Zone]:
    """``zones`` with ``cuts`` (sorted) set into them; overlapping cuts: the earlier one stands."""
    found: list[Zone] = []
    at = 0
    for zone in zones:
        begin = zone.start
        while at < len(cuts) and cuts[at].start < zone.end:
            cut = cuts[at]
            at += 1
            if cut.start < begin:
                continue
            _add(found, zone.kind, begin, cut.start, text)
            end = min(cut.end, zone.end)
            _add(found, cut.kind, cut.start, end, text)
            begin = end
        _add(found, zone.kind, begin, zone.end, text)
    return found


def _add(zones: list[Zone], kind: str, start: int, end: int, text: str) -> None:
    """Append the span without the blanks at its ends, unless nothing is left."""
    words = text[start:end]
    trimmed = words.strip()
    if trimmed:
        start += words.index(trimmed[0])
        zones.append(Zone(kind, start, start + len(trimmed)))
