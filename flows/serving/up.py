"""`wirehouse up`: a Prefect server on this machine, the schedules, and a worker; `wirehouse deploy`: the schedules alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from flows import settings as stated_settings
from flows.faults import ServerUnreachable
from flows.launch import server_url
from flows.serving import children
from flows.serving.environment import POOL, for_prefect, for_server, for_worker, prefect, server_command
from flows.settings import Settings

START_SECONDS = 180.0
PATIENCE = 20.0  # seconds for an answer: a server that has just started is slow
STOPPED = (
    "the worker was stopped while this run was under way; nothing was published, the next run reads the same records"
)
LEFT_BEHIND = "no process works on this run any more: its worker or machine ended; the next run reads the same records"


def deploy_all(settings: Settings, url: str | None = None) -> int:
    """Registers pool, deployments and alerts with the server at ``url``, else at PREFECT_API_URL. Raises ServerUnreachable."""
    url = url or server_url(PATIENCE)
    if url is None:
        raise ServerUnreachable(
            "no Prefect server answers at PREFECT_API_URL: start one with `wirehouse up`, or set PREFECT_API_URL to yours"
        )
    os.environ |= for_prefect(url)
    from flows.serving.deployments import register

    for line in register(settings, stated_settings.sources()):
        print(line)
    if settings.alert_webhook:
        from flows.serving.alerts import register_alerts

        print(register_alerts(settings.alert_webhook))
    print(f"deployed to {url}; runs need a worker: prefect worker start --pool {POOL}")
    return 0


def serve(settings: Settings, port: int, warehouse: Path) -> int:
    """A server, its deployments, and a worker; stops all when interrupted. A stop in the middle of a run ends that run: it is
    marked Crashed, and the next one reads the same records."""
    signal.signal(signal.SIGTERM, _interrupt)
    url = f"http://127.0.0.1:{port}/api"
    os.environ["PREFECT_API_URL"] = url
    if server_url():
        raise ServerUnreachable(
            f"port {port} is taken by another Prefect server: stop it, or choose another with --port"
        )
    server = worker = None
    try:
        server = children.start(
            server_command("--host", settings.host, "--port", str(port)),
            for_server(settings, url),
            is_silent=True,
        )
        _await_server(server)
        if deploy_all(settings, url):
            return 1
        _clear_up()
        env = for_worker(settings, warehouse, url)
        print(f"Prefect at http://127.0.0.1:{port}; sources from {env['WIREHOUSE_INBOX']}; Ctrl-C stops it")
        print(f"A run now: prefect deployment run wirehouse/nightly   (with PREFECT_API_URL={url})")
        sys.stdout.flush()
        worker = children.start(prefect("worker", "start", "--pool", POOL, "--type", "process"), env)
        return _watch(server, worker)
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one must not stop the stopping
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        children.stop(worker)
        if worker is not None and server is not None and server.poll() is None and server_url(PATIENCE):
            _mark(STOPPED)
        children.stop(server)


def _clear_up() -> None:
    """What an earlier server left: runs that nobody works on, and those that were missed."""
    from flows.serving.orphans import skip_missed

    _mark(LEFT_BEHIND)
    if missed := skip_missed():
        print(f"{missed} scheduled runs were missed while no server ran; the last of each schedule catches up")


def _mark(why: str) -> None:
    from flows.serving.orphans import mark_orphans

    for name in mark_orphans(why):
        print(f"{name}: marked Crashed; {why}")


def _watch(server: subprocess.Popen, worker: subprocess.Popen) -> int:
    """Waits for the worker; ends where the server did."""
    while worker.poll() is None:
        if server.poll() is not None:
            raise ServerUnreachable(f"the Prefect server ended with code {server.returncode}; run `wirehouse up` again")
        time.sleep(0.5)
    return worker.returncode


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _await_server(server: subprocess.Popen) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            raise ServerUnreachable(
                f"the Prefect server ended with code {server.returncode}: is the port taken? Try --port"
            )
        if server_url():
            return
        time.sleep(0.5)
    raise ServerUnreachable(f"the Prefect server did not answer within {START_SECONDS:.0f} s")
