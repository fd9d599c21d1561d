"""Where the parts of a batch are read: in this process, in threads, in worker processes, or on a Dask cluster."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context


class MissingExtra(Exception):
    """A runner was asked for whose package is not installed."""


@contextmanager
def executor(runner: str, workers: int) -> Iterator[Executor]:
    """An executor for ``runner``: threads, processes, or dask://HOST:PORT (workers must see the same files).

    Raises MissingExtra where Dask is asked for and not installed.
    """
    if runner == "threads":
        with ThreadPoolExecutor(workers) as threads:
            yield threads
    elif runner == "processes":
        # polars holds threads that do not survive a fork, so workers are spawned.
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as processes:
            yield processes
    else:
        try:
            from distributed import Client
        except ImportError as error:
            raise MissingExtra("--runner dask://… needs the package distributed: uv pip install distributed") from error
        with Client(runner.replace("dask://", "tcp://")) as client:
            yield client.get_executor()
