"""The files of a warehouse: none of them is a source of articles, whichever warehouse it is and wherever a copy is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.reading.outcomes import Rejection

FILES = ".files"
"""What a warehouse's folder adds to the name of its file."""
_RUN_FOLDER = re.compile(r"\d{8}T\d{6,12}-\d+")  # in raw/: when a run started, and its key
_KEPT = frozenset({"raw", "stage", "set-aside", "texts.log", "segments", "lock", "schema"})
_ONLY_OURS = frozenset({"lock", "texts.log"})
_BESIDE = (".wal", ".tmp")
_COLUMNS = (
    frozenset({"raw_sha256", "source_uri", "source_offset", "published_raw"}),  # the archive's records
    frozenset({"article_key", "extractor_version", "run_key"}),  # staged articles
    frozenset({"quote_key", "article_key", "char_start"}),  # staged facts
    frozenset({"quarantine_key", "run_key"}),
)


def is_own_folder(name: str, there: frozenset[str]) -> bool:
    """Whether a folder, by its name and those in it, is what lies beside a warehouse's file, a copy of that under another
    name, or a part of one.

    >>> is_own_folder("news.duckdb.files", frozenset({"raw", "lock"})), is_own_folder("raw", frozenset({"a.txt"}))
    (True, False)
    """
    if "lock" in there and FILES in name or "raw" in there and there & _ONLY_OURS:
        return True
    if _RUN_FOLDER.fullmatch(name):
        return "run.json" in there or any(part.endswith(".parquet") for part in there)
    return any(map(_RUN_FOLDER.fullmatch, there)) and name in _KEPT


def is_beside_own_folder(name: str, there: frozenset[str]) -> bool:
    """Whether a file, by its name and those of its folder, is a warehouse's DuckDB file or what DuckDB keeps beside it."""
    for suffix in _BESIDE:
        name = name.removesuffix(suffix)
    return name + FILES in there


def own_member(name: str) -> Rejection | None:
    """Of an archive's member, by its path: a packed warehouse is not a source either."""
    parts = name.replace("\\", "/").split("/")[:-1]
    if any(_RUN_FOLDER.fullmatch(part) or part.endswith(".duckdb" + FILES) for part in parts):
        return Rejection("own_file", "the member belongs to a warehouse")
    return None


def own_table(columns: Iterable[str]) -> Rejection | None:
    """Of a table, by its columns: a part of a warehouse's archive or stage that was moved elsewhere."""
    there = frozenset(columns)
    if any(own <= there for own in _COLUMNS):
        return Rejection("own_file", "the table was written by a warehouse; to read its articles, run on their sources")
    return None
