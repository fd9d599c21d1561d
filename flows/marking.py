"""Spans of a text, marked: for a terminal by colour, elsewhere by brackets."""

from __future__ import annotations


def marked(text: str, spans: list[tuple[int, int]], in_colour: bool) -> str:
    """``text`` with the ``spans`` marked: green on a terminal, in double brackets elsewhere.

    >>> marked("The mayor said no.", [(4, 14)], False)
    'The [[mayor said]] no.'
    """
    opening, closing = ("\x1b[32m", "\x1b[0m") if in_colour else ("[[", "]]")
    pieces, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            pieces += [text[at:start], opening, text[start:end], closing]
            at = end
    return "".join([*pieces, text[at:]])
