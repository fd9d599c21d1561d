"""Progress as JSON, an object per line on stderr, for whatever collects logs."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import Any


class JsonLog:
    """A Watcher. Each line has `time` (UTC), `level`, `event` (message, step, progress) and the event's fields."""

    def __init__(self) -> None:
        self._told = 0.0

    def say(self, message: str) -> None:
        self._write("message", message=message)

    def step(self, name: str) -> None:
        self._told = 0.0
        self._write("step", step=name)

    def tick(self, done: int, of: int) -> None:
        if of and (done / of >= self._told + 0.1 or done == of):
            self._told = done / of
            self._write("progress", done=done, of=of)

    def close(self) -> None:
        sys.stderr.flush()

    def _write(self, event: str, **fields: Any) -> None:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        line = {"time": now, "level": "info", "event": event, **fields}
        print(json.dumps(line, ensure_ascii=False), file=sys.stderr, flush=True)
