"""Extract: archived parts to staged facts, one Parquet file per part and table; parts are read in parallel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from flows.batch import Batch
from flows.batch_versions import brought_by, stage_versions
from flows.cluster import cluster, is_cluster
from flows.pool import POOL_FROM, Crew, extract_in_worker
from flows.rejected import quarantine_row
from flows.staged_repeats import staged_lines
from warehouse.frames import frame

if TYPE_CHECKING:
    from flows.extraction import Part

Tick = Callable[[int, int], object]


def extract(batch: Batch, crew: Crew, say: Callable[[str], None], tick: Tick) -> Batch:
    """Reads every part's facts, by ``crew`` where there are many; ``tick(done, all)`` follows. Articles whose reading failed go to quarantine."""
    done, of, rejected = 0, batch.new + batch.revised, []
    for path, part in _extracted(batch, crew, say):
        done += part.articles + len(part.failed)
        tick(done, of)
        for name in ("claims", "quotes", "mentions"):
            batch.counts[name] = batch.counts.get(name, 0) + getattr(part, name)
        if part.failed:
            records = pl.read_parquet(path)
            for row, error in part.failed:
                record = records.row(row, named=True)
                say(f"quarantined {record['article_id']}: {error}")
                setattr(batch, record["status"], getattr(batch, record["status"]) - 1)
                batch.quarantined += 1
                rejected.append(
                    quarantine_row(
                        batch.run_key, "extract", "extract_failed", f"Reading its facts failed: {error}", record
                    )
                )
    if rejected:
        batch.stage_rejected(frame("quality.quarantine", rejected))
        stage_versions(batch, brought_by(batch), say)  # those that failed are no versions
    return batch


def _extracted(batch: Batch, crew: Crew, say: Callable[[str], None]) -> Iterator[tuple[Path, Part]]:
    parts, articles = batch.archive.parts, batch.new + batch.revised
    is_here = articles < POOL_FROM or (min(batch.job.workers, len(parts)) < 2 and not is_cluster(batch.job.runner))
    if not is_here and not is_cluster(batch.job.runner):
        give_facts(batch, crew)
        yield from zip(parts, crew.results(map(_facts_of, parts)), strict=True)
        crew.release()
        return
    blocks, today = staged_lines(batch.stage), batch.started_at.date()
    if is_here:
        if is_cluster(batch.job.runner):
            say(f"{articles:,} articles are too few to spread (from {POOL_FROM}): they are read in this process")
        from flows.extraction import extract_part  # only where this process reads: the readers take long to import

        for part in parts:
            yield part, extract_part(part, batch.stage, blocks, today, batch.job.names)
        return
    from flows.spread_extraction import extract_spread

    with cluster(batch.job.runner) as machines:
        told = extract_spread(machines, parts, batch.stage, blocks, today, batch.job.names)
        yield from zip(parts, told, strict=True)


def give_facts(batch: Batch, crew: Crew) -> None:
    """Has the crew read the facts of the batch, whose repeats are staged, unless it was given them before."""
    blocks, today = staged_lines(batch.stage), batch.started_at.date()
    for part in batch.archive.parts:
        crew.give(_facts_of(part), extract_in_worker, part, batch.stage, blocks, today, batch.job.names)


def _facts_of(part: Path) -> tuple[str, Path]:
    return "facts", part
