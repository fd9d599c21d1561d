"""Memory that this process took at most."""

from __future__ import annotations

import re
from pathlib import Path


def peak_gigabytes() -> float:
    """Of this process alone: what ``getrusage`` has counts the process that it was forked from, too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1e6  # type: ignore[index]
