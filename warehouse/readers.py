"""Opening a warehouse to read it: the read copy where it is up to date, else the published file."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import duckdb

from warehouse import quiet, swap
from warehouse.faults import WarehouseBusy
from warehouse.read_copy import copy_of, is_current, is_of_last_run
from warehouse.store import WAIT_SECONDS, Store


def open_to_read(
    store: Store,
    say: Callable[[str], None] = lambda _: None,
    wait: float = WAIT_SECONDS,
    as_of_run: int | None = None,
) -> duckdb.DuckDBPyConnection:
    """A read-only connection. While a run writes, readers of the copy do not wait. ``as_of_run``: as a run left
    it. Raises what ``Store.connect`` and ``Store.as_of`` do."""
    if as_of_run is not None:
        return store.as_of(as_of_run)
    if not store.is_lake and not swap.is_pending(store.files):
        if is_current(store.path, store.files):
            with contextlib.suppress(duckdb.Error):
                return quiet.connect(copy_of(store.path), read_only=True)
        elif is_of_last_run(store.path, store.files):
            try:
                return store.connect(read_only=True, wait=0.0)
            except WarehouseBusy:
                say(f"{store.path} is being written: reading the copy that the last run left")
                return quiet.connect(copy_of(store.path), read_only=True)
    return store.connect(read_only=True, say=say, wait=wait)
