"""The Prefect server on PostgreSQL, by one setting."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.flows.desk import ARTICLES, write
from tests.flows.postgres import binaries, postgres
from tests.flows.served import Served

pytestmark = [pytest.mark.server, pytest.mark.slow]


def test_a_run_is_kept_in_postgres(tmp_path: Path) -> None:
    with postgres(tmp_path / "pg") as url:
        served = Served(tmp_path, WIREHOUSE_PREFECT_DATABASE=url)
        write(served.inbox / "articles.jsonl", ARTICLES)
        with served.up():
            run = served.started_run()
        assert run["state"]["type"] == "COMPLETED", run["state"]
        asked = [
            str(binaries() / "psql"),
            url,
            "-Atc",
            "select state_type from flow_run where state_type = 'COMPLETED'",
        ]
        found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
        assert found == ["COMPLETED"]
        assert not (tmp_path / "prefect" / "prefect.db").exists()
