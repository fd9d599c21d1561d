"""Small pieces of SQL text."""

from __future__ import annotations


def literal(text: str) -> str:
    """A SQL string.

    >>> literal("it's")
    "'it''s'"
    """
    return "'" + text.replace("'", "''") + "'"
