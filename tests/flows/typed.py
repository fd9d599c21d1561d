"""Commands as a user types them, run in this process: what they print, and their exit code. Where the process itself is what is tested,
``tests.flows.test_cli`` starts one."""

from __future__ import annotations

import io
import os
import sys
import traceback
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from flows.cli import run_words

ROOT = Path(__file__).resolve().parent.parent.parent


def typed(*words: str, stdin: str | None = None, cwd: Path = ROOT) -> CompletedProcess[str]:
    """What ``wirehouse WORDS`` does, without the settings of whoever runs the tests."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for name in ("stdout", "stderr")}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(cwd)
        for name in [name for name in os.environ if name.startswith(("PREFECT_", "WIREHOUSE_"))]:
            patch.delenv(name)
        patch.setattr(sys, "argv", ["wirehouse", *words])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((stdin or "").encode()), "utf-8"))
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        code = _code_of(list(words))
    told = {}
    for name, stream in streams.items():
        stream.flush()
        told[name] = stream.buffer.getvalue().decode()  # type: ignore[attr-defined]
    return CompletedProcess(list(words), code, **told)


def _code_of(words: list[str]) -> int:
    try:
        return run_words(words)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 1
    except Exception:
        traceback.print_exc()
        return 1
