"""The arrows of the design: which of our packages may import which, and who may import the heavy libraries."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "transforms": set(),
    "warehouse": set(),
    "expectations": {"warehouse"},
    "flows": {"transforms", "warehouse", "expectations"},
}
FORBIDDEN = {
    "transforms": {"prefect", "duckdb", "great_expectations"},
    "warehouse": {"prefect", "great_expectations"},
    "expectations": {"prefect"},
}
FILES = sorted(p for package in MAY_IMPORT for p in (ROOT / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {a.name.split(".")[0] for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_arrows_point_down(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    ours = imported(path) & set(MAY_IMPORT) - {package}
    assert ours <= MAY_IMPORT[package]
    assert not imported(path) & FORBIDDEN.get(package, set())


@pytest.mark.parametrize("module", ["flows.cli", "flows.launch", "flows.job"])
def test_heavy_libraries_are_not_imported_at_start(module: str) -> None:
    told = f"import sys, {module}; print([m for m in ('prefect', 'great_expectations', 'pandas', 'trafilatura', 'sqlalchemy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"
