"""New warehouses of whole runs in this process, copied from the first one: making its tables, views and seals takes as long as reading a
handful of articles. What makes them is tested in ``tests/warehouse``, and by every command that a test starts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from warehouse.archive import folders
from warehouse.store import Store


@contextmanager
def copied_blanks(folder: Path) -> Iterator[None]:
    """``Store.prepare`` of a file that is not there yet copies one that was prepared before; ``folder``: where that is kept."""
    blank, prepare = folder / "blank.duckdb", Store.prepare

    def prepare_or_copy(self: Store, say=lambda _: None) -> bool:
        is_new = type(self) is Store and not self.exists() and not any(folders(self.raw))
        if is_new and blank.exists():
            self.files.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(blank, self.path)
            self.renew_mark()
            return True
        made = prepare(self, say)
        if is_new:
            shutil.copyfile(self.path, blank)
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "prepare", prepare_or_copy)
        yield
