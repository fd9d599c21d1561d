"""The Prefect flow: the same job as on the command line, its steps as tasks, its counts and its audit as artifacts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger
from prefect.states import Completed, State
from prefect.variables import Variable

from flows.artifacts import show_counts, show_quarantine
from flows.batch import Job, workers_asked
from flows.job import run_job
from flows.nightly_tasks import GateFailed, TaskCaller
from flows.outcome import Outcome, outcome_of
from flows.settings import Settings, load
from flows.summary_line import summary_line
from flows.telemetry import telemetry
from warehouse.exchange import take
from warehouse.lake.lake_name import place


class NothingTaken(Exception):
    """No record was found, or every one was rejected."""


class FlowWatcher:
    """A Watcher that writes to the flow run's log."""

    def __init__(self) -> None:
        self._log = get_run_logger()
        self._told = 0.0

    def say(self, message: str) -> None:
        self._log.info(message)

    def step(self, name: str) -> None:
        self._log.info("step: %s", name)

    def tick(self, done: int, of: int) -> None:
        if of and done / of >= self._told + 0.1:  # ten lines a run, however large the batch
            self._told = done / of
            self._log.info("%d of %d articles read", done, of)


SETTINGS = load()


@flow(name="wirehouse", persist_result=False, validate_parameters=True, timeout_seconds=SETTINGS.timeout)
def wirehouse_flow(
    sources: list[str] | None = None,
    warehouse: str | None = None,
    workers: int | None = None,
    runner: str | None = None,
    field_map: dict[str, str] | None = None,
    names: str | None = None,
    max_quarantined: float | None = None,
    allow_empty: bool | None = None,
    read_copy: bool | None = None,
) -> Any:
    """Reads ``sources`` into ``warehouse``. What is not given comes from the Prefect variables ``wirehouse_inbox`` and
    ``wirehouse_warehouse``, then from the settings of the machine that runs it.

    Fails with GateFailed where a critical check does, with NothingTaken where no record was found or every one was
    rejected, unless ``allow_empty``.
    """
    settings = load()
    job = Job(
        place(warehouse or _variable("wirehouse_warehouse") or settings.warehouse).absolute(),
        tuple(sources or [_variable("wirehouse_inbox") or settings.inbox]),
        workers_asked(settings.workers if workers is None else workers),
        settings.map if field_map is None else field_map,
        runner or settings.runner,
        names or settings.names,
        settings.max_quarantined if max_quarantined is None else max_quarantined,
        settings.allow_empty if allow_empty is None else allow_empty,
        bool(settings.read_copy if read_copy is None else read_copy),
    )
    return _run(job, settings)


def _run(job: Job, settings: Settings) -> State:
    watcher, caller = FlowWatcher(), TaskCaller(settings)
    with telemetry(settings.telemetry):
        batch = run_job(job, watcher, caller)
    summary = batch.summary()
    show_counts(batch)
    if summary["quarantined"]:
        show_quarantine(batch)
    told = summary_line(summary)
    watcher.say(told)
    if caller.refusal is not None:
        raise GateFailed(caller.refusal)
    if outcome_of(summary) in (Outcome.EMPTY, Outcome.REJECTED) and not job.allow_empty:
        raise NothingTaken(
            f"of {summary['read']} records found, {summary['quarantined']} were rejected; see quality.quarantine"
        )
    return Completed(message=told, data=summary)


def _variable(name: str) -> str | None:
    """A Prefect variable, which the operator sets for all machines at once."""
    found = Variable.get(name)
    return str(found) if found else None


def run_flow(job: Job) -> dict:
    """Runs the flow for the command line and returns its summary, also where the quality gate refused the batch or nothing was
    taken in."""
    os.environ.setdefault("DO_NOT_TRACK", "1")
    try:
        state: Any = wirehouse_flow(
            list(job.sources), os.fspath(job.warehouse), job.workers, job.runner, dict(job.field_map), job.names,
            job.max_quarantined, job.allow_empty, job.read_copy,
        )  # fmt: skip
    except (GateFailed, NothingTaken):
        return _last_summary(job.warehouse)
    return dict(state.data) if isinstance(state, State) else state


_COUNTS = "run_key read new revised unchanged quarantined claims quotes mentions copy_groups seconds".split()


def _last_summary(warehouse: Path) -> dict:
    from flows.query import open_locked_down

    with open_locked_down(warehouse) as connection:
        row = take(connection, "select * from quality.run order by started_at desc limit 1").to_dicts()[0]
    checks = {k: row[f"checks_{k}"] for k in ("passed", "warned", "failed")}
    return {name: row[name] for name in _COUNTS} | {"checks": checks, "published": False}
