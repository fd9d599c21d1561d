"""Earlier states of a lake: each run's transaction leaves a snapshot that bears the run's key."""

from __future__ import annotations

import json

import duckdb

from warehouse.faults import WarehouseMissing
from warehouse.first_row import first_row
from warehouse.sql import literal


def note_run(connection: duckdb.DuckDBPyConnection, run_key: int) -> None:
    """Writes the run's key to the snapshot that the transaction under way will leave in the lake that is connected to."""
    told = literal(json.dumps({"run_key": str(run_key)}))
    connection.execute(
        f"call ducklake_set_commit_message(current_database(), 'wirehouse', 'run {run_key}', extra_info => {told})"
    )


def snapshot_of(connection: duckdb.DuckDBPyConnection, database: str, run_key: int) -> int:
    """The number of the snapshot that a run left in the lake attached as ``database``. Raises WarehouseMissing where there is
    none: the run is not known, or its snapshot was expired."""
    query = (
        f"select snapshot_id from ducklake_snapshots({literal(database)})"
        " where json_extract_string(commit_extra_info, '$.run_key') = ?"
    )
    found = first_row(connection.execute(query, [str(run_key)]))
    if found is None:
        raise WarehouseMissing(
            f'the lake has no snapshot of run {run_key}: wirehouse sql "select run_key, started_at from quality.run" lists the'
            " runs; a snapshot is gone once it was expired, as `wirehouse forget` and `wirehouse rebuild` do"
        )
    return found[0]
