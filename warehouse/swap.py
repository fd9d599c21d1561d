"""Swaps: several files put in the place of others, all or none, whenever the process is killed.

The decision is one file, ``swap.json``, that appears whole or not at all. From then on the swap is carried out by whoever
opens the warehouse next; until then nothing has been touched. What belongs to a replaced file, as a database's
write-ahead log, is named among the removals: left beside the new file, it would be replayed into it.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

JOURNAL = "swap.json"


def swap(files: Path, moves: Iterable[tuple[Path, Path]], removals: Iterable[Path] = ()) -> None:
    """Removes ``removals`` (files or folders) and moves each (from, to), replacing what is there. ``files``: the folder that
    keeps the journal. Whoever calls it holds the writer's lock."""

    def named(path: Path) -> str:  # the warehouse may be moved elsewhere before the swap is finished
        return os.path.relpath(os.path.abspath(path), os.path.abspath(files))

    journal = {"moves": [[named(a), named(b)] for a, b in moves], "removals": [named(path) for path in removals]}
    write_whole(files / JOURNAL, json.dumps(journal, indent=1))
    finish(files)


def is_pending(files: Path) -> bool:
    """Whether a swap was decided and not finished."""
    return (files / JOURNAL).exists()


def finish(files: Path) -> None:
    """Carries out a swap that was decided. Safe to repeat, and to be killed in."""
    if not is_pending(files):
        return
    journal = json.loads((files / JOURNAL).read_text(encoding="utf-8"))
    touched = {files}
    for name in journal["removals"]:
        remove(files / name)
        touched.add((files / name).parent)
    for source, target in journal["moves"]:
        if (files / source).exists():
            _move(files / source, files / target)
        touched.add((files / target).parent)
    for folder in touched:
        sync(folder)
    (files / JOURNAL).unlink()
    sync(files)


def write_whole(path: Path, text: str) -> None:
    """Writes a small file so that it is there whole or not at all, and on disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(path.name + ".writing")
    with open(beside, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)
    sync(path.parent)


def remove(path: Path) -> None:
    """Removes a file or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """A file's bytes, or a folder's names, on disk."""
    if path.exists():
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.replace(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:  # the two lie on different disks: copied beside the target first
            raise
        beside = target.with_name(target.name + ".moving")
        shutil.copy2(source, beside)
        sync(beside)
        os.replace(beside, target)
        source.unlink()
