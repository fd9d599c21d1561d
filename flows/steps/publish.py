"""Publish: the batch, its ledger row, its checks and its quarantine, in one transaction; then the stage is cleared."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path

import polars as pl

from expectations.results import Audit
from flows.batch import Batch
from flows.settling import settle
from transforms.facts import extractor_version
from warehouse import history
from warehouse.frames import frame
from warehouse.publish import publish as publish_batch
from warehouse.publish import publish_ledger
from warehouse.tables import BY_NAME


def publish(batch: Batch, result: Audit | None, say: Callable[[str], None]) -> Batch:
    """Publishes what passed; with no ``result`` (nothing new) or an unfit one only the ledger is written."""
    store = batch.job.store
    status = "unchanged" if result is None else "published" if result.is_fit else "refused"
    ledger = {
        "quality.source_file": batch.archive.load("files"),
        "quality.quarantine": batch.archive.load("rejected"),
    }
    if result is not None:
        ledger["quality.check_result"] = frame("quality.check_result", [(batch.run_key, *r) for r in result.results])
    if status == "published":
        rejected = settle(batch)
        ledger["quality.quarantine"] = pl.concat([ledger["quality.quarantine"], rejected]).unique(
            "quarantine_key", maintain_order=True
        )
    ledger["quality.run"] = frame("quality.run", [_run_row(batch, status)])
    if batch.archived is None:
        if result is not None:
            batch.archive.write("checks", ledger["quality.check_result"])
        batch.archive.write_run({c: v[0] for c, v in ledger["quality.run"].to_dict(as_series=False).items()})
    with store.connect(say=say) as connection:
        if status == "published":
            parts = sorted((batch.stage / "dim_article").glob("*.parquet"))
            texts = (_texts(part) for part in parts)
            index = partial(history.apply_index, stage=batch.stage, log=store.text_log, texts=texts)
            publish_batch(
                connection,
                batch.scratch,
                run_key=batch.run_key,
                started_at=batch.started_at,
                ledger=ledger,
                index=index,
            )
        else:
            publish_ledger(connection, batch.run_key, ledger)
    if status != "refused":
        shutil.rmtree(batch.stage, ignore_errors=True)
    return batch


def _texts(part: Path) -> pl.DataFrame:
    """``article_key``, ``text`` of a staged part; a row that lacks one of them was rejected."""
    kinds: dict[str, type[pl.DataType]] = {"article_key": pl.Int64, "text": pl.String}
    return pl.read_parquet(part, columns=list(kinds)).cast(kinds, strict=False).drop_nulls()  # type: ignore[arg-type]


def _run_row(batch: Batch, status: str) -> tuple:
    batch.status = status
    if batch.archived is not None:
        return tuple(batch.archived[c.name] for c in BY_NAME["quality.run"].columns)
    counts = batch.counts
    batch.seconds = round(time.perf_counter() - batch.clock, 3)
    return (
        batch.run_key, batch.started_at, batch.seconds, status, list(batch.job.sources), batch.read, batch.new, batch.revised, batch.unchanged,
        batch.quarantined, counts.get("claims", 0), counts.get("quotes", 0), counts.get("mentions", 0), counts.get("copy_groups", 0),
        batch.checks["passed"], batch.checks["warned"], batch.checks["failed"], version("wirehouse"), extractor_version(batch.job.names),
    )  # fmt: skip
