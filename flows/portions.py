"""Portions: what one command read, cut into runs of bounded size.

Everything after the reading holds a batch's words in memory and publishes it in one transaction. With a bound on the text of a batch,
neither the memory nor the time that the published file is held for writing grows with the source. Each portion is a run of its own, with its folder
in the archive and its row in the ledger: a crash loses the portion at hand, and the same command goes on behind those published.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import polars as pl

from flows.batch import Batch
from warehouse.keys import key

PORTION_BYTES = 48 << 20  # of archived records: some eight thousand articles, about 1 GB of memory


def portions(batch: Batch) -> list[Batch]:
    """The batch that was read, as batches that are to be worked one after the other; mostly it is the only one. They take equal shares of the
    records in their order, so that the last runs look alike to the audit; rejected and unchanged records are shared out
    likewise. The files that were read are the last one's: what is in the ledger was read whole."""
    parts = batch.archive.parts
    shares = _shares(parts) if len(parts) > 1 else [parts]
    if len(shares) < 2:
        return [batch]
    found = [batch, *(_next(batch, number) for number in range(1, len(shares)))]
    for portion, parts in zip(found[1:], shares[1:], strict=True):
        portion.archive.folder.mkdir(parents=True)
        for number, part in enumerate(parts):
            os.replace(part, portion.archive.folder / f"part-{number:05d}.parquet")
    _share_counts(batch, found)
    _share_frames(batch, found)
    return found


def take_turn(portion: Batch, before: Batch | None) -> None:
    """The portion's own time begins; ``before``: the one that was published before it."""
    if before is not None:
        portion.clock = time.perf_counter()
        portion.stamp = before.stamp
        portion.earlier = [*before.earlier, before.own_summary()]
        portion.stage.mkdir(parents=True, exist_ok=True)


def drop(unworked: Sequence[Batch]) -> None:
    """Removes what was read and will not be published now; the same command reads it again."""
    for portion in unworked:
        shutil.rmtree(portion.archive.folder)


def _shares(parts: Sequence[Path]) -> list[list[Path]]:
    sizes = [sum(_bytes_of(part)) for part in parts]
    number = max(1, -(-sum(sizes) // PORTION_BYTES))
    found: list[list[Path]] = [[] for _ in range(number)]
    begun = 0
    for part, size in zip(parts, sizes, strict=True):
        found[begun * number // sum(sizes)].append(part)
        begun += size
    return [share for share in found if share]


def _bytes_of(part: Path) -> Iterator[int]:
    import pyarrow.parquet as pq  # only here: a small run does without

    told = pq.read_metadata(part)
    return (told.row_group(n).total_byte_size for n in range(told.num_row_groups))


def _next(batch: Batch, number: int) -> Batch:
    started = batch.started_at + timedelta(microseconds=number)
    run_key = key("run", started.isoformat(), *batch.job.sources)
    return replace(
        batch, run_key=run_key, started_at=started, counts={}, checks=dict(batch.checks), doubts={}, steps=[]
    )


def _share_counts(batch: Batch, found: Sequence[Batch]) -> None:
    shared = {name: getattr(batch, name) for name in ("unchanged", "quarantined")}
    for number, portion in enumerate(found):
        statuses = pl.concat([pl.read_parquet(p, columns=["status"])["status"] for p in portion.archive.parts])
        counted = statuses.value_counts().rows()
        portion.new, portion.revised = (dict(counted).get(status, 0) for status in ("new", "revised"))
        for name, count in shared.items():
            first, end = _range(count, number, len(found))
            setattr(portion, name, end - first)


def _share_frames(batch: Batch, found: Sequence[Batch]) -> None:
    rejected, sightings, files = (batch.archive.load(name) for name in ("rejected", "sightings", "files"))
    left = sightings
    for number, portion in enumerate(found):
        first, end = _range(rejected.height, number, len(found))
        _write(portion, "rejected", rejected[first:end])
        _write(portion, "files", files if portion is found[-1] else files.clear())
        keys = pl.concat([pl.read_parquet(p, columns=["article_key"])["article_key"] for p in portion.archive.parts])
        own = pl.col("article_key").is_in(keys.implode())
        _write(portion, "sightings", left if portion is found[-1] else left.filter(own))
        left = left.filter(~own)


def _write(portion: Batch, name: str, rows: pl.DataFrame) -> None:
    told = pl.lit(portion.run_key, rows.schema["run_key"]).alias("run_key")
    portion.archive.write(name, rows.with_columns(told))


def _range(count: int, number: int, of: int) -> tuple[int, int]:
    """
    >>> [_range(7, number, 3) for number in range(3)]
    [(0, 2), (2, 4), (4, 7)]
    """
    return count * number // of, count * (number + 1) // of
