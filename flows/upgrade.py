"""Upgrade: the warehouse of another version of Wirehouse, rebuilt in this one's form from its archive.

An archive of 0.3 holds what its readers made of each record. The records go through the same sorting as new ones, run by
run in their old order, each run at its old time: ids, sources and versions are then as if this version had read them.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import polars as pl

from expectations.process import AuditProcess
from flows.batch import Batch, Job
from flows.job import crew_of, work
from flows.rebuild import rebuild_warehouse
from flows.remaking import finished, ready_archive
from flows.steps.read import take_in
from flows.watcher import Watcher
from transforms.facts.version import pipeline_of
from transforms.reading.identity import SHORT, clean_id, content_hash, hash_of, names_an_article, source_key
from transforms.reading.opened import SourceFile
from transforms.reading.records import SCHEMA
from warehouse.archive import Archive
from warehouse.stores import store_at

BEFORE = "before-upgrade"  # the folder beside the archive that keeps what was there


class OldRun:
    """The records of a run that 0.3 archived, as a reader gives them."""

    def __init__(self, archive: Archive):
        self._archive = archive
        files = archive.load("files").drop("run_key").iter_rows()
        self.files = [SourceFile(*row) for row in files]

    def batches(self) -> Iterator[pl.DataFrame]:
        """Frames of the reader's schema, a part of the archive each; last the records that could not be read."""
        for part in self._archive.parts:
            yield pl.DataFrame([_record(row) for row in pl.read_parquet(part).iter_rows(named=True)], schema=SCHEMA)


def _record(row: dict) -> dict:
    """A record of 0.3 as this version's reader gives it."""
    number, outlet, url, uri = row["source_offset"], row["outlet"], row["url"], row["source_uri"]
    sha256 = content_hash(row["title"], row["byline"], row["published_raw"], row["text"])
    own = None if row["article_id"].endswith(f"#{number}") else row["article_id"]
    relative = row["article_id"].removesuffix(f"#{number}")
    article_id = (
        clean_id(own) or (url if names_an_article(url) else None) or f"{relative}#{hash_of(outlet, sha256)[:SHORT]}"
    )
    # Without id and url, the id was the path within the source, which the record does not tell apart from an id of its own.
    is_path = uri.endswith(relative)
    source = source_key(article_id, outlet, url, uri, relative if is_path else Path(uri).name, number is not None)
    return {name: row.get(name) for name in SCHEMA} | {
        "article_id": article_id, "text_raw": row["text"], "raw_sha256": sha256, "source_key": source,
        "modified_raw": None, "reject_code": None, "reject_message": None,
    }  # fmt: skip


def upgrade_warehouse(warehouse: Path, workers: int, watcher: Watcher) -> int:
    """Brings a warehouse to this version; the old file and archive are kept in ``before-upgrade`` beside the archive. Returns
    the number of runs. One whose archive is this version's is only rebuilt. Raises what a rebuild does."""
    old = store_at(warehouse)
    with old.writing(watcher.say):
        found = ready_archive(old, watcher, of_any_version=True)
        if not any("files" not in archive.load_run() for archive in found):
            found = []
        else:
            new = old.next
            new.clear()
            new.prepare(watcher.say)
            for number, archive in enumerate(found, 1):
                watcher.say(f"run {number} of {len(found)}: {archive.folder.name}")
                _take_over(archive, Job(new.path, (), workers), watcher)
            finished(new, new.raw, watcher)
            kept = old.files / BEFORE
            moves = [(path, kept / path.name) for path in (old.path, *old.beside) if path.exists()]
            old.replace_with(new, [(new.raw, old.raw)], before=[*moves, (old.raw, kept / old.raw.name)])
    return len(found) or rebuild_warehouse(warehouse, workers, watcher)


def _take_over(archive: Archive, job: Job, watcher: Watcher) -> None:
    run = archive.load_run()
    at = datetime.fromisoformat(run["started_at"])
    job = Job(job.warehouse, tuple(run["sources"]), job.workers, names=pipeline_of(run["extractor_version"]))
    batch = Batch(job, run["run_key"], at, time.perf_counter())
    batch.stage.mkdir(parents=True, exist_ok=True)
    with AuditProcess() as process, crew_of(job) as crew:
        is_refused = run["status"] == "refused"  # its records were never published, and came again with a later run
        take_in(batch, Nothing(archive) if is_refused else OldRun(archive), watcher.say, lambda _: process.start())
        batch.unchanged += run["unchanged"]
        _keep_rejected(archive, batch)
        work(batch, process, crew, watcher)


class Nothing(OldRun):
    """The files of a run whose records are left out."""

    def batches(self) -> Iterator[pl.DataFrame]:
        return iter(())


def _keep_rejected(archive: Archive, batch: Batch) -> None:
    """What could not be read then stays in quarantine."""
    fresh = batch.archive.load("rejected")
    read = archive.load("rejected").filter(pl.col("stage") == "read")
    missing = [pl.lit(None, kind).alias(name) for name, kind in fresh.schema.items() if name not in read.columns]
    rows = read.with_columns(missing).select(fresh.columns)
    batch.archive.write("rejected", pl.concat([fresh, rows]))
    batch.quarantined += rows.height
