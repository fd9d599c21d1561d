"""Speed of the whole job, at several sizes, beside its floors and its peers: one page, and the same as JSON.

    python -m benchmarks.pipeline SAMPLE [--sizes 1000,10000,100000] [--workers N] [--out DIR]

SAMPLE is Parquet with the columns id, outlet, title, date and text; larger sizes are made of it in other vocabularies. Every size is a job of
its own, into a new warehouse, and then once more. Processor time is of all processes and cores: a machine that does other work
changes it less than the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from pathlib import Path

from benchmarks.pipeline import floors, peers
from benchmarks.pipeline.jobs import five, sizes_of, steps_of, timed
from benchmarks.pipeline.made_news import make_news
from benchmarks.pipeline.page import page


def measure(source: Path, folder: Path, workers: int) -> dict:
    """What a job of this source takes, and its floors: a flat object of numbers."""
    warehouse = folder / f"{source.stem}.duckdb"
    start = timed(five(folder), folder / f"{source.stem}-five.duckdb", workers)
    first = timed(source, warehouse, workers)
    steps, on_disk = steps_of(warehouse), sizes_of(warehouse)
    again = timed(source, warehouse, workers)
    articles = first.summary["read"]
    split = floors.processor_seconds(floors.split_words, source)
    return {
        "articles": articles,
        "start_processor_s": round(start.processor, 2),
        "clock_s": round(first.clock, 1),
        "processor_s": round(first.processor, 1),
        "beyond_start_processor_s": round(first.processor - start.processor, 1),
        "again_processor_s": round(again.processor, 1),
        "peak_mb": round(first.peak_mb),
        "steps_clock_s": steps,
        "database_bytes_an_article": round(on_disk.database / articles),
        "archive_bytes_an_article": round(on_disk.archive / articles),
        "floor_split_s": round(split, 4),
        "floor_read_s": round(floors.processor_seconds(floors.read_columns, source), 4),
        "floor_load_s": round(floors.processor_seconds(floors.load_rows, warehouse), 4),
        "times_the_split": round((first.processor - start.processor) / split, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pipeline", description=__doc__.splitlines()[0])
    parser.add_argument("sample", type=Path)
    parser.add_argument("--sizes", default="1000,10000", help="numbers of articles, with commas")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", type=Path, default=Path("bench"), help="folder for pipeline.md and pipeline.json")
    parser.add_argument("--no-peers", action="store_true", help="leave the peers out")
    words = parser.parse_args()
    words.out.mkdir(parents=True, exist_ok=True)
    found: dict = {"workers": words.workers, "cores": os.cpu_count(), "sizes": [], "peers": {}}
    with tempfile.TemporaryDirectory(prefix="wirehouse-bench-") as name:
        for count in map(int, words.sizes.split(",")):
            source = make_news(words.sample, count, Path(name) / f"{count}.parquet")
            found["sizes"].append(measure(source, Path(name), words.workers))
            if not words.no_peers and not found["peers"]:
                found["peers"] = peers.rates(source)
            (words.out / "pipeline.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
            (words.out / "pipeline.md").write_text(page(found), encoding="utf-8")
    print(page(found))


if __name__ == "__main__":
    main()
