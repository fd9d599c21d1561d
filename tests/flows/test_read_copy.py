"""Readers and the publish: a copy by atomic rename; a reader who holds the main file open delays nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from flows.batch import Job
from flows.forget import forget_article
from flows.job import run_job
from tests.flows.desk import ARTICLES, Silent, assert_sealed, rows, write
from warehouse.read_copy import copy_of, is_current
from warehouse.readers import open_to_read
from warehouse.store import Store

HOLD = """
import duckdb, sys
connection = duckdb.connect(sys.argv[1], read_only=sys.argv[2] == 'read')
print('open', flush=True)
for line in sys.stdin:
    print(connection.execute('select count(*) from dim_article').fetchone()[0], flush=True)
"""


class Holder:
    def __init__(self, process: subprocess.Popen):
        self._process = process

    def articles(self) -> int:
        self._process.stdin.write("?\n")  # type: ignore[union-attr]
        self._process.stdin.flush()  # type: ignore[union-attr]
        return int(self._process.stdout.readline())  # type: ignore[union-attr]


@contextmanager
def held(path: Path, how: str = "read") -> Iterator[Holder]:
    """Another process has the file open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None and process.stdout.readline() == "open\n"
        yield Holder(process)
    finally:
        process.kill()
        process.wait()


def run(folder: Path, articles: list[dict], *, read_copy: bool = True) -> list[str]:
    watcher = Silent()
    source = write(folder / f"{articles[0]['id']}.jsonl", articles)
    batch = run_job(Job(folder / "w.duckdb", (str(source),), read_copy=read_copy), watcher)
    assert batch.status == "published"
    return watcher.said


def opened(connection: duckdb.DuckDBPyConnection) -> str:
    return Path(connection.execute("select path from duckdb_databases() where path is not null").fetchall()[0][0]).name


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run(tmp_path, ARTICLES[:1])
    return tmp_path


def test_readers_take_the_copy_while_it_is_of_the_present_state(desk: Path) -> None:
    store = Store(desk / "w.duckdb")
    with open_to_read(store) as connection:
        assert opened(connection) == "w.read.duckdb"
        assert connection.execute("select count(*) from w.main.dim_article").fetchone() == (1,)
    with store.changing() as connection:
        connection.execute("create table elsewhere (a integer)")
    with open_to_read(store) as connection:
        assert opened(connection) == "w.duckdb", "a change that was not copied is not hidden"


def test_readers_do_not_wait_for_a_writer(desk: Path) -> None:
    store, said = Store(desk / "w.duckdb"), []
    with store.changing() as connection:
        connection.execute("create table elsewhere (a integer)")
    with held(store.path, "write"), open_to_read(store, said.append) as connection:
        assert opened(connection) == "w.read.duckdb"
    assert "the copy that the last run left" in said[0]


@pytest.mark.parametrize("read_copy", [True, False])
def test_a_reader_of_the_main_file_delays_nothing_and_keeps_its_state(desk: Path, read_copy: bool) -> None:
    path = desk / "w.duckdb"
    with held(path) as reader:
        began = time.monotonic()
        said = run(desk, ARTICLES[1:2], read_copy=read_copy)
        took = time.monotonic() - began
        assert reader.articles() == 1, "who reads keeps what was opened"
        assert any("published in a copy" in line for line in said)
        assert any("is open in another process" in line for line in said) is not read_copy
        assert took < 300, "a writer would wait ten minutes"
        with open_to_read(Store(path)) as connection:
            assert connection.execute("select count(*) from dim_article").fetchone() == (2,)
    assert_sealed(path)
    assert is_current(path, Store(path).files) is read_copy
    assert not any(p.exists() for p in Store(path).aside)
    run(desk, [ARTICLES[1] | {"id": "a9", "text": "The harbour was closed on Monday, and 40 ferries waited outside."}])
    assert_sealed(path)
    assert rows(path, "select count(*) from dim_article") == [(3,)]


def test_a_reader_of_the_copy_keeps_its_state_too(desk: Path) -> None:
    with held(copy_of(desk / "w.duckdb")) as reader:
        said = run(desk, ARTICLES[1:2])
        assert reader.articles() == 1 and not any("is open in another process" in line for line in said)
    assert rows(copy_of(desk / "w.duckdb"), "select count(*) from dim_article") == [(2,)]


def test_what_is_forgotten_does_not_stay_in_the_copy(desk: Path) -> None:
    run(desk, ARTICLES[1:2])
    forget_article(desk / "w.duckdb", "a1", None, "A. Nowak", "taken down", 0, Silent())
    assert not copy_of(desk / "w.duckdb").exists()


def test_copies_are_no_articles(desk: Path) -> None:
    batch = run_job(Job(desk / "w.duckdb", (str(desk),), read_copy=True), Silent())
    assert batch.unchanged == 1 and batch.read == 1
