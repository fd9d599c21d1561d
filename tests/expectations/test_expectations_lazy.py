"""Modules that are loaded when first touched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True).stdout


def test_a_module_put_off_is_loaded_when_touched() -> None:
    code = (
        "import sys; from expectations.lazy import put_off; put_off(['colorsys', 'no_such_module'])\n"
        "import colorsys; print('ONE_THIRD' in object.__getattribute__(colorsys, '__dict__'))\n"
        "print(round(colorsys.ONE_THIRD, 2))\n"
        "try:\n    import no_such_module\nexcept ModuleNotFoundError as error:\n    print(error)"
    )
    assert _run(code).splitlines() == ["False", "0.33", "No module named 'no_such_module'"]


def test_great_expectations_does_without_what_is_put_off() -> None:
    code = (
        "import sys; from expectations.process import _import; _import();"
        " print([m for m in ('scipy.stats._stats_py', 'altair.vegalite') if m in sys.modules])"
    )
    assert _run(code).strip() == "[]"
