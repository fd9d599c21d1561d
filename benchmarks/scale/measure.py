"""What the steps of a run cost in processor time, by the size of the batch and of the warehouse that it meets."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.scale.known import multiply
from benchmarks.window.__main__ import made
from flows.batch import Job
from flows.job import run_job
from flows.progress import Console
from flows.watcher import Watcher
from warehouse.search_ahead import SearchAhead
from warehouse.search_index import SearchIndex

TICKS = os.sysconf("SC_CLK_TCK")


class Point(NamedTuple):
    """A run. ``known``: articles that the warehouse had; ``steps``: processor seconds, of all processes; ``disk``: bytes that
    there are after it, by what lies there."""

    known: int
    batch: int
    steps: dict[str, float]
    disk: dict[str, int]


def measure(file: str, base: int, batch: int, times: int) -> list[Point]:
    """Runs of ``base`` and ``batch`` articles made from ``file``, on an empty warehouse, a small one, and the same ``times``
    over."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scale.duckdb"
        points = [_point(file, path, base, seed=1, known=0), _point(file, path, batch, seed=2, known=base)]
        multiply(path, times)
        (path.with_name(path.name + ".files") / "search.sqlite").unlink(missing_ok=True)
        known = (base + batch) * times
        return [
            *points,
            _point(file, path, batch, seed=3, known=known),
            _point(file, path, base, seed=4, known=known + batch),
        ]


def _point(file: str, path: Path, articles: int, *, seed: int, known: int) -> Point:
    source = path.with_name(f"{seed}.parquet")
    made(file, articles, seed).write_parquet(source)
    steps: dict[str, float] = {}

    def call(step: Callable[..., Any], *arguments: Any) -> Any:
        before = processor_seconds()
        try:
            return step(*arguments)
        finally:
            steps[step.__name__] = round(processor_seconds() - before, 3)

    watcher: Watcher = Console(quiet=True)
    kept, SearchIndex.update = SearchIndex.update, lambda *_: None  # type: ignore[assignment, method-assign]  # made up at need
    ahead, SearchAhead.begin = SearchAhead.begin, lambda *_: None  # type: ignore[assignment, method-assign]
    try:
        batch = run_job(Job(path, (str(source),)), watcher, call)
    finally:
        SearchIndex.update = kept  # type: ignore[method-assign]
        SearchAhead.begin = ahead  # type: ignore[method-assign]
    assert batch.status == "published", batch.checks
    return Point(known, articles, steps, _disk(path))


def processor_seconds() -> float:
    """User and system time of this process, of those it waited for, and of those below it that live."""
    of = os.times()
    return of.user + of.system + of.children_user + of.children_system + sum(map(_of_process, _below(os.getpid())))


def _below(pid: int) -> list[int]:
    found = []
    for name in os.listdir("/proc"):
        if name.isdecimal() and _stat(int(name))[1:2] == [str(pid)]:
            found += [int(name), *_below(int(name))]
    return found


def _stat(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _of_process(pid: int) -> float:
    of = _stat(pid)
    return sum(map(int, of[11:15])) / TICKS if of else 0.0


def _disk(path: Path) -> dict[str, int]:
    files = path.with_name(path.name + ".files")
    raw = sum(file.stat().st_size for file in files.glob("raw/**/*") if file.is_file())
    texts = files / "texts.log"
    return {
        "file": path.stat().st_size if path.exists() else 0,
        "archive": raw,
        "texts": texts.stat().st_size if texts.exists() else 0,
    }
