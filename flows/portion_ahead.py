"""The portion ahead: while this process compares, links, audits and publishes one portion, its workers find what repeats in the next one
and read its facts. For that they need the published file and what is staged of the portion at hand, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from flows.batch import Batch
from flows.pool import POOL_FROM, Crew
from flows.steps.extract import give_facts
from flows.steps.repeats import name_of, repeats_ahead


class PortionAhead:
    """Work on ``portion`` ahead of its turn; its own steps find the results with the crew. ``before``: the portion at hand, whose facts have
    been read. The results hold only if all its articles are published."""

    def __init__(self, portion: Batch, before: Batch, crew: Crew):
        self._portion = portion
        self._before = before
        self._articles = before.new + before.revised
        self._crew = crew
        self._pool = ThreadPoolExecutor(1, "portion-ahead")
        self._given: Future[None] = self._pool.submit(self._give)

    def _give(self) -> None:
        self._portion.stage.mkdir(parents=True, exist_ok=True)
        name = name_of(self._portion)
        self._crew.give(name, repeats_ahead, self._portion, self._before)
        self._crew.wait([name])
        give_facts(self._portion, self._crew)

    def leave_file(self, say: Callable[[str], None]) -> None:
        """Waits until the workers have closed the published file, which is about to be written."""
        try:
            self._given.result()
        except Exception as error:  # whatever it was: the portion's own steps do the work again, and fail if they must
            say(f"the next portion was not read ahead ({type(error).__name__}: {error})")
            self._forget()

    def settle(self) -> None:
        """To be called once the portion before is over: throws the results away where not all its articles were published."""
        self._pool.shutdown()
        if self._before.status != "published" or self._before.new + self._before.revised != self._articles:
            self._forget()

    def _forget(self) -> None:
        self._crew.forget()
        self._crew.release()  # a worker that was killed has broken the others' pool


def begin_ahead(portion: Batch | None, before: Batch, crew: Crew) -> PortionAhead | None:
    """Begins with ``portion`` in workers. None where there is no next one, where it is not for workers on this machine, and for a lake, which
    several processes may not be able to open."""
    if portion is None or not crew.is_for(len(portion.archive.parts)) or portion.job.store.is_lake:
        return None
    if portion.new + portion.revised < POOL_FROM:
        return None
    return PortionAhead(portion, before, crew)
