"""Expressions for words that are searched by their first letters, so that a search skips to those."""

from __future__ import annotations


def at_word(alternatives: str) -> str:
    r"""``\b(?:alternatives)``, rewritten: an expression that opens with a letter is tried at that letter only, one that opens
    with ``\b`` at every place. Each of ``alternatives`` opens with a letter that it needs.

    >>> at_word("poll|survey|polls")
    '(?:p(?<!\\wp)(?:oll|olls)|s(?<!\\ws)(?:urvey))'
    """
    behind: dict[str, list[str]] = {}
    for alternative in _parted(alternatives):
        behind.setdefault(alternative[0], []).append(alternative[1:])
    opened = [rf"{first}(?<!\w{first})(?:{'|'.join(rests)})" for first, rests in behind.items()]
    return f"(?:{'|'.join(opened)})"


def _parted(alternatives: str) -> list[str]:
    """The alternatives outside brackets."""
    parted, depth = [""], 0
    for c in alternatives:
        depth += (c in "([") - (c in ")]")
        if c == "|" and not depth:
            parted.append("")
        else:
            parted[-1] += c
    return parted
