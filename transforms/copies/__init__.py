"""Who copied whom: repeated blocks, copies verified on the words they share, groups and originals."""

from transforms.copies.boilerplate import find_boilerplate
from transforms.copies.compare import CopiesResult, compare
from transforms.copies.history import History, MemoryHistory
from transforms.copies.runs import shared_runs
from transforms.copies.texts import pick_texts, read_texts

__all__ = [
    "CopiesResult",
    "History",
    "MemoryHistory",
    "compare",
    "find_boilerplate",
    "pick_texts",
    "read_texts",
    "shared_runs",
]
