"""Rebuild: the same warehouse again, from its raw archive alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import duckdb
import polars as pl

from expectations.process import AuditProcess
from flows.batch import Batch, Job
from flows.job import Watcher
from flows.steps.audit import audit
from flows.steps.compare import compare
from flows.steps.extract import extract
from flows.steps.link import link
from flows.steps.publish import publish
from transforms.facts import pipeline_of
from warehouse.archive import Archive, archives
from warehouse.publish import publish_ledger
from warehouse.store import NotAWarehouse, Store, WarehouseMissing


class ArchiveIncomplete(Exception):
    """The archive lacks runs that the warehouse has."""


def rebuild_warehouse(warehouse: Path, workers: int, watcher: Watcher) -> int:
    """Replays every archived run, oldest first, into a new file, and puts it in the old one's place when it is whole.

    Returns the number of runs. Raises WarehouseMissing where there is no archive, ArchiveIncomplete where it lacks runs that
    the old file has.
    """
    old = Store(warehouse)
    with old.writing(watcher.say):
        found = list(archives(old.raw))
        if not found:
            raise WarehouseMissing(f"no raw archive in {old.raw}: there is nothing to rebuild {warehouse} from")
        _refuse_losses(old, {int(a.load_run()["run_key"]) for a in found}, watcher.say)
        new = Store(warehouse.with_name(warehouse.name + ".rebuild"))
        _remove(new)
        new.prepare(watcher.say)
        for number, archive in enumerate(found, 1):
            watcher.say(f"run {number} of {len(found)}: {archive.folder.name}")
            _replay(archive, old, Job(new.path, (), workers), watcher)
        os.replace(new.path, warehouse)
        if new.text_log.path.exists():
            os.replace(new.text_log.path, old.text_log.path)
        shutil.rmtree(new.files, ignore_errors=True)
        return len(found)


def _refuse_losses(old: Store, archived: set[int], say: Callable[[str], None]) -> None:
    if not old.path.exists():
        return
    try:
        with old.connect(read_only=True, say=say) as connection:
            query = "select run_key, started_at, \"new\" + revised from quality.run where status = 'published' order by started_at"
            published = connection.execute(query).fetchall()
    except (NotAWarehouse, duckdb.Error) as error:
        say(
            f"the old file cannot be read, so nothing tells whether the archive is complete: {str(error).splitlines()[0]}"
        )
        return
    if lost := [(at, articles) for run, at, articles in published if run not in archived]:
        first, last = (f"{at:%Y-%m-%d %H:%M}" for at, _ in (lost[0], lost[-1]))
        raise ArchiveIncomplete(
            f"the archive {old.raw} lacks {len(lost)} of {len(published)} runs that {old.path} has ({first} to {last},"
            f" {sum(n for _, n in lost):,} articles): they would be lost. Put their folders back,"
            f" or move {old.path.name} away to make it from what there is"
        )


def _replay(archive: Archive, old: Store, job: Job, watcher: Watcher) -> None:
    run = archive.load_run()
    run["started_at"] = datetime.fromisoformat(run["started_at"])
    job = replace(job, sources=tuple(run["sources"]), names=pipeline_of(run["extractor_version"]))
    batch = Batch(job, run["run_key"], run["started_at"], 0.0, raw=old.raw, archived=run)
    batch.stage.mkdir(parents=True, exist_ok=True)
    if run["status"] == "refused":
        _write_refused(archive, job, run, watcher.say)
        return
    statuses = [s for p in archive.parts for s in pl.read_parquet(p, columns=["status"])["status"]]
    batch.new, batch.revised = statuses.count("new"), statuses.count("revised")
    if not statuses:
        publish(batch, None, watcher.say)
        return
    with AuditProcess() as process:
        process.start()
        watcher.step("extract")
        extract(batch, watcher.say, watcher.tick)
        compare(batch, watcher.say)
        link(batch, watcher.say)
        watcher.step("audit")
        publish(batch, audit(batch, process, watcher.say), watcher.say)


def _write_refused(archive: Archive, job: Job, run: dict, say: Callable[[str], None]) -> None:
    from warehouse.frames import schema

    with job.store.connect(say=say) as connection:
        ledger = {
            "quality.run": pl.DataFrame([run], schema=schema("quality.run")),
            "quality.check_result": archive.load("checks"),
        }
        publish_ledger(
            connection,
            run["run_key"],
            ledger | {"quality.source_file": archive.load("files"), "quality.quarantine": archive.load("rejected")},
        )


def _remove(store: Store) -> None:
    store.path.unlink(missing_ok=True)
    store.path.with_name(store.path.name + ".wal").unlink(missing_ok=True)
    shutil.rmtree(store.files, ignore_errors=True)
