"""Work in a separate process: what it does to itself (an abort in a library, the kernel's out-of-memory killer) ends it, not us."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress


def run_apart(work: Callable[[], int]) -> int:
    """Runs ``work`` in a fork and returns its exit code; 1, with a line on stderr, where a signal ended it. To be called
    before threads are started. Ctrl-C reaches the fork too, which answers it."""
    if not hasattr(os, "fork"):
        return work()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _become_child(work)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        _, status = os.waitpid(child, 0)
    finally:
        signal.signal(signal.SIGINT, before)
    code = os.waitstatus_to_exitcode(status)
    if code >= 0:
        return code
    name = signal.Signals(-code).name
    print(f"wirehouse: {_WHY.get(name, 'the query ended')} ({name}); the warehouse is as it was.", file=sys.stderr)
    return 1


_WHY = {
    "SIGKILL": "the query was killed: most likely it took more memory than there is",
    "SIGABRT": "the query took more memory than it may, or met a fault of DuckDB",
    "SIGSEGV": "the query met a fault of DuckDB",
    "SIGTERM": "the query was ended from outside",
}


def _become_child(work: Callable[[], int]) -> None:
    """Never returns."""
    code = 1
    try:
        with suppress(OSError), open("/proc/self/oom_score_adj", "w") as score:  # should memory run out, it goes first
            score.write("900")
        code = work()
    except SystemExit as exit_:
        code = exit_.code if isinstance(exit_.code, int) else 1
    except BaseException:
        traceback.print_exc()
    with suppress(Exception):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)
