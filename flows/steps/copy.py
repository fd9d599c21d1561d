"""Copy: the published file once more, for readers, by an atomic rename."""

from __future__ import annotations

from collections.abc import Callable

from flows.batch import Batch
from warehouse.read_copy import refresh


def copy(batch: Batch, say: Callable[[str], None]) -> Batch:
    """Refreshes the copy for readers. The writer's lock must be held; the published file stays open to readers meanwhile."""
    if batch.job.store.is_lake:
        say("a lake needs no copy for readers: they never wait")
        return batch
    seconds = refresh(batch.job.store.path, batch.job.store.files, say)
    say(f"copied for readers in {seconds:.1f} s")
    return batch
