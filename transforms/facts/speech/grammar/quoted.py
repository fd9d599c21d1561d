"""The record of what stands between two marks."""

from __future__ import annotations

from typing import NamedTuple


class Quoted(NamedTuple):
    """What stands between two marks: ``start:end`` inside them, ``outer_start:outer_end`` with them.

    ``is_open`` says that the closing mark is missing, ``group`` numbers the paragraphs of one utterance (or is None),
    ``depth`` is 1 for what is quoted inside another quotation, ``is_single`` says that the marks are single ones.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    is_open: bool = False
    group: int | None = None
    depth: int = 0
    is_single: bool = False
