"""Compiled modules are taken where they are those of the sources, and never silently where they are not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from transforms.compiled.build_readers import remove_built
from transforms.compiled.reader_modules import SHARED_LIBRARY, STAMP, digest, read_sources

ROOT = Path(__file__).resolve().parents[3]
ASK = (
    "from transforms.compiled.state import state; print(state()); import transforms.text.moment as m; print(m.__file__)"
)
NO_LIBRARY = b"no machine code"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The sources beside one "compiled" module that cannot be imported, and the stamp of those sources."""
    ignored = shutil.ignore_patterns("*.so", "*.pyd", "__pycache__", "sources.sha256")
    shutil.copytree(ROOT / "transforms", tmp_path / "transforms", ignore=ignored)
    for name in (SHARED_LIBRARY, "transforms.text.moment"):
        (tmp_path / (name.replace(".", "/") + EXTENSION_SUFFIXES[0])).write_bytes(NO_LIBRARY)
    (tmp_path / STAMP).write_text(digest(tmp_path) + "\n")
    return tmp_path


def asked(checkout: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    variables = {"PYTHONPATH": str(checkout), "PATH": os.environ["PATH"], **variables}
    return subprocess.run([sys.executable, "-c", ASK], cwd=checkout, env=variables, capture_output=True, text=True)


def test_compiled_modules_of_these_sources_are_taken(checkout: Path) -> None:
    told = asked(checkout)
    assert told.stdout.split() == ["compiled"]
    assert "ImportError" in told.stderr and "moment" in told.stderr


def test_after_an_edit_the_sources_are_read(checkout: Path) -> None:
    source = checkout / "transforms/text/prose.py"
    source.write_text(source.read_text() + "\n# edited\n")
    state, file = asked(checkout).stdout.split()
    assert (state, Path(file).name) == ("stale", "moment.py")


def test_they_can_be_switched_off(checkout: Path) -> None:
    told = asked(checkout, WIREHOUSE_PURE_PYTHON="1").stdout
    assert told.startswith("switched off\n") and told.endswith("moment.py\n")


def test_what_was_built_can_be_removed(checkout: Path) -> None:
    remove_built(checkout)
    state, file = asked(checkout).stdout.split()
    assert (state, Path(file).name) == ("pure", "moment.py")
    assert not (checkout / STAMP).exists()


def test_every_reader_is_compiled_but_what_has_a_package_of_its_own() -> None:
    names = {path.name for path in read_sources(ROOT)}
    assert {"read_all.py", "prose.py", "word_lists.py"} <= names
    assert "spacy_reader.py" not in names and not any(name.startswith("build_") for name in names)
