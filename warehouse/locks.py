"""Who holds the writer's lock."""

from __future__ import annotations

import fcntl

from warehouse.lake.lake_name import LakeName
from warehouse.lake.turns import holder
from warehouse.store import Store


def writer(store: Store) -> str | None:
    """The process that writes, or None. Looking does not take the lock away from anybody."""
    if isinstance(store.path, LakeName) and store.path.kind == "postgres":
        return holder(store.path.catalog)
    path = store.files / "lock"
    if not path.exists():
        return None
    try:
        with open(path) as handle:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
            fcntl.flock(handle, fcntl.LOCK_UN)
            return None
    except BlockingIOError:
        return f"process {path.read_text().strip() or 'unknown'}"
    except OSError:
        return None
