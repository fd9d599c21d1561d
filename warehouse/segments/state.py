"""The state of a table of the copies index: what its last seal says of it, by which segments are known to be of this state and no other."""

from __future__ import annotations

from typing import NamedTuple

import duckdb

from warehouse.quiet import is_lake

TABLES = {"signature": "shingle", "unit": "unit"}  # those that segments are kept of, and the column that is looked up


class State(NamedTuple):
    """``rows``: how many; ``content``: their hash, and what that rests on."""

    rows: int
    content: str


def states(connection: duckdb.DuckDBPyConnection) -> dict[str, State]:
    """Table -> its state; of one without a seal none. A lake's is not asked: it has no file that segments could lie beside."""
    if is_lake(connection):
        return {}
    names = ", ".join(f"'copies.{table}'" for table in TABLES)
    query = (
        "select sealed_object[8:], row_count, moving_hash || ' ' || hash_basis from quality.seal"
        f" where sealed_object in ({names}) qualify row_number() over (partition by sealed_object order by seal_number desc) = 1"
    )
    return {table: State(rows, content) for table, rows, content in connection.execute(query).fetchall()}
