"""The job: which step follows which. The same for the command line, for Prefect, and for a rebuild."""

from __future__ import annotations

from contextlib import closing

from expectations.process import AuditProcess
from flows.ahead import read_ahead
from flows.batch import Batch, Job
from flows.cluster import is_cluster, refuse_unreachable
from flows.measured import Measured
from flows.pool import Crew
from flows.portions import drop, portions, take_turn
from flows.steps.copy import copy
from flows.steps.publish import publish
from flows.steps.read import begin, read
from flows.telemetry import measured_run
from flows.watcher import Call, Watcher, call_directly
from transforms.facts.version import extractor_version
from transforms.reading import Reader


def run_job(job: Job, watcher: Watcher, call: Call = call_directly, process: AuditProcess | None = None) -> Batch:
    """Runs the steps; ``call`` runs one step (directly, or as a Prefect task). ``process``: the audit's, which may run already.

    That process and the workers start as soon as there is news, so that their imports are over when they are needed.
    Raises SourceNotFound, SourceUnreachable, FieldMapError, PipelineMissing and ClusterUnreachable before anything is made.
    """
    call(find, job)
    with (
        measured_run(job.sources) as tell, job.store.writing(watcher.say), closing(process or AuditProcess()) as process,
        crew_of(job) as crew,
    ):  # fmt: skip
        if not job.store.exists():  # then whatever it reads is news
            process.start()
        batch = begin(job, watcher.say)
        watcher.step("read")

        def on_news(parts: int) -> None:
            if not parts:  # reading begins, maybe not for the first time
                crew.forget()
                return
            process.start()
            read_ahead(batch, crew)

        with batch.held_if_first(watcher.say):
            batch = Measured(call)(read, batch, watcher.say, on_news)
        batch = _work_in_portions(batch, process, crew, watcher, call)
        tell(batch.summary(), batch.status)
        if job.read_copy:
            watcher.step("copy")
            Measured(call)(copy, batch, watcher.say)
        return batch


def _work_in_portions(batch: Batch, process: AuditProcess, crew: Crew, watcher: Watcher, call: Call) -> Batch:
    """Works the portions of what was read one after the other, up to one that is refused; gives the last that was worked."""
    found = portions(batch)
    done: Batch | None = None
    for number, portion in enumerate(found, 1):
        if len(found) > 1:
            watcher.say(f"portion {number} of {len(found)}: {portion.read:,} records")
        take_turn(portion, done)
        done = work(portion, process, crew, watcher, call, found[number] if number < len(found) else None)
        if done.status == "refused":
            drop(found[number:])
            break
    assert done is not None
    return done


def crew_of(job: Job) -> Crew:
    """Its workers on this machine; a cluster has its own."""
    return Crew(job.runner, 0 if is_cluster(job.runner) else job.workers)


def find(job: Job) -> None:
    """Looks for the sources and the pipeline that reads names, before anything is made."""
    Reader(list(job.sources), field_map=dict(job.field_map))
    extractor_version(job.names)
    refuse_unreachable(job.runner)


def work(
    batch: Batch,
    process: AuditProcess,
    crew: Crew,
    watcher: Watcher,
    call: Call = call_directly,
    following: Batch | None = None,
) -> Batch:
    """What follows the reading, for all that makes a warehouse: a run, and a rebuild from the archive. The batch's records
    lie in ``batch.archive``. ``following``: the portion that comes next, which workers begin with meanwhile."""
    call = Measured(call)
    if not batch.new + batch.revised:
        return call(publish, batch, None, None, watcher.say)
    from flows.news import work_on  # only here: the readers take a third of a second to import

    return work_on(batch, process, crew, watcher, call, following)
