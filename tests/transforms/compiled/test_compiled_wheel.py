"""A compiled wheel says what the sources say. It takes minutes and a C compiler, so it is built on request only:

WIREHOUSE_COMPILE=1 uv run --group compile pytest tests/transforms/compiled
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
READ = """
import sys
from pathlib import Path
from transforms.compiled.state import said
from transforms.facts.read_all import read_facts
for path in sorted(Path(sys.argv[1]).rglob("*.txt")):
    print(read_facts(path.read_text(), title=None, url=None, published=None))
print(said(), file=sys.stderr)
"""

pytestmark = pytest.mark.skipif(
    not os.environ.get("WIREHOUSE_COMPILE") or not shutil.which("cc"),
    reason="set WIREHOUSE_COMPILE=1 where a C compiler is installed",
)


def read_golden(where: Path, **variables: str) -> tuple[str, str]:
    command = [sys.executable, "-c", READ, str(ROOT / "tests" / "golden")]
    variables = {**os.environ, "PYTHONPATH": str(where), **variables}
    done = subprocess.run(command, cwd=where, env=variables, capture_output=True, text=True, check=True)
    return done.stdout, done.stderr.strip()


def test_a_compiled_wheel_says_what_the_sources_say(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(
        command, cwd=ROOT, env={**os.environ, "HATCH_BUILD_HOOK_ENABLE_CUSTOM": "1"}, check=True, capture_output=True
    )
    [wheel] = tmp_path.glob("*.whl")
    assert "none-any" not in wheel.name
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    facts, said = read_golden(tmp_path / "installed")
    assert said == "readers compiled"
    assert facts and facts == read_golden(ROOT, WIREHOUSE_PURE_PYTHON="1")[0]
