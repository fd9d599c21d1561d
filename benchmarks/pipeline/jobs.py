"""A whole job, run and measured from outside: time by the clock and by the processor, steps, memory, bytes."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

PAUSE = 0.1  # seconds between two looks at the memory
STEPS = (
    "select step, sum(step_seconds) as seconds from quality.run_step where run_key in (select run_key from quality.run"
    " where status = 'published') group by step order by min(step_number)"
)


class Timed(NamedTuple):
    """One run of ``wirehouse run``, with all its processes: seconds by the clock and by the processor, peak of memory in MB,
    and what it printed."""

    clock: float
    processor: float
    peak_mb: float
    summary: dict


class Sizes(NamedTuple):
    """Bytes on disk: the database, and the raw archive beside it."""

    database: int
    archive: int


def timed(source: Path, warehouse: Path, workers: int) -> Timed:
    """Raises CalledProcessError where the run fails."""
    words = ["run", str(source), "--warehouse", str(warehouse), "--workers", str(workers), "--json"]
    before = _processor()
    began = time.perf_counter()
    process = subprocess.Popen(_command(words), env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    peaks = [0.0]
    threading.Thread(target=_watch, args=(process, peaks), daemon=True).start()
    told, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    return Timed(time.perf_counter() - began, _processor() - before, peaks[0], json.loads(told))


def steps_of(warehouse: Path) -> dict[str, float]:
    """Step -> seconds by the clock, as the warehouse keeps them, summed over the portions of a run."""
    words = ["sql", STEPS, "--format", "json", "--warehouse", str(warehouse)]
    told = subprocess.run(_command(words), env=_environment(), check=True, capture_output=True, text=True).stdout
    return {row["step"]: row["seconds"] for row in json.loads(told)}


def sizes_of(warehouse: Path) -> Sizes:
    archive = warehouse.with_name(warehouse.name + ".files") / "raw"
    return Sizes(warehouse.stat().st_size, sum(f.stat().st_size for f in archive.rglob("*.parquet")))


def five(folder: Path) -> Path:
    """Five articles: what a run of them takes is start-up."""
    told = "The ferry line has {} million users, it said on Monday."
    lines = [json.dumps({"id": number, "text": told.format(number + 2)}) for number in range(5)]
    path = folder / "five.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _command(words: list[str]) -> list[str]:
    return [sys.executable, "-m", "flows.cli", *words]


def _environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "WIREHOUSE_"))}


def _processor() -> float:
    """Seconds of all children that have ended, theirs among them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watch(process: subprocess.Popen, peaks: list[float]) -> None:
    """Proportional memory of the process and its children; pages that they share count once."""
    while process.poll() is None:
        peaks[0] = max(peaks[0], sum(map(_memory_mb, _family(process.pid))))
        time.sleep(PAUSE)


def _family(pid: int) -> list[int]:
    found, todo = [], [pid]
    while todo:
        found.append(todo.pop())
        try:
            children = Path(f"/proc/{found[-1]}/task/{found[-1]}/children").read_text()
        except OSError:  # it ended meanwhile
            continue
        todo += map(int, children.split())
    return found


def _memory_mb(pid: int) -> float:
    try:
        told = re.search(r"^Pss: +(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
    except OSError:
        return 0.0
    return int(told[1]) / 1024 if told else 0.0
