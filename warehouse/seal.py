"""Seals: a table's contents in one short string, whatever the order of its rows.

Two uses: a seal taken at publish and taken again later tells whether *anything* in the table was changed since; and two
warehouses are the same in all that matters when their ``logical_seals`` are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import duckdb

from warehouse.first_row import first_row

# What differs between two warehouses that hold the same: when they were loaded, by which run, how long it took, and where
# in the text log a text lies.
VOLATILE = frozenset(
    "run_key started_at seconds loaded_at ordered_at valid_from valid_to made_at superseded_at replayed_at reprocess_key".split()
)
PHYSICAL = frozenset({"copies.place", "quality.seal", "quality.audit", "quality.audit_result", "quality.run_step"})
MODULUS = 1 << 64
# Of the ledger only the runs that published count: a run that found nothing to do is a matter of how often one asked.
_PUBLISHED = "run_key in (select run_key from quality.run where status = 'published')"
_LEDGER = {
    "quality.run": "status = 'published'",
    "quality.check_result": _PUBLISHED,
    "quality.source_file": _PUBLISHED,
}


@dataclass(frozen=True, slots=True)
class Content:
    """Rows of a table without their order. ``rows``: how many; ``total``: the sum of their hashes, modulo 2^64. Contents add up:
    that of a table is that of its parts together."""

    rows: int
    total: int

    def __add__(self, other: Content) -> Content:
        return Content(self.rows + other.rows, (self.total + other.total) % MODULUS)

    def __sub__(self, other: Content) -> Content:
        return Content(self.rows - other.rows, (self.total - other.total) % MODULUS)


@dataclass(frozen=True, slots=True)
class Seal:
    """``rows``: how many; ``digest``: 64 hex digits over the columns' names and types and every row, repeats counted."""

    rows: int
    digest: str


def content(connection: duckdb.DuckDBPyConnection, rows: str, columns: Iterable[tuple[str, str]]) -> Content:
    """The content of ``rows`` (a table, or a select in parentheses) in ``columns`` (name, type). Cost: some 15 ms a million
    rows, and the text once through DuckDB's hash, which another version of DuckDB may change: see ``basis``.

    >>> both = content(duckdb.connect(), "(values (1, 'a'), (2, 'b')) as t (k, s)", [("k", "INTEGER"), ("s", "VARCHAR")])
    >>> both == sum((content(duckdb.connect(), f"(values {row}) as t (k, s)", [("k", ""), ("s", "")]) for row in ("(2, 'b')", "(1, 'a')")), Content(0, 0))
    True
    """
    parts = [part for name, kind in columns for part in _hashed(f'"{name}"', kind)]
    found = first_row(connection.execute(f"select count(*), sum(hash({', '.join(parts)})) from {rows}"))
    assert found is not None
    return Content(found[0], int(found[1] or 0) % MODULUS)


def _hashed(column: str, kind: str) -> list[str]:
    """To DuckDB, a list hashes as its members do one after the other, and an empty one as null: the length tells them apart."""
    return [column, f"coalesce(len({column}), -1)"] if kind.endswith("[]") else [column]


def basis(connection: duckdb.DuckDBPyConnection) -> str:
    """DuckDB's version, and what its hash makes of known values: contents are comparable where the latter is the same."""
    known = "7::bigint, 7::integer, 0.1::double, true, 'press', 'a longer line of press', ['a', 'b'], date '2020-02-29', timestamp '2020-02-29 12:00:00', null"
    found = first_row(connection.execute(f"select version(), hash({known})"))
    assert found is not None
    return f"duckdb {found[0]} {found[1]:016x}"


def tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """``schema.table`` of every table of the database that is connected to, sorted."""
    query = "select schema_name || '.' || table_name from duckdb_tables() where database_name = current_database() and not temporary"
    return [name for (name,) in connection.execute(f"{query} order by 1").fetchall()]


def seal(
    connection: duckdb.DuckDBPyConnection, table: str, *, without: frozenset[str] = frozenset(), where: str = "true"
) -> Seal:
    """The seal of ``table`` (``schema.table``), of its rows ``where``, ``without`` some columns."""
    described = connection.execute(f"describe {table}").fetchall()
    columns = sorted((name, kind) for name, kind, *_ in described if name not in without)
    found = content(connection, f"{table} where {where}", columns)
    return Seal(found.rows, sha256(repr((columns, found)).encode()).hexdigest())


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
