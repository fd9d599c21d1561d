"""Extract: archived parts to staged facts, one Parquet file per part and table; parts are read in parallel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import polars as pl

from flows.batch import Batch
from flows.batch_versions import stage_versions
from flows.extraction import Part, extract_part, get_ready
from flows.pool import executor
from flows.rejected import quarantine_row
from flows.texts import stage_texts
from transforms.corpus.batch_texts import read_texts
from transforms.corpus.repeats.repeated_lines import find_repeated_lines
from transforms.text.published import read_date
from warehouse.frames import frame
from warehouse.history import DuckDBHistory

POOL_FROM = 200  # articles; below, starting workers costs more than it saves

Tick = Callable[[int, int], object]


def extract(batch: Batch, say: Callable[[str], None], tick: Tick) -> Batch:
    """Reads every part's facts; ``tick(done, all)`` follows. Articles whose reading failed go to quarantine."""
    done, of, rejected = 0, batch.new + batch.revised, []
    for path, part in _extracted(batch, say):
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
    stage_versions(batch, say)
    return batch


def _extracted(batch: Batch, say: Callable[[str], None]) -> Iterator[tuple[Path, Part]]:
    parts, today = batch.archive.parts, batch.started_at.date()
    workers = min(batch.job.workers, len(parts))
    if workers < 2 or batch.new + batch.revised < POOL_FROM:
        blocks = _boilerplate(batch, say)
        for part in parts:
            yield part, extract_part(part, batch.stage, blocks, today, batch.job.names)
        return
    with executor(batch.job.runner, workers) as pool:
        for _ in range(workers):
            pool.submit(get_ready, batch.job.names)  # workers import while the lines that repeat are found
        blocks = _boilerplate(batch, say)
        read_one = partial(extract_part, stage=batch.stage, blocks=blocks, today=today, pipeline=batch.job.names)
        yield from zip(parts, pool.map(read_one, parts), strict=True)


def _boilerplate(batch: Batch, say: Callable[[str], None]) -> frozenset[str]:
    """The lines that repeat over the batch and the warehouse: zoned before any fact is read."""
    columns = ["article_key", "outlet", "published_raw", "text"]
    records = pl.concat([pl.read_parquet(part, columns=columns) for part in batch.archive.parts])
    articles = records.select(
        "article_key",
        "outlet",
        pl.Series(
            "published_on", [read_date(d) if d else None for d in records["published_raw"]], pl.String
        ).str.to_date(strict=False),
        "text",
    )
    read = read_texts(articles)
    stage_texts(read, batch.stage)
    with batch.job.store.connect(read_only=True, say=say) as connection:
        history = DuckDBHistory(connection, batch.job.store.text_log)
        return find_repeated_lines(articles, history, read=read)
