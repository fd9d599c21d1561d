"""Speed of the whole job: ``python -m benchmarks.pipeline SOURCE [--workers N]`` prints a markdown table.

Runs the command line as users do, in processes of its own: five articles (start-up), the source, the source again. SOURCE is
anything that ``wirehouse run`` takes.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

STEP = re.compile(r"^ *([0-9.]+) s  (.+)$")
PAUSE = 0.1  # seconds between two looks at the memory


class Timed(NamedTuple):
    """One run: wall-clock seconds of the whole process, seconds a step, peak memory of all its processes, its summary."""

    seconds: float
    steps: dict[str, float]
    peak_mb: float
    summary: dict


def timed(source: str, warehouse: Path, workers: int) -> Timed:
    """Runs ``wirehouse run``; raises CalledProcessError where that fails."""
    words = [sys.executable, "-m", "flows.cli", "run", source, "--warehouse", str(warehouse), "--workers", str(workers)]
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "WIREHOUSE_"))}
    began = time.perf_counter()
    process = subprocess.Popen(words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    peaks: list[float] = [0.0]
    threading.Thread(target=_watch, args=(process, peaks), daemon=True).start()
    assert process.stderr is not None
    said = [line.rstrip() for line in process.stderr]
    code = process.wait()
    seconds = time.perf_counter() - began
    if code:
        raise subprocess.CalledProcessError(code, words, stderr="\n".join(said))
    return Timed(seconds, _steps(said, seconds), peaks[0], _ledger(warehouse))


def _steps(lines: list[str], whole: float) -> dict[str, float]:
    """Each progress line tells when its step began, from when the console was made; what went before is start-up."""
    begun = [(float(m[1]), m[2]) for line in lines if (m := STEP.match(line))]
    ends = [at for at, _ in begun[1:]] + [whole]
    return {name: max(end - at, 0.0) for (at, name), end in zip(begun, ends, strict=True)}


def _ledger(warehouse: Path) -> dict:
    query = (
        'select read, "new", revised, unchanged, quarantined, seconds from quality.run order by started_at desc limit 1'
    )
    words = [sys.executable, "-m", "flows.cli", "sql", query, "--format", "json", "--warehouse", str(warehouse)]
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)[0]


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


def _five(folder: Path) -> Path:
    lines = (
        json.dumps({"id": n, "text": f"The ferry line has {n + 2} million users, it said on Monday."}) for n in range(5)
    )
    path = folder / "five.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def report(source: str, workers: int) -> str:
    """The table, as markdown."""
    with tempfile.TemporaryDirectory(prefix="wirehouse-bench-") as name:
        folder = Path(name)
        start = timed(str(_five(folder)), folder / "five.duckdb", workers)
        first = timed(source, folder / "w.duckdb", workers)
        again = timed(source, folder / "w.duckdb", workers)
    read = first.summary["read"]
    beyond = max(first.seconds - start.seconds, 0.001)
    rows = [
        ("records read", f"{read:,} ({first.summary['quarantined']:,} quarantined)"),
        ("start-up: five articles", f"{start.seconds:.1f} s"),
        ("whole job", f"{first.seconds:.1f} s, {read / first.seconds:,.0f} articles/s"),
        ("beyond start-up", f"{beyond:.1f} s, {read / beyond:,.0f} articles/s"),
        *((f"… {step}", f"{seconds:.1f} s") for step, seconds in first.steps.items()),
        ("peak memory, all processes", f"{first.peak_mb:,.0f} MB"),
        ("second run", f"{again.seconds:.1f} s, {again.seconds / first.seconds:.0%} of the first"),
    ]
    return "\n".join(["| what | figure |", "|---|---|", *(f"| {what} | {figure} |" for what, figure in rows)])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pipeline", description="Speed of the whole job.")
    parser.add_argument("source", help="a file or folder of articles")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    words = parser.parse_args()
    print(report(words.source, words.workers))


if __name__ == "__main__":
    main()
