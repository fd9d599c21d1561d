"""Taking turns: one run at a time works on a lake, whichever machine it is on. Readers do not wait, nor does anybody for them.

What a run makes (versions, copies, stories, entities, seals) follows from all that was published before it, so two runs cannot be
merged after the fact. The turn is an advisory lock in PostgreSQL: it goes with the connection, so a killed run leaves none behind.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import duckdb

from warehouse.faults import CatalogUnreachable, ExtensionMissing, TurnLost, WarehouseBusy

TURN = 0x776972656C616B65  # "wirelake": of the whole database, as advisory locks are
KEEPALIVE: dict[str, Any] = {"keepalives": 1, "keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}
_TRY = "select pg_try_advisory_lock(%s)"
_WAIT = "select pg_advisory_lock(%s)"
_PATIENCE = "select set_config('lock_timeout', %s, false)"
_NOTE = "select set_config('application_name', %s, false)"
_HOLDER = (
    "select a.application_name, a.client_addr, a.pid from pg_locks as l join pg_stat_activity as a using (pid) where l.locktype = 'advisory'"
    " and l.granted and l.database = (select oid from pg_database where datname = current_database())"
    " and (l.classid::bigint << 32 | l.objid::bigint) = %s"
)


@contextmanager
def turn(conninfo: str, why: str, say: Callable[[str], None], wait: float) -> Iterator[None]:
    """Holds the writer's turn, after those who asked before. ``why``: what there is to wait for. Raises WarehouseBusy after
    ``wait`` seconds, CatalogUnreachable, ExtensionMissing."""
    connection = _connect(conninfo)
    try:
        connection.execute(_NOTE, [f"wirehouse {os.uname().nodename} process {os.getpid()}"])
        if connection.execute(_TRY, [TURN]).fetchone() != (True,):
            _queue(connection, why, say, wait)
        yield
    finally:
        connection.close()


def _queue(connection: Any, why: str, say: Callable[[str], None], wait: float) -> None:
    from psycopg.errors import LockNotAvailable

    say(f"{why}: waiting, up to {wait:.0f} s")
    connection.execute(_PATIENCE, [f"{max(1, round(wait * 1000))}ms"])
    try:
        connection.execute(_WAIT, [TURN])  # which PostgreSQL serves in order
    except LockNotAvailable as error:
        raise WarehouseBusy(f"{why}; waited {wait:.0f} s. Wait for it to end and run again.") from error


def refuse_moved(connection: duckdb.DuckDBPyConnection, built_on: int | None) -> None:
    """Raises TurnLost where the ledger has another number of runs than when the batch was begun: the connection that held the turn
    broke, and another run was published meanwhile. One that is published from now on makes the commit fail."""
    ((runs,),) = connection.execute("select count(*) from quality.run").fetchall()
    if built_on is not None and runs != built_on:
        raise TurnLost(
            f"another run was published while this one worked ({runs} runs in the ledger, {built_on} when it began): the connection to"
            " the catalog broke. Nothing was published. Run again"
        )


def holder(conninfo: str) -> str | None:
    """Who has the turn, or None."""
    with _connect(conninfo) as connection:
        found = connection.execute(_HOLDER, [TURN]).fetchone()
    return None if found is None else f"{found[0]} ({found[1] or 'local'})"


def _connect(conninfo: str) -> Any:
    try:
        import psycopg
    except ImportError as error:
        raise ExtensionMissing(
            "a lake in PostgreSQL needs the package psycopg, which is not installed: pip install 'wirehouse[lake]'"
        ) from error
    try:
        return psycopg.connect(conninfo, autocommit=True, **KEEPALIVE)
    except psycopg.OperationalError as error:
        raise CatalogUnreachable(f"the lake's catalog cannot be reached: {str(error).splitlines()[0]}") from error
