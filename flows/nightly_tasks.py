"""The steps of a run as Prefect tasks: retries for reading, the gate as a task of its own, the tables as assets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prefect import get_run_logger, task
from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE
from prefect.tasks import exponential_backoff

from expectations.results import Audit
from flows.artifacts import show_audit
from flows.assets import add_counts, tables_of
from flows.batch import Batch
from flows.settings import Settings
from transforms.reading import FieldMapError, SourceNotFound
from warehouse.faults import WarehouseBusy
from warehouse.report.in_words import counted

FIRST_PAUSE = 10  # seconds; doubled with each try
NAMED = 3  # checks in the reason of a refusal


class GateFailed(Exception):
    """A critical check failed; nothing was published."""


def may_pass(task: Any, run: Any, state: Any) -> bool:
    """Whether another try may help: a store or a disk that does not answer, not a source that is named wrongly."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, OSError) and not isinstance(error, SourceNotFound | FieldMapError | WarehouseBusy)


class TaskCaller:
    """Runs a step as a Prefect task. Its data lies on disk, so nothing is cached or persisted by Prefect. ``refusal``: why the
    gate refused the batch, once it did."""

    def __init__(self, settings: Settings):
        self._settings = settings
        self.refusal: str | None = None
        self._is_fit = False

    def __call__(self, step: Callable[..., Any], *arguments: Any) -> Any:
        result = self._as_task(step)(*arguments)
        if isinstance(result, Audit):
            self._pass_gate(arguments[0], result)
        return result

    def _as_task(self, step: Callable[..., Any]) -> Callable[..., Any]:
        name = step.__name__
        options: dict[str, Any] = {
            "name": name, "cache_policy": NO_CACHE, "persist_result": False, "tags": {"wirehouse", name},
            "timeout_seconds": self._settings.timeout,
        }  # fmt: skip
        if name in ("find", "read") and self._settings.retries:
            options |= {
                "retries": self._settings.retries,
                "retry_delay_seconds": exponential_backoff(FIRST_PAUSE),
                "retry_jitter_factor": 0.5,
                "retry_condition_fn": may_pass,
            }
        if name == "publish" and self._is_fit:
            return _materializing(step, options)
        return task(**options)(step)

    def _pass_gate(self, batch: Batch, audit: Audit) -> None:
        """A task that fails, with its reason and its artifact, where the batch is not fit; the run then only writes its
        ledger."""
        gate = task(name="gate", cache_policy=NO_CACHE, persist_result=False, tags={"wirehouse", "gate"})(_gate)
        state = gate(batch, audit, return_state=True)
        self._is_fit = audit.is_fit
        if state.is_failed():
            self.refusal = str(state.result(raise_on_failure=False))


def _gate(batch: Batch, audit: Audit) -> None:
    link = show_audit(batch, audit)
    if audit.is_fit:
        return
    failed = [r for r in audit.results if r.outcome == "failed"]
    named = "; ".join(f"{r.check_name}: {r.expected} (found {r.observed})" for r in failed[:NAMED])
    more = f"; and {len(failed) - NAMED} more" if len(failed) > NAMED else ""
    reason = f"{counted(len(failed), 'critical check')} failed, nothing was published: {named}{more}. The audit: {link}"
    get_run_logger().error(reason)
    raise GateFailed(reason)


def _materializing(step: Callable[..., Any], options: dict[str, Any]) -> Callable[..., Any]:
    def publish(batch: Batch, *rest: Any) -> Any:
        result = step(batch, *rest)
        add_counts(result)
        return result

    def call(batch: Batch, *rest: Any) -> Any:
        tables, sources = tables_of(batch)
        return materialize(*tables, by="wirehouse", asset_deps=sources, **options)(publish)(batch, *rest)

    return call
