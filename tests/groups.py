"""All tests, in groups, two groups at a time: ``python -m tests.groups``. Whole runs wait much for processes and disks, so two at a time take
little more than one. Whoever is through takes the next group, the longest come first; what a group prints is shown once it is over. Exit
code 0 if all pass."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TWO = 2
# Each starts an auditor and perhaps a server of its own, so they are few; one more is everything that these leave.
GROUPS = (
    ("tests/transforms", "transforms"),
    ("tests/flows/test_[a-l]*.py",),
    ("tests/flows/test_[m-r]*.py",),
    ("tests/flows/test_[s-z]*.py",),
    ("tests/test_*.py",),
    ("tests/crash", "tests/machines"),
    ("tests/expectations", "tests/warehouse"),
)


def groups() -> list[list[str]]:
    """What pytest is told of each: paths, and for the first one those that it leaves out. That one waits most, for what is scheduled and
    killed: it comes first, so that others run meanwhile."""
    found = [[str(path.relative_to(ROOT)) for word in group for path in sorted(ROOT.glob(word))] for group in GROUPS]
    return [[f"--ignore={path}" for group in found for path in group], *found]


def main() -> int:
    codes = []
    with ThreadPoolExecutor(TWO) as pool:
        begun = [pool.submit(_run, group) for group in groups()]
        for future in as_completed(begun):
            code, told = future.result()
            print(told, end="", flush=True)
            codes.append(code)
    return max(codes)


def _run(words: list[str]) -> tuple[int, str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words]
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    return done.returncode, done.stdout


if __name__ == "__main__":
    sys.exit(main())
