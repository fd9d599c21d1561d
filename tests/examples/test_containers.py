"""The containers without a container engine: linters, schemas, and the very same commands as plain processes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from tests.flows.desk import ARTICLES, write
from tests.flows.postgres import postgres
from tests.flows.served import Served, free_port
from tests.imports import ROOT

HERE = ROOT / "examples" / "containers"
BIN = Path(sys.executable).parent
COMPOSE = yaml.safe_load((HERE / "compose.yaml").read_text(encoding="utf-8"))


def lint(*command: str) -> None:
    if not (BIN / command[0]).exists():
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([str(BIN / command[0]), *command[1:]], cwd=HERE, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_dockerfile_lints() -> None:
    lint("hadolint", "Dockerfile")


def test_the_compose_file_holds_its_schema() -> None:
    lint("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "compose.yaml")


@pytest.mark.parametrize("name", ["storage.yaml", "worker.yaml"])
def test_manifests_hold_the_schemas_of_kubernetes(name: str) -> None:
    lint("kubernetes-validate", "--strict", f"kubernetes/{name}")


def test_the_work_pools_job_holds_the_schema_of_kubernetes(tmp_path: Path) -> None:
    """With the values that Prefect puts in for a run."""
    template = json.loads((HERE / "kubernetes" / "work-pool.json").read_text(encoding="utf-8"))
    defaults = {name: told.get("default") for name, told in template["variables"]["properties"].items()}
    values = defaults | {
        "command": ["prefect"],
        "env": [{"name": "A", "value": "b"}],
        "labels": {},
        "annotations": {},
        "name": "run",
    }

    def filled(part):
        if isinstance(part, dict):
            found = {key: filled(value) for key, value in part.items()}
            return {key: value for key, value in found.items() if value is not None}
        if isinstance(part, list):
            return [filled(value) for value in part]
        if isinstance(part, str) and (whole := re.fullmatch(r"\{\{ (\w+) \}\}", part)):
            return values[whole[1]]
        return re.sub(r"\{\{ (\w+) \}\}", lambda m: str(values[m[1]]), part) if isinstance(part, str) else part

    job = filled(template["job_configuration"]["job_manifest"])
    job["metadata"]["name"] = job["metadata"].pop("generateName") + "1"  # as the server makes one
    manifest = tmp_path / "job.json"
    manifest.write_text(json.dumps(job))
    lint("kubernetes-validate", "--strict", str(manifest))


def test_the_image_holds_what_is_copied_and_runs_unprivileged() -> None:
    text = (HERE / "Dockerfile").read_text(encoding="utf-8")
    for line in re.findall(r"^COPY (?!--from)(.+)", text, re.M):
        for name in line.split()[:-1]:
            assert (ROOT / name).exists(), name
    assert re.findall(r"^USER (\S+)", text, re.M)[-1] not in ("root", "0")
    ignored = (HERE / "Dockerfile.dockerignore").read_text().split()
    assert {
        f"!{name}" for line in re.findall(r"^COPY (?!--from)(.+)", text, re.M) for name in line.split()[:-1]
    } <= set(ignored)


def image_env() -> dict[str, str]:
    """What the Dockerfile's last ENV sets."""
    text = (HERE / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    pairs = [pair for line in re.findall(r"^ENV (.+)", text, re.M)[1:] for pair in line.split()]
    return dict(pair.split("=", 1) for pair in pairs if not pair.startswith("PATH="))


@pytest.mark.server
@pytest.mark.slow
def test_the_services_work_together_as_processes(tmp_path: Path) -> None:
    """Every command and every variable of the compose file, with its hosts, ports and volumes replaced."""
    ports = {"4200": str(free_port()), "8080": str(free_port()), "8000": str(free_port())}
    volumes = {name: tmp_path / name for name in ("server", "warehouse", "inbox")}
    for folder in volumes.values():
        folder.mkdir()
    write(volumes["inbox"] / "articles.jsonl", ARTICLES)
    started: list[subprocess.Popen] = []
    with postgres() as database:

        def here(told: str, data: Path) -> str:
            told = told.replace("prefect:${POSTGRES_PASSWORD}@database:5432", urlsplit(database).netloc)
            told = told.replace("server:4200", "127.0.0.1:4200").replace("sleep 3600", "sleep 2")
            for port, free in ports.items():
                told = told.replace(port, free)
            return re.sub(r"/data\b", str(data), re.sub(r"(?<![\w/])/inbox\b", str(volumes["inbox"]), told))

        def start(name: str) -> subprocess.Popen:
            service = COMPOSE["services"][name]
            data = volumes["server" if name == "server" else "warehouse"]
            env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "WIREHOUSE_"))}
            env |= {
                "PATH": f"{BIN}:{os.environ['PATH']}",
                "PREFECT_WORKER_WEBSERVER_PORT": ports["8080"],
                "PYTHONPATH": str(ROOT),
            }
            env |= {k: here(v, data) for k, v in (image_env() | service.get("environment", {})).items()}
            command = service.get("command") or json.loads(
                re.findall(r"^CMD (\[.+)", (HERE / "Dockerfile").read_text(), re.M)[0]
            )
            out = (tmp_path / f"{name}.log").open("w")
            process = subprocess.Popen(
                [here(word, data) for word in command],
                env=env,
                cwd=data,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
            started.append(process)
            return process

        served = Served(tmp_path)
        served.url = f"http://127.0.0.1:{ports['4200']}/api"
        served.log = tmp_path / "server.log"
        try:
            start("server")
            served.wait_for(lambda: served.is_healthy(), "the server is not healthy")
            assert start("deploy").wait(300) == 0, (tmp_path / "deploy.log").read_text()
            start("worker")
            served.wait_for(lambda: _ok(f"http://127.0.0.1:{ports['8080']}/health"), "the worker is not healthy")
            run = served.started_run()
            assert run["state"]["type"] == "COMPLETED", (run["state"], (tmp_path / "worker.log").read_text()[-3000:])
            assert (volumes["warehouse"] / "news.read.duckdb").exists()
            start("pages")
            start("report")
            page = f"http://127.0.0.1:{ports['8000']}/index.html"
            served.wait_for(lambda: _ok(page), "the report is not served")
        finally:
            for process in reversed(started):
                _end(process)


def _ok(url: str) -> bool:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.status == 200


def _end(process: subprocess.Popen) -> None:
    from flows.serving.children import stop

    stop(process)
