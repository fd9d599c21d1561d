"""The portion ahead: while one portion is compared, linked, audited and published by the process that runs the job, its workers find what
repeats in the next one and read its facts. That needs nothing but what is known of the former by then, and the published file."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from flows.batch import Batch
from flows.pool import POOL_FROM, Crew
from flows.steps.extract import give_facts
from flows.steps.repeats import name_of, repeats_ahead


class PortionAhead:
    """``portion``, begun ahead: what it gives is found in the crew by the portion's own steps. ``before``: the portion at hand, whose facts
    are read. It stands as long as all articles of that one are published."""

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
        """Until the published file is read no more."""
        try:
            self._given.result()
        except Exception as error:  # whatever it was: the portion's own steps do it again, and fail if they have to
            say(f"the next portion was not read ahead ({type(error).__name__}: {error})")
            self._forget()

    def settle(self) -> None:
        """What was read ahead counts only where the portion before was published with all its articles."""
        self._pool.shutdown()
        if self._before.status != "published" or self._before.new + self._before.revised != self._articles:
            self._forget()

    def _forget(self) -> None:
        self._crew.forget()
        self._crew.release()  # a worker that was killed has broken the others' pool


def begin_ahead(portion: Batch | None, before: Batch, crew: Crew) -> PortionAhead | None:
    """None where there is no next ``portion``, where it is not for workers on this machine, and where the published tables cannot be read by several processes."""
    if portion is None or not crew.is_for(len(portion.archive.parts)) or portion.job.store.is_lake:
        return None
    if portion.new + portion.revised < POOL_FROM:
        return None
    return PortionAhead(portion, before, crew)
