"""Many machines: the work of a step on a Dask cluster. What a worker needs comes with the task, and what it makes goes back with the
answer, so that no folder has to be shared: a worker that is killed leaves nothing, and its task is done again by another.
"""

from __future__ import annotations

import io
import socket
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any, TypeVar
from urllib.parse import urlsplit

import polars as pl

from flows.pool import POOL_FROM, MissingExtra
from transforms.facts.version import EXTRACTOR_VERSION

SCHEME = "dask://"
CONNECT_SECONDS = 10.0
AHEAD = 4  # tasks a thread of the cluster that are under way or wait to be taken: memory stays small
TRIES = 10  # times that a task may lose its worker

T = TypeVar("T")
R = TypeVar("R")


class ClusterUnreachable(Exception):
    """No scheduler answers at the address, it has no workers, or their software is not ours."""


def is_cluster(runner: str) -> bool:
    return runner.startswith(SCHEME)


def is_spread(runner: str, articles: int) -> bool:
    """Whether a cluster is asked for, and there is enough to do."""
    return is_cluster(runner) and articles >= POOL_FROM


class Cluster:
    """A cluster that answered."""

    def __init__(self, client: Any, threads: int):
        self._client, self.threads = client, threads

    def mapped(self, work: Callable[..., R], items: Iterable[T], **lent: Any) -> Iterator[R]:
        """``work`` of each item, in order; ``lent`` values are sent to every worker once. Never more than ``AHEAD`` a thread are given
        out. Raises what ``work`` does."""
        held = {
            # as a task, which is done again where its worker is lost; data sent by itself would be gone
            name: self._client.submit(_given, (value,), pure=False, retries=TRIES)
            for name, value in lent.items()
        }
        waiting: deque = deque()
        for item in items:
            waiting.append(self._client.submit(work, item, **held, pure=False, retries=TRIES))
            if len(waiting) >= AHEAD * self.threads:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def sees(self, path: str) -> bool:
        """Whether every worker sees a file or folder under this path."""
        return all(self._client.run(_sees, path).values())


@contextmanager
def cluster(runner: str) -> Iterator[Cluster]:
    """The cluster at ``dask://HOST:PORT``. Raises MissingExtra, ClusterUnreachable."""
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise MissingExtra("--runner dask://… needs the package distributed: pip install 'wirehouse[dask]'") from error
    address = runner.replace(SCHEME, "tcp://")
    with dask.config.set(
        {"distributed.scheduler.allowed-failures": TRIES, "distributed.comm.timeouts.connect": CONNECT_SECONDS}
    ):
        try:
            _knock(runner)
            client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise ClusterUnreachable(
                f"no Dask scheduler answers at {runner}: start one with `dask scheduler`, and `dask worker {address}` on each machine;"
                " or leave --runner out to run on this machine alone"
            ) from error
    with client:
        workers = client.scheduler_info(n_workers=-1)["workers"]
        if not workers:
            raise ClusterUnreachable(
                f"the scheduler at {runner} has no workers: start some with `dask worker {address}`"
            )
        _refuse_others(client)
        yield Cluster(client, sum(worker["nthreads"] for worker in workers.values()))


def _knock(runner: str) -> None:
    """Connects to the scheduler and hangs up. Raises OSError, ValueError where nobody is there or it is no address.

    A client that finds nobody stays half made; collected while another one starts, it waits for itself for ever."""
    address = urlsplit(runner)
    if not address.hostname or not address.port:
        raise ValueError(f"{runner} has no host and port")
    socket.create_connection((address.hostname, address.port), CONNECT_SECONDS).close()


def _given(box: tuple[T]) -> T:
    return box[0]


def refuse_unreachable(runner: str) -> None:
    """Looks before anything is begun. Raises what ``cluster`` does."""
    if is_cluster(runner):
        with cluster(runner):
            pass


def _refuse_others(client: Any) -> None:
    """Readers of another version would give other facts."""
    ours = software()
    for worker, theirs in client.run(_software_there).items():
        if theirs != ours:
            raise ClusterUnreachable(
                f"the worker {worker} has {theirs or 'no Wirehouse'}, this machine {ours}: install the same version on all machines"
            )


def software() -> str:
    """What must be the same on all machines."""
    return f"wirehouse {version('wirehouse')}, readers {EXTRACTOR_VERSION}, polars {pl.__version__}"


def _software_there() -> str | None:
    try:
        from flows import cluster as there
    except ImportError:
        return None
    return there.software()


def _sees(path: str) -> bool:
    import os

    return os.path.lexists(path)


def packed(frame: pl.DataFrame) -> bytes:
    """A frame on its way."""
    out = io.BytesIO()
    frame.write_ipc(out, compression="lz4")
    return out.getvalue()


def unpacked(sent: bytes) -> pl.DataFrame:
    return pl.read_ipc(io.BytesIO(sent))
