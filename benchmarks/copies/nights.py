"""A night of 1,000 articles on a small archive and on a large one: what the comparison takes of the processor, by scans and by
look-ups, and whether both find the same.

The small one is ``WORLDS`` worlds of ``EACH`` articles, a thousand a day. The large one is the same so many times over, each
time with hashes and keys of its own and earlier by as many days: what a night has to do with stays as much, and only what came before grows.
"""

from __future__ import annotations

import shutil
import tempfile
from functools import partial
from pathlib import Path
from time import process_time
from typing import NamedTuple

import polars as pl

from benchmarks.copies.apart import run_apart
from benchmarks.copies.growth import INDEX, NIGHT, SEGMENTS, TEXTS, Growth
from benchmarks.copies.worlds import DAYS, worlds
from transforms.corpus.relate import relate
from warehouse import quiet
from warehouse.duckdb_history import DuckDBHistory
from warehouse.sealing import seal_file
from warehouse.segments.following import scanned
from warehouse.segments.segments import Segments
from warehouse.segments.state import TABLES, states
from warehouse.text_log import TextLog

WORLDS, EACH = 4, 3_000
MANY = "many.duckdb"
PAIRS = 3  # of measurements


class Asked(NamedTuple):
    """Seconds of the processor, and a hash of all that was found."""

    processor: float
    found: int


def nights(news: str, times: int) -> None:
    """Prints it. ``news``: path of the sample."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        growth = Growth(name)
        for _, _world in zip(range(WORLDS), worlds(news, folder), strict=False):
            growth.add(0, EACH)
        run_apart(replicate, folder, times)
        small, large = WORLDS * EACH, WORLDS * EACH * times
        print(
            f"a night of {NIGHT:,}, seconds of the processor: on {small:,} | on {large:,} by scans | by look-ups | ratios"
        )
        for _ in range(PAIRS):
            few = run_apart(ask, folder, INDEX, None)
            scans, looks = (run_apart(ask, folder, MANY, segments) for segments in (None, SEGMENTS))
            same = "the same is found" if scans.found == looks.found else "NOT THE SAME IS FOUND"
            costs = f"{few.processor:.2f} | {scans.processor:.2f} | {looks.processor:.2f}"
            print(f"   {costs} | {scans.processor / few.processor:.2f} {looks.processor / few.processor:.2f} | {same}")


def ask(folder: Path, index: str, segments: str | None) -> Asked:
    """Compares the night with an index, and leaves that as it is."""
    night = pl.read_parquet(folder / "articles.parquet")[EACH : EACH + NIGHT]
    with quiet.connect(folder / index, read_only=True) as connection:
        known = None if segments is None else Segments(folder / segments)
        used = process_time()
        result = relate(night, DuckDBHistory(connection, TextLog(folder / TEXTS), known))
        processor = process_time() - used
    frames = [rows.to_frame() if isinstance(rows, pl.Series) else rows for rows in result]
    return Asked(processor, hash(tuple(int(rows.hash_rows().sum()) for rows in frames if rows.height)))


def replicate(folder: Path, times: int) -> None:
    """Makes the large archive, and its segments."""
    shutil.copyfile(folder / INDEX, folder / MANY)
    with quiet.connect(folder / MANY) as connection:
        connection.execute("set memory_limit = '4GB'")
        for table in ("copies.signature", "copies.unit", "copies.place", "copies.article", "fact_copy"):
            connection.execute(f"create temp table once_{table.rsplit('.')[-1]} as from {table}")
        for n in range(1, times):
            for statement in _once_more(n):
                connection.execute(statement)
        seal_file(connection, "run", only=[f"copies.{table}" for table in TABLES])
        connection.execute("checkpoint")
        shutil.rmtree(folder / SEGMENTS, ignore_errors=True)
        for table, state in states(connection).items():
            scan = partial(scanned, connection.cursor, table)
            Segments(folder / SEGMENTS).follow(table, None, state, lambda: ((), ()), scan)  # type: ignore[arg-type,return-value]


def _once_more(n: int) -> list[str]:
    """Of a hash the upper bits stay, by which it was kept."""
    other, back = f"(hash({n}) >> 10)", n * WORLDS * DAYS
    ends = ("article_key", "other_article_key", "follows_key", "head_key", "copy_group_key", "story_key")
    key = {name: f"xor({name}, (hash({n}) >> 2)::bigint) as {name}" for name in ends}
    lists = (
        f"list_transform(sample, lambda x: xor(x, {other})) as sample,"
        f" list_transform(terms, lambda x: xor(x // 256, {other} >> 8) * 256 + x % 256) as terms"
    )
    own = ", ".join(key[name] for name in ends if name != "other_article_key")
    return [
        f"insert into copies.signature select xor(shingle, {other}), {key['article_key']} from once_signature",
        f"insert into copies.unit select xor(unit, {other}), {key['article_key']} from once_unit",
        f"insert into copies.place select * replace ({key['article_key']}) from once_place",
        f"insert into fact_copy select * replace ({key['article_key']}, {key['other_article_key']}) from once_fact_copy",
        f"insert into copies.article select * replace ({own}, published_on - {back} as published_on, {lists}) from once_article",
    ]
