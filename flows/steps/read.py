"""Read: sources to the raw archive."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol

import polars as pl

from flows.batch import Batch, Job
from flows.cluster import cluster, is_cluster
from flows.read_before import ReadBefore, read_before
from flows.records import Sorter
from flows.sightings import Words
from flows.spread_reading import spread_reader
from flows.tombstones import Tombstones
from transforms.reading import Reader
from transforms.reading.opened import SourceFile
from warehouse.archive import clear_unpublished
from warehouse.frames import frame
from warehouse.keys import key
from warehouse.known import known_sightings, texts_of
from warehouse.memory import answer, limit
from warehouse.report.in_words import counted
from warehouse.seal_check import demand


def begin(job: Job, say: Callable[[str], None]) -> Batch:
    """A batch with its identity. What a killed run left on disk is cleared away; the writer's lock must be held.
    Raises SealBroken where something else changed the warehouse since the last run."""
    clock = time.perf_counter()
    started = datetime.now(UTC).replace(tzinfo=None)
    store = job.store
    is_made = store.prepare(say)
    shutil.rmtree(store.stage, ignore_errors=True)
    for left in store.aside:
        left.unlink(missing_ok=True)
    with store.tended(say) as connection:
        if not is_made:
            answer(limit(connection), lambda: demand(connection))
        stamp = store.stamp()  # nobody writes while it is open
        runs = dict(connection.execute("select run_key, started_at from quality.run").fetchall())
    started = _after(started, max(runs.values(), default=None), say)
    published = set(runs)
    for folder in clear_unpublished(store.raw, store.set_aside, published):
        say(f"{folder.name}: this run was never published; its records are read again from their source")
    batch = Batch(job, key("run", started.isoformat(), *job.sources), started, clock, built_on=len(runs), stamp=stamp)
    batch.stage.mkdir(parents=True)
    return batch


def _after(now: datetime, last: datetime | None, say: Callable[[str], None]) -> datetime:
    """The start of a run: later than any before it, even where the clock was put back, since the order of runs is the order
    of arrival."""
    if last is None or last < now:
        return now
    say(
        f"the clock ({now:%Y-%m-%d %H:%M:%S} UTC) is behind the last run's ({last:%Y-%m-%d %H:%M:%S}): this run is dated just after it"
    )
    return last + timedelta(microseconds=1)


def _words(batch: Batch, say: Callable[[str], None], keys: set[int]) -> Words:
    """The telling words of texts of this run and of those before, by article key."""
    if not keys:
        return {}
    from transforms.corpus.resemblance import telling_words  # only here: few runs compare versions

    wanted = pl.Series("article_key", sorted(keys), pl.Int64)
    with batch.job.store.connect(read_only=True, say=say) as connection:
        frames = [texts_of(connection, wanted)]
    for part in batch.archive.parts:
        read = pl.read_parquet(part, columns=["article_key", "title", "text"])
        frames.append(read.filter(pl.col("article_key").is_in(wanted.implode())))
    return {k: telling_words(title, text) for found in frames for k, title, text in found.iter_rows()}


def read(batch: Batch, say: Callable[[str], None], on_news: Callable[[int], object]) -> Batch:
    """Reads the job's sources: ``take_in``. ``on_news`` is first told that there are no parts, since a second try,
    after one that broke off, starts over. Raises SourceNotFound, SourceUnreachable."""
    on_news(0)
    shutil.rmtree(batch.archive.folder, ignore_errors=True)
    job = batch.job
    own, fields = map(str, job.store.own_paths), dict(job.field_map)
    before = _read_before(job, say)
    reader = Reader(list(job.sources), field_map=fields, passed_over=own, is_as_before=before)
    if not is_cluster(job.runner):
        return take_in(batch, reader, say, on_news, before)
    with cluster(job.runner) as machines:
        return take_in(batch, spread_reader(reader, machines, fields, say), say, on_news, before)


def _read_before(job: Job, say: Callable[[str], None]) -> ReadBefore:
    if job.read_all:
        return ReadBefore()
    with job.store.connect(read_only=True, say=say) as connection:
        return read_before(connection, job, Tombstones(job.store.raw).last_at)


class Source(Protocol):
    """Where records come from: ``transforms.reading.Reader``, or an archive of another version (``flows.upgrade``)."""

    files: list[SourceFile]

    def batches(self) -> Iterator[pl.DataFrame]: ...


def take_in(
    batch: Batch,
    reader: Source,
    say: Callable[[str], None],
    on_news: Callable[[int], object],
    before: ReadBefore | None = None,
) -> Batch:
    """New and revised records go to the archive in parts, rejected ones beside them. ``on_news`` is told how many
    parts there are so far, whenever some were added. ``before``: the files that the reader left out."""
    before = before or ReadBefore()
    store = batch.job.store
    sorter = Sorter(batch.run_key, batch.started_at)
    rejected = [frame("quality.quarantine", [])]

    def keep(records: pl.DataFrame) -> None:
        if records.height:
            batch.archive.add(records)
            on_news(len(batch.archive.parts))

    graves = Tombstones(store.raw)
    for found in reader.batches():
        records = sorter.identified(graves.apply(found))
        with store.connect(read_only=True, say=say) as connection:
            known = known_sightings(connection, "id_key", records["id_key"])
        kept, refused = sorter.sort(records, known)
        rejected.append(refused)
        keep(kept)
    settled = sorter.settle(partial(_words, batch, say))
    batch.archive.amend(settled.amendments)
    keep(settled.comebacks)
    batch.archive.write("sightings", settled.sightings)
    batch.doubts = dict(Counter(note for change in settled.amendments.values() for note in change.get("notes", ())))
    if before.number:
        say(f"{counted(before.number, 'file')} not read again: unchanged since the last run")
    files = [
        (batch.run_key, f.uri, f.bytes, f.sha256, f.format, f.encoding, f.records, f.rejected)
        for f in (*before.files, *reader.files)
    ]
    batch.archive.write("rejected", pl.concat(rejected))
    batch.archive.write("files", frame("quality.source_file", files))
    batch.new, batch.revised = sorter.counts["new"], sorter.counts["revised"]
    batch.unchanged, batch.quarantined = sorter.counts["unchanged"] + before.records, sorter.counts["quarantined"]
    return batch
