"""Wrapping: whether a text's lines are broken to a width, so that a line is no paragraph, and what its paragraphs are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

SENTENCE_ENDS = frozenset('.!?:"”')
_WIDEST = 100  # characters of a line that is broken to a width
_NARROWEST = 40  # of one that others follow
_TOO_WIDE = re.compile(rf"[^\n]{{{_WIDEST + 1}}}")
_LINE = re.compile(r"\S(?:[^\n]*[^\s])?")
_INDENT = 2  # blanks before a line that opens a paragraph
_FULL = 0.8  # of the width that a line and the next word fill: some texts were broken by hand
_new = tuple.__new__  # bypasses the record's constructor: lines are many


class Span(NamedTuple):
    start: int
    end: int


def lines_of(text: str, start: int, end: int) -> list[Span]:
    """The lines of ``text[start:end]`` that are not blank, trimmed."""
    return [_new(Span, m.span()) for m in _LINE.finditer(text, start, end)]


def is_wrapped(text: str) -> bool:
    r"""Whether the lines of ``text`` are broken to a width, as on the old wires and in mail.

    None is wider than a hundred characters, and lines that end in mid-sentence go on in the next one and are full: its
    first word would not have fitted. Takes time linear in the text.

    >>> is_wrapped("The minister said on Monday in the town hall that\nthe talks would go on in Lagos next week.")
    True
    >>> is_wrapped("The minister spoke on Monday in the old town hall\nHe left")
    False
    """
    newlines = text.count("\n")
    if not newlines or len(text) > (_WIDEST + 1) * (newlines + 1) or _TOO_WIDE.search(text):
        return False
    lines = lines_of(text, 0, len(text))
    going_on = [(a, b) for a, b in _adjacent(text, lines) if _may_go_on(text, a, b)]
    if not any(text[b.start].islower() for _, b in going_on):
        return False
    width = max(a.end - a.start for a, _ in going_on)
    full = sum(_is_full(text, a, b, width) for a, b in going_on)
    return full * 3 >= len(going_on) * 2


def _adjacent(text: str, lines: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Lines with the one right below them, no blank line between and no indent."""
    for a, b in pairwise(lines):
        between = text[a.end : b.start]
        if between.count("\n") == 1 and not _is_indented(between):
            yield a, b


def _may_go_on(text: str, a: Span, b: Span) -> bool:
    """Whether no sentence ends between two lines, and the first is not just a short one of a list or a table."""
    is_listed = a.end - a.start < _NARROWEST and not text[b.start].islower()
    return text[a.end - 1] not in SENTENCE_ENDS and not is_listed


def _is_full(text: str, a: Span, b: Span, width: int) -> bool:
    word = text[b.start : b.end].split(None, 1)[0]
    length = a.end - a.start
    return length >= _NARROWEST and length + 1 + len(word) > _FULL * width


def _is_indented(between: str) -> bool:
    return len(between) - between.rfind("\n") - 1 >= _INDENT


def join_lines(text: str, lines: list[Span]) -> list[Span]:
    """Paragraphs of lines broken to a width: a blank line, an indented one or a short last line separates them."""
    found = lines[:1]
    for (s, e), (following, end) in pairwise(lines):
        between = text[e:following]
        ended = e - s < _NARROWEST and text[e - 1] in SENTENCE_ENDS
        if between.count("\n") > 1 or _is_indented(between) or ended:
            found.append(Span(following, end))
        else:
            found[-1] = Span(found[-1].start, end)
    return found
