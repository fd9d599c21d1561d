"""Rebuild: the same warehouse again, from its raw archive alone."""

from __future__ import annotations

from pathlib import Path

from flows.remaking import ready_archive, remake
from flows.watcher import Watcher
from warehouse.archive import accept_losses
from warehouse.stores import store_at


def rebuild_warehouse(warehouse: Path, workers: int, watcher: Watcher, *, losses_accepted: bool = False) -> int:
    """Makes the warehouse again, into a new file, and puts it in the old one's place when it is whole and passes its audit.

    Returns the number of runs. Raises WarehouseMissing where there is no archive, ArchiveDamaged where it is incomplete, or
    lacks runs that the old file has; ``losses_accepted`` goes on without those. Raises RunRefused and RebuiltUnfit where the
    audit finds fault with what came of it.
    """
    old = store_at(warehouse)
    with old.writing(watcher.say):
        if losses_accepted:
            for name in accept_losses(old.raw, old.set_aside):
                watcher.say(f"{name}: lost or altered, so it is left out; run its source again")
        found = ready_archive(old, watcher, losses_accepted=losses_accepted)
        old.replace_with(remake(old, old.raw, workers, watcher))
        return len(found)
