"""Reprocess: old articles read with newer readers, changes shown by measure, superseded rows kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import duckdb

from flows.remaking import ready_archive, remake
from flows.watcher import Watcher
from transforms.facts.version import EXTRACTOR_VERSION, extractor_version
from warehouse import superseded
from warehouse.archive import folder_of
from warehouse.keys import key
from warehouse.lake.attaching import attach
from warehouse.store import Store
from warehouse.stores import store_at


class Change(NamedTuple):
    """What a reprocess does to the rows of a ``kind``: claims by measure, quotations, mentions by kind, dates."""

    kind: str
    before: int
    after: int
    added: int
    changed: int
    removed: int


_KINDS = {
    "fact_claim": "'claims: ' || measure",
    "fact_quote": "'quotations'",
    "fact_mention": "'mentions'",
    "fact_date": "'dates'",
    "dim_article": "'articles'",
}


def stale(store: Store) -> tuple[int, int]:
    """(articles that other readers than today's read, all)."""
    with store.connect(read_only=True) as connection:
        counts = connection.execute("select extractor_version, count(*) from dim_article group by all").fetchall()
    today = extractor_version()
    old = sum(n for v, n in counts if v != today and not v.startswith(f"{EXTRACTOR_VERSION}, names by "))
    return old, sum(n for _, n in counts)


def reprocess_warehouse(
    warehouse: Path, workers: int, watcher: Watcher, *, dry_run: bool = False, everything: bool = False
) -> list[Change] | None:
    """Makes the warehouse again with today's readers, keeps what that supersedes, and puts it in place; with ``dry_run`` only
    tells what it would change. None where today's readers read everything already, unless ``everything`` is asked for.
    Raises what a rebuild does."""
    old = store_at(warehouse)
    with old.writing(watcher.say):
        old.prepare(watcher.say)
        if not everything and not stale(old)[0]:
            return None
        ready_archive(old, watcher)
        new = remake(old, old.raw, workers, watcher)
        found = superseded.differences(old.path, new.path)
        changes = _changes(old.path, new.path)
        if dry_run:
            new.clear()
            return changes
        at = datetime.now(UTC).replace(tzinfo=None)
        event = key("reprocess", at.isoformat())
        kept = folder_of(old.files / "reprocessed.kept", event, at)
        superseded.keep(kept, {"run_key": event, "started_at": at, "status": "published"}, found)
        with new.connect() as connection:
            superseded.restore(old.raw, connection, kept)
            connection.execute("checkpoint")
        old.replace_with(new, [(kept, superseded.reprocessed(old.raw) / kept.name)])
        return changes


def _changes(old: Path, new: Path) -> list[Change]:
    with duckdb.connect() as connection:
        for name, path in (("old_file", old), ("new_file", new)):
            attach(connection, path, name)
        return [
            Change(*row)
            for table, kind in _KINDS.items()
            for row in connection.execute(superseded.counted(table, kind)).fetchall()
        ]
