"""What Prefect's processes need to know: the server that `up` starts, the worker, and the runs below it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from flows.settings import Settings, config_file
from flows.settings_file import CONFIG

HOME = Path(__file__).resolve().parent.parent.parent
POOL = "wirehouse"

# SQLite lets one connection write at a time; Prefect's default wait of 10 s is too short for a busy disk.
SQLITE_PATIENCE = "60"


def prefect(*words: str) -> list[str]:
    """The command line of a Prefect command, without its questions."""
    return [sys.executable, "-m", "prefect", "--no-prompt", *words]


def server_command(*words: str) -> list[str]:
    """The command line that starts the server."""
    return [sys.executable, "-m", "flows.serving.server_process", "server", "start", *words]


def for_prefect(api_url: str) -> dict[str, str]:
    """The environment of every process that talks to the server at ``api_url``. What the user set stays."""
    path = [str(HOME), *filter(None, [os.environ.get("PYTHONPATH")])]
    stated = {
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_CLI_PROMPT": "false",
        "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": "30",
    }
    return stated | dict(os.environ) | {"PREFECT_API_URL": api_url, "PYTHONPATH": os.pathsep.join(path)}


def for_server(settings: Settings, api_url: str) -> dict[str, str]:
    """The server's. Its concurrency leases lie on disk: in memory, where Prefect keeps them, they would be lost with the
    server while the slots they hold stay taken in its database, and no later run could begin."""
    stated = {
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
    }
    if settings.prefect_database:
        stated["PREFECT_SERVER_DATABASE_CONNECTION_URL"] = async_url(settings.prefect_database)
    else:
        stated["PREFECT_SERVER_DATABASE_TIMEOUT"] = SQLITE_PATIENCE
    return stated | for_prefect(api_url)


def for_worker(settings: Settings, warehouse: Path, api_url: str) -> dict[str, str]:
    """The worker's and its runs', which work in folders of their own: paths are absolute."""
    inbox = settings.inbox if "://" in settings.inbox else str(Path(settings.inbox).absolute())
    found = for_prefect(api_url) | {"WIREHOUSE_WAREHOUSE": os.fspath(warehouse), "WIREHOUSE_INBOX": inbox}
    if settings.read_copy is None:
        found["WIREHOUSE_READ_COPY"] = "true"
    if file := config_file():
        found[CONFIG] = str(file.absolute())
    return found


def async_url(url: str) -> str:
    """A database's address with the driver that Prefect wants.

    >>> async_url("postgresql://me@db/prefect"), async_url("postgresql+asyncpg://me@db/prefect")
    ('postgresql+asyncpg://me@db/prefect', 'postgresql+asyncpg://me@db/prefect')
    """
    return re.sub(r"^postgres(ql)?://", "postgresql+asyncpg://", url)
