"""Read: sources to the raw archive."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime

import polars as pl

from flows.batch import Batch, Job
from flows.records import Sorter
from transforms.reading import Reader
from warehouse.archive import clear_unpublished
from warehouse.frames import frame
from warehouse.keys import key
from warehouse.known import known_articles


def begin(job: Job, say: Callable[[str], None]) -> Batch:
    """A batch with its identity. What a killed run left on disk is cleared away; the writer's lock must be held."""
    clock = time.perf_counter()
    started = datetime.now(UTC).replace(tzinfo=None)
    store = job.store
    store.prepare(say)
    shutil.rmtree(store.stage, ignore_errors=True)
    store.mend_text_log(say)
    store.keep_corrections(say)
    with store.connect(read_only=True, say=say) as connection:
        published = {k for (k,) in connection.execute("select run_key from quality.run").fetchall()}
    for folder in clear_unpublished(store.raw, store.set_aside, published):
        say(f"{folder.name}: that run was never published; its records are read again from their source")
    batch = Batch(job, key("run", started.isoformat(), *job.sources), started, clock)
    batch.stage.mkdir(parents=True)
    return batch


def read(batch: Batch, say: Callable[[str], None], on_news: Callable[[], object]) -> Batch:
    """New and revised records go to the archive in parts, rejected ones beside them. ``on_news`` is called as soon as
    there is something to do, and may be again. Raises SourceNotFound."""
    store = batch.job.store
    reader = Reader(list(batch.job.sources), field_map=dict(batch.job.field_map), passed_over=map(str, store.own_paths))
    sorter = Sorter(batch.run_key)
    rejected = [frame("quality.quarantine", [])]

    def keep(records: pl.DataFrame) -> None:
        if records.height:
            on_news()
            batch.archive.add(records)

    for records in reader.batches():
        with store.connect(read_only=True, say=say) as connection:
            known = known_articles(connection, records["article_id"])
        kept, refused = sorter.sort(records, known)
        rejected.append(refused)
        keep(kept)
    keep(sorter.settle())
    files = [
        (batch.run_key, f.uri, f.bytes, f.sha256, f.format, f.encoding, f.records, f.rejected) for f in reader.files
    ]
    batch.archive.write("rejected", pl.concat(rejected))
    batch.archive.write("files", frame("quality.source_file", files))
    batch.new, batch.revised = sorter.counts["new"], sorter.counts["revised"]
    batch.unchanged, batch.quarantined = sorter.counts["unchanged"], sorter.counts["quarantined"]
    return batch
