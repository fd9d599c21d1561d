"""A connection of ours draws no progress bar."""

from __future__ import annotations

import subprocess
import sys

import pytest

from warehouse import quiet

ASK = """
import duckdb
from warehouse.quiet import hush
connection = {opened}
connection.execute("set threads = 1")
connection.execute("select count(*) from range(6000) as a, range(6000) as b where a.range * b.range % 7 = 3").fetchall()
"""
AT_ONCE = 'duckdb.connect().execute("set progress_bar_time = 1")'


@pytest.mark.parametrize(
    ("opened", "is_quiet"),
    [
        (AT_ONCE, False),
        (f"hush({AT_ONCE})", True),
        (f'hush({AT_ONCE}.cursor().execute("set progress_bar_time = 1"))', True),
    ],
)
def test_a_long_question_prints_nothing(opened, is_quiet) -> None:
    ran = subprocess.run([sys.executable, "-c", ASK.format(opened=opened)], capture_output=True, check=True)
    assert (ran.stdout + ran.stderr == b"") == is_quiet


def test_the_file_may_be_read_only(tmp_path) -> None:
    quiet.connect(tmp_path / "w.duckdb").close()
    with quiet.connect(tmp_path / "w.duckdb", read_only=True) as connection:
        assert connection.execute("select current_setting('enable_progress_bar')").fetchall() == [(False,)]
