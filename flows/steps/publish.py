"""Publish: the batch, its ledger row, its checks and its quarantine, in one transaction; then the stage is cleared."""

from __future__ import annotations

import json
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib.metadata import version

import polars as pl

from expectations.results import Audit
from flows.batch import Batch
from flows.batch_versions import final_versions
from flows.measured import NAME as STEPS
from flows.measured import step_rows
from flows.settling import settle
from flows.writing_ahead import WritingAhead
from transforms.facts.version import extractor_version
from warehouse import history
from warehouse.archive import last_confirmed
from warehouse.aside import publishing
from warehouse.faults import WarehouseBusy
from warehouse.frames import frame
from warehouse.memory import limit
from warehouse.publish import publish as publish_batch
from warehouse.publish import publish_ledger
from warehouse.search_ahead import SearchAhead
from warehouse.search_rows import states as search_states
from warehouse.segments.state import State, states


class RunRefused(Exception):
    """A run that was published once fails today's audit; nothing is replaced by a file that lacks it."""


def publish(batch: Batch, result: Audit | None, ahead: WritingAhead | None, say: Callable[[str], None]) -> Batch:
    """Publishes what passed; with no ``result`` (nothing new) or an unfit one only the ledger is written. ``ahead``:
    what was written before the audit's verdict. Raises RunRefused for an unfit run out of the archive."""
    store = batch.job.store
    status = "unchanged" if result is None else "published" if result.is_fit else "refused"
    ledger = {
        "quality.source_file": batch.archive.load("files"),
        "quality.quarantine": batch.rejected(),
    }
    if result is not None:
        ledger["quality.check_result"] = frame("quality.check_result", [(batch.run_key, *r) for r in result.results])
    if status == "published":
        rejected = settle(batch)
        ledger["quality.quarantine"] = pl.concat([ledger["quality.quarantine"], rejected]).unique(
            "quarantine_key", maintain_order=True
        )
    sightings, versions = final_versions(batch, say)
    ledger["quality.run"] = frame("quality.run", [_run_row(batch, status)])
    ledger["quality.run_step"] = step_rows(batch)
    if batch.archived is None:
        _seal(batch, ledger)
    elif status == "refused":
        raise RunRefused(_why(batch, result))
    if status == "published":  # what takes time and needs no hold of the published file comes first
        assert ahead is not None
        added = ahead.content()
        index = partial(history.apply_index, stage=batch.stage, places=ahead.places())
    with publishing(store, say, aside=batch.job.read_copy, built_on=batch.built_on) as connection:
        is_as_found = batch.stamp is not None and store.stamp() == batch.stamp
        if status == "published":
            before = states(connection)
            publish_batch(
                connection,
                batch.scratch,
                run_key=batch.run_key,
                added=added,
                sightings=sightings,
                versions=versions,
                ledger=ledger,
                index=index,
                is_as_found=is_as_found,
            )
            after = states(connection)
            batch.stamp = store.stamp()
        elif status == "unchanged":
            publish_ledger(connection, batch.run_key, ledger, sightings, versions, is_as_found=is_as_found)
        else:
            publish_ledger(connection, batch.run_key, ledger, is_as_found=is_as_found)
        moved = search_states(connection)
    if batch.archived is None:
        batch.archive.confirm()
    if store.text_log.mark.exists():  # the comparison found it damaged
        store.mend_text_log(say)
    if status == "published":
        follow_index(batch, before, after, say)
        assert ahead is not None
        index_words(batch, ahead.words, say)
    else:
        keep_words(batch, moved, sightings)
    if status != "refused":
        shutil.rmtree(batch.stage, ignore_errors=True)
    return batch


def index_words(batch: Batch, words: SearchAhead, say: Callable[[str], None]) -> None:
    """Brings the search index up to date, but for a run out of the archive. What keeps it from that is no fault of the run: the
    next search does it."""
    if batch.archived is not None:
        return
    try:
        with batch.job.store.connect(read_only=True, wait=0.0) as connection:
            words.finish(limit(connection), batch.run_key, say)
    except (sqlite3.Error, OSError, WarehouseBusy) as error:
        say(f"the search index was left as it is ({error}): the next search brings it up to date")


def keep_words(batch: Batch, moved: tuple[str, str | None], sightings: pl.DataFrame) -> None:
    """The search index goes along with a run that published no word: from the second to the first of two states (``moved``). Texts
    that were seen again may change which version is current; then, and where it fails, the next search brings it up to date."""
    if batch.status == "refused" or sightings.is_empty():
        with suppress(sqlite3.Error, OSError):
            batch.job.store.search_index.keep(*moved)


def follow_index(batch: Batch, before: dict[str, State], after: dict[str, State], say: Callable[[str], None]) -> None:
    """Brings the segments of the copies index up to date. What keeps it from that is no fault of the run: the next comparisons
    take longer, until a publish does it."""
    from warehouse.segments.following import follow  # a run with nothing new has no use for numpy
    from warehouse.segments.segments import Segments

    store = batch.job.store
    connect = partial(store.connect, read_only=True, wait=0.0)
    try:
        for table in follow(Segments(store.segments), batch.stage, before, after, connect):
            say(f"{store.segments}: all of {table} was sorted")
    except (OSError, WarehouseBusy) as error:
        say(f"{store.segments} was left as it is ({error}): another publish brings it up to date")


def _seal(batch: Batch, ledger: dict[str, pl.DataFrame]) -> None:
    """The run's record, complete before the commit: what is published is in the archive."""
    if batch.status == "refused":  # a rebuild does not work it out again
        batch.archive.write("checks", ledger["quality.check_result"])
        batch.archive.write("refused", ledger["quality.quarantine"])
    batch.archive.write(STEPS, ledger["quality.run_step"])
    row = {column: values[0] for column, values in ledger["quality.run"].to_dict(as_series=False).items()}
    batch.archive.seal(row, last_confirmed(batch.job.store.raw))


def _why(batch: Batch, result: Audit | None) -> str:
    failed = [f"{r.check_name} ({r.observed})" for r in result.results if r.outcome == "failed"] if result else []
    return (
        f"the run of {batch.started_at:%Y-%m-%d %H:%M} was published once and is refused by today's audit:"
        f" {'; '.join(failed[:3])}. The warehouse stays as it was"
    )


def _run_row(batch: Batch, status: str) -> tuple:
    """The ledger row. For a run rebuilt from the archive, the counts are what it gives now."""
    batch.status = status
    told = batch.archived or {}
    if not told:
        batch.seconds = round(time.perf_counter() - batch.clock, 3)
    counts = batch.counts
    return (
        batch.run_key, batch.started_at, told.get("seconds", batch.seconds), status, list(told.get("sources", batch.job.sources)),
        batch.read, batch.new, batch.revised, batch.unchanged, batch.quarantined, counts.get("claims", 0), counts.get("quotes", 0),
        counts.get("mentions", 0), counts.get("copy_groups", 0), batch.checks["passed"], batch.checks["warned"], batch.checks["failed"],
        told.get("wirehouse_version", version("wirehouse")), extractor_version(batch.job.names),
        told.get("field_map", json.dumps(batch.job.field_map, sort_keys=True) if batch.job.field_map else None),
    )  # fmt: skip
