"""What is done with news: the steps after the reading, in one order for all that makes a warehouse. A module of its own, because the
job imports it only when there is news."""

from __future__ import annotations

from contextlib import closing

from expectations.process import AuditProcess
from flows.batch import Batch
from flows.pool import Crew
from flows.portion_ahead import begin_ahead
from flows.steps.audit import audit
from flows.steps.compare import compare
from flows.steps.extract import extract
from flows.steps.link import link
from flows.steps.publish import publish
from flows.steps.repeats import repeats
from flows.watcher import Call, Watcher
from flows.writing_ahead import WritingAhead


def work_on(
    batch: Batch, process: AuditProcess, crew: Crew, watcher: Watcher, call: Call, following: Batch | None = None
) -> Batch:
    """``flows.job.work`` of a batch that brought something; ``call`` measures the steps."""
    process.start()
    with batch.held_if_first(watcher.say):
        watcher.step("repeats")
        batch = call(repeats, batch, crew, watcher.say)
        watcher.step("extract")
        batch = call(extract, batch, crew, watcher.say, watcher.tick)
    next_one = begin_ahead(following, batch, crew)
    with closing(WritingAhead(batch)) as ahead:
        watcher.step("compare")
        with batch.job.store.held_open(watcher.say):
            ahead.begin(watcher.say)
            batch = call(compare, batch, watcher.say)
            watcher.step("link")
            batch = call(link, batch, watcher.say)
        watcher.step("audit")
        batch.audit = call(audit, batch, process, ahead, watcher.say)
        watcher.step("publish")
        if next_one is not None:
            next_one.leave_file(watcher.say)
        batch = call(publish, batch, batch.audit, ahead, watcher.say)
        if next_one is not None:
            next_one.settle()
        return batch
