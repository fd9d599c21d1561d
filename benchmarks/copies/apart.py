"""A process of its own for what is measured, and the memory that it took at most."""

from __future__ import annotations

import multiprocessing
import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

Answer = TypeVar("Answer")


def run_apart(function: Callable[..., Answer], *arguments: Any) -> Answer:
    """What ``function`` of a module returns in a new process, which ends with it; raises what it raises."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as apart:
        return apart.submit(function, *arguments).result()


def peak_gigabytes() -> float:
    """Of this process alone: what ``getrusage`` has counts the process that it was forked from, too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1e6  # type: ignore[index]
