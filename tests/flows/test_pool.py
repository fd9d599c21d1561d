"""Where parts are read: every runner gives the same answers."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.pool import Crew, executor


@pytest.mark.parametrize("runner", ["threads", "processes"])
def test_runners_map_in_order(runner: str) -> None:
    with executor(runner, 2) as pool:
        assert list(pool.map(abs, [-3, 2, -1])) == [3, 2, 1]


def test_a_crew_starts_for_several_parts_and_ends_with_its_work() -> None:
    with Crew("processes", 2) as crew:
        assert not crew.is_for(1) and crew.is_for(2)
        crew.expect()
        first = crew._executor
        assert first is crew.start()
        assert list(crew.start().map(abs, [-1, 2])) == [1, 2]
        crew.release()
        assert crew._executor is None
        crew.expect()
        assert crew.start() is not first, "the next portion has workers of its own"


def test_what_is_given_is_done_once_until_it_is_forgotten() -> None:
    done: list[int] = []
    with Crew("threads", 2) as crew:
        for _ in range(2):
            crew.give("a", done.append, 1)
        crew.wait(["a"])
        assert done == [1]
        crew.forget()
        crew.give("a", done.append, 2)
        crew.give("b", int, "no number")
        crew.wait(["a"])
        assert done == [1, 2]
        with pytest.raises(ValueError, match="no number"):
            crew.wait(["a", "b"])


PARENT = """
import os, time
from flows.pool import executor

def main():
    with executor("processes", 2) as pool:
        for _ in range(2):
            pool.submit(time.sleep, 300)
        time.sleep(1)
        print(*(p.pid for p in pool._processes.values()), flush=True)
        time.sleep(300)

if __name__ == "__main__":
    main()
"""


def test_workers_end_with_a_parent_that_is_killed(tmp_path) -> None:
    (tmp_path / "parent.py").write_text(PARENT)
    env = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    parent = subprocess.Popen([sys.executable, str(tmp_path / "parent.py")], stdout=subprocess.PIPE, text=True, env=env)
    assert parent.stdout is not None
    workers = [int(word) for word in parent.stdout.readline().split()]
    assert len(workers) == 2 and all(map(_is_alive, workers))
    parent.kill()
    parent.wait(30)
    until = time.monotonic() + 60
    while any(map(_is_alive, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_is_alive, workers))
    assert parent.stdout.read() == "", "nobody holds the pipe"


def _is_alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
