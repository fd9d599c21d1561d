"""The automation that calls a webhook when a run failed, crashed or is late."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from prefect.automations import Automation
from prefect.blocks.webhook import Webhook
from prefect.client.orchestration import get_client
from prefect.events.actions import CallWebhook
from prefect.events.schemas.automations import EventTrigger, Posture

NAME = "wirehouse: a run failed, crashed or is late"
BLOCK = "wirehouse-alerts"
STATES = ("Failed", "Crashed", "TimedOut", "Late")
BODY = (
    '{"flow_run": "{{ flow_run.name }}", "deployment": "{{ deployment.name }}", "state": "{{ flow_run.state.name }}",'
    ' "message": {{ flow_run.state.message | default("", true) | tojson }}, "url": "{{ flow_run | ui_url }}"}'
)


def register_alerts(url: str) -> str:
    """Points the block at ``url`` and makes the automation where it is absent: an operator's changes to it stay. A line about
    what was done."""
    told: dict[str, Any] = {"method": "POST", "url": url, "headers": {"Content-Type": "application/json"}}
    block_id: Any = Webhook.model_validate(told).save(BLOCK, overwrite=True)
    with get_client(sync_client=True) as client:
        if client.read_automations_by_name(NAME):
            return "alerts: the automation is left as it is"
    Automation(
        name=NAME,
        description="Posts the run's name, state, message and address as JSON.",
        trigger=EventTrigger(
            expect={f"prefect.flow-run.{state}" for state in STATES},
            match_related={"prefect.resource.role": "tag", "prefect.resource.id": "prefect.tag.wirehouse"},  # type: ignore[arg-type]
            posture=Posture.Reactive,
            threshold=1,
            within=timedelta(0),
            for_each={"prefect.resource.id"},
        ),
        actions=[CallWebhook(block_document_id=block_id, payload=BODY)],
    ).create()
    return "alerts: made an automation"
