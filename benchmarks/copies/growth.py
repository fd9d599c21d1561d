"""Growth: world after world into an index on disk, what a night's 1,000 articles cost on the way, and what was found.

Each batch is compared and written in a process of its own, as a nightly run is: what it costs and takes is all its own.
What is found is judged at the end on all pairs kept: recall by kind of edit (source and copy are a pair, or in one group),
and pairs of articles that hold nobody's text in common.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

import duckdb
import polars as pl

from benchmarks.copies.apart import peak_gigabytes, run_apart
from benchmarks.copies.made import news as read_news
from benchmarks.copies.worlds import WORLD, akin, worlds
from transforms.corpus.relate import relate
from warehouse import quiet
from warehouse.ddl import create_table
from warehouse.duckdb_history import DuckDBHistory
from warehouse.history import CARRIED, apply_index, create_index, stage_index
from warehouse.sealing import seal_file
from warehouse.segments.following import follow
from warehouse.segments.segments import Segments
from warehouse.segments.state import states
from warehouse.tables import BY_NAME
from warehouse.text_log import TextLog

NIGHT = 1_000
EARLY, EVERY = 3, 10  # a night is measured in so many worlds at first, and then in every tenth
INDEX, TRUTH, TEXTS, SEGMENTS = "index.duckdb", "truth.duckdb", "texts.log", "segments"
REST = (
    "create table dim_article (article_key bigint, text varchar)",
    "create table dim_story (story_key bigint)",
    "create table fact_copy (article_key bigint, other_article_key bigint, relation varchar, jaccard double,"
    " containment double, shared_words bigint)",
    "create schema quality",
    create_table(BY_NAME["quality.seal"]),
)  # what a comparison knows of the rest of a warehouse


class Cost(NamedTuple):
    """Of a batch: its articles, seconds to compare it by the clock and of the processor, seconds to write, memory of the
    process at most."""

    articles: int
    seconds: float
    processor: float
    written: float
    gigabytes: float


class Point(NamedTuple):
    """The index after ``articles``: what the last world's batch cost, and then a night."""

    articles: int
    batch: Cost
    night: Cost
    disk_gigabytes: float


class Found(NamedTuple):
    """``recall`` by kind: (made, found); ``pairs`` kept; ``false``: of those, not made; ``twice``: one article of the sample
    in two vocabularies, whose function words are the same."""

    recall: dict[str, tuple[int, int]]
    pairs: int
    false: int
    twice: int


class Growth:
    """An index of copies in a folder, without the rest of a warehouse."""

    def __init__(self, folder: str):
        self._folder = Path(folder)
        self._most = 0.0
        with quiet.connect(self._folder / INDEX) as connection:
            for statement in (*create_index(), *REST):
                connection.execute(statement)
        with quiet.connect(self._folder / TRUTH) as connection:
            connection.execute(
                "create table made (article_key bigint, kind varchar, source_key bigint, root bigint, host bigint)"
            )

    def until(self, news: str, articles: int) -> Iterator[Point]:
        """Grows to so many articles. ``news``: path of the sample."""
        with quiet.connect(self._folder / TRUTH) as connection:
            connection.register("_akin", akin(read_news(news)).to_arrow())
            connection.execute("create table akin as from _akin")
        total = 0
        for n, world in enumerate(worlds(news, self._folder), 1):
            with quiet.connect(self._folder / TRUTH) as connection:
                connection.register("_made", world.made.to_arrow())
                connection.execute("insert into made select * from _made")
            size = len(world.articles)
            total += size
            if n > EARLY and n % EVERY and total < articles:
                self.add(0, size)
                continue
            costs = self.add(NIGHT, size), self.add(0, NIGHT)
            files = (self._folder / INDEX, self._folder / TEXTS, *(self._folder / SEGMENTS).glob("*"))
            disk = sum(path.stat().st_size for path in files)
            yield Point(total, *costs, disk / 1e9)
            if total >= articles:
                return

    @property
    def gigabytes(self) -> float:
        """Memory of the most expensive batch."""
        return self._most

    def add(self, start: int, stop: int) -> Cost:
        """Compares a slice of the world's articles with the index, and adds them, in a process of its own."""
        cost = run_apart(_add, self._folder, start, stop)
        self._most = max(self._most, cost.gigabytes)
        return cost

    def found(self) -> Found:
        with quiet.connect(self._folder / INDEX, read_only=True) as connection:
            connection.execute(f"attach '{self._folder / TRUTH}' as truth (read_only)")
            return _found(connection)


