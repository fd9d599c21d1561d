"""Growth: world after world into an index on disk, what a night's 1,000 articles cost on the way, and what was found.

What is found is judged at the end on all pairs kept: recall by kind of edit (source and copy are a pair, or in one group),
and pairs of articles that hold nobody's text in common.
"""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

import duckdb
import polars as pl

from benchmarks.copies.made import news as read_news
from benchmarks.copies.worlds import WORLD, akin, worlds
from transforms.copies import compare
from warehouse.history import DuckDBHistory, apply_index, create_index, stage_index
from warehouse.text_log import TextLog

NIGHT = 1_000
EARLY, EVERY = 3, 10  # a night is measured in so many worlds at first, and then in every tenth


class Cost(NamedTuple):
    """Of a batch: its articles, seconds to compare it by the clock and of the processor, seconds to write."""

    articles: int
    seconds: float
    processor: float
    written: float


class Point(NamedTuple):
    """The index after ``articles``: what the last world's batch cost, and then a night; memory at its most."""

    articles: int
    batch: Cost
    night: Cost
    peak_gigabytes: float
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
        self._path = self._folder / "index.duckdb"
        self._log = TextLog(self._folder / "texts.log")
        self._connection = duckdb.connect(str(self._path))
        for statement in (
            *create_index(),
            "create table dim_article (article_key bigint, text varchar)",
            "create table dim_story (story_key bigint)",
            "create table fact_copy (article_key bigint, other_article_key bigint, relation varchar, jaccard double,"
            " containment double, shared_words bigint)",
            "create table made (article_key bigint, kind varchar, source_key bigint, root bigint, host bigint)",
        ):
            self._connection.execute(statement)

    def until(self, news: str, articles: int) -> Iterator[Point]:
        """Grows to so many articles. ``news``: path of the sample."""
        self._connection.register("_akin", akin(read_news(news)).to_arrow())
        self._connection.execute("create table akin as from _akin")
        total = 0
        for n, world in enumerate(worlds(news, self._folder), 1):
            self._insert("made", world.made)
            total += len(world.articles)
            if n > EARLY and n % EVERY and total < articles:
                self._add(world.articles)
                continue
            night, rest = world.articles[:NIGHT], world.articles[NIGHT:]
            costs = self._add(rest), self._add(night)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
            disk = (self._path.stat().st_size + self._log.path.stat().st_size) / 1e9
            yield Point(total, *costs, peak, disk)
            if total >= articles:
                return

    def found(self) -> Found:
        recall = self._connection.execute(
            "select kind, count(*), count(*) filter (a.copy_group_key = b.copy_group_key or p.relation is not null) from made as m"
            " join copies.article as a on a.article_key = m.article_key join copies.article as b on b.article_key = m.source_key"
            " left join fact_copy as p on p.article_key = least(m.article_key, m.source_key)"
            " and p.other_article_key = greatest(m.article_key, m.source_key) group by kind order by kind"
        ).fetchall()
        # of what text each article holds, the two of a pair have nothing in common, nor has the sample there
        pairs = self._connection.execute("select count(*) from fact_copy").fetchone()[0]
        apart = (
            "select bool_or(a.text = b.text or"
            f" (a.text // {WORLD} = b.text // {WORLD} and akin.a is not null)) as is_true, bool_or(a.text % {WORLD} = b.text % {WORLD}) as is_twice"
            " from fact_copy as p join (select article_key, unnest([root, host]) as text from made) as a on a.article_key = p.article_key"
            " join (select article_key, unnest([root, host]) as text from made) as b on b.article_key = p.other_article_key"
            f" left join akin on akin.a = least(a.text % {WORLD}, b.text % {WORLD}) and akin.b = greatest(a.text % {WORLD}, b.text % {WORLD})"
            " group by p.article_key, p.other_article_key"
        )
        false, twice = self._connection.execute(
            f"select count(*) filter (not is_true and not is_twice), count(*) filter (not is_true and is_twice) from ({apart})"
        ).fetchone()
        return Found({kind: (made, found) for kind, made, found in recall}, pairs, false, twice)

    def _add(self, batch: pl.DataFrame) -> Cost:
        start, used = perf_counter(), process_time()
        result = compare(batch, DuckDBHistory(self._connection, self._log))
        compared, processor = perf_counter() - start, process_time() - used
        start = perf_counter()
        stage_index(result._asdict(), self._folder)
        self._connection.execute("begin")
        texts = batch.select("article_key", "text")
        apply_index(self._connection, self._folder, self._log, [texts])
        self._insert("dim_article", texts)
        self._insert("fact_copy", result.pairs)
        self._connection.execute("commit")
        self._connection.execute("checkpoint")
        return Cost(len(batch), compared, processor, perf_counter() - start)

    def _insert(self, table: str, rows: pl.DataFrame) -> None:
        self._connection.register("_rows", rows.to_arrow())
        self._connection.execute(f"insert into {table} select * from _rows")
        self._connection.unregister("_rows")


def grow(news: str, until: int) -> None:
    """Prints the curve and what was found."""
    print(
        "articles in the index | a world: articles/s, articles/s a processor, s written | a night of 1,000: s, s of the"
    )
    print("processor, s written | GB memory at most, GB disk")
    with tempfile.TemporaryDirectory() as folder:
        growth = Growth(folder)
        for point in growth.until(news, until):
            batch, night = point.batch, point.night
            print(
                f"   {point.articles:>9,} | {batch.articles / batch.seconds:,.0f} {batch.articles / batch.processor:,.0f}"
                f" {batch.written:.1f} | {night.seconds:.2f} {night.processor:.2f} {night.written:.2f}"
                f" | {point.peak_gigabytes:.2f} {point.disk_gigabytes:.1f}",
                flush=True,
            )
        found = growth.found()
    for kind, (made, seen) in found.recall.items():
        print(f"   {kind}: {seen:,} of {made:,} found, {seen / made:.4f}")
    print(
        f"   pairs: {found.pairs:,}; of articles with no text in common: {found.false:,}, and {found.twice:,} of one in two vocabularies"
    )
