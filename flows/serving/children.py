"""Child processes that do not outlive whoever started them."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys

GRACE_SECONDS = 30.0
_PR_SET_PDEATHSIG = 1


def start(command: list[str], env: dict[str, str], *, is_silent: bool = False) -> subprocess.Popen:
    """Starts a process in a group of its own. On Linux it is terminated when this process ends, however that comes."""
    return subprocess.Popen(
        command,
        env=env,
        stdout=subprocess.DEVNULL if is_silent else None,
        start_new_session=True,
        preexec_fn=_end_with_parent if sys.platform == "linux" else None,
    )


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def stop(process: subprocess.Popen | None) -> None:
    """Asks a process to end, waits, and kills what is left of its group."""
    if process is None:
        return
    if process.poll() is None:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(GRACE_SECONDS)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    if process.poll() is None:
        process.wait(GRACE_SECONDS)
