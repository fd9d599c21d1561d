"""Whether the results can be written, checked before any work."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile

from warehouse.faults import TargetUnusable


def refuse_unwritable(path: Path, files: Path) -> None:
    """Makes the folders of the file ``path`` and of what lies beside it, and tries to write there. Raises TargetUnusable."""
    for folder in (path.parent, files):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with TemporaryFile(dir=folder) as file:
                file.write(bytes(4096))
                file.flush()
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise TargetUnusable(
                f"cannot write into {folder}: {reason}; name another place with --warehouse"
            ) from error
    if path.exists() and not os.access(path, os.W_OK):
        raise TargetUnusable(f"cannot write to {path}: permission denied; change its permissions or its owner")


def refuse_without_room(folders: Iterable[Path], wanted: int) -> None:
    """Raises TargetUnusable where the disk of one of these has fewer than ``wanted`` bytes free."""
    for folder in folders:
        if (free := shutil.disk_usage(folder).free) < wanted:
            raise TargetUnusable(
                f"the disk of {folder} has {free / 1e6:,.0f} MB free, {wanted / 1e6:,.0f} MB are needed: make room and run again"
            )
