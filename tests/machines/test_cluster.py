"""Runs on a real Dask cluster of this machine: the same rows as in one process, also when a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import duckdb
import numpy as np
import pytest

import flows.spread_reading
import warehouse.archive
from flows.batch import Batch, Job
from flows.cluster import ClusterUnreachable, cluster
from flows.job import run_job
from tests.flows.desk import Silent, assert_sealed
from transforms.corpus.index import candidates as candidates_of
from warehouse.seal import logical_hash

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.slow
ARTICLES = 240


@pytest.fixture(scope="module")
def runner() -> Iterator[str]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    ) as local:
        yield local.scheduler_address.replace("tcp://", "dask://")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Small files, among them copies of each other, one that cannot be read, and one without a text."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        town = f"Port {chr(65 + number % 23)}{chr(97 + number % 19)}rn"
        (folder / f"{number:03d}.txt").write_text(
            f"{town.upper()}, May {number % 28 + 1} - The ferry of {town} carried {number // 3 + 40} passengers, harbour master Ann Lee"
            f" said on Monday.\n\n“We counted {number // 3 + 12} cars,” she said. Nobody of the {number % 7 + 2} crew was hurt when it"
            f" ran aground off the island number {number // 3}, where the {number // 3 + 100} islanders wait for a bridge since 1987.\n"
        )
    (folder / "broken.json").write_text("{")
    (folder / "empty.txt").write_text("")
    return folder


@pytest.fixture(autouse=True)
def _in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows.spread_reading, "GROUP_FILES", 50)
    monkeypatch.setattr(warehouse.archive, "PART_BYTES", 8_000)
    monkeypatch.setattr(candidates_of, "FROM", 0)


class Killer(Silent):
    """Kills a worker when a quarter of the articles is read."""

    def __init__(self, runner: str):
        super().__init__()
        self.runner, self.killed = runner, 0

    def tick(self, done: int, of: int) -> None:
        if not self.killed and done > of / 4:
            with distributed.Client(self.runner.replace("dask://", "tcp://"), set_as_default=False) as client:
                self.killed = min(client.run(os.getpid).values())
            os.kill(self.killed, signal.SIGKILL)


def ran(sources: Path, warehouse: Path, runner: str, watcher: Silent) -> Batch:
    batch = run_job(Job(warehouse, (str(sources),), workers=0, runner=runner), watcher)
    assert_sealed(warehouse)
    return batch


def hash_of(path: Path) -> str:
    with duckdb.connect(str(path), read_only=True) as connection:
        return logical_hash(connection)


def test_the_same_rows_as_in_one_process_though_a_worker_is_killed(runner: str, sources: Path, tmp_path: Path) -> None:
    alone = ran(sources, tmp_path / "alone.duckdb", "processes", Silent())
    watcher = Killer(runner)
    spread = ran(sources, tmp_path / "spread.duckdb", runner, watcher)
    assert watcher.killed
    same = ("read", "new", "quarantined", "claims", "quotes", "mentions", "copy_groups", "checks")
    assert {name: spread.summary()[name] for name in same} == {name: alone.summary()[name] for name in same}
    assert spread.new == ARTICLES and spread.summary()["copy_groups"]
    assert hash_of(tmp_path / "spread.duckdb") == hash_of(tmp_path / "alone.duckdb")
    assert not [line for line in watcher.said if "on this machine" in line or "in this process" in line]


def test_a_batch_that_is_too_small_says_so(runner: str, sources: Path, tmp_path: Path) -> None:
    watcher = Silent()
    ran(sources / "001.txt", tmp_path / "one.duckdb", runner, watcher)
    assert any("too few to spread" in line for line in watcher.said)
    assert any("one file" in line for line in watcher.said)


def test_an_error_in_a_task_is_ours(runner: str) -> None:
    with cluster(runner) as machines:
        assert list(machines.mapped(abs, [-3, 2, -1] * 20)) == [3, 2, 1] * 20
        with pytest.raises(ZeroDivisionError):
            list(machines.mapped(_divided, [1]))


def _divided(number: int) -> float:
    return number / 0


@pytest.mark.parametrize("address", ["dask://127.0.0.1:1", "dask://nowhere.invalid:8786", "dask://"])
def test_a_dead_address_is_an_error_before_anything_is_made(address: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("flows.cluster.CONNECT_SECONDS", 1.0)
    (tmp_path / "a.txt").write_text("The ferry carried 300 passengers.")
    with pytest.raises(ClusterUnreachable, match="no Dask scheduler answers"):
        run_job(Job(tmp_path / "a.duckdb", (str(tmp_path / "a.txt"),), runner=address), Silent())
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_cluster_without_workers_is_an_error() -> None:
    with (
        distributed.LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=None) as local,
        pytest.raises(ClusterUnreachable, match="no workers"),
        cluster(local.scheduler_address.replace("tcp://", "dask://")),
    ):
        pass


def test_other_software_is_refused(runner: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.cluster.software", lambda: "wirehouse 99")
    with pytest.raises(ClusterUnreachable, match="same version"), cluster(runner):
        pass


def test_pairs_counted_by_parts_are_the_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    article = rng.integers(0, 40, 3_000)
    shingle = rng.integers(0, 2**64, 400, np.uint64)[rng.integers(0, 400, 3_000)]
    words, fresh = rng.integers(20, 900, 40), rng.random(40) < 0.6
    whole = candidates_of.candidates(shingle, article, words, fresh)
    parted = candidates_of.candidates(
        shingle, article, words, fresh, mapped=lambda work, items: [work(i) for i in items]
    )
    assert len(whole) and np.array_equal(whole, parted)
