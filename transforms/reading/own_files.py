"""Files that warehouses keep: none of them is a source of articles, whichever warehouse it is and wherever a copy lies."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from transforms.reading.magic import is_database
from transforms.reading.outcomes import Rejection

_FILES = ".files"
_RUN_FOLDER = re.compile(r"\d{8}T\d{6,12}-\d+")  # in raw/: when a run started, and its key
_KEPT_THERE = frozenset({"raw", "stage", "set-aside", "texts.log", "lock", "schema"})
_BESIDE = (".wal", ".tmp")
_COLUMNS = (
    frozenset({"raw_sha256", "source_uri", "source_offset", "published_raw"}),  # the archive's records
    frozenset({"article_key", "extractor_version", "run_key"}),  # staged articles
    frozenset({"quote_key", "article_key", "char_start"}),  # staged facts
    frozenset({"quarantine_key", "run_key"}),
)


def is_own_folder(folder: Path) -> bool:
    """Whether it is the folder beside a warehouse's file, a copy of it under another name, or a part of one."""
    if _RUN_FOLDER.fullmatch(folder.name) and (folder / "run.json").exists() | any(folder.glob("part-*.parquet")):
        return True
    if _FILES in folder.name and any((folder / name).exists() for name in _KEPT_THERE):
        return True
    raw = folder / "raw"
    try:
        return raw.is_dir() and any(_RUN_FOLDER.fullmatch(entry.name) for entry in os.scandir(raw))
    except OSError:
        return False


def is_own_file(path: Path) -> bool:
    """Whether it is a warehouse's DuckDB file, its log, or a copy of them that still has its folder of files beside it."""
    name = path.name
    for suffix in _BESIDE:
        name = name.removesuffix(suffix)
    if not path.with_name(name + _FILES).is_dir():
        return False
    if name != path.name:
        return True
    try:
        with open(path, "rb") as file:
            return is_database(file.read(16))
    except OSError:
        return False


def own_member(name: str) -> Rejection | None:
    """Of an archive's member, by its path: a packed warehouse is no source either."""
    parts = name.replace("\\", "/").split("/")[:-1]
    if any(_RUN_FOLDER.fullmatch(part) or part.endswith(".duckdb" + _FILES) for part in parts):
        return Rejection("own_file", "the member belongs to a warehouse")
    return None


def own_table(columns: Iterable[str]) -> Rejection | None:
    """Of a table, by its columns: a part of a warehouse's archive or stage that was moved elsewhere."""
    there = frozenset(columns)
    if any(own <= there for own in _COLUMNS):
        return Rejection("own_file", "the table was written by a warehouse; to read its articles, run on their sources")
    return None
