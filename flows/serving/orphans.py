"""Runs that nobody works on any more: marked Crashed, so that their slots are free and nobody takes them for alive."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import FlowRunFilter, WorkPoolFilter
from prefect.client.schemas.objects import FlowRun
from prefect.client.schemas.sorting import FlowRunSort
from prefect.states import Cancelled, Crashed

from flows.serving.environment import POOL

UNDER_WAY = ("PENDING", "RUNNING", "CANCELLING")
_PAGE = 200


def mark_orphans(why: str) -> list[str]:
    """Marks the pool's runs that are under way and have no process on this machine; their names. To be called where no worker
    but this machine's serves the pool."""
    with get_client(sync_client=True) as client:
        found = [run for run in _runs(client, {"type": {"any_": list(UNDER_WAY)}}) if not _is_worked_on(run)]
        for run in found:
            client.set_flow_run_state(run.id, Crashed(message=why), force=True)
        return [run.name for run in found]


def skip_missed() -> int:
    """Of the scheduled runs that a deployment missed while no server ran, the last stays and catches up; the others are
    cancelled, since one run reads everything that came in. Returns how many."""
    with get_client(sync_client=True) as client:
        late = _runs(client, {"name": {"any_": ["Late", "AwaitingConcurrencySlot"]}})
        last: dict[UUID | None, FlowRun] = {}
        missed = []
        for run in sorted((r for r in late if r.auto_scheduled), key=lambda r: str(r.expected_start_time)):
            if run.deployment_id in last:
                missed.append(last[run.deployment_id])
            last[run.deployment_id] = run
        for run in missed:
            client.set_flow_run_state(
                run.id, Cancelled(message="missed while no server ran; the last one catches up"), force=True
            )
        return len(missed)


def _runs(client: SyncPrefectClient, state: dict) -> list[FlowRun]:
    found: list[FlowRun] = []
    while True:
        page = client.read_flow_runs(
            flow_run_filter=FlowRunFilter.model_validate({"state": state}),
            work_pool_filter=WorkPoolFilter.model_validate({"name": {"any_": [POOL]}}),
            sort=FlowRunSort.EXPECTED_START_TIME_ASC,
            limit=_PAGE,
            offset=len(found),
        )
        found += page
        if len(page) < _PAGE:
            return found


def _is_worked_on(run: FlowRun) -> bool:
    """Whether a process of this machine has the run: the one that its worker named, if it is (still) that run's."""
    pid = (run.infrastructure_pid or "").rpartition(":")[2]
    candidates: Iterable[int] = [int(pid)] if pid.isdecimal() else _all_processes()
    return any(_works_on(number, run.id) for number in candidates)


def _all_processes() -> list[int]:
    return [int(path.name) for path in Path("/proc").glob("[0-9]*")]


def _works_on(pid: int, run: UUID) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return False  # another user's: it has the number now
    try:  # the number may have gone to another process
        environment = Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return not Path("/proc/self").exists()
    return str(run).encode() in environment
