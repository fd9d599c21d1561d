"""Where the parts of a batch are read: in this process, in threads, or in worker processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread

POOL_FROM = 200  # articles; below, starting or reaching workers costs more than it saves


class MissingExtra(Exception):
    """A runner was asked for whose package is not installed."""


def end_with_parent() -> None:
    """Ends this process as soon as the one that started it has ended, however that came: a killed parent leaves no worker
    behind that reads on for nobody and holds its terminal or pipe open."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent,), daemon=True, name="end-with-parent").start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()  # its end of a pipe closes with it, whatever ended it
    os._exit(1)


@contextmanager
def executor(runner: str, workers: int) -> Iterator[Executor]:
    """An executor for ``runner``: threads or processes. Of a cluster: ``flows.cluster``."""
    if runner == "threads":
        with ThreadPoolExecutor(workers) as threads:
            yield threads
    else:
        # polars holds threads that do not survive a fork, so workers are spawned.
        with ProcessPoolExecutor(workers, get_context("spawn"), end_with_parent) as processes:
            yield processes
