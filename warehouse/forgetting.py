"""Forgetting in the archive: a copy of it without an article, and a tombstone that says so.

Files that do not know the article are linked, not copied. What is left of it is its id, where it came from and hashes of
its content, by which it is recognised when it is sent again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from warehouse.archive import RECORD, Archive, archives
from warehouse.event_log import EventLog
from warehouse.keys import key

_LINKED = (".parquet",)  # never changed in place


@dataclass(slots=True)
class Forgotten:
    """What the archive has of an article: ``keys`` of its versions, ``contents`` (raw_sha256), ``sources`` it came by."""

    keys: set[int] = field(default_factory=set)
    contents: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    uris: set[str] = field(default_factory=set)


def log_of(raw: Path) -> EventLog:
    return EventLog(raw / "forgotten.jsonl")


def find(raw: Path, article_id: str, source: str | None = None) -> Forgotten:
    """What ``raw`` has under an id, from one ``source`` (source_key) or any."""
    found = Forgotten()
    for archive in archives(raw):
        for part in archive.parts:
            rows = pl.scan_parquet(part).filter(pl.col("article_id") == article_id)
            columns = set(rows.collect_schema()) & {"article_key", "version", "source_key", "raw_sha256", "source_uri"}
            for row in rows.select(columns).collect().iter_rows(named=True):
                if source is None or row.get("source_key") == source:
                    found.keys.add(row.get("article_key") or key("article", article_id, row["version"]))
                    found.contents.add(row["raw_sha256"])
                    if row.get("source_key"):
                        found.sources.add(row["source_key"])
                    found.uris.add(row["source_uri"])
    return found


def copy_without(raw: Path, target: Path, article_id: str, gone: Forgotten, facts: Collection[int] = ()) -> None:
    """Makes ``target`` an archive as ``raw`` without that article. ``facts``: keys of its claims and quotations, whose
    corrections go with it."""
    shutil.rmtree(target, ignore_errors=True)
    for path in sorted(p for p in raw.rglob("*") if p.is_file()):
        to = target / path.relative_to(raw)
        to.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix in _LINKED:
            _copy(path, to, article_id, gone)
        elif path.suffix == ".jsonl":
            log = EventLog(path)
            EventLog(to).rewrite([e for e in log.read() if not _is_of(e, article_id, facts)])
        else:
            shutil.copy2(path, to)
    for record in sorted(target.rglob(RECORD)):
        archive = Archive(record.parent)
        if archive.faults():
            run = archive.load_run()
            archive.seal(
                {k: v for k, v in run.items() if k not in ("files", "signature", "previous")}, run.get("previous")
            )


def _copy(path: Path, to: Path, article_id: str, gone: Forgotten) -> None:
    """A file that cannot be read may hold the article: it is left out. Those of published runs were verified before."""
    try:
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError):
        return
    kept = _without(frame, article_id, gone)
    if kept.height == frame.height:
        _link(path, to)
    else:
        kept.write_parquet(to, compression="zstd")


def _without(frame: pl.DataFrame, article_id: str, gone: Forgotten) -> pl.DataFrame:
    """Rows that are not the article's, and have no samples that could hold its words."""
    kept = pl.lit(True)
    if "article_id" in frame.columns:
        is_other = pl.col("article_id") != article_id
        if "source_key" in frame.columns and gone.sources:
            is_other |= ~pl.col("source_key").is_in(list(gone.sources))
        kept &= is_other.fill_null(True)
    for column in ("article_key", "other_article_key"):
        if column in frame.columns:
            kept &= ~pl.col(column).is_in(list(gone.keys))
    if {"source_uri", "records"} <= set(frame.columns):  # a file that held nothing else
        kept &= ~(pl.col("source_uri").is_in(list(gone.uris)) & (pl.col("records") <= 1))
    if "sample" in frame.columns:
        kept &= pl.col("sample").is_null()
    return frame.filter(kept)


def _is_of(event: dict, article_id: str, facts: Collection[int]) -> bool:
    told = event.get("row") or event
    return told.get("article_id") == article_id or event.get("target_key") in facts


def _link(path: Path, to: Path) -> None:
    try:
        os.link(path, to)
    except OSError:  # a file system without links
        shutil.copy2(path, to)
