"""Where the parts of a batch are read: in this process, in threads, or in worker processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from importlib import import_module
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


class Crew:
    """The workers of a command, for all of its portions; also a context manager, which ends them. They start while sources are
    still being read, so that nobody waits for their imports, and hold their memory no longer than they are needed."""

    def __init__(self, runner: str, workers: int):
        self.workers = workers
        self.is_kept = False  # whether a further portion will need them
        self._runner = runner
        self._stack = ExitStack()
        self._executor: Executor | None = None

    def start(self) -> Executor:
        """The executor, started unless it is there."""
        if self._executor is None:
            self._executor = self._stack.enter_context(executor(self._runner, self.workers))
        return self._executor

    def expect(self, parts: int) -> None:
        """Has them import the readers, ahead of their work, where there are several parts to read."""
        if min(self.workers, parts) > 1 and self._runner == "processes" and self._executor is None:
            for _ in range(self.workers):
                self.start().submit(make_ready)

    def release(self) -> None:
        """Their work on this portion is done."""
        if not self.is_kept:
            self.close()

    def close(self) -> None:
        self._executor = None
        self._stack.close()

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def make_ready() -> None:
    """Imports the readers, in a worker."""
    import_module("flows.extraction")
