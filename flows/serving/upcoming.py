"""What the Prefect server has planned: the next run of each deployment, and runs under way."""

from __future__ import annotations

from typing import Any

from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import DeploymentFilter, FlowFilter, FlowRunFilter
from prefect.client.schemas.responses import DeploymentResponse
from prefect.client.schemas.sorting import FlowRunSort

from flows.serving.deployments import FLOW


def upcoming() -> list[dict[str, Any]]:
    """``deployment``, ``state`` (a sentence) and ``next`` (ISO 8601, or None) of each deployment of the flow."""
    with get_client(sync_client=True) as client:
        flows = FlowFilter.model_validate({"name": {"any_": [FLOW]}})
        return [_told(client, found) for found in client.read_deployments(flow_filter=flows)]


def _told(client: SyncPrefectClient, deployment: DeploymentResponse) -> dict[str, Any]:
    name = f"{FLOW}/{deployment.name}"
    working = _first(client, deployment, {"type": {"any_": ["RUNNING", "PENDING"]}})
    planned = _first(client, deployment, {"type": {"any_": ["SCHEDULED"]}})
    at = planned.expected_start_time if planned else None
    if deployment.paused:
        state = "paused"
    elif planned is not None and at is not None:
        name_of_state = planned.state.name if planned.state else "Scheduled"
        waits = "" if name_of_state == "Scheduled" else f" ({name_of_state}: does a worker run?)"
        state = f"next run {at:%Y-%m-%d %H:%M:%S} UTC{waits}"
    else:
        state = "no run is scheduled"
    if working is not None:
        state = f"{working.name} is under way; {state}"
    return {"deployment": name, "state": state, "next": at.isoformat() if at else None}


def _first(client: SyncPrefectClient, deployment: DeploymentResponse, state: dict) -> Any:
    found = client.read_flow_runs(
        deployment_filter=DeploymentFilter.model_validate({"id": {"any_": [deployment.id]}}),
        flow_run_filter=FlowRunFilter.model_validate({"state": state}),
        sort=FlowRunSort.EXPECTED_START_TIME_ASC,
        limit=1,
    )
    return found[0] if found else None
