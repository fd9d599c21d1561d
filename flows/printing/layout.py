"""How wide a table may be, and how wide each of its columns gets."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from rich.cells import cell_len, set_cell_size

GAP = 2  # spaces between columns
NARROWEST = 12  # a text column is not cut below this while others can still be left out
READABLE = 14  # what it gets at least where others are left out


@dataclass(frozen=True, slots=True)
class Page:
    """``width``: columns of characters, None where nothing limits it (a pipe, a file); ``in_colour``: whether escape codes help."""

    width: int | None = None
    in_colour: bool = False

    def heading(self, text: str) -> str:
        """Bold where the page has colour."""
        return f"\x1b[1m{text}\x1b[0m" if self.in_colour else text

    @classmethod
    def of(cls, out: TextIO) -> Page:
        """A terminal's own width; elsewhere what COLUMNS says, if anything: a pipe gets every character."""
        is_terminal = out.isatty()
        if not is_terminal and not os.environ.get("COLUMNS", "").isdecimal():
            return cls()
        return cls(shutil.get_terminal_size().columns, is_terminal and not os.environ.get("NO_COLOR"))


def columns_that_fit(
    wanted: Sequence[int], least: Sequence[int], is_spare: Sequence[bool], width: int | None
) -> list[int]:
    """Places of the columns to show, from the left. ``wanted``: what the longest cell of each takes; ``least``: what it must have
    to be of use; ``is_spare``: whether it is the first to go. All are shown if they fit, however tightly. If some have to go
    anyway, the rest are to be easy to read: spare ones go first, then those on the right, until each text has READABLE.

    >>> columns_that_fit([19, 10, 80], [19, 10, 12], [True, False, False], 50)
    [0, 1, 2]
    >>> columns_that_fit([19, 10, 80, 80], [19, 10, 12, 12], [True, False, False, False], 40)
    [1, 2]
    """
    everything = list(range(len(wanted)))
    if width is None or sum(least) + GAP * (len(least) - 1) <= width:
        return everything
    shown = [i for i in everything if not is_spare[i]] or everything
    needed = [max(low, min(want, READABLE)) for low, want in zip(least, wanted, strict=True)]
    while len(shown) > 1 and sum(needed[i] for i in shown) + GAP * (len(shown) - 1) > width:
        shown.pop()
    return shown


def column_widths(wanted: Sequence[int], least: Sequence[int], width: int | None) -> list[int]:
    """The width of each column, all of which are shown: at least ``least``, and of what is free as much of ``wanted`` as there is,
    the narrowest first.

    >>> column_widths([10, 4], [10, 4], None)
    [10, 4]
    >>> column_widths([10, 80, 19], [10, 12, 19], 60)
    [10, 27, 19]
    """
    if width is None or sum(wanted) + GAP * (len(wanted) - 1) <= width:
        return list(wanted)
    found = [min(a, b) for a, b in zip(wanted, least, strict=True)]
    free = width - sum(found) - GAP * (len(found) - 1)
    cut = sorted((i for i in range(len(found)) if found[i] < wanted[i]), key=lambda i: wanted[i])
    for place, i in enumerate(cut):
        share = min(free // (len(cut) - place), wanted[i] - found[i])
        found[i] += max(share, 0)
        free -= max(share, 0)
    if len(found) == 1:
        found[0] = min(found[0], width)
    return found


def fitted(text: str, width: int, *, right: bool = False) -> str:
    """``text`` in exactly ``width`` cells of a terminal, with … where it was cut.

    >>> fitted("Harbour", 5), fitted("42", 5, right=True)
    ('Harb…', '   42')
    """
    length = cell_len(text)
    if length > width:
        return set_cell_size(set_cell_size(text, max(width - 1, 0)).rstrip() + "…", width)
    space = " " * (width - length)
    return space + text if right else text + space
