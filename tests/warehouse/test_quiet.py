"""A connection of ours draws no progress bar."""

from __future__ import annotations

import subprocess
import sys

import duckdb
import pytest

from warehouse import quiet

ASK = """
import duckdb
from warehouse.quiet import hush
connection = {opened}
connection.execute("set threads = 1")
connection.execute("select count(*) from range(15000) as a, range(9000) as b where a.range * b.range % 7 = 3").fetchall()
"""
AT_ONCE = 'duckdb.connect().execute("set progress_bar_time = 200")'


@pytest.mark.parametrize(
    ("opened", "is_quiet"),
    [
        (AT_ONCE, False),
        (f"hush({AT_ONCE})", True),
        (f'hush({AT_ONCE}.cursor().execute("set progress_bar_time = 200"))', True),
    ],
)
def test_a_long_question_prints_nothing(opened, is_quiet) -> None:
    ran = subprocess.run([sys.executable, "-c", ASK.format(opened=opened)], capture_output=True, check=True)
    assert (ran.stdout + ran.stderr == b"") == is_quiet


def test_the_file_may_be_read_only(tmp_path) -> None:
    quiet.connect(tmp_path / "w.duckdb").close()
    with quiet.connect(tmp_path / "w.duckdb", read_only=True) as connection:
        assert connection.execute("select current_setting('enable_progress_bar')").fetchall() == [(False,)]


@pytest.mark.parametrize("name", sorted(quiet.SCHEMAS))
def test_a_file_may_bear_the_name_of_one_of_its_schemas(name, tmp_path) -> None:
    path = tmp_path / f"{name}.duckdb"
    with quiet.connect(path) as connection:
        connection.execute(f"create schema if not exists {name}; create table {name}.word (w varchar)")
        connection.execute(f"insert into {name}.word values ('kept'); checkpoint")
    with quiet.connect(path, read_only=True) as connection:
        assert connection.execute(f"select w from {name}.word").fetchall() == [("kept",)]
        with pytest.raises(duckdb.Error, match="read-only"):
            connection.execute(f"delete from {name}.word")


def test_a_table_is_given_without_pandas_and_others_have_it_all_the_same(tmp_path) -> None:
    code = """if True:
        import sys
        from pathlib import Path
        import duckdb, polars as pl, pyarrow
        from warehouse import quiet
        from warehouse.known import texts_of
        with duckdb.connect() as connection:
            connection.execute("create table dim_article as select 1::bigint as article_key, '' as title, 'a' as text")
            assert texts_of(connection, pl.Series([1])).height == 1
            assert "pandas" not in sys.modules
            assert connection.execute("select ?", ["x"]).df().shape == (1, 1)
    """
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_what_is_small_has_one_thread(tmp_path) -> None:
    path = tmp_path / "w.duckdb"
    quiet.connect(path).close()
    beside = quiet.SMALL + 1
    for small, is_single in ((quiet.SMALL, False), (quiet.BATCH, True)):
        with quiet.connect(path, beside=beside, small=small) as connection:
            connection.execute("select current_setting('threads')")
            [(threads,)] = connection.fetchall()
        with duckdb.connect() as other:
            [(usual,)] = other.execute("select current_setting('threads')").fetchall()
        assert threads == (1 if is_single else usual)
