"""The write window: how long the published file is closed to readers while a large batch is published, seals included.

    python -m benchmarks.window FILE [--articles 20000] [--held]

FILE is Parquet with the columns text, title, outlet and date. Articles are made from it: sentences of several articles in new order,
a quarter of their longer words exchanged. The batch is published into a warehouse that holds a first one. ``--held``: another process has the
file open to read all the while.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import polars as pl

import flows.steps.publish as publish_step
from flows.batch import Job
from flows.job import run_job
from flows.progress import Console
from warehouse.read_copy import refresh

SENTENCES = 12
HOLD = "import duckdb, sys, time; c = duckdb.connect(sys.argv[1], read_only=True); print('held', flush=True); time.sleep(1e6)"


def made(file: str, count: int, seed: int) -> pl.DataFrame:
    """``count`` articles of ``SENTENCES`` sentences: columns id, outlet, title, date, text."""
    rng = random.Random(seed)
    rows = pl.read_parquet(file, columns=["text", "title", "outlet", "date"]).drop_nulls("text").to_dicts()
    sentences = [s for row in rows for s in re.split(r"(?<=[.!?])\s+", row["text"]) if 40 < len(s) < 400]
    words = [w for s in sentences[:20_000] for w in s.split() if len(w) > 4 and w.isalpha() and w.islower()]

    def altered(sentence: str) -> str:
        return " ".join(
            rng.choice(words) if len(w) > 4 and w.islower() and rng.random() < 0.25 else w for w in sentence.split()
        )

    found = []
    for number in range(count):
        about = rng.choice(rows)
        text = "\n\n".join(altered(s) for s in rng.sample(sentences, SENTENCES))
        outlet = f"{about['outlet'] or 'Paper'} {rng.randrange(40)}"
        found.append((f"{seed}-{number}", outlet, altered(about["title"] or "None"), about["date"], text))
    return pl.DataFrame(found, schema=["id", "outlet", "title", "date", "text"], orient="row")


@contextmanager
def timed_window(times: list[tuple[float, float]]):
    """Times what ``publishing`` yields, wall clock and this process's processor time."""
    kept = publish_step.publishing

    @contextmanager
    def timed(store, say, **how):
        wall = cpu = 0.0
        with kept(store, say, **how) as connection:
            wall, cpu = time.perf_counter(), time.process_time()
            yield connection
        times.append((time.perf_counter() - wall, time.process_time() - cpu))

    publish_step.publishing = timed
    try:
        yield
    finally:
        publish_step.publishing = kept


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file")
    asked.add_argument("--articles", type=int, default=20_000)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--held", action="store_true")
    asked.add_argument(
        "--read-copy", action="store_true", help="Publish in a copy; the log tells how long its rename takes."
    )
    told = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        warehouse, times = Path(folder) / "w.duckdb", []
        sources = []
        for seed, count in ((1, max(told.articles // 10, 1)), (2, told.articles)):
            sources.append(Path(folder) / f"{seed}.parquet")
            made(told.file, count, seed).write_parquet(sources[-1])
        reader = None
        with timed_window(times):
            for number, source in enumerate(sources):
                if number and told.held:
                    reader = subprocess.Popen([sys.executable, "-c", HOLD, str(warehouse)], stdout=subprocess.PIPE)
                    reader.stdout.readline()  # type: ignore[union-attr]
                batch = run_job(Job(warehouse, (str(source),), told.workers, read_copy=told.read_copy), Console())
                print(batch.summary(), flush=True)
        if reader is not None:
            reader.kill()
        copied = refresh(warehouse, warehouse.with_name("w.duckdb.files"))
        print("| articles | window, s | of it processor time | copy for readers, s | file, MB |\n|---|---|---|---|---|")
        size = warehouse.stat().st_size / 1e6
        print(f"| {told.articles:,} | {times[-1][0]:.2f} | {times[-1][1]:.2f} | {copied:.2f} | {size:,.0f} |")


if __name__ == "__main__":
    main()
