"""Cue words: the words of an article that an expression found, as a contest keeps them."""

from __future__ import annotations

import re

THE = r"(?:the |that |this |his |her |its |their |an? |any )?"


def told_words(m: re.Match[str] | None) -> str:
    """The words of a cue, without the number and the marks around; "" for none."""
    return " ".join(m.group().strip("#,;:. ").split()) if m else ""
