"""The deployments of prefect.yaml, registered without undoing what the operator decided.

A new deployment gets everything that the file states. Of one that exists only what belongs to the program is renewed: its
entrypoint, description and parameter schema. Pauses, limits, tags, parameters and schedules stay, but for our own
schedule (known by its slug) where a setting states when it runs.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.actions import DeploymentScheduleCreate, WorkPoolCreate
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyOptions
from prefect.client.schemas.responses import DeploymentResponse
from prefect.client.schemas.schedules import CronSchedule, IntervalSchedule
from prefect.exceptions import ObjectAlreadyExists, ObjectNotFound
from prefect.flows import load_flow_from_entrypoint
from prefect.utilities.callables import parameter_schema

from flows.serving.environment import HOME, POOL
from flows.serving.schedules import Timetable, parse_schedule
from flows.settings import Settings

FLOW = "wirehouse"


def prefect_file() -> Path:
    """prefect.yaml: beside the packages in a checkout, inside `flows` in a wheel."""
    beside = HOME / "prefect.yaml"
    return beside if beside.exists() else HOME / "flows" / "prefect.yaml"


def register(settings: Settings, stated: dict[str, str]) -> list[str]:
    """Makes what is absent, renews what is ours; a line about each. ``stated``: setting -> where it comes from."""
    told = yaml.safe_load(prefect_file().read_text(encoding="utf-8"))
    with get_client(sync_client=True) as client:
        lines = [_pool(client)]
        flow_id = client.create_flow_from_name(FLOW)
        for entry in told["deployments"]:
            timetable = parse_schedule(getattr(settings, entry["name"]), settings.timezone)
            is_stated = any(stated.get(name, "default") != "default" for name in (entry["name"], "timezone"))
            try:
                known = client.read_deployment_by_name(f"{FLOW}/{entry['name']}")
            except ObjectNotFound:
                _create(client, flow_id, entry, timetable)
                lines.append(f"{FLOW}/{entry['name']}: deployed, {_told(timetable)}")
            else:
                lines.append(_renew(client, known, entry, timetable, is_stated))
    return lines


def _pool(client: SyncPrefectClient) -> str:
    try:
        client.create_work_pool(WorkPoolCreate(name=POOL, type="process"))
    except ObjectAlreadyExists:
        return f"work pool {POOL}: left as it is"
    return f"work pool {POOL}: made"


def _ours(entry: dict[str, Any]) -> dict[str, Any]:
    """What belongs to the program."""
    flow: Any = load_flow_from_entrypoint(entry["entrypoint"], use_placeholder_flow=False)
    return {
        "description": entry["description"],
        "entrypoint": entry["entrypoint"],
        "version": version("wirehouse"),
        "parameter_openapi_schema": parameter_schema(flow).model_dump_for_openapi(),
    }


def _create(client: SyncPrefectClient, flow_id: Any, entry: dict[str, Any], timetable: Timetable | None) -> None:
    limit = ConcurrencyLimitConfig(**entry["concurrency_limit"])
    client.create_deployment(
        flow_id,
        entry["name"],
        **_ours(entry),
        tags=entry["tags"],
        work_pool_name=entry["work_pool"]["name"],
        concurrency_limit=limit.limit,
        concurrency_options=ConcurrencyOptions(collision_strategy=limit.collision_strategy),
        schedules=[_schedule(entry, timetable)] if timetable else [],
        enforce_parameter_schema=True,
    )


def _schedule(entry: dict[str, Any], timetable: Timetable) -> DeploymentScheduleCreate:
    return DeploymentScheduleCreate(schedule=_as_prefect(timetable), slug=entry["schedules"][0]["slug"], active=True)


def _as_prefect(timetable: Timetable) -> CronSchedule | IntervalSchedule:
    if timetable.interval:
        return IntervalSchedule(interval=timetable.interval)
    return CronSchedule(cron=timetable.cron or "", timezone=timetable.timezone)


def _renew(
    client: SyncPrefectClient,
    known: DeploymentResponse,
    entry: dict[str, Any],
    timetable: Timetable | None,
    is_stated: bool,
) -> str:
    # As JSON, with these fields alone: the client's model would reset the others to its defaults.
    client.request("PATCH", "/deployments/{id}", path_params={"id": known.id}, json=_ours(entry) | {"pull_steps": []})
    name = f"{FLOW}/{entry['name']}"
    if not is_stated:
        return f"{name}: renewed; schedules, limits, pauses and parameters stay"
    ours = entry["schedules"][0]
    mine = [s for s in known.schedules if s.slug == ours["slug"] or s.slug is None and _is_default(s.schedule, ours)]
    for schedule in mine:
        if timetable is None:
            client.delete_deployment_schedule(known.id, schedule.id)
        elif schedule.schedule != _as_prefect(timetable) or schedule.slug is None:
            client.delete_deployment_schedule(known.id, schedule.id)
            created = _schedule(entry, timetable).model_copy(update={"active": schedule.active})
            client.create_deployment_schedules(known.id, [created])  # type: ignore[arg-type]
    if not mine and timetable is not None:
        client.create_deployment_schedules(known.id, [_schedule(entry, timetable)])  # type: ignore[arg-type]
    return f"{name}: renewed, {_told(timetable)}; limits, pauses, parameters and other schedules stay"


def _is_default(schedule: Any, stated: dict[str, Any]) -> bool:
    """Whether it is the one that version 0.4 made, which had no slug."""
    return isinstance(schedule, CronSchedule) and schedule.cron == stated["cron"]


def _told(timetable: Timetable | None) -> str:
    if timetable is None:
        return "no schedule"
    return f"every {timetable.interval}" if timetable.interval else f"at {timetable.cron} {timetable.timezone}"
