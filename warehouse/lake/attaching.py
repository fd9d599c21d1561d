"""Attaching a warehouse to a DuckDB connection: a file, or a lake by its extensions."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb

from warehouse.faults import CatalogUnreachable, LakeUnnamed, WarehouseMissing
from warehouse.lake.extensions import FOR_CATALOG, FOR_OBJECTS, load
from warehouse.lake.lake_name import LakeName
from warehouse.sql import literal

# Another writer that committed since our transaction began must make ours fail, not be merged with it: DuckLake's own check
# for conflicts lets some through (its issues 1094 and 1393). The writer's turn keeps that from happening; this is the net below.
_NO_MERGING = "set ducklake_max_retry_count = 0"
# Rows inlined into the catalog took part in corruptions that files do not (ducklake issues 1094, 1215).
_NO_INLINING = "data_inlining_row_limit 0"


def attach(connection: duckdb.DuckDBPyConnection, path: Path, name: str, *, read_only: bool = True) -> None:
    """Attaches the warehouse at ``path`` under ``name``, unless it is. Raises what DuckDB
    does for a file; for a lake ExtensionMissing, WarehouseMissing where there is none and it is only to be read,
    LakeUnnamed where a new one's place is not told, CatalogUnreachable."""
    if not isinstance(path, LakeName):
        connection.execute(f"attach if not exists {literal(str(path))} as {name}{' (read_only)' if read_only else ''}")
        return
    is_far = "://" in (path.data_path or "")
    load(connection, FOR_CATALOG[path.kind] + ((FOR_OBJECTS,) if is_far else ()))
    options = ["read_only"] if read_only else [_NO_INLINING]
    if path.snapshot is not None:
        options.append(f"snapshot_version {path.snapshot}")
    try:
        _attach(connection, path, name, [*options, "create_if_not_exists false"])
    except duckdb.InvalidInputException as error:
        if "does not exist" not in str(error):
            raise
        if read_only:
            raise WarehouseMissing(
                f"no lake at {path}: make one with `wirehouse run SOURCE --warehouse '{path}'`"
            ) from error
        _create(connection, path, name, options)
    connection.execute(_NO_MERGING)
    if "://" in data_path(connection, name):
        connection.execute(object_secret())


def _create(connection: duckdb.DuckDBPyConnection, path: LakeName, name: str, options: list[str]) -> None:
    if path.data_path is None:
        raise no_data_path(path)
    if "://" not in path.data_path:
        Path(path.data_path).mkdir(parents=True, exist_ok=True)
    _attach(connection, path, name, [*options, f"data_path {literal(path.data_path)}"])


def no_data_path(path: LakeName) -> LakeUnnamed:
    return LakeUnnamed(
        f"{path} is a new lake, and its name does not say where its data is to lie: add data_path=/a/shared/folder, or"
        " data_path=s3://bucket/folder files=/a/shared/folder, to it"
    )


def _attach(connection: duckdb.DuckDBPyConnection, path: LakeName, name: str, options: list[str]) -> None:
    kind = "" if path.kind == "duckdb" else f"{path.kind}:"
    catalog = literal(f"ducklake:{kind}{path.catalog}")
    if path.kind != "postgres" and not Path(path.catalog).exists() and "create_if_not_exists false" in options:
        raise duckdb.InvalidInputException("does not exist")
    try:
        connection.execute(f"attach if not exists {catalog} as {name} ({', '.join(options)})")
    except duckdb.Error as error:
        if "requires the extension" in str(error):  # only the catalog knew that the data is far away
            load(connection, (FOR_OBJECTS,))
            _attach(connection, path, name, options)
            return
        if "Unable to connect" not in str(error):
            raise
        why = str(error).partition("Unable to connect")[2].partition("failed: ")[2].splitlines()
        raise CatalogUnreachable(
            f"the catalog of {path} cannot be reached: {why[0] if why else 'no reason given'}. Is the server running, does the"
            " database exist (createdb), and may this user connect?"
        ) from error


def data_path(connection: duckdb.DuckDBPyConnection, name: str) -> str:
    """Where the Parquet files of the lake attached as ``name`` lie, ending in a slash."""
    query = f"select value from __ducklake_metadata_{name}.ducklake_metadata where key = 'data_path'"
    return connection.execute(query).fetchall()[0][0]


def current_snapshot(connection: duckdb.DuckDBPyConnection, name: str) -> int:
    """The number of the latest state of the lake attached as ``name``."""
    query = f"select max(snapshot_id) from __ducklake_metadata_{name}.ducklake_snapshot"
    return connection.execute(query).fetchall()[0][0]


def object_secret() -> str:
    """The statement that tells DuckDB how to reach an object store, from the environment names that S3's own tools use."""
    of = os.environ.get
    told = {
        "key_id": of("AWS_ACCESS_KEY_ID"),
        "secret": of("AWS_SECRET_ACCESS_KEY"),
        "session_token": of("AWS_SESSION_TOKEN"),
        "region": of("AWS_REGION") or of("AWS_DEFAULT_REGION"),
    }
    address = of("AWS_ENDPOINT_URL_S3") or of("AWS_ENDPOINT_URL")
    options = [f"{name} {literal(value)}" for name, value in told.items() if value]
    if address:
        protocol, _, host = address.rstrip("/").rpartition("://")
        options += [f"endpoint {literal(host)}", "url_style 'path'", f"use_ssl {str(protocol != 'http').lower()}"]
    return f"create or replace secret lake_objects (type s3, {', '.join(['provider config', *options])})"
