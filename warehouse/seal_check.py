"""Whether a warehouse is as Wirehouse left it: the file compared with its last seals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import duckdb

from warehouse import definitions, sealing
from warehouse.definitions import Definition, Named
from warehouse.seal import basis
from warehouse.sealing import LEDGER, SEALED, Entry


class SealBroken(Exception):
    """Something other than Wirehouse changed the file, or it was never sealed."""


@dataclass(slots=True)
class Verdict:
    """``broken``: sealed object -> what is wrong with it; ``held``: object -> rows, None of views and macros; ``own``: (kind,
    name) of what somebody else made beside it; ``uncertain``: why nothing can be said of the values, else None."""

    broken: dict[str, str] = field(default_factory=dict)
    held: dict[str, int | None] = field(default_factory=dict)
    own: list[Named] = field(default_factory=list)
    uncertain: str | None = None

    @property
    def state(self) -> str:
        """One of ``fields.SEAL_STATES``."""
        return "broken" if self.broken else "uncertain" if self.uncertain else "holds"


def verify(connection: duckdb.DuckDBPyConnection, database: str, *, whole: bool) -> Verdict:
    """Holds the ``database`` (attached under this name) against its seals. ``whole``: every value; else all but the columns
    of the growing tables that never change, of which only the rows are counted: that takes milliseconds. Reads only.
    """
    found, at = Verdict(), f'"{database}".'
    there = definitions.stored(connection, database)
    for name in definitions.shadowing(connection, there):
        found.broken[name] = "a macro replaces DuckDB's function of this name in every view"
    if ("table", LEDGER) not in there:
        found.broken[LEDGER] = "there is no record of seals"
        return found
    try:
        last = sealing.last_seals(connection, at)
    except duckdb.Error as error:
        found.broken[LEDGER] = _unreadable(error)
        return found
    here = basis(connection)
    for name in {**SEALED, LEDGER: None, **last}:
        if name not in last and ("table", name) not in there:
            continue  # of a newer program, which makes and seals it before it writes
        wrong = "; ".join(_faults(connection, name, last.get(name), there, at, here, whole))
        if wrong:
            found.broken[name] = wrong
        elif name in last:
            found.held[name] = last[name].rows
    if not all(sealing.comparable(entry.basis, here) for entry in last.values()):
        sealed = sorted({entry.basis.rpartition(" ")[0] for entry in last.values()})
        found.uncertain = f"sealed by {', '.join(sealed)}, which does not hash like {here.rpartition(' ')[0]}"
    ours = definitions.ours() | {(entry.kind, name) for name, entry in last.items()}
    found.own = sorted(set(there) - ours) + definitions.others(connection, database)
    return found


def demand(connection: duckdb.DuckDBPyConnection, database: str | None = None) -> None:
    """Raises SealBroken where a quick look (``verify`` without ``whole``) finds the file changed: what is built on it would
    be sealed with it."""
    name = database or sealing.current(connection)
    verdict = verify(connection, name, whole=False)
    if verdict.broken:
        told = "; ".join(f"{what}: {wrong}" for what, wrong in list(verdict.broken.items())[:3])
        more = f" (and {len(verdict.broken) - 3} more)" if len(verdict.broken) > 3 else ""
        raise SealBroken(
            f"something other than Wirehouse changed the warehouse: {told}{more}. Nothing was published."
            " `wirehouse check` lists everything that is wrong; `wirehouse rebuild` rebuilds the file from its archive"
        )


def _faults(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    sealed: Entry | None,
    there: dict[Named, Definition],
    at: str,
    here: str,
    whole: bool,
) -> Iterator[str]:
    if sealed is None:
        yield "it was never sealed, or its seals were removed"
        return
    defined = there.get((sealed.kind, name))
    if defined is None:
        yield _gone(name, sealed.kind, there)
        return
    if not _is_as_sealed(sealed, name, defined, here):
        yield _redefined(sealed.kind)
    if sealed.kind == "table":
        try:
            yield from _values(connection, name, sealed, at, here, whole)
        except duckdb.Error as error:
            yield _unreadable(error)


def _is_as_sealed(sealed: Entry, name: str, defined: Definition, here: str) -> bool:
    """SQL is kept as DuckDB writes it, which another version may do otherwise: what this program would make is right too."""
    if defined.digest == sealed.definition or defined == definitions.stated().get((sealed.kind, name)):
        return True
    return sealed.kind != "table" and sealed.basis.rpartition(" ")[0] != here.rpartition(" ")[0]


def _values(
    connection: duckdb.DuckDBPyConnection, name: str, sealed: Entry, at: str, here: str, whole: bool
) -> Iterator[str]:
    fixed: str | None
    moving: str | None
    if name == LEDGER:
        rows, fixed, moving = sealing.measure_ledger(connection, sealed.number, at)
    elif name in SEALED:
        rows, fixed, moving = sealing.measure(connection, SEALED[name], at, whole=whole)
    else:  # of a table that this program does not know any more
        return
    if rows != sealed.rows:
        yield f"{rows:,} rows where {sealed.rows or 0:,} were sealed"
    elif sealing.comparable(sealed.basis, here):
        changed = moving != sealed.moving or (fixed is not None and fixed != sealed.fixed)
        if changed:
            yield f"values differ from what was sealed, in {rows:,} rows"


def _gone(name: str, kind: str, there: dict[Named, Definition]) -> str:
    others = [other for other, called in there if called == name]
    return f"a {others[0]} has replaced the {kind}" if others else f"the {kind} is gone"


def _redefined(kind: str) -> str:
    return "its columns, types or comments were changed" if kind == "table" else f"the {kind} was redefined"


def _unreadable(error: duckdb.Error) -> str:
    return f"it cannot be read as it was sealed: {str(error).splitlines()[0]}"
