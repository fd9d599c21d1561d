"""The first and the last word of a stretch of text, "" where it has none."""

from __future__ import annotations


def first_word(text: str) -> str:
    """
    >>> first_word(" It said so. "), first_word(" \\u2028 ")
    ('It', '')
    """
    words = text.split(None, 1)
    return words[0] if words else ""


def last_word(text: str) -> str:
    """
    >>> last_word(" It said so. "), last_word("\\t")
    ('so.', '')
    """
    words = text.rsplit(None, 1)
    return words[-1] if words else ""
