"""File stamps: what changes with every write to a file."""

from __future__ import annotations

from pathlib import Path


def stamp_of(path: Path) -> tuple[int, int, int]:
    """Inode, size, and time of the last write in nanoseconds. Raises OSError where the file cannot be looked at."""
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns
