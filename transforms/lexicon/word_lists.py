"""Word lists: closed classes of words, one file each under ``words/``, one entry a line.

A file opens with comment lines, each beginning with ``#``: what the words are, and ``# Source:`` and where they come from.
A table has a tab in each line, between an entry and its value. Entries are written as they are looked up, mostly in small
letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def lines(name: str) -> Iterator[str]:
    """The entries of ``words/NAME.txt`` in their order, as they are written."""
    for line in files("transforms.lexicon").joinpath(f"words/{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def words(name: str) -> frozenset[str]:
    """The entries of ``words/NAME.txt``.

    >>> "march" in words("months"), "marchy" in words("months")
    (True, False)
    """
    return frozenset(line.partition("\t")[0] for line in lines(name))


@cache
def table(name: str) -> dict[str, str]:
    """The entries of ``words/NAME.txt`` with their values, in the order of the file.

    >>> table("months")["sept"]
    '9'
    """
    return {entry: value for entry, _, value in (line.partition("\t") for line in lines(name))}


def entries(block: str) -> frozenset[str]:
    """The entries of ``block``, separated by ``|`` or line ends: for a short list that serves one rule and stands beside it.

    >>> sorted(entries("one | two words\\n three"))
    ['one', 'three', 'two words']
    """
    return frozenset(entry.strip() for line in block.splitlines() for entry in line.split("|") if entry.strip())
