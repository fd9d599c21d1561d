"""Word lists as blocks of text."""

from __future__ import annotations


def entries(block: str) -> frozenset[str]:
    """The entries of ``block``, parted by ``|`` or the ends of lines.

    >>> sorted(entries("one | two words\\n three"))
    ['one', 'three', 'two words']
    """
    return frozenset(entry.strip() for line in block.splitlines() for entry in line.split("|") if entry.strip())
