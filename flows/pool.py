"""Where the parts of a batch are read: in this process, in threads, or in worker processes."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from importlib import import_module
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any

POOL_FROM = 200  # articles; below, starting or reaching workers costs more than it saves


class MissingExtra(Exception):
    """A runner was asked for whose package is not installed."""


def begin_worker() -> None:
    """What a worker does first. It lives for one portion and makes records without reference cycles: the search for cycles would take a
    fortieth of its time and find nothing."""
    gc.disable()
    end_with_parent()


def end_with_parent() -> None:
    """Ends this process as soon as the one that started it has ended, however that came: a killed parent leaves no worker
    behind that reads on for nobody and holds its terminal or pipe open."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent,), daemon=True, name="end-with-parent").start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()  # its end of a pipe closes with it, whatever ended it
    os._exit(1)


def executor(runner: str, workers: int) -> Executor:
    """An executor for ``runner``: threads or processes. Of a cluster: ``flows.cluster``."""
    if runner == "threads":
        return ThreadPoolExecutor(workers)
    # polars holds threads that do not survive a fork, so workers are spawned.
    return ProcessPoolExecutor(workers, get_context("spawn"), begin_worker)


class Crew:
    """The workers of a command; also a context manager, which ends them. They start while sources are still being read, so that nobody
    waits for their imports. Each portion has workers of its own: what those of one would keep is memory that the steps after it need."""

    def __init__(self, runner: str, workers: int):
        self.workers = workers
        self._is_expected = False
        self._is_closed = False
        self._runner = runner
        self._executor: Executor | None = None
        self._given: dict[Hashable, Future] = {}
        self._released: list[Executor] = []

    def start(self) -> Executor:
        """The executor, started unless it is there."""
        if self._executor is None:
            self._executor = executor(self._runner, self.workers)
        return self._executor

    def is_for(self, parts: int) -> bool:
        """Whether so many parts are worth processes of their own."""
        return min(self.workers, parts) > 1 and self._runner == "processes"

    def expect(self) -> None:
        """Has them import the readers, ahead of their work, once."""
        if not self._is_expected:
            self._is_expected = True
            for _ in range(self.workers):
                self.start().submit(make_ready)

    def give(self, name: Hashable, work: Callable[..., object], *arguments: Any) -> None:
        """Has a worker do it, unless a work of this ``name`` was given before."""
        if self._is_closed:
            raise RuntimeError("the workers have ended")
        if name not in self._given:
            self._given[name] = self.start().submit(work, *arguments)

    def was_given(self, name: Hashable) -> bool:
        """Whether a work of this ``name`` was given, and not forgotten."""
        return name in self._given

    def results(self, names: Iterable[Hashable]) -> Iterator[Any]:
        """What the works given under these names gave, once they are done; raises what they raised."""
        for name in names:
            yield self._given[name].result()

    def wait(self, names: Iterable[Hashable]) -> None:
        """Until what was given under these names is done; raises what it raised."""
        for _ in self.results(names):
            pass

    def forget(self) -> None:
        """What was given does not count, and is over when this returns."""
        for future in self._given.values():
            future.cancel()
        wait(self._given.values())
        self._given.clear()

    def release(self) -> None:
        """Their work on this portion is done. They end beside what comes next."""
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._released.append(self._executor)
            self._executor, self._is_expected = None, False

    def close(self) -> None:
        """Ends them, and waits until they are gone. Work that they have not begun is dropped."""
        self._is_closed = True
        self.forget()
        self.release()
        while self._released:
            self._released.pop().shutdown()

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def make_ready() -> None:
    """Imports the readers, in a worker."""
    import_module("flows.extraction")


def extract_in_worker(*arguments: Any, **named: Any) -> Any:
    """``flows.extraction.extract_part``, which the process that hands out the parts need not import."""
    from flows.extraction import extract_part

    return extract_part(*arguments, **named)
