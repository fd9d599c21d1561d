"""What the steps of a run cost: seconds, rows, memory. Kept in ``quality.run_step``; also OpenTelemetry's spans and metrics."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl

from expectations.results import Audit
from flows.batch import STAGED, Batch
from flows.telemetry import measured_step
from warehouse.archive import Archive
from warehouse.frames import frame

NAME = "steps"  # of the file in the archive
NOT_KEPT = frozenset({"publish", "copy"})  # over only after the ledger is written: told in logs and telemetry

MADE: dict[str, tuple[str, ...]] = {
    "repeats": ("versions", "days", "texts", "repeats"),
    "extract": STAGED,
}  # folders of the stage. These two steps may be done ahead, beside others, so what came before them is no measure


class Measured:
    """Wraps the call of a step. What the steps of a batch cost is appended to ``batch.steps``."""

    def __init__(self, call: Callable[..., Any]):
        self._call = call
        self._rows: dict[tuple[Path, int], int] = {}  # by file and when it was written: each is opened once

    def __call__(self, step: Callable[..., Any], first: Any, *rest: Any) -> Any:
        if not isinstance(first, Batch):
            return self._call(step, first, *rest)
        before = 0 if step.__name__ in MADE else self._rows_written(first, step.__name__)
        _forget_peak()
        with measured_step(step.__name__, first.run_key) as span:
            clock = time.perf_counter()
            result = self._call(step, first, *rest)
            seconds = time.perf_counter() - clock
            wrote = (
                len(result.results)
                if isinstance(result, Audit)
                else max(self._rows_written(first, step.__name__) - before, 0)
            )
            peak = _peak_bytes()
            span(seconds, wrote, peak)
        if step.__name__ not in NOT_KEPT:
            first.steps.append((step.__name__, round(seconds, 3), wrote, peak))
        return result

    def _rows_written(self, batch: Batch, step: str) -> int:
        """Rows in the folders that the step makes, where ``MADE`` names them; else in all files of the archive and the stage."""
        if step in MADE:
            return sum(self._rows_of(f) for folder in MADE[step] for f in (batch.stage / folder).rglob("*.parquet"))
        return sum(map(self._rows_of, [*batch.archive.parts, *batch.stage.rglob("*.parquet")]))

    def _rows_of(self, file: Path) -> int:
        with contextlib.suppress(OSError, pl.exceptions.PolarsError):
            named = file, file.stat().st_mtime_ns
            if named not in self._rows:
                self._rows[named] = pl.scan_parquet(file).select(pl.len()).collect().item()
            return self._rows[named]
        return 0


def step_rows(batch: Batch) -> pl.DataFrame:
    """Rows of ``quality.run_step``: of a run, what was measured; of one that is rebuilt, what its archive tells, if it does."""
    if batch.archived is None:
        rows = [(batch.run_key, number, *step) for number, step in enumerate(batch.steps, 1)]
        return frame("quality.run_step", rows)
    return archived_steps(batch.archive)


def archived_steps(archive: Archive) -> pl.DataFrame:
    """Rows of ``quality.run_step`` of an archived run; none of one that was not measured."""
    is_told = (archive.folder / f"{NAME}.parquet").exists()
    return archive.load(NAME) if is_told else frame("quality.run_step", [])


def _forget_peak() -> None:
    """Linux forgets a process's peak on request."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak_bytes() -> int | None:
    with contextlib.suppress(OSError, ValueError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return None
