"""Sealing: every change that Wirehouse makes to the published file ends with a record of what it left, in ``quality.seal``.

Of a table that only grows, the columns that stay are not read again: what a batch adds is added to the last seal. The
columns that a later run may change, and all other tables, are read whole: they are narrow. So a seal costs what the batch
costs. It shows what was changed by somebody else, or by a disk fault; it is not a signature, which would need a secret.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import duckdb

from warehouse import definitions
from warehouse.exchange import give
from warehouse.first_row import first_row
from warehouse.frames import frame
from warehouse.history import INDEX
from warehouse.seal import Content, basis, content
from warehouse.tables import TABLES

Columns = tuple[tuple[str, str], ...]
LEDGER = "quality.seal"
_COLUMNS = (
    "seal_number, sealed_object, sealed_at, sealed_by, run_key, object_kind, row_count, fixed_hash, moving_hash,"
    " definition_hash, hash_basis"
)
# A sealing's row on the ledger of seals itself is of all rows but this one, and guards this one by its own columns.
_ITSELF = "seal_number, sealed_object, sealed_at, sealed_by, run_key, object_kind, row_count, fixed_hash, definition_hash, hash_basis"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A table as it is sealed. ``fixed``: (column, type) that stay once published, none where anything may change;
    ``moving``: those that a later run may change, with the key; ``grows``: whether rows are only ever added."""

    name: str
    fixed: Columns
    moving: Columns
    grows: bool


def _sealed() -> Iterable[Sealed]:
    for table in TABLES:
        name = f"{table.schema}.{table.name}"
        columns = tuple((c.name, c.type) for c in table.columns)
        if name == LEDGER:
            continue
        if table.moving is None:
            yield Sealed(name, (), columns, False)
        else:
            moving = {*table.moving, *(table.key if table.moving else ())}
            yield Sealed(
                name,
                tuple(c for c in columns if c[0] not in table.moving),
                tuple(c for c in columns if c[0] in moving),
                True,
            )
    for index, kinds in INDEX.items():
        yield Sealed(f"copies.{index}", (), tuple(kinds.items()), False)


