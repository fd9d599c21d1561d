"""Console blocks in our pages: ``$ command`` lines and what they print. They run in order, in one shell, in an empty folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

CONSOLE = re.compile(r"(?<=```console\n).*?(?=```)", re.S)
_DONE = "-- done --"
_CHANGING = {  # from run to run, or whenever somebody adds a check
    r"\d+\.\d s\b": "N s",
    r"\b\d{15,19}\b": "KEY",
    r"read \d{4}-\d\d-\d\d \d\d:\d\d": "read TIME",
    r"\d+ (checks )?passed": "N passed",
}


def commands(block: str) -> list[str]:
    """Each command of a console block, as the shell reads it: ``$`` begins one, ``>`` continues it.

    >>> commands("$ cat <<END\\n> a\\n> END\\na\\n$ true\\n")
    ['cat <<END\\na\\nEND', 'true']
    """
    found: list[str] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(line[2:])
        elif line.startswith("> "):
            found[-1] += "\n" + line[2:]
    return found


def with_output(page: str, folder: Path, source: Path) -> str:
    """``page`` with what its commands print when ``wirehouse`` is the code in ``source``. ``folder``: an empty folder to work in.

    Raises AssertionError, with the error output, where a command fails.
    """
    tools, desk = folder / "bin", folder / "desk"
    tools.mkdir()
    desk.mkdir()
    wirehouse = tools / "wirehouse"
    wirehouse.write_text(f'#!/bin/sh\nPYTHONPATH="{source}" exec "{sys.executable}" -m flows.cli "$@"\n')
    wirehouse.chmod(0o755)
    blocks = [commands(block) for block in CONSOLE.findall(page)]
    script = "\n".join(["set -e", *(f"{command}\necho '{_DONE}'" for block in blocks for command in block)])
    environment = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}", "NO_COLOR": "1"}
    done = subprocess.run(["bash", "-c", script], cwd=desk, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    printed = iter(done.stdout.split(f"{_DONE}\n"))

    def shown(command: str) -> str:
        typed = "$ " + command.replace("\n", "\n> ")
        return "\n".join([typed, *(line.rstrip() for line in next(printed).splitlines()), ""])

    texts = iter(["".join(map(shown, block)) for block in blocks])
    return CONSOLE.sub(lambda _: next(texts), page)


def without_what_changes(page: str) -> str:
    """``page`` without durations, keys, the clock and the number of checks."""
    for pattern, name in _CHANGING.items():
        page = re.sub(pattern, name, page)
    return page
