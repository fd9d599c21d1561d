"""Replays: what happened to rejected rows that were read again. Kept in the archive, for a rebuild makes rows that are no longer
rejected only out of there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl

from warehouse.changes import sealed_change
from warehouse.event_log import EventLog
from warehouse.exchange import give
from warehouse.frames import schema

TABLE = "quality.quarantine"


def log_of(raw: Path) -> EventLog:
    return EventLog(raw / "replays.jsonl")


def note(raw: Path, rows: Iterable[Mapping], outcomes: Mapping[int, str]) -> None:
    """Adds what became of ``rows`` (of quality.quarantine), by their keys, to the log."""
    log, at = log_of(raw), datetime.now(UTC).replace(tzinfo=None)
    for row in rows:
        told = {**row, "is_replayed": True, "replay_outcome": outcomes[row["quarantine_key"]], "replayed_at": at}
        log.append({"row": {name: str(v) if isinstance(v, datetime) else v for name, v in told.items()}})


def project(raw: Path, connection: duckdb.DuckDBPyConnection) -> None:
    """Brings ``quality.quarantine`` in line with the log: the last outcome of each row, and rows that nothing rejects any
    more."""
    last = {event["row"]["quarantine_key"]: event["row"] for event in log_of(raw).read()}
    if not last:
        return
    kinds = schema(TABLE)
    text = {name: pl.String if kind == pl.Datetime("us") else kind for name, kind in kinds.items()}
    rows = pl.DataFrame([{name: row.get(name) for name in kinds} for row in last.values()], schema=text)
    give(connection, "_replayed", rows.with_columns(pl.col("replayed_at").str.to_datetime(time_unit="us")))
    listed = ", ".join(kinds)
    told = "is_replayed, replay_outcome, replayed_at"
    query = f"select quarantine_key, {told} from _replayed except select quarantine_key, {told} from {TABLE}"
    if connection.execute(f"select 1 from ({query}) limit 1").fetchall():
        with sealed_change(connection):
            connection.execute(
                f"update {TABLE} as q set is_replayed = r.is_replayed, replay_outcome = r.replay_outcome, replayed_at = r.replayed_at"
                " from _replayed as r where r.quarantine_key = q.quarantine_key"
            )
            connection.execute(
                f"insert into {TABLE} ({listed}) select {listed} from _replayed anti join {TABLE} using (quarantine_key)"
            )
    connection.unregister("_replayed")
