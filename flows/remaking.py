"""Remaking: a whole new warehouse beside the old one, from a raw archive alone. Rebuild, reprocess, forget and upgrade all put
such a file in the old one's place, and differ in what they do before and with it."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import duckdb
import polars as pl

from expectations.check import check
from expectations.process import AuditProcess
from expectations.results import Audit
from flows.batch import Batch, Job
from flows.job import crew_of, work
from flows.measured import archived_steps
from flows.watcher import Watcher
from transforms.facts.version import pipeline_of
from warehouse import corrections, replays, superseded
from warehouse.archive import Archive, ArchiveDamaged, archives, clear_unpublished, folders, verify
from warehouse.faults import NotAWarehouse, WarehouseDamaged, WarehouseMissing
from warehouse.frames import schema
from warehouse.publish import publish_ledger
from warehouse.room import refuse_without_room
from warehouse.store import Store

ROOM_FACTOR = 1.5  # of what the old file, its log and its segments take: the new ones beside them, and the stage


class RebuiltUnfit(Exception):
    """The new file does not pass the audit that the old one's runs passed; it was not put in its place."""


def remake(old: Store, raw: Path, workers: int, watcher: Watcher) -> Store:
    """A new file beside ``old``'s with every run archived in ``raw``, oldest first, audited whole: ``old.next``. Nothing of the
    old one is touched. The writer's lock must be held, and ``raw`` be verified. Raises RunRefused, RebuiltUnfit.
    """
    found = list(archives(raw))
    new = old.next
    new.clear()
    refuse_without_room((new.path.parent, old.files), _room(old))
    new.prepare(watcher.say)
    for number, archive in enumerate(found, 1):
        watcher.say(f"run {number} of {len(found)}: {archive.folder.name}")
        _replay(archive, raw, Job(new.path, (), workers), watcher)
    finished(new, raw, watcher)
    return new


def finished(new: Store, raw: Path, watcher: Watcher) -> None:
    """Adds to a new file what does not come from its runs (history, corrections, replays), then audits all of it. Raises RebuiltUnfit."""
    with new.connect() as connection:
        superseded.restore(raw, connection)
        corrections.project(raw, connection)
        replays.project(raw, connection)
        connection.execute("checkpoint")
    watcher.step("audit")
    _refuse_unfit(check(new.path)[0], new)


def ready_archive(
    old: Store, watcher: Watcher, *, losses_accepted: bool = False, of_any_version: bool = False
) -> list[Archive]:
    """The archived runs that a new file is to be made from, in line with the old file's ledger, as far as that can be read,
    and verified. Raises WarehouseMissing where there are none, ArchiveDamaged where one is lost or altered; with
    ``losses_accepted`` not where the old file has more. Raises NotAWarehouse where another version made it, unless
    ``of_any_version``."""
    published = _ledger(old, watcher)
    if published is not None:
        for folder in clear_unpublished(old.raw, old.set_aside, set(published)):
            watcher.say(f"{folder.name}: this run was never published, so it is left out")
    else:
        for archive in folders(old.raw):
            if not archive.is_confirmed:
                watcher.say(
                    f"{archive.folder.name}: there is no evidence that this run was published, so it is left out"
                )
    found = list(archives(old.raw))
    if not found:
        raise WarehouseMissing(f"no raw archive in {old.raw}: there is nothing to rebuild {old.path} from")
    if not of_any_version and any("files" not in archive.load_run() for archive in found):
        raise NotAWarehouse(
            f"the archive {old.raw} was made by a version of Wirehouse before 0.4: upgrade it with `wirehouse upgrade --warehouse {old.path}`"
        )
    verify(old.raw)
    superseded.verify(old.raw)
    if not losses_accepted:
        _refuse_losses(old, {a.run_key for a in found}, published or {})
    return found


def _ledger(old: Store, watcher: Watcher) -> dict[int, tuple[datetime, int]] | None:
    """The old file's runs, (begun, articles published) by key; None where it is gone or cannot be read."""
    if not old.exists():
        return None
    try:
        with old.connect(read_only=True, say=watcher.say) as connection:
            query = "select run_key, started_at, case when status = 'published' then \"new\" + revised else 0 end from quality.run order by started_at"
            return {key: (at, articles) for key, at, articles in connection.execute(query).fetchall()}
    except (NotAWarehouse, WarehouseDamaged, duckdb.Error) as error:
        why = str(error).splitlines()[0]
        watcher.say(f"the old file cannot be read, so the archive cannot be checked for completeness: {why}")
        return None


def _refuse_losses(old: Store, archived: set[int], published: dict[int, tuple[datetime, int]]) -> None:
    if lost := [told for key, told in published.items() if key not in archived]:
        first, last = (f"{at:%Y-%m-%d %H:%M}" for at, _ in (lost[0], lost[-1]))
        raise ArchiveDamaged(
            f"the archive {old.raw} lacks {len(lost)} of {len(published)} runs that {old.path} has ({first} to {last},"
            f" {sum(n for _, n in lost):,} articles): they would be lost. Put their folders back,"
            f" or move {old.path.name} away to make it from what there is"
        )


def _room(old: Store) -> int:
    """Bytes that a second warehouse like the old one takes."""
    tables = old.table_bytes() if old.exists() else 0
    texts = old.text_log.path.stat().st_size if old.text_log.path.exists() else 0
    segments = sum(path.stat().st_size for path in old.segments.glob("*"))
    return int((tables + texts + segments) * ROOM_FACTOR)


def _replay(archive: Archive, raw: Path, job: Job, watcher: Watcher) -> None:
    run = archive.load_run()
    run["started_at"] = datetime.fromisoformat(run["started_at"])
    if run["status"] == "refused":
        _write_refused(archive, job, run)
        return
    names = pipeline_of(run["extractor_version"])
    job = Job(job.warehouse, tuple(run["sources"]), job.workers, names=names)
    batch = Batch(job, run["run_key"], run["started_at"], time.perf_counter(), raw=raw, archived=run)
    batch.stage.mkdir(parents=True, exist_ok=True)
    statuses = [s for p in archive.parts for s in pl.read_parquet(p, columns=["status"])["status"]]
    batch.new, batch.revised, batch.unchanged = statuses.count("new"), statuses.count("revised"), run["unchanged"]
    batch.quarantined = batch.rejected().height
    with AuditProcess() as process, crew_of(job) as crew:
        work(batch, process, crew, watcher)


def _write_refused(archive: Archive, job: Job, run: dict) -> None:
    """A batch that the gate refused left its ledger rows, and no others."""
    row = {column: run.get(column) for column in schema("quality.run")}
    ledger = {
        "quality.run": pl.DataFrame([row], schema=schema("quality.run")),
        "quality.check_result": archive.load("checks"),
        "quality.source_file": archive.load("files"),
        "quality.quarantine": archive.load("refused"),
        "quality.run_step": archived_steps(archive),
    }
    with job.store.connect() as connection:
        publish_ledger(connection, run["run_key"], ledger)


def _refuse_unfit(audit: Audit, new: Store) -> None:
    if audit.failed:
        failed = [f"{r.check_name} ({r.observed})" for r in audit.results if r.outcome == "failed"]
        raise RebuiltUnfit(
            f"the file made from the archive does not pass its audit: {'; '.join(failed[:3])}. The warehouse stays as it was;"
            f" the rebuilt file is {new.path.name}, for inspection"
        )
