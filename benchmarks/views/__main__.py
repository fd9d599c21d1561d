"""How long each view takes to its first 100 rows, in seconds of the processor.

``python -m benchmarks.views ARTICLES.parquet --articles 20000`` makes as many articles of the sample as asked (``benchmarks.copies.worlds``:
the sample again and again in other vocabularies, with copies), runs them into a warehouse, and asks each view; ``--warehouse FILE``
asks one that exists. A view over the limit ends it with exit code 1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import polars as pl

from flows.query import open_locked_down

LIMIT = 1.0  # seconds of the processor
ROWS = 100


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.views", description=__doc__.splitlines()[0])
    parser.add_argument("sample", nargs="?", help="a Parquet file of articles")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--warehouse", type=Path)
    options = parser.parse_args()
    if options.warehouse:
        sys.exit(_ask(options.warehouse))
    with tempfile.TemporaryDirectory(prefix="wirehouse-views-") as folder:
        sys.exit(_ask(_made(options.sample, options.articles, Path(folder))))


def _made(sample: str, wanted: int, folder: Path) -> Path:
    from benchmarks.copies.worlds import worlds
    from flows.batch import Job, workers_asked
    from flows.job import run_job
    from flows.progress import Console

    parts: list[pl.DataFrame] = []
    copies = have = 0
    for world in worlds(sample, folder):
        articles = world.articles.head(wanted - have)
        have += len(articles)
        copies += (
            world.made.join(articles.select("article_key"), on="article_key")
            .filter(pl.col("kind").is_not_null())
            .height
        )
        parts.append(articles)
        if have >= wanted:
            break
    path = folder / "articles.parquet"
    texts = pl.concat(parts, how="diagonal_relaxed").with_columns(id=pl.col("article_key").cast(pl.String))
    texts.select("id", "text", *(c for c in ("title", "outlet", "published_on") if c in texts.columns)).write_parquet(
        path
    )
    print(f"{have:,} articles, of which {copies / have:.0%} are copies")
    run_job(Job(folder / "w.duckdb", (str(path),), workers_asked(None)), Console())
    return folder / "w.duckdb"


def _ask(warehouse: Path) -> int:
    """Each view in a connection of its own: nothing is warm but the file."""
    with open_locked_down(warehouse) as connection:
        names = [
            n
            for (n,) in connection.execute(
                "select view_name from duckdb_views() where not internal and schema_name = 'main' order by 1"
            ).fetchall()
        ]
        [articles] = connection.execute("select count(*) from dim_article").fetchone() or (0,)
    print(f"{articles:,} articles; the first {ROWS} rows of each view, seconds of the processor")
    slow = 0
    for name in names:
        seconds = _seconds(warehouse, name)
        slow += seconds > LIMIT
        print(f"{name:24}{seconds:8.2f}{'  over the limit' if seconds > LIMIT else ''}", flush=True)
    return 1 if slow else 0


def _seconds(warehouse: Path, view: str) -> float:
    with open_locked_down(warehouse) as connection:
        connection.execute("select 1")
        began = time.process_time()
        try:
            connection.execute(f"select * from {view} limit {ROWS}").fetchall()
        except duckdb.Error as error:
            print(f"{view}: {error}")
            return float("inf")
        return time.process_time() - began


if __name__ == "__main__":
    main()