def _found(connection: duckdb.DuckDBPyConnection) -> Found:
    recall = connection.execute(
        "select kind, count(*), count(*) filter (a.copy_group_key = b.copy_group_key or p.relation is not null) from truth.made as m"
        " join copies.article as a on a.article_key = m.article_key join copies.article as b on b.article_key = m.source_key"
        " left join fact_copy as p on p.article_key = least(m.article_key, m.source_key)"
        " and p.other_article_key = greatest(m.article_key, m.source_key) group by kind order by kind"
    ).fetchall()
    # of what text each article holds, the two of a pair have nothing in common, nor has the sample there
    pairs = connection.execute("select count(*) from fact_copy").fetchall()[0][0]
    apart = (
        "select bool_or(a.text = b.text or"
        f" (a.text // {WORLD} = b.text // {WORLD} and akin.a is not null)) as is_true, bool_or(a.text % {WORLD} = b.text % {WORLD}) as is_twice"
        " from fact_copy as p join (select article_key, unnest([root, host]) as text from truth.made) as a on a.article_key = p.article_key"
        " join (select article_key, unnest([root, host]) as text from truth.made) as b on b.article_key = p.other_article_key"
        f" left join truth.akin as akin on akin.a = least(a.text % {WORLD}, b.text % {WORLD}) and akin.b = greatest(a.text % {WORLD}, b.text % {WORLD})"
        " group by p.article_key, p.other_article_key"
    )
    (false, twice) = connection.execute(
        f"select count(*) filter (not is_true and not is_twice), count(*) filter (not is_true and is_twice) from ({apart})"
    ).fetchall()[0]
    return Found({kind: (made, found) for kind, made, found in recall}, pairs, false, twice)


def _add(folder: Path, start: int, stop: int) -> Cost:
    """Compares a slice of the world's articles with the index, and adds them."""
    batch = pl.read_parquet(folder / "articles.parquet")[start:stop]
    log, segments = TextLog(folder / TEXTS), Segments(folder / SEGMENTS)
    with quiet.connect(folder / INDEX) as connection:
        since, used = perf_counter(), process_time()
        result = relate(batch, DuckDBHistory(connection, log, segments))
        compared, processor = perf_counter() - since, process_time() - used
        since = perf_counter()
        stage_index(result._asdict(), folder)
        connection.execute("begin")
        before = states(connection)
        texts = batch.select("article_key", "text")
        apply_index(connection, folder, log.append([texts]))
        for table, rows in (("dim_article", texts), ("fact_copy", result.pairs)):
            connection.register("_rows", rows.to_arrow())
            connection.execute(f"insert into {table} select * from _rows")
            connection.unregister("_rows")
        seal_file(connection, "run", only=[f"copies.{table}" for table in CARRIED])
        connection.execute("commit")
        connection.execute("checkpoint")
        follow(segments, folder, before, states(connection), connection.cursor)
    return Cost(len(batch), compared, processor, perf_counter() - since, peak_gigabytes())


def grow(news: str, until: int) -> None:
    """Prints the curve and what was found."""
    print(
        "articles in the index | a world: articles/s, articles/s a processor, s written | a night of 1,000: s, s of the"
    )
    print("processor, s written | GB memory of the two, GB disk")
    with tempfile.TemporaryDirectory() as folder:
        growth = Growth(folder)
        for point in growth.until(news, until):
            batch, night = point.batch, point.night
            print(
                f"   {point.articles:>9,} | {batch.articles / batch.seconds:,.0f} {batch.articles / batch.processor:,.0f}"
                f" {batch.written:.1f} | {night.seconds:.2f} {night.processor:.2f} {night.written:.2f}"
                f" | {batch.gigabytes:.2f} {night.gigabytes:.2f} {point.disk_gigabytes:.1f}",
                flush=True,
            )
        found = growth.found()
    print(f"   memory of the most expensive batch: {growth.gigabytes:.2f} GB")
    for kind, (made, seen) in found.recall.items():
        print(f"   {kind}: {seen:,} of {made:,} found, {seen / made:.4f}")
    print(
        f"   pairs: {found.pairs:,}; of articles with no text in common: {found.false:,}, and {found.twice:,} of one in two vocabularies"
    )
