"""The folder that the site is written into: only what changed is written, and what is no longer shown is removed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

MANIFEST = "wirehouse-report.json"


class FolderTaken(Exception):
    """The folder holds files that no report of ours wrote."""


def claim_folder(folder: Path) -> None:
    """Makes the folder, or takes one that is empty or holds an earlier report. Raises FolderTaken for any other."""
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / MANIFEST
    if any(folder.iterdir()) and not manifest.exists():
        raise FolderTaken(
            f"{folder} holds other files: choose an empty folder for the report, or a folder of an earlier one"
        )
    if not manifest.exists():
        manifest.write_text("[]\n", encoding="utf-8")


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
    many files. Only files that the manifest lists are touched."""
    manifest = folder / MANIFEST
    now = sorted(paths)
    stale = set(json.loads(manifest.read_text(encoding="utf-8"))) - set(now)
    for path in stale:
        (folder / path).unlink(missing_ok=True)
    write_changed(folder, MANIFEST, (json.dumps(now, indent=0) + "\n").encode())
    return len(stale)
