"""Where a run happens: as a Prefect flow run when a server is reachable at PREFECT_API_URL, else in this process.

Without a server Prefect is not even imported: its ephemeral server would cost 15 s a run.
"""

from __future__ import annotations

import os

from expectations.process import AuditProcess
from flows.batch import Job
from flows.json_log import JsonLog
from flows.progress import Console
from flows.telemetry import is_on, telemetry

REACH_SECONDS = 2.0


def server_url(patience: float = REACH_SECONDS) -> str | None:
    """PREFECT_API_URL, if a server answers there within ``patience`` seconds."""
    url = os.environ.get("PREFECT_API_URL", "").rstrip("/")
    if not url:
        return None
    import urllib.request  # only here: mostly there is no address

    try:
        with urllib.request.urlopen(f"{url}/health", timeout=patience) as answer:
            return url if answer.status == 200 else None
    except (OSError, ValueError):
        return None


def launch(job: Job, console: Console | JsonLog, process: AuditProcess | None = None) -> dict:
    """Runs the job and returns its summary. ``process``: the audit's, which may run already."""
    try:
        if server_url():
            from flows.nightly import run_flow

            return run_flow(job)
        if os.environ.get("PREFECT_API_URL"):
            console.say(f"no Prefect server answers at {os.environ['PREFECT_API_URL']}: running in this process")
        from flows.job import run_job

        with telemetry(is_on()):
            return run_job(job, console, process=process).summary()
    finally:
        console.close()
