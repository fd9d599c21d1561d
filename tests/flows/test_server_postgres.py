"""The Prefect server on PostgreSQL, by one setting; `up` and `deploy` out of a wheel."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.flows.desk import ARTICLES, write
from tests.flows.postgres import binaries, postgres
from tests.flows.served import ROOT, Served

pytestmark = [pytest.mark.server, pytest.mark.slow]


def unpacked_wheel(folder: Path) -> Path:
    """A folder with what the wheel installs, and nothing else of the checkout."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next((folder / "dist").glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_a_run_is_kept_in_postgres(tmp_path: Path) -> None:
    site = unpacked_wheel(tmp_path)
    with postgres() as url:
        served = Served(tmp_path, root=site, WIREHOUSE_PREFECT_DATABASE=url)
        write(served.inbox / "articles.jsonl", ARTICLES)
        with served.up():
            run = served.started_run()
            deployed = served.command("deploy")
        assert run["state"]["type"] == "COMPLETED", run["state"]
        assert deployed.returncode == 0, deployed.stderr
        asked = [
            str(binaries() / "psql"),
            url,
            "-Atc",
            "select state_type from flow_run where state_type = 'COMPLETED'",
        ]
        found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
        assert found == ["COMPLETED"]
        assert not (tmp_path / "prefect" / "prefect.db").exists()
