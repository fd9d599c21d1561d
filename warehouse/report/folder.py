"""The folder that the site is written into: only what changed is written, and what is no longer shown is removed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

MANIFEST = "wirehouse-report.json"


class FolderTaken(Exception):
    """The folder holds files that no report of ours wrote."""


def claim_folder(folder: Path, paths: Iterable[str] = ()) -> None:
    """Makes the folder, or takes one that is empty or holds an earlier report, and lists ``paths``, which are to be written: a
    build that is killed leaves no file that the next does not know. Raises FolderTaken for any other folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / MANIFEST).exists():
        raise FolderTaken(
            f"{folder} holds other files: choose an empty folder for the report, or a folder of an earlier one"
        )
    _list(folder, _listed(folder) | set(paths))


def write_changed(folder: Path, path: str, content: bytes) -> bool:
    """Writes a file of the site unless it holds just that already; returns whether it was written."""
    target = folder / path
    try:
        if target.read_bytes() == content:
            return False
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return True


def settle(folder: Path, paths: Iterable[str]) -> int:
    """Removes what an earlier report wrote and this one (``paths``) did not, as the page of a forgotten article; returns how
    many files. Only files in the folder that its list names are touched."""
    now = set(paths)
    stale = [path for path in _listed(folder) - now if (folder / path).resolve().is_relative_to(folder.resolve())]
    for path in stale:
        (folder / path).unlink(missing_ok=True)
    _list(folder, now)
    return len(stale)


def _listed(folder: Path) -> set[str]:
    manifest = folder / MANIFEST
    return set(json.loads(manifest.read_text(encoding="utf-8"))) if manifest.exists() else set()


def _list(folder: Path, paths: set[str]) -> None:
    write_changed(folder, MANIFEST, (json.dumps(sorted(paths), indent=0) + "\n").encode())
