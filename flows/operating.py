"""The command line of an operator: the schedules, the settings, the state. Parsing only, as in ``flows.cli``."""

from __future__ import annotations

from typing import Annotated

from cyclopts import App, Parameter, validators

from flows.options import DEFAULT, DONE, Warehouse


def register(app: App) -> None:
    """Adds these commands to the others."""
    for command in (up, deploy, config, status):
        app.command(command)


def up(
    *,
    port: Annotated[int, Parameter(validator=validators.Number(gte=1, lte=65535))] = 4200,
    warehouse: Warehouse = DEFAULT,
) -> int:
    """Start a local Prefect server and serve the schedules of prefect.yaml, until interrupted. Example: wirehouse up"""
    from flows.serving.up import serve
    from flows.settings import load

    return serve(load(), port, warehouse.absolute())


def deploy() -> int:
    """Register the deployments of prefect.yaml with the server at PREFECT_API_URL. Example: wirehouse deploy"""
    from flows.serving.up import deploy_all
    from flows.settings import load

    return deploy_all(load())


def config(*, json: Annotated[bool, Parameter(negative="", help="Print JSON for machines.")] = False) -> int:
    """Show the settings that hold, and where each comes from. Example: wirehouse config"""
    from flows.settings_shown import show_settings

    show_settings(as_json=json)
    return DONE


def status(
    *,
    warehouse: Warehouse = DEFAULT,
    json: Annotated[bool, Parameter(negative="", help="Print JSON for machines.")] = False,
) -> int:
    """Show the last runs, the next schedules, sizes, locks, and what waits. Example: wirehouse status"""
    from flows.status import show_status

    show_status(warehouse.absolute(), as_json=json)
    return DONE
