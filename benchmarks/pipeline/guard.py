"""The guard in CI: ``python -m benchmarks.pipeline.guard`` fails where the job has become slower against its floor.

The floor is polars splitting the same text into words, in the same run: the machine's speed cancels out. The articles are made of
those in ``examples/``, their sentences in new order, so that nothing from outside is needed. Other work on the machine can
only make the ratio larger, so it is measured again, up to three times, where it is too large: a slower step fails all three.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from pathlib import Path

import polars as pl

from benchmarks.pipeline import floors
from benchmarks.pipeline.jobs import five, timed

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "articles"
ARTICLES, SENTENCES = 200, 30
TIMES = 20  # as much text for the floor: splitting is too quick to be measured on less
# Processor time of the job beyond start-up, in times of the floor, as last measured (0.9.1: 2,226 to 2,540).
USUAL = 2350.0
TRIES = 3
SLACK = 1.3  # machines and other work on them; readers that take twice as long are caught


def shuffled(count: int, seed: int = 1) -> pl.DataFrame:
    """``count`` articles of sentences from the examples."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    sentences = [s for text in texts for s in re.split(r"(?<=[.!?”])\s+", text) if 40 < len(s) < 400]
    rng = random.Random(seed)
    rows = [
        (f"n{n}", f"Paper {n % 9}", f"Story {n}", "2026-09-15", " ".join(rng.choices(sentences, k=SENTENCES)))
        for n in range(count)
    ]
    return pl.DataFrame(rows, schema=["id", "outlet", "title", "date", "text"], orient="row")


def ratio() -> float:
    """Processor time of the job beyond start-up, in times of the floor."""
    with tempfile.TemporaryDirectory(prefix="wirehouse-guard-") as name:
        folder = Path(name)
        source = folder / "made.parquet"
        shuffled(ARTICLES).write_parquet(source)
        start = timed(five(folder), folder / "five.duckdb", 0)
        job = timed(source, folder / "w.duckdb", 0)
        pl.concat([pl.read_parquet(source)] * TIMES).write_parquet(source)
        floor = floors.processor_seconds(floors.split_words, source) / TIMES
        return (job.processor - start.processor) / floor


def main() -> None:
    most = USUAL * SLACK
    for _ in range(TRIES):
        found = ratio()
        print(
            f"the job takes {found:.0f} times what splitting its text takes (usual: {USUAL:.0f}, at most: {most:.0f})"
        )
        if found <= most:
            return
    sys.exit("slower than it may be: see docs/explanation/performance.md for how to find the step")


if __name__ == "__main__":
    main()
