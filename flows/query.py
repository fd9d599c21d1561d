"""Reading the warehouse: analysts' SQL, without a way out of the file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb

from flows.describing import described
from flows.inert import inert_line
from warehouse.lake.attaching import data_path
from warehouse.lake.reach import refuse_reaching
from warehouse.quiet import ALIAS, is_lake
from warehouse.readers import open_to_read
from warehouse.sql import literal
from warehouse.stores import store_at

MEMORY_LIMIT = "4GB"
SPILL_LIMIT = "20GB"


def open_locked_down(warehouse: Path, as_of_run: int | None = None) -> duckdb.DuckDBPyConnection:
    """A read-only connection whose SQL reaches no other file, no network, no extension, and at most MEMORY_LIMIT
    (beyond it SPILL_LIMIT on disk). ``as_of_run``: a lake as that run left it. What a user wrote goes through
    ``refuse_reaching`` before it is asked of a lake. Raises what opening a warehouse does, NotOnAFile."""
    connection = open_to_read(store_at(warehouse), lambda m: print(inert_line(m), file=sys.stderr), as_of_run=as_of_run)
    connection.execute(f"set memory_limit = '{MEMORY_LIMIT}'")
    connection.execute(f"set max_temp_directory_size = '{SPILL_LIMIT}'")
    connection.execute("set autoinstall_known_extensions = false")
    connection.execute("set autoload_known_extensions = false")
    if is_lake(connection):  # its own Parquet files are all it reads
        connection.execute(f"set allowed_directories = [{literal(data_path(connection, ALIAS))}]")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    return connection


def results_of(connection: duckdb.DuckDBPyConnection, script: str) -> Iterator[duckdb.DuckDBPyRelation | None]:
    """The result of each statement of ``script``, in order; one is run when it is asked for. None where it gives no rows. ``describe``
    of a view or table is answered by what the schema states."""
    refuse_reaching(connection, script)
    return (described(connection, s.query) or connection.sql(s.query) for s in connection.extract_statements(script))
