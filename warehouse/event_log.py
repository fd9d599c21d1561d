"""Event logs in the archive: people's decisions, one line of JSON each, in the order in which they were made.

Only ever added to. A line carries the checksum of its event: a line that was altered is told, and the torn last line of a
killed process, whose event was never acknowledged, is dropped.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from warehouse.archive import ArchiveDamaged
from warehouse.swap import sync, write_whole


@dataclass(frozen=True, slots=True)
class EventLog:
    """A log at a path; without a file it has no events."""

    path: Path

    def read(self) -> list[dict]:
        """The events, oldest first. Raises ArchiveDamaged where one of them was altered."""
        return [] if not self.path.exists() else self._events(self.path.read_bytes())

    def append(self, event: dict) -> None:
        """Adds an event, on disk when it returns."""
        whole = b"".join(_line(known) for known in self.read())
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with open(self.path, "r+b" if self.path.exists() else "wb") as file:
            file.truncate(len(whole))
            file.seek(len(whole))
            file.write(_line(event))
            file.flush()
            os.fsync(file.fileno())
        sync(self.path.parent)

    def rewrite(self, events: list[dict]) -> None:
        """Puts other events in the place of all: for an erasure only."""
        write_whole(self.path, b"".join(map(_line, events)).decode())

    def _events(self, raw: bytes) -> list[dict]:
        found = []
        lines = raw.split(b"\n")  # the last is empty, or torn
        for number, line in enumerate(lines[:-1], 1):
            try:
                told = json.loads(line)
                event = told["event"]
                is_whole = told["sha256"] == _digest(event)
            except (ValueError, KeyError, TypeError):
                is_whole = False
            if not is_whole:
                raise ArchiveDamaged(
                    f"{self.path}, line {number}, was altered: put the file back from a backup, or remove that line to do without it"
                )
            found.append(event)
        return found


def _line(event: dict) -> bytes:
    return json.dumps({"event": event, "sha256": _digest(event)}, ensure_ascii=False, sort_keys=True).encode() + b"\n"


def _digest(event: dict) -> str:
    return sha256(json.dumps(event, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
