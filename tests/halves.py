"""All tests, in two halves side by side: ``python -m tests.halves``. Whole runs wait much for processes and disks, so two
halves take little more than one. What the second half prints is kept until the first is through. Exit code 0 if both pass."""

from __future__ import annotations

import subprocess
import sys
import tempfile

WHOLE_RUNS = ("tests/flows", "tests/crash", "tests/expectations")


def main() -> int:
    pytest = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as kept:
        rest = subprocess.Popen(
            [*pytest, *(f"--ignore={path}" for path in WHOLE_RUNS)], stdout=kept, stderr=subprocess.STDOUT
        )
        try:
            first = subprocess.run([*pytest, *WHOLE_RUNS], check=False).returncode
            second = rest.wait()
        finally:
            rest.kill()
        kept.seek(0)
        print(kept.read(), end="")
    return max(first, second)


if __name__ == "__main__":
    sys.exit(main())