SEALED: dict[str, Sealed] = {s.name: s for s in _sealed()}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of ``quality.seal``: the last on its object. Hashes are 16 hex digits, ``definition`` 32."""

    number: int
    kind: str
    rows: int | None
    fixed: str | None
    moving: str | None
    definition: str
    basis: str


def last_seals(connection: duckdb.DuckDBPyConnection, database: str = "") -> dict[str, Entry]:
    """Object -> its last seal. ``database``: the name of an attached one, with its dot and quotes; none is the one connected
    to."""
    query = (
        "select sealed_object, seal_number, object_kind, row_count, fixed_hash, moving_hash, definition_hash, hash_basis"
        f" from {database}{LEDGER} qualify row_number() over (partition by sealed_object order by seal_number desc) = 1"
    )
    return {name: Entry(*rest) for name, *rest in connection.execute(query).fetchall()}


def measure(
    connection: duckdb.DuckDBPyConnection, table: Sealed, database: str = "", *, whole: bool
) -> tuple[int, str | None, str | None]:
    """(rows, fixed hash, moving hash) as they stand; of a table that grows the fixed one only if ``whole``, for that reads
    every text."""
    rows = f"{database}{table.name}"
    fixed = content(connection, rows, table.fixed) if table.fixed and whole else None
    moving = content(connection, rows, table.moving) if table.moving else None
    known = fixed or moving
    return (known or _count(connection, rows)).rows, _hex(fixed), _hex(moving)


def measure_ledger(connection: duckdb.DuckDBPyConnection, number: int, database: str = "") -> tuple[int, str, str]:
    """Of ``quality.seal`` itself, but for its own row in sealing ``number``: (rows, hash), and the hash of that row."""
    own = f"seal_number = {number} and sealed_object = '{LEDGER}'"
    columns = [(name, "") for name in _COLUMNS.split(", ")]
    rest = content(connection, f"{database}{LEDGER} where not ({own})", columns)
    itself = content(connection, f"{database}{LEDGER} where {own}", [(name, "") for name in _ITSELF.split(", ")])
    return rest.rows, f"{rest.total:016x}", f"{itself.total:016x}"


def seal_file(
    connection: duckdb.DuckDBPyConnection,
    by: str,
    *,
    run_key: int | None = None,
    added: Mapping[str, Content] | None = None,
    only: Iterable[str] | None = None,
    is_defined: bool = False,
) -> None:
    """Seals the file as it stands, at the end of the transaction that changed it.

    ``by``: one of ``fields.SEALED_BY``. ``added``: table that grows -> content of what the transaction added in its fixed
    columns; with None they are all read, as after rows were taken out. ``only``: the tables that were changed, where the
    others, which may be broken, must keep their seals; definitions keep theirs too. ``is_defined``: the definitions are those
    that were sealed: ``demand`` found it, and the transaction changed none.
    """
    last, here = last_seals(connection), basis(connection)
    number = max((entry.number for entry in last.values()), default=0) + 1
    told = (number, datetime.now(UTC).replace(tzinfo=None), by, run_key)
    tables = [*(SEALED if only is None else only)]
    defined = _definitions(connection, last, here, {*tables, LEDGER}, is_kept=only is not None or is_defined)
    rows = [
        _row(
            told,
            name,
            "table",
            *_seal_of(connection, SEALED[name], last.get(name), added, here),
            defined[name][1],
            here,
        )
        for name in tables
    ]
    if only is None:
        ours = definitions.ours()
        rows += [
            _row(told, name, kind, None, None, None, digest, here)
            for name, (kind, digest) in defined.items()
            if kind != "table" and (kind, name) in ours
        ]
    _insert(connection, rows)
    _seal_ledger(connection, told, defined[LEDGER][1], here)


def _definitions(
    connection: duckdb.DuckDBPyConnection, last: Mapping[str, Entry], here: str, wanted: set[str], *, is_kept: bool
) -> dict[str, tuple[str, str]]:
    """Object -> (kind, digest of its definition). ``is_kept``: as last sealed, where all that are ``wanted`` were sealed by
    this very DuckDB."""
    if is_kept and wanted <= last.keys() and all(entry.basis == here for entry in last.values()):
        return {name: (entry.kind, entry.definition) for name, entry in last.items()}
    described = definitions.stored(connection, current(connection))
    found = {name: (kind, definition.digest) for (kind, name), definition in described.items()}
    if is_kept:
        found |= {name: (entry.kind, entry.definition) for name, entry in last.items() if name in wanted}
    return found


def _seal_of(
    connection: duckdb.DuckDBPyConnection,
    table: Sealed,
    before: Entry | None,
    added: Mapping[str, Content] | None,
    here: str,
) -> tuple[int, str | None, str | None]:
    whole = before is None or added is None or not comparable(before.basis, here)
    rows, fixed, moving = measure(connection, table, whole=whole)
    if table.grows and not whole:
        assert before is not None and before.fixed is not None and before.rows is not None and added is not None
        both = Content(before.rows, int(before.fixed, 16)) + added.get(table.name, Content(0, 0))
        rows, fixed = both.rows, _hex(both)
    return rows, fixed, moving


def _seal_ledger(
    connection: duckdb.DuckDBPyConnection, told: tuple[int, datetime, str, int | None], definition: str, here: str
) -> None:
    rows, rest, _ = measure_ledger(connection, told[0])
    _insert(connection, [_row(told, LEDGER, "table", rows, rest, None, definition, here)])
    _, _, itself = measure_ledger(connection, told[0])
    connection.execute(
        f"update {LEDGER} set moving_hash = ? where seal_number = ? and sealed_object = ?", [itself, told[0], LEDGER]
    )


def comparable(one: str, other: str) -> bool:
    """Whether hashes on these bases can be compared: the versions may differ, what the hash makes of known values not.

    >>> comparable("duckdb v1.5.5 00ff", "duckdb v1.5.6 00ff"), comparable("duckdb v1.5.5 00ff", "duckdb v2.0.0 0fff")
    (True, False)
    """
    return one.rsplit(" ", 1)[-1] == other.rsplit(" ", 1)[-1]


def _insert(connection: duckdb.DuckDBPyConnection, rows: list[tuple]) -> None:
    give(connection, "_seals", frame(LEDGER, rows))
    connection.execute(f"insert into {LEDGER} by name from _seals")
    connection.unregister("_seals")


def _row(
    told: tuple[int, datetime, str, int | None],
    name: str,
    kind: str,
    rows: int | None,
    fixed: str | None,
    moving: str | None,
    definition: str,
    here: str,
) -> tuple:
    number, at, by, run_key = told
    return (number, name, at, by, run_key, kind, rows, fixed, moving, definition, here)


def _hex(found: Content | None) -> str | None:
    return None if found is None else f"{found.total:016x}"


def _count(connection: duckdb.DuckDBPyConnection, rows: str) -> Content:
    found = first_row(connection.execute(f"select count(*) from {rows}"))
    assert found is not None
    return Content(found[0], 0)


def current(connection: duckdb.DuckDBPyConnection) -> str:
    """The name of the database that is connected to."""
    found = first_row(connection.execute("select current_database()"))
    assert found is not None
    return found[0]
