"""The arrows of the design: which of our packages may import which, and who may import the heavy libraries."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.imports import FILES, ROOT, module_of, modules_imported
from transforms.compiled.state import PURE

MAY_IMPORT = {
    "transforms": set(),
    "warehouse": {"transforms"},
    "expectations": {"warehouse"},
    "flows": {"transforms", "warehouse", "expectations"},
}
FORBIDDEN = {
    "transforms": {"prefect", "duckdb", "great_expectations"},
    "warehouse": {"prefect", "great_expectations"},
    "expectations": {"prefect"},
}


def imported(path: Path) -> set[str]:
    return {module.split(".")[0] for module in modules_imported(path)}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_arrows_point_down(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    ours = imported(path) & set(MAY_IMPORT) - {package}
    assert ours <= MAY_IMPORT[package]
    assert not imported(path) & FORBIDDEN.get(package, set())


@pytest.mark.parametrize("path", [p for p in FILES if p.relative_to(ROOT).parts[0] == "warehouse"], ids=str)
def test_the_warehouse_takes_only_enumerations_from_the_transforms(path: Path) -> None:
    assert all(m.startswith("transforms.lexicon") for m in modules_imported(path) if m.split(".")[0] == "transforms")


def test_no_circle_of_files() -> None:
    left = {module_of(p): set(modules_imported(p)) for p in FILES}
    left = {m: {n for n in named if n in left and n != m} for m, named in left.items()}
    while leaves := {m for m, named in left.items() if not named}:  # what imports nothing that is left
        left = {m: named - leaves for m, named in left.items() if m not in leaves}
    assert not left, f"these import each other, or what does: {sorted(left)}"


@pytest.mark.slow
def test_every_module_imports_by_itself() -> None:
    """In one process, which forgets our modules before each import: libraries are loaded once. Compiled modules cannot be
    forgotten, so the sources are read."""
    told = """
import importlib, sys
for name in sys.argv[1:]:
    for known in [m for m in sys.modules if m.split('.')[0] in ('transforms', 'warehouse', 'expectations', 'flows')]:
        del sys.modules[known]
    importlib.import_module(name)
"""
    names = [module_of(p) for p in FILES if not p.stem.startswith("build_")]
    command = [sys.executable, "-c", told, *names]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env={**os.environ, PURE: "1"})
    assert done.returncode == 0, done.stderr


def test_no_file_name_means_two_things() -> None:
    """Under ``transforms`` a name is one file's."""
    files = [p for p in FILES if p.relative_to(ROOT).parts[0] == "transforms" and p.stem != "__init__"]
    twice = [name for name, n in Counter(p.stem for p in files).items() if n > 1]
    assert not twice


@pytest.mark.parametrize("module", ["flows.cli", "flows.launch", "flows.job"])
def test_heavy_libraries_are_not_imported_at_start(module: str) -> None:
    told = f"import sys, {module}; print([m for m in ('prefect', 'great_expectations', 'pandas', 'trafilatura', 'sqlalchemy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"
