"""Two writers on one lake, by turns as they come, and a reader beside them (`python -m tests.soak.lake_writers 20`).

Each writer is a process that runs batches of new articles, some of which the other one has too. The reader looks all the time
whether what it sees is whole.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.flows.postgres import postgres
from warehouse.lake.lake_name import place
from warehouse.seal_check import verify
from warehouse.stores import store_at

PAUSE = 1.0  # seconds between two looks of the reader
ROOT = Path(__file__).resolve().parents[2]
SHARED = 1  # articles of each batch that the other writer's batch of the same number has too
OWN = 2
WRITER = """
import sys
from contextlib import nullcontext
from pathlib import Path
import flows.job
from expectations.process import AuditProcess
from flows.batch import Job
from tests.flows.desk import Silent
from warehouse.lake.lake_name import place
with AuditProcess() as process:
    flows.job.AuditProcess = lambda: process  # Great Expectations is imported once
    flows.job.closing = nullcontext
    for source in sorted(Path(sys.argv[2]).glob("*.jsonl")):
        batch = flows.job.run_job(Job(place(sys.argv[1]), (str(source),)), Silent())
        print(source, batch.new, batch.unchanged, flush=True)
"""
# What holds of every state that a run left, and of none in between.
WHOLE = """
select (select count(*) from dim_article) = (select coalesce(sum("new" + revised), 0) from quality.run)
    and (select count(*) from dim_article) = (select count(*) from fact_article)
    and (select count(*) from fact_claim) = (select coalesce(sum(claims), 0) from quality.run)
    and (select count(*) from fact_claim anti join dim_article using (article_key)) = 0
    and (select count(*) from quality.seal where sealed_by = 'run' and sealed_object = 'quality.seal') = (select count(*) from quality.run)
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """``articles``, ``doubled`` and ``runs`` at the end; ``looks``: how often the reader looked, ``states`` it met, and how many
    were not ``whole``; ``broken``: what the seal finds."""

    articles: int
    doubled: int
    runs: int
    looks: int
    states: int
    not_whole: int
    broken: dict[str, str]


def write_batches(folder: Path, batches: int) -> None:
    """Folders ``a`` and ``b`` with a file a batch."""
    for writer in "ab":
        (folder / writer).mkdir()
        for number in range(batches):
            named = [f"both-{number}-{i}" for i in range(SHARED)] + [f"{writer}-{number}-{i}" for i in range(OWN)]
            records = [
                {"id": name, "outlet": f"Outlet {name[-1]}", "title": f"Ferry {name}", "date": "2024-05-02",
                 "text": f"Harbour master Ann Lee said that {number * 100 + at + 3} passengers of the ferry {name} had waited. The crew left."}
                for at, name in enumerate(named)
            ]  # fmt: skip
            (folder / writer / f"{number:03d}.jsonl").write_text("".join(json.dumps(r) + "\n" for r in records))


def soak(folder: Path, lake: str, batches: int) -> Seen:
    """Runs the writers to their end, reads beside them, and tells what was seen. Raises AssertionError where a writer failed."""
    write_batches(folder, batches)
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WRITER, lake]
    writers = [subprocess.Popen([*command, str(folder / w)], env=env, stderr=subprocess.PIPE, text=True) for w in "ab"]
    looks, states, not_whole = 0, set(), 0
    store = store_at(place(lake))
    while any(writer.poll() is None for writer in writers):
        if store.exists():
            with store.connect(read_only=True) as connection:
                there = connection.execute("select 1 from duckdb_tables() where table_name = 'seal'").fetchone()
                if there:
                    ((is_whole,),) = connection.execute(WHOLE).fetchall()
                    ((runs,),) = connection.execute("select count(*) from quality.run").fetchall()
                    looks, not_whole = looks + 1, not_whole + (not is_whole)
                    states.add(runs)
        time.sleep(PAUSE)
    for writer in writers:
        told = writer.communicate()[1]
        assert writer.returncode == 0, told
    with store.connect(read_only=True) as connection:
        (counted,) = connection.execute(
            "select (select count(*) from dim_article), (select count(*) from (select article_id from dim_article group by all having count(*) > 1)),"
            " (select count(*) from quality.run)"
        ).fetchall()
        return Seen(*counted, looks, len(states), not_whole, verify(connection, "warehouse", whole=True).broken)


def expected(batches: int) -> int:
    """Articles that there must be at the end."""
    return batches * (SHARED + 2 * OWN)


def main() -> None:
    import tempfile

    batches = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with postgres("lake") as url, tempfile.TemporaryDirectory() as folder:
        lake = f"ducklake:postgres:{url}?data_path={folder}/data"
        seen = soak(Path(folder), lake, batches)
    print(seen, f"expected {expected(batches)} articles")
    assert (seen.articles, seen.doubled, seen.not_whole, seen.broken) == (expected(batches), 0, 0, {})


if __name__ == "__main__":
    main()
