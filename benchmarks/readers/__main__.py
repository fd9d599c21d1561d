"""Speed of the readers on one core: ``python -m benchmarks.readers FILE [--articles 1200] [--times 3]``.

FILE: Parquet with the columns text and title. Prints MB of text per second of processor time for what this installation runs
and, where that is compiled, for pure Python too; both against the floor, which is polars splitting the same text into words in
the same process. Articles read before the clock starts warm the word lists up. The digest is that of all facts: it must be the
same on every line.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from time import process_time

import polars as pl

from transforms.compiled.state import PURE, said, state
from transforms.facts.read_all import Article, read_all

_WARMING = 30  # articles
_TODAY = date(2026, 1, 1)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("file")
    asked.add_argument("--articles", type=int, default=1200)
    asked.add_argument("--times", type=int, default=3)
    asked.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    told = asked.parse_args()
    if told.one:
        print(json.dumps(timed(told.file, told.articles)))
        return
    kinds = [{}, {PURE: "1"}] if state() == "compiled" else [{}]
    runs = [[_in_a_process(told.file, told.articles, kind) for kind in kinds] for _ in range(told.times)]
    print("| | MB/s | times the floor | digest of the facts |\n|---|---|---|---|")
    for of_kind in zip(*runs, strict=True):
        best = min(of_kind, key=lambda run: run["seconds"])
        speed = best["bytes"] / best["seconds"] / 1e6
        print(f"| {best['said']} | {speed:.2f} | {best['seconds'] / best['floor']:.1f} | `{best['digest'][:12]}` |")


def timed(file: str, articles: int) -> dict:
    """Seconds of processor time for reading the facts of ``articles`` and for the floor; without garbage collection, as a
    run's workers read."""
    rows = pl.read_parquet(file, columns=["text", "title"]).drop_nulls("text").head(articles + _WARMING)
    found = [Article(row["text"], row["title"], None, "2019-03-01") for row in rows.iter_rows(named=True)]
    read_all(found[:_WARMING], today=_TODAY)
    gc.disable()
    start = process_time()
    facts = read_all(found[_WARMING:], today=_TODAY)
    seconds = process_time() - start
    texts = pl.Series([article.text for article in found[_WARMING:]])
    start = process_time()
    texts.str.split(" ").list.len().sum()
    floor = process_time() - start
    digest = hashlib.sha256("\n".join(map(repr, facts)).encode("utf-8", "surrogatepass")).hexdigest()
    size = int(texts.str.len_bytes().sum())
    return {"said": said(), "seconds": seconds, "floor": floor, "bytes": size, "digest": digest}


def _in_a_process(file: str, articles: int, variables: dict[str, str]) -> dict:
    command = [sys.executable, "-m", "benchmarks.readers", file, "--articles", str(articles), "--one"]
    env = {**os.environ, "POLARS_MAX_THREADS": "1", **variables}
    return json.loads(subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
