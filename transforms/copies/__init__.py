"""Who copied whom: repeated blocks, copies verified on the words they share, groups and originals."""

from transforms.copies.compare import CopiesResult, compare
from transforms.copies.history import History, MemoryHistory
from transforms.copies.runs import shared_runs
from transforms.copies.zones import boilerplate_spans

__all__ = ["CopiesResult", "History", "MemoryHistory", "boilerplate_spans", "compare", "shared_runs"]
