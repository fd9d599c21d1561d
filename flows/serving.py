"""The local Prefect server with the schedules served (`up`), and the deployments of prefect.yaml (`deploy`)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from flows.launch import server_url

HOME = Path(__file__).resolve().parent.parent
POOL = "wirehouse"
START_SECONDS = 120.0


class ServerUnreachable(Exception):
    """No Prefect server answers."""


def environment(warehouse: Path, api_url: str) -> dict[str, str]:
    """What Prefect's commands and the worker's runs need to know. Sources come from WIREHOUSE_INBOX, default ./inbox."""
    return os.environ | {
        "PREFECT_API_URL": api_url,
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_CLI_PROMPT": "false",
        "WIREHOUSE_HOME": str(HOME),
        "WIREHOUSE_INBOX": os.environ.get("WIREHOUSE_INBOX", str(Path("inbox").absolute())),
        "WIREHOUSE_WAREHOUSE": str(warehouse),
        "PYTHONPATH": os.pathsep.join([str(HOME), *filter(None, [os.environ.get("PYTHONPATH")])]),
    }


def prefect(*words: str) -> list[str]:
    return [sys.executable, "-m", "prefect", "--no-prompt", *words]


def deploy_all(warehouse: Path) -> int:
    """Makes the work pool if it is missing and registers every deployment. Raises ServerUnreachable."""
    url = server_url()
    if url is None:
        raise ServerUnreachable(
            "no Prefect server answers at PREFECT_API_URL: start one with `wirehouse up`, or set PREFECT_API_URL to yours"
        )
    env = environment(warehouse, url)
    subprocess.run(
        prefect("work-pool", "create", POOL, "--type", "process", "--overwrite"),
        env=env,
        cwd=HOME,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    done = subprocess.run(
        prefect("deploy", "--all", "--prefect-file", str(HOME / "prefect.yaml")),
        env=env,
        cwd=HOME,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
        return 1
    print(
        f"deployed wirehouse/nightly and wirehouse/hourly to {url}; runs need a worker: prefect worker start --pool {POOL}"
    )
    return 0


def serve(port: int, warehouse: Path) -> int:
    """A server on 127.0.0.1, its deployments, and a worker; stops both when interrupted."""
    url = f"http://127.0.0.1:{port}/api"
    env = environment(warehouse, url)
    os.environ["PREFECT_API_URL"] = url
    server = subprocess.Popen(
        prefect("server", "start", "--host", "127.0.0.1", "--port", str(port)), env=env, stdout=subprocess.DEVNULL
    )
    worker = None
    try:
        _await_server(server)
        if deploy_all(warehouse):
            return 1
        print(f"Prefect at http://127.0.0.1:{port}; sources from {env['WIREHOUSE_INBOX']}; Ctrl-C stops it")
        print("A run now: prefect deployment run wirehouse/nightly   (with PREFECT_API_URL=" + url + ")")
        worker = subprocess.Popen(prefect("worker", "start", "--pool", POOL, "--type", "process"), env=env, cwd=HOME)
        signal.signal(signal.SIGTERM, _interrupt)
        return worker.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        for process in (worker, server):
            if process is not None and process.poll() is None:
                process.terminate()
                process.wait(20)


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
