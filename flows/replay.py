"""Replay: rejected rows read again, after the input or the code was fixed, and what became of each.

A record that could not be read is read again from its source. A fact or an article that failed a rule is read again from
the archive, with the whole warehouse, as a reprocess does: its neighbours' copies, stories and names depend on it.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import polars as pl

from flows.batch import Batch, Job
from flows.job import run_job
from flows.reprocess import reprocess_warehouse
from flows.watcher import Watcher
from transforms.facts.version import pipeline_of
from transforms.reading import SourceNotFound
from warehouse import replays
from warehouse.archive import archives
from warehouse.exchange import take
from warehouse.store import Store
from warehouse.stores import store_at

OPEN = "(q.replay_outcome is null or q.replay_outcome <> 'published')"


class RowUnknown(Exception):
    """No rejected row has that key, or none that code."""


def replay(
    warehouse: Path,
    keys: Iterable[int],
    code: str | None,
    workers: int,
    watcher: Watcher,
    field_map: dict[str, str] | None = None,
) -> dict[int, str]:
    """Reads the rejected rows of these ``keys``, or of a ``code``, or all that are open, again. Quarantine key -> outcome, one of
    ``fields.REPLAY_OUTCOMES``, which is also written to the row. ``field_map``: instead of the one they were read with. Raises
    RowUnknown, and what a run and a reprocess do."""
    store = store_at(warehouse)
    rows = _rows(store, list(keys), code)
    unread = [row for row in rows if row["stage"] == "read"]
    others = [row for row in rows if row["stage"] != "read"]
    outcomes: dict[int, str] = {}
    for (sources, mapped, names), group in _by_source(unread).items():
        there = tuple(source for source in sources if os.path.lexists(source))
        job = Job(warehouse, there, workers, dict(field_map or json.loads(mapped or "{}")), names=names)
        outcomes |= _read_again(job, group, watcher)
    if others:
        reprocess_warehouse(warehouse, workers, watcher, everything=True)
        with store.connect(read_only=True) as connection:
            query = "select quarantine_key from quality.quarantine where stage <> 'read'"
            still = {key for (key,) in connection.execute(query).fetchall()}
        for row in others:
            key = row["quarantine_key"]
            outcomes[key] = "rejected_again" if key in still else "published"
    told = ("sources", "field_map", "extractor_version")
    replays.note(store.raw, ({n: v for n, v in row.items() if n not in told} for row in rows), outcomes)
    with store.changing(watcher.say) as connection:
        replays.project(store.raw, connection)
    return outcomes


def _rows(store: Store, keys: list[int], code: str | None) -> list[dict]:
    wanted = "q.code = $code" if code is not None else "q.quarantine_key in (select unnest($keys))" if keys else OPEN
    given = {"code": code} if code is not None else {"keys": keys} if keys else {}
    with store.connect(read_only=True) as connection:
        query = (
            "select q.*, r.sources, r.field_map, r.extractor_version from quality.quarantine as q join quality.run as r using (run_key)"
            f" where {wanted} and q.code <> 'forgotten' order by q.quarantine_key"
        )
        found = take(connection, query, given).to_dicts()
    missing = set(keys) - {row["quarantine_key"] for row in found}
    if missing or (code is not None and not found):
        what = f"the key {min(missing)}" if missing else f"the code {code}"
        raise RowUnknown(f"no rejected row has {what}: wirehouse quarantine list shows them")
    return found


def _by_source(rows: list[dict]) -> dict[tuple, list[dict]]:
    """Rows by how they were read: sources, field map, reader of names."""
    found: dict[tuple, list[dict]] = defaultdict(list)
    for row in rows:
        found[tuple(row["sources"]), row["field_map"], pipeline_of(row["extractor_version"])].append(row)
    return found


def _read_again(job: Job, rows: list[dict], watcher: Watcher) -> dict[int, str]:
    if not job.sources:
        return {row["quarantine_key"]: "source_gone" for row in rows}
    try:
        batch = run_job(job, watcher)
    except SourceNotFound:
        return {row["quarantine_key"]: "source_gone" for row in rows}
    rejected = batch.archive.load("rejected")
    again = set(rejected.select("source_uri", "source_offset").iter_rows())
    files = dict(batch.archive.load("files").select("source_uri", "records").iter_rows())
    taken = _taken(batch, {row["source_uri"] for row in rows})
    return {row["quarantine_key"]: _outcome(row, again, files, taken) for row in rows}


def _outcome(row: dict, again: set[tuple], files: dict[str, int], taken: set[tuple]) -> str:
    place = (row["source_uri"], row["source_offset"])
    if place in again:
        return "rejected_again"
    if place in taken or (row["source_offset"] is None and files.get(row["source_uri"])):
        return "published"
    on_disk = (row["source_uri"] or "").partition("!")[0]
    return "not_found" if os.path.lexists(on_disk) else "source_gone"


def _taken(batch: Batch, uris: set[str | None]) -> set[tuple]:
    """Places of records that the warehouse has from these files, from this run or one before it."""
    found: set[tuple] = set()
    for archive in archives(batch.job.store.raw):
        for part in archive.parts:
            places = pl.read_parquet(part, columns=["source_uri", "source_offset"])
            found.update(places.filter(pl.col("source_uri").is_in(list(uris))).iter_rows())
    return found
