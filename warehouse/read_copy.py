"""The read copy: the published file once more, replaced by an atomic rename after a run. Who reads it delays no writer.

Beside `news.duckdb` it is `news.read.duckdb`. A small file, `read-copy.json` among the warehouse's own, says which state of the
published file it is of: a change that was not copied (a correction, an audit's record) makes it stale.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from warehouse import quiet
from warehouse.archive import last_confirmed
from warehouse.faults import WarehouseBusy, is_lock
from warehouse.file_stamp import stamp_of
from warehouse.swap import sync, write_whole

RECORD = "read-copy.json"
WAIT_SECONDS = 60.0


def copy_of(path: Path) -> Path:
    """
    >>> copy_of(Path("/srv/news.duckdb"))
    PosixPath('/srv/news.read.duckdb')
    """
    real = Path(os.path.realpath(path))
    return real.with_name(f"{real.stem}.read{real.suffix}")


def refresh(path: Path, files: Path, say: Callable[[str], None] = lambda _: None) -> float:
    """Copies the published file, unless the copy is of its present state; returns the seconds. The writer's lock must be held.
    Raises WarehouseBusy where something else writes to the file for long."""
    clock = time.perf_counter()
    target = copy_of(path)
    if not is_current(path, files):
        beside = target.with_name(target.name + ".writing")
        with _held(path):  # nobody writes meanwhile, not even without the lock
            stamp = stamp_of(path)
            shutil.copyfile(os.path.realpath(path), beside)
        sync(beside)
        (files / RECORD).unlink(missing_ok=True)
        os.replace(beside, target)
        sync(target.parent)
        write_whole(files / RECORD, json.dumps({"of": stamp, "run": last_confirmed(files / "raw")}))
    return time.perf_counter() - clock


def _held(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection that keeps writers out, to a file without a log beside it."""
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            if path.with_name(path.name + ".wal").exists():
                with quiet.connect(path) as connection:
                    connection.execute("checkpoint")
            return quiet.connect(path, read_only=True)
        except duckdb.IOException as error:
            if not is_lock(error):
                raise
            if time.monotonic() > until:
                raise WarehouseBusy(
                    f"{path} is open for writing in another process; no copy was made for readers"
                ) from error
            time.sleep(0.1)


def is_current(path: Path, files: Path) -> bool:
    """Whether there is a copy, and it is of the file's present state."""
    told = _told(files)
    return told is not None and copy_of(path).exists() and path.exists() and told.get("of") == list(stamp_of(path))


def is_of_last_run(path: Path, files: Path) -> bool:
    """Whether there is a copy that has the last run that was published; corrections since then it may lack."""
    told = _told(files)
    return told is not None and copy_of(path).exists() and told.get("run") == last_confirmed(files / "raw")


def _told(files: Path) -> dict | None:
    with contextlib.suppress(OSError, ValueError):
        return json.loads((files / RECORD).read_text(encoding="utf-8"))
    return None
