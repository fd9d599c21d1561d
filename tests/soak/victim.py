"""A command that is killed at a moment chosen beforehand: ``python -m tests.soak.victim MOMENT HOW LOG WORD…``.

The moments are the calls by which a command changes what is on disk, counted from 1: files put in place, removed, synced,
Parquet written, statements that change a database, its commits and checkpoints. HOW is ``before``, ``after``, or a number
of microseconds after the call began, which lands inside it. MOMENT 0 kills nobody; words in its place are the first moment
whose line in LOG holds them. LOG gets a line a moment.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

_STATEMENT = re.compile(r"\s*(begin|commit|checkpoint|insert|update|delete|create|drop|attach)\b", re.I)


class Moments:
    """Counts the moments, and kills this process at the one chosen."""

    def __init__(self, moment: str, how: str, log: str):
        self._moment, self._how = moment, how
        self._log = open(log, "a", encoding="utf-8")  # noqa: SIM115 -- open until the end, whenever that comes
        self._count = 0

    def wrap(self, owner: Any, name: str, counts: Callable[..., bool] = lambda *_: True) -> None:
        real = getattr(owner, name)

        def counted(*arguments: Any, **named: Any) -> Any:
            if not counts(*arguments):
                return real(*arguments, **named)
            self._count += 1
            told = next((a for a in reversed(arguments) if isinstance(a, str)), "")
            line = f"{self._count} {name} {' '.join(told.split())[:60]}"
            self._log.write(line + "\n")
            self._log.flush()
            if not self._is_now(line):
                return real(*arguments, **named)
            if self._how == "before":
                _die()
            if self._how != "after":
                threading.Thread(target=_die_in, args=(int(self._how) / 1e6,), daemon=True).start()
            found = real(*arguments, **named)
            if self._how == "after":
                _die()
            return found

        setattr(owner, name, counted)

    def _is_now(self, line: str) -> bool:
        if self._moment.isdecimal():
            return self._count == int(self._moment)
        return self._moment in line


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _die_in(seconds: float) -> None:
    time.sleep(seconds)
    _die()


def main() -> None:
    moment, how, log, *words = sys.argv[1:]
    import duckdb
    import polars as pl

    moments = Moments(moment, how, log)
    for name in ("replace", "rename", "unlink", "fsync", "ftruncate"):
        moments.wrap(os, name)
    moments.wrap(shutil, "rmtree")
    moments.wrap(pl.DataFrame, "write_parquet")
    moments.wrap(duckdb.DuckDBPyConnection, "execute", lambda _, query="", *rest: bool(_STATEMENT.match(str(query))))

    from tests.soak import readers

    readers.put_in_place()
    from flows.cli import main as command

    command(words)


if __name__ == "__main__":
    main()
