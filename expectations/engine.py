"""Great Expectations on DuckDB: the data source that a scratch database is audited through.

Great Expectations has no DuckDB source of its own. Its SQL source takes any SQLAlchemy dialect, and duckdb-engine is
one; a few things have to be put right, each with its reason beside it. Checked with great-expectations 1.24.1 and
duckdb-engine 0.17.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any

import duckdb_engine
import great_expectations as gx
from great_expectations.datasource.fluent import DatabricksSQLDatasource, PostgresDatasource, SQLDatasource
from great_expectations.execution_engine import sqlalchemy_execution_engine
from sqlalchemy.dialects import registry
from sqlalchemy.sql import sqltypes

from warehouse import quiet
from warehouse.lake.attaching import attach
from warehouse.sql import literal
from warehouse.tables import TABLES

WHOLE = "whole"
LOOKED_UP = (DatabricksSQLDatasource, PostgresDatasource)  # by Great Expectations, whenever it opens a source of SQL


class Dialect(duckdb_engine.Dialect):
    """duckdb-engine's dialect, with files attached on connecting and quick reflection."""

    supports_statement_cache = False

    def connect(self, *args: Any, attached: dict[str, Path] | None = None, small: int = 0, **kwargs: Any) -> Any:
        """``attached``: name -> path, opened read-only; the first is where plain table names are looked up. Paths are
        not part of the URL, so any character may stand in them. ``small``: as ``quiet.spare_threads`` takes it."""
        connection = super().connect(*args, **kwargs)
        quiet.spare_threads(quiet.hush(connection), sum(map(quiet.bytes_of, (attached or {}).values())), small)
        for name, path in (attached or {}).items():
            attach(connection, path, name)
        if attached:
            connection.execute(f"use {next(iter(attached))}")
        return connection

    # duckdb-engine reads columns by joins over pg_catalog of every attached database: 40 ms a table, half of a small
    # audit.
    def get_columns(self, connection: Any, table_name: str, schema: str | None = None, **_: Any) -> Any:
        rows = connection.exec_driver_sql(f'describe "{table_name}"').fetchall()
        types = self.ischema_names
        return [
            {"name": r[0], "type": types.get(r[1].lower(), sqltypes.NullType)(), "nullable": True, "default": None}
            for r in rows
        ]

    def has_table(self, connection: Any, table_name: str, schema: str | None = None, **_: Any) -> bool:
        here = f"database_name = current_database() and table_name = {literal(table_name)}"
        return connection.exec_driver_sql(f"select 1 from duckdb_columns() where {here} limit 1").fetchone() is not None

    def get_pk_constraint(self, connection: Any, table_name: str, schema: str | None = None, **_: Any) -> Any:
        return {
            "constrained_columns": [],
            "name": None,
        }  # the warehouse has no constraints: integrity is what is audited


class _Persisted(StrEnum):
    DUCKDB = "duckdb"


def prepare() -> None:
    """Once a process, before the first source: makes ``Dialect`` the one of ``duckdb://``, and has Great Expectations
    keep its connection (it closes it before it has fetched the rows otherwise)."""
    registry.register("duckdb", __name__, "Dialect")
    persisted = sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS
    if _Persisted.DUCKDB not in persisted:
        sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS = (*persisted, _Persisted.DUCKDB)  # type: ignore[assignment]


def _tables(scratch: Path) -> list[str]:
    with quiet.connect(scratch, read_only=True) as connection:
        found = connection.execute(
            "select table_name from information_schema.tables where table_catalog = current_database()"
        )
        return sorted({t.name for t in TABLES if t.is_staged} & {name for (name,) in found.fetchall()})


@contextmanager
def source(scratch: Path, published: Path, small: int = quiet.SMALL) -> Iterator[SQLDatasource]:
    """A data source with an asset for every staged table that ``scratch`` has, whose only batch is ``WHOLE``; the
    warehouse is ``published``. Both are only read, and free again when it closes: a connection left open would refuse the
    publish its own. ``small``: as ``quiet.spare_threads`` takes it."""
    prepare()
    # Named at once: Great Expectations rewrites its whole configuration for every table added later.
    assets = [
        {"name": name, "type": "table", "table_name": name, "batch_definitions": [{"name": WHOLE}]}
        for name in _tables(scratch)
    ]
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}  # type: ignore[assignment]
    found = context.data_sources.add_sql(  # type: ignore[call-arg]
        "scratch",
        connection_string="duckdb:///:memory:",
        create_temp_table=False,
        assets=assets,
        kwargs={
            "connect_args": {
                "attached": {"scratch": scratch, "published": published},
                "small": small,
                "config": {"temp_directory": str(scratch.parent / "spill")},  # not the folder we happen to run in
            }
        },
    )
    engine = found.get_execution_engine()
    try:
        yield found
    finally:
        with engine.get_connection() as connection:
            connection.close()
        for made in (engine.engine, found.get_engine()):
            made.dispose()
