"""Superseded facts: what other readers read before a reprocess, in the schema ``history``.

Each reprocess leaves a folder in the archive, ``raw/reprocessed/<when>-<key>/``, with a Parquet file a table and a record that
lists them with their SHA-256. The tables of ``history`` are made from these, after a rebuild too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import polars as pl

from warehouse.archive import Archive, ArchiveDamaged, folders
from warehouse.changes import sealed_change
from warehouse.exchange import take
from warehouse.lake.attaching import attach
from warehouse.sql import literal
from warehouse.tables import BY_NAME, HISTORIES, Table

# Of whom a row is, and by whom it was read, may differ without the fact being another.
_BESIDE = {"outlet_key", "date_key", "story_key", "extractor_version"}


def reprocessed(raw: Path) -> Path:
    return raw / "reprocessed"


def differences(old: Path, new: Path) -> dict[str, pl.DataFrame]:
    """Table -> rows of the file ``old`` that ``new`` has otherwise (``supersession`` changed) or no longer (removed), with the
    columns of their table in ``history`` but those of the reprocess."""
    with duckdb.connect() as connection:
        for name, path in (("old_file", old), ("new_file", new)):
            attach(connection, path, name)
        return {table.name: _differences(connection, table) for table in HISTORIES}


def _differences(connection: duckdb.DuckDBPyConnection, history: Table) -> pl.DataFrame:
    columns = {known.name for known in BY_NAME[history.name].columns}
    listed = ", ".join(f'o."{c.name}"' for c in history.columns if c.name in columns)
    return take(
        connection,
        f"select {listed}, fate as supersession from ({_fates(history)}) where fate in ('changed', 'removed') order by all",
    )


def _fates(history: Table) -> str:
    """The query that joins the rows ``o`` of the old file and ``n`` of the new one, and tells the fate of each."""
    table = BY_NAME[history.name]
    columns = {known.name for known in table.columns}
    compared = [f'"{c.name}"' for c in history.columns if c.name in columns - _BESIDE]
    old, new = (f"({', '.join(f'{of}.{name}' for name in compared)})" for of in ("o", "n"))
    joined = " and ".join(f'n."{name}" = o."{name}"' for name in table.key)
    key = f'"{table.key[0]}"'
    return (
        f"select o, n, case when n.{key} is null then 'removed' when o.{key} is null then 'added'"
        f" when {old} is distinct from {new} then 'changed' else 'same' end as fate"
        f" from old_file.main.{table.name} as o full join new_file.main.{table.name} as n on {joined}"
    )


def counted(name: str, kind: str) -> str:
    """The query for (kind, before, after, added, changed, removed) of a table; ``kind``: an expression over its columns."""
    history = BY_NAME[f"history.{name}"]

    def of(row: str) -> str:
        other = "added" if row == "o" else "removed"
        return f"select {kind} as kind, fate, '{row}' as side from (select unnest({row}), fate from ({_fates(history)}) where fate <> '{other}')"

    return (
        "select kind, count(*) filter (side = 'o') as before, count(*) filter (side = 'n') as after,"
        " count(*) filter (side = 'n' and fate = 'added') as added, count(*) filter (side = 'o' and fate = 'changed') as changed,"
        f" count(*) filter (side = 'o' and fate = 'removed') as removed from ({of('o')} union all {of('n')}) group by kind order by kind"
    )


def keep(folder: Path, record: dict, found: dict[str, pl.DataFrame]) -> None:
    """Writes the folder of a reprocess: ``record`` holds run_key (the reprocess's), started_at and status."""
    archive = Archive(folder)
    for name, rows in found.items():
        told = {"reprocess_key": record["run_key"], "superseded_at": record["started_at"]}
        archive.write(name, rows.with_columns(**{column: pl.lit(value) for column, value in told.items()}))
    archive.seal(record, None)
    archive.confirm()


def events(raw: Path) -> Iterator[Archive]:
    """The folders of reprocesses, oldest first."""
    return folders(reprocessed(raw))


def verify(raw: Path) -> None:
    """Raises ArchiveDamaged where a file of a reprocess is lost or altered."""
    if faults := [fault for event in events(raw) for fault in event.faults()]:
        raise ArchiveDamaged(
            f"the archive {reprocessed(raw)} is damaged: {'; '.join(faults[:5])}. Put the files back from a backup, or move their"
            " folder away: the history that it holds is lost then, and nothing else"
        )


def restore(raw: Path, connection: duckdb.DuckDBPyConnection, also: Path | None = None) -> None:
    """Fills the tables of ``history`` from the archive; ``also``: a reprocess's folder that is to come into it."""
    with sealed_change(connection):
        for table in HISTORIES:
            connection.execute(f"delete from {table.full_name}")
            for folder in (*(event.folder for event in events(raw)), *([also] if also else [])):
                file = folder / f"{table.name}.parquet"
                connection.execute(f"insert into {table.full_name} by name from read_parquet({literal(str(file))})")
