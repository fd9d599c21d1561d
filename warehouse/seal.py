"""Seals: what a table holds in one short string, whatever the order of its rows.

Two uses: a seal taken at publish and taken again later tells whether *anything* in the table was changed since; and two
warehouses are the same in all that matters when their ``logical_seals`` are.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

import duckdb

# What differs between two warehouses that hold the same: when they were loaded, by which run, how long it took, and where
# in the text log a text lies.
VOLATILE = frozenset(
    "run_key started_at seconds loaded_at valid_from valid_to made_at superseded_at replayed_at".split()
)
PHYSICAL = frozenset({"copies.place"})
# Of the ledger only the runs that published count: a run that found nothing to do is a matter of how often one asked.
_PUBLISHED = "run_key in (select run_key from quality.run where status = 'published')"
_LEDGER = {
    "quality.run": "status = 'published'",
    "quality.check_result": _PUBLISHED,
    "quality.source_file": _PUBLISHED,
}


@dataclass(frozen=True, slots=True)
class Seal:
    """``rows``: how many; ``digest``: 64 hex digits over the columns' names and types and every row, repeats counted."""

    rows: int
    digest: str


def tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """``schema.table`` of every table of the database that is connected to, sorted."""
    query = "select schema_name || '.' || table_name from duckdb_tables() where database_name = current_database() and not temporary"
    return [name for (name,) in connection.execute(f"{query} order by 1").fetchall()]


def seal(
    connection: duckdb.DuckDBPyConnection, table: str, *, without: frozenset[str] = frozenset(), where: str = "true"
) -> Seal:
    """The seal of ``table`` (``schema.table``), of its rows ``where``, ``without`` some columns. Cost: half a second a
    million rows, and the text once through MD5."""
    described = connection.execute(f"describe {table}").fetchall()
    columns = sorted((name, kind) for name, kind, *_ in described if name not in without)
    listed = ", ".join(f'"{name}"' for name, _ in columns)
    row = "to_json(t)::varchar"  # names, nulls and quotes are told apart in it, which they are not in a cast to text
    found = connection.execute(
        f"select count(*), sum(md5_number_lower({row})), sum(md5_number_upper({row})) from (select {listed} from {table} where {where}) as t"
    ).fetchone()
    assert found is not None
    return Seal(found[0], sha256(repr((columns, *found)).encode()).hexdigest())


def logical_seals(connection: duckdb.DuckDBPyConnection) -> dict[str, Seal]:
    """The seals of all tables without what differs between two warehouses that hold the same."""
    return {
        table: seal(connection, table, without=VOLATILE, where=_LEDGER.get(table, "true"))
        for table in tables(connection)
        if table not in PHYSICAL
    }


def logical_hash(connection: duckdb.DuckDBPyConnection) -> str:
    """``logical_seals`` in one string of 64 hex digits."""
    return sha256(repr(logical_seals(connection)).encode()).hexdigest()
