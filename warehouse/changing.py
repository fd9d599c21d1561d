"""Changes of the published file other than a run's: one transaction, which ends with the seal of the tables it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import duckdb

from warehouse.seal_check import demand
from warehouse.sealing import seal_file


@contextmanager
def changing(connection: duckdb.DuckDBPyConnection, tables: Iterable[str]) -> Iterator[None]:
    """A transaction that changes ``tables`` (schema and name; none of those that grow) and no other. All or nothing. Raises
    SealBroken where something else changed the file before."""
    connection.execute("begin")
    try:
        demand(connection)
        yield
        seal_file(connection, "change", added={}, only=tables)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
