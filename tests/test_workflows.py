"""The workflows in .github: well-formed, frugal with rights, and with options that the commands have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from flows.cli import app

FILES = sorted((Path(__file__).resolve().parent.parent / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_workflow_may_only_read_and_ends_in_time(path) -> None:
    flow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert flow["permissions"] == {"contents": "read"}
    for job in flow["jobs"].values():
        assert job["timeout-minutes"] and job["runs-on"] == "ubuntu-latest"
        assert all(("run" in step) != ("uses" in step) for step in job["steps"])
        assert all(re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step["uses"]) for step in job["steps"] if "uses" in step)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_the_options_it_gives_exist(path) -> None:
    for line in re.findall(r"run: wirehouse (.*)", path.read_text(encoding="utf-8")):
        command, *words = line.split()
        known = {name for argument in app[command].assemble_argument_collection() for name in argument.names}
        assert {w for w in words if w.startswith("--")} <= known, line
