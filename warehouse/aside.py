"""Publishing beside a reader: who holds the published file open keeps the state that was opened, and delays nothing.

DuckDB lets nobody write to a file that another process has open. So the file is copied, the batch published in the copy, and
the copy put in the file's place in one step.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import duckdb

from warehouse import quiet, swap
from warehouse.faults import WarehouseBusy, is_lock
from warehouse.store import Store

PATIENCE = 1.0  # seconds that a reader may take to go


@contextmanager
def publishing(store: Store, say: Callable[[str], None]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to publish by. The writer's lock must be held. Raises what ``Store.connect`` does."""
    try:
        connection = store.connect(wait=PATIENCE)
    except WarehouseBusy:
        held = _readable(store)
        if held is None:  # another writer has it: `check`, which is done in a moment
            connection = store.connect(say=say)
        else:
            with held:  # which keeps writers out until the copy is in place
                yield from _in_a_copy(store, say)
            return
    with connection:
        yield connection


def _readable(store: Store) -> duckdb.DuckDBPyConnection | None:
    try:
        return quiet.connect(store.path, read_only=True)
    except duckdb.IOException as error:
        if not is_lock(error):
            raise
        return None


def _in_a_copy(store: Store, say: Callable[[str], None]) -> Iterator[duckdb.DuckDBPyConnection]:
    say(
        f"{store.path} is open in another process: publishing in a copy that takes its place; that process keeps the old state"
    )
    new, log = store.aside
    try:
        shutil.copyfile(os.path.realpath(store.path), new)
        if store.beside[0].exists():
            shutil.copyfile(store.beside[0], log)
        with quiet.connect(new) as connection:
            yield connection
            connection.execute("checkpoint")
    except BaseException:
        swap.remove(new)
        swap.remove(log)
        raise
    swap.sync(new)
    swap.swap(store.files, [(new, new.with_name(os.path.basename(os.path.realpath(store.path))))], store.beside)
    store.renew_mark()
