"""How much of anything is read; anything larger is rejected, never held in memory."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """``record_bytes``: of one article, line or page (characters, where the text is decoded already).
    ``whole_bytes``: of a file that has to be in memory whole, as a PDF.
    ``text_characters``: of one article's text; the readers of facts need some hundred bytes for each.
    A compressed file may grow to ``expanded_bytes`` freely, beyond that to ``expansion`` times its size."""

    record_bytes: int = 10_000_000
    expanded_bytes: int = 64_000_000
    expansion: int = 100
    whole_bytes: int = 500_000_000
    text_characters: int = 2_000_000
