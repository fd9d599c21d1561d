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


def column_widths(wanted: Sequence[int], least: Sequence[int], width: int | None) -> list[int]:
    """The width of each column that is shown, from the left. ``wanted``: what its longest cell takes; ``least``: what it must
    have to be of use. Columns that do not fit even so are left out from the right; what is then free goes to those that were
    cut, the narrowest first.

    >>> column_widths([10, 4], [10, 4], None)
    [10, 4]
    >>> column_widths([10, 80, 19], [10, 12, 19], 60)
    [10, 27, 19]
    >>> column_widths([10, 80, 19], [10, 12, 19], 30)
    [10, 18]
    """
    if width is None or sum(wanted) + GAP * (len(wanted) - 1) <= width:
        return list(wanted)
    shown = len(wanted)
    while shown > 1 and sum(least[:shown]) + GAP * (shown - 1) > width:
        shown -= 1
    found = [min(a, b) for a, b in zip(wanted[:shown], least[:shown], strict=True)]
    free = width - sum(found) - GAP * (shown - 1)
    cut = sorted((i for i in range(shown) if found[i] < wanted[i]), key=lambda i: wanted[i])
    for place, i in enumerate(cut):
        share = min(free // (len(cut) - place), wanted[i] - found[i])
        found[i] += max(share, 0)
        free -= max(share, 0)
    if shown == 1:
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
