"""Who copied whom: repeated blocks, copies verified on the words they share, groups and originals."""

from transforms.corpus.copies.compare import CopiesResult, compare
from transforms.corpus.copies.shared_runs import shared_runs
from transforms.corpus.index.history import History, MemoryHistory
from transforms.corpus.repeats.repeated_lines import find_boilerplate
from transforms.corpus.words.batch_texts import pick_texts, read_texts

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
