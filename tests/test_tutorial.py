"""The tutorial is true: its commands run, in order, in an empty folder, and print what the page shows.

``python -m tests.test_tutorial`` writes what they print into the page.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "tutorial" / "first_warehouse.md"
CONSOLE = re.compile(r"(?<=```console\n).*?(?=```)", re.S)
DONE = "-- done --"
CHANGING = {  # from run to run, or whenever somebody adds a check
    r"\d+\.\d s\b": "N s",
    r"\b\d{15,19}\b": "KEY",
    r"read \d{4}-\d\d-\d\d \d\d:\d\d": "read TIME",
    r"\d+ (checks )?passed": "N passed",
}


def commands(block: str) -> list[str]:
    """Each command of a console block, as the shell reads it: ``$`` begins one, ``>`` goes on with it.

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


def told_by(page: str, folder: Path) -> str:
    """``page`` with what its commands print when they run one after the other in ``folder``, in one shell."""
    bin_folder = folder / "bin"
    bin_folder.mkdir()
    wirehouse = bin_folder / "wirehouse"
    wirehouse.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m flows.cli "$@"\n')
    wirehouse.chmod(0o755)
    blocks = [commands(block) for block in CONSOLE.findall(page)]
    script = "set -e\n" + "\n".join(f"{command}\necho '{DONE}'" for block in blocks for command in block)
    desk = folder / "desk"
    desk.mkdir()
    environment = os.environ | {"PATH": f"{bin_folder}:{os.environ['PATH']}", "NO_COLOR": "1"}
    done = subprocess.run(["bash", "-c", script], cwd=desk, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    printed = iter(done.stdout.split(f"{DONE}\n"))

    def shown(command: str) -> str:
        typed = "$ " + command.replace("\n", "\n> ")
        lines = [line.rstrip() for line in next(printed).splitlines()]
        return "\n".join([typed, *lines, ""])

    texts = iter(["".join(shown(command) for command in block) for block in blocks])
    return CONSOLE.sub(lambda _: next(texts), page)


def without_what_changes(page: str) -> str:
    """``page`` without durations, keys, the clock and the number of checks."""
    for pattern, name in CHANGING.items():
        page = re.sub(pattern, name, page)
    return page


def test_the_tutorial_prints_what_it_shows(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    told = told_by(page, tmp_path)
    assert without_what_changes(told) == without_what_changes(page), (
        "run python -m tests.test_tutorial and read the page"
    )


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        PAGE.write_text(told_by(PAGE.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
