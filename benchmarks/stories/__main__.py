"""Stories: B-cubed F1 beside TF-IDF with average-link: ``python -m benchmarks.stories [SET ...]``.

Made worlds always; SET: Parquet or JSON Lines with ``id, text, story``, and ``title, outlet, date`` if there are any. A set
with dates is told with them and without. Ours comes in ten batches in random order, the baseline sees all at once, with the threshold that is best for the set.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from benchmarks.copies.made import SCHEMA, key
from benchmarks.stories import tfidf
from benchmarks.stories.made import Plan, World, make_world
from benchmarks.stories.scores import Scores, b_cubed
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate

BATCHES = 10
MADE = {
    "made, sparse": Plan(affairs=150, events=1, days=200, dated=1.0),
    "made, dense, over four weeks": Plan(affairs=5, events=20, days=28, dated=1.0, own=0.3),
    "made, dense, half without a date": Plan(affairs=5, events=14, days=28, dated=0.5, own=0.35),
    "made, web pages without dates": Plan(affairs=30, events=3, days=28, dated=0.0, is_web=True),
    "made, half rewritten": Plan(affairs=20, events=4, days=14, dated=1.0, own=0.5, rewrites=0.5, is_web=True),
}


def ours(batch: pl.DataFrame, gold: dict[int, str], seed: int = 1) -> Scores:
    order = list(range(len(batch)))
    random.Random(seed).shuffle(order)
    history = MemoryHistory()
    for i in range(BATCHES):
        part = batch[order[i::BATCHES]]
        history.apply(relate(part, history), part)
    return b_cubed(gold, dict(history.article.select("article_key", "story_key").iter_rows()))


def read_set(path: Path) -> World:
    """An outside set; a row without a story is told but does not count."""
    found = pl.read_parquet(path) if path.suffix == ".parquet" else pl.read_ndjson(path)
    absent = [pl.lit(None, pl.String).alias(c) for c in ("title", "outlet", "date") if c not in found.columns]
    found = found.with_columns(absent).with_columns(
        pl.Series("article_key", [key(str(i)) for i in found["id"]], dtype=pl.Int64),
        pl.col("date").cast(pl.String).str.head(10).str.to_date(strict=False).alias("published_on"),
        pl.lit([], pl.List(pl.String)).alias("wire_credits"),
    )
    story = {k: str(s) for k, s in found.select("article_key", "story").iter_rows() if s is not None}
    return World(found.select(SCHEMA.keys()), story)


def _sets(paths: list[Path]) -> Iterator[tuple[str, World]]:
    for seed, (name, plan) in enumerate(MADE.items(), 1):
        yield name, make_world(seed, plan)
    for path in paths:
        world = read_set(path)
        yield path.stem, world
        if world.articles["published_on"].null_count() < len(world.articles):
            blank = world.articles.with_columns(published_on=pl.lit(None, pl.Date))
            yield f"{path.stem}, dates left out", world._replace(articles=blank)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path)
    options = parser.parse_args()
    print(f"{'set':40} {'articles':>8} {'stories':>7} {'ours: P, R, F1':>22} {'baseline: P, R, F1 (at)':>30}")
    for name, world in _sets(options.sets):
        mine = ours(world.articles, world.story)
        at, base = tfidf.best(world.articles, world.story)
        print(
            f"{name:40} {len(world.story):8} {len(set(world.story.values())):7}"
            f" {mine.precision:8.3f} {mine.recall:6.3f} {mine.f1:6.3f}"
            f" {base.precision:12.3f} {base.recall:6.3f} {base.f1:6.3f} ({at:.2f})"
        )


if __name__ == "__main__":
    main()
