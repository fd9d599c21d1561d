"""The Prefect flow: the same job as on the command line, its steps as tasks, its counts and its audit as artifacts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE

from expectations.reports.markdown import markdown_report
from flows.batch import Batch, Job, workers_asked
from flows.job import run_job
from flows.outcome import Outcome, outcome_of


class GateFailed(Exception):
    """A critical check failed; nothing was published."""


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


def call_as_task(step: Callable[..., Any], *arguments: Any) -> Any:
    """Runs a step as a Prefect task. Its data lies on disk, so nothing is cached or persisted by Prefect."""
    return task(name=step.__name__, cache_policy=NO_CACHE, persist_result=False)(step)(*arguments)


@flow(name="wirehouse", persist_result=False, validate_parameters=True)
def wirehouse_flow(
    sources: list[str],
    warehouse: str = "wirehouse.duckdb",
    workers: int | None = None,
    runner: str = "processes",
    field_map: dict[str, str] | None = None,
    names: str | None = None,
    max_quarantined: float = 1.0,
    allow_empty: bool = False,
) -> dict:
    """Reads ``sources`` into ``warehouse``; fails with GateFailed where a critical check does, with NothingTaken where no
    record was found or every one was rejected, unless ``allow_empty``."""
    job = Job(
        Path(warehouse).absolute(),
        tuple(sources),
        workers_asked(workers),
        field_map or {},
        runner,
        names,
        max_quarantined,
        allow_empty,
    )
    batch = run_job(job, FlowWatcher(), call_as_task)
    publish_artifacts(batch)
    summary = batch.summary()
    if summary["checks"]["failed"]:
        raise GateFailed(
            f"{summary['checks']['failed']} critical checks failed; nothing was published; see the artifact audit"
        )
    if outcome_of(summary) in (Outcome.EMPTY, Outcome.REJECTED) and not allow_empty:
        raise NothingTaken(
            f"of {summary['read']} records found, {summary['quarantined']} were rejected; see quality.quarantine"
        )
    return summary


def publish_artifacts(batch: Batch) -> None:
    """A table with the run's counts, and the audit as markdown."""
    summary = batch.summary()
    rows = [
        {"what": k, "count": v}
        for k, v in (summary | {f"checks {k}": v for k, v in summary["checks"].items()}).items()
        if k != "checks"
    ]
    create_table_artifact(table=rows, key="run-counts", description=f"What the run did to {batch.job.warehouse}")
    if batch.audit is not None:
        create_markdown_artifact(
            markdown=markdown_report(batch.audit.results, summary), key="audit", description="The audit of the batch"
        )


def run_flow(job: Job) -> dict:
    """Runs the flow for the command line and returns its summary, also where the quality gate refused the batch or nothing was
    taken in."""
    batch_summary: dict = {}
    try:
        batch_summary = wirehouse_flow(
            list(job.sources), str(job.warehouse), job.workers, job.runner, dict(job.field_map), job.names,
            job.max_quarantined, job.allow_empty,
        )  # fmt: skip
    except (GateFailed, NothingTaken):
        from flows.query import open_locked_down

        with open_locked_down(job.warehouse) as connection:
            row = connection.sql("select * from quality.run order by started_at desc limit 1").pl().to_dicts()[0]
        names = (
            "run_key",
            "read",
            "new",
            "revised",
            "unchanged",
            "quarantined",
            "claims",
            "quotes",
            "mentions",
            "copy_groups",
            "seconds",
        )
        batch_summary = {n: row[n] for n in names} | {
            "checks": {k: row[f"checks_{k}"] for k in ("passed", "warned", "failed")},
            "published": False,
        }
    return batch_summary
