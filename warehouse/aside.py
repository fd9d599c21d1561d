"""Publishing beside a reader: who holds the published file open keeps the state that was opened, and delays nothing.

DuckDB lets nobody write to a file that another process has open. So the file is copied, the batch published in the copy, and
the copy put in the file's place in one step.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import duckdb

from warehouse import quiet, swap
from warehouse.faults import WarehouseBusy, is_lock
from warehouse.lake.turns import refuse_moved
from warehouse.store import Store

PATIENCE = 1.0  # seconds that a reader may take to go


@contextmanager
def publishing(
    store: Store, say: Callable[[str], None], *, aside: bool = False, built_on: int | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to publish by. The writer's lock must be held. ``aside``: in a copy from the start, where the disk has room
    for it, so that readers of the file are kept out for no longer than a rename takes.
    ``built_on``: how many runs the ledger had when the batch was begun. Raises what ``Store.connect`` does, TurnLost."""
    if store.is_lake:  # whose readers hold nobody up
        with store.connect(say=say) as connection:
            refuse_moved(connection, built_on)
            yield connection
        return
    held = _readable(store) if aside and _has_room(store) else None
    if held is None:
        try:
            connection = store.connect(wait=0.0 if aside else PATIENCE)
        except WarehouseBusy:
            held = _readable(store)
            if held is None:  # another writer has it: `check`, which is done in a moment
                connection = store.connect(say=say)
            else:
                say(f"{store.path} is open in another process: publishing in a copy; that process keeps the old state")
    if held is not None:
        with held:  # which keeps writers out until the copy is in place
            yield from _in_a_copy(store, say)
        return
    clock = time.perf_counter()
    with connection:
        yield connection
    say(f"readers were locked out of the file for {time.perf_counter() - clock:.2f} s")


def _has_room(store: Store) -> bool:
    return shutil.disk_usage(store.path.parent).free > 3 * store.path.stat().st_size


def _readable(store: Store) -> duckdb.DuckDBPyConnection | None:
    try:
        return quiet.connect(store.path, read_only=True)
    except duckdb.IOException as error:
        if not is_lock(error):
            raise
        return None


def _in_a_copy(store: Store, say: Callable[[str], None]) -> Iterator[duckdb.DuckDBPyConnection]:
    new, log = store.aside
    clock = time.perf_counter()
    try:
        shutil.copyfile(os.path.realpath(store.path), new)
        if store.beside[0].exists():
            shutil.copyfile(store.beside[0], log)
        copied = time.perf_counter() - clock
        with quiet.connect(new, beside=quiet.bytes_of(store.stage)) as connection:
            yield connection
            connection.execute("checkpoint")
    except BaseException:
        swap.remove(new)
        swap.remove(log)
        raise
    swap.sync(new)
    written = time.perf_counter() - clock - copied
    swap.swap(store.files, [(new, new.with_name(os.path.basename(os.path.realpath(store.path))))], store.beside)
    store.renew_mark()
    replaced = time.perf_counter() - clock - copied - written
    say(f"published in a copy: copied in {copied:.2f} s, written in {written:.2f} s, put in place in {replaced:.2f} s")
