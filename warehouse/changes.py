"""A change of the published file other than a run's publish: one transaction that ends with its seal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from warehouse.seal_check import demand
from warehouse.sealing import seal_file
from warehouse.transaction import transaction


@contextmanager
def sealed_change(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """What is executed inside is committed with a seal of what it left, or not at all; tables that only grow are left alone. Raises SealBroken where something else
    changed the file before."""
    with transaction(connection):
        demand(connection)
        yield
        seal_file(connection, "change", added={})
