"""`wirehouse config`: what settings hold, and from where."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

from flows.inert import inert_line
from flows.printing.layout import Page
from flows.settings import SECRET, Settings, load, sources

_PASSWORD = re.compile(r"(?<=://)([^:/@\s]*):[^@\s]*@")


def show_settings(*, as_json: bool) -> None:
    """A line per setting: name, value, source, meaning. Passwords, and the paths of webhooks, are left out. Raises
    SettingsError."""
    held, come_from = load().model_dump(), sources()
    rows = [
        {
            "setting": name,
            "value": shown(name, value),
            "from": come_from[name],
            "meaning": Settings.model_fields[name].description,
        }
        for name, value in held.items()
    ]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in rows[0]:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(inert_line(_as_written(v)) for v in row.values()))
    page = Page.of(sys.stdout)
    told = io.StringIO()
    Console(file=told, width=page.width or 10_000, highlight=False, markup=False, force_terminal=page.in_colour).print(
        table
    )
    print("\n".join(line.rstrip() for line in told.getvalue().splitlines()))


def _as_written(value: Any) -> str:
    """A value as the settings file would have it, but for quotes; nothing for what is not set.

    >>> _as_written(False), _as_written(21600.0), _as_written({}), _as_written("UTC")
    ('false', '21600', '', 'UTC')
    """
    if value is None or value == {}:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)


def shown(name: str, value: Any) -> Any:
    """A value as it may be shown.

    >>> shown("prefect_database", "postgresql://prefect:secret@db/prefect"), shown("alert_webhook", "https://hooks.example/T0/B1")
    ('postgresql://prefect:***@db/prefect', 'https://hooks.example/***')
    """
    if isinstance(value, Path):
        return str(value)
    if name not in SECRET or value is None:
        return value
    if name == "alert_webhook":
        return re.sub(r"(://[^/]+/).+", r"\1***", value)
    return _PASSWORD.sub(r"\1:***@", value)
