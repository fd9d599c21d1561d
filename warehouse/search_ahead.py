"""The words of a batch, written into the search index while the batch is compared, linked, audited and published.

Articles come first, as soon as they were read; what was read in them when its speakers are known, from the scratch database. All is written
in a transaction that stays open. Once the batch is published, that transaction ends as every update of the index does: the stamps tell what
was published otherwise (a rejected row, a correction), and it is written anew. Where the audit refuses the batch, or the process ends, nothing
of it stays.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from warehouse import quiet
from warehouse.lake.attaching import attach
from warehouse.search_index import SearchIndex, bring, stands_at, write
from warehouse.search_rows import all_stamps, facts_at_once, facts_of
from warehouse.sql import literal

if TYPE_CHECKING:
    import polars as pl

# What ``warehouse.search_rows`` asks, over a batch. An entity that is known has the name that is published, as it mostly stays.
_VIEWS = (
    "create view dim_article as select article_key, title, text, is_current from batch.dim_article where is_current",
    "create view fact_claim as from batch.fact_claim semi join dim_article using (article_key)",
    "create view fact_quote as from batch.fact_quote semi join dim_article using (article_key)",
    "create view entities as select e.entity_key as read_key, coalesce(p.name, e.name) as name from batch.dim_entity as e"
    " left join published.main.dim_entity as p using (entity_key)",
    "create view speaker_corrections as select 0 as said_key, 0 as entity_key, false as is_named, false as is_rejected where false",
)


class SearchAhead:
    """The index's open transaction for one batch."""

    def __init__(self, index: SearchIndex):
        self._index = index
        self._open = ExitStack()
        self._connection: sqlite3.Connection | None = None
        self._pool = ThreadPoolExecutor(1, "search-ahead")
        self._given: list[Future] = []
        self._known: frozenset[int] = frozenset()  # articles that the index has already

    def begin(self, state: str, articles: Iterable[pl.DataFrame]) -> None:
        """Begins to write the current ``articles`` (``article_key``, ``title``, ``text``) beside what comes next. Does nothing
        where the index is not of this ``state`` of the warehouse, or cannot be written; then neither does ``go_on``."""
        try:
            self._connection = self._open.enter_context(self._index.open(check_same_thread=False))
            if not stands_at(self._connection, state):
                self.close()
                return
            self._connection.execute("begin immediate")
        except (sqlite3.Error, OSError):  # whoever brings the index up to date meets it again, and tells
            self.close()
            return
        self._given.append(self._pool.submit(self._write_articles, self._connection, articles))

    def go_on(self, scratch: Path, published: Path) -> None:
        """Reads what was read in the articles from ``scratch``, which is closed again when it returns, and writes it beside what comes
        next."""
        if self._connection is None:
            return
        try:
            with quiet.hush(duckdb.connect()) as connection:
                connection.execute("set threads = 1")  # the audit keeps another core busy
                attach(connection, published, "published")
                connection.execute(f"attach {literal(str(scratch))} as batch (read_only)")
                for view in _VIEWS:
                    connection.execute(view)
                marks, found = all_stamps(connection), facts_at_once(connection)
        except duckdb.Error:  # the audit tells what is wrong with it
            self.close()
            return
        self._given.append(self._pool.submit(self._write_facts, self._connection, marks, found))

    def _write_articles(self, index: sqlite3.Connection, articles: Iterable[pl.DataFrame]) -> None:
        self._known = frozenset(key for (key,) in index.execute("select article_key from article").fetchall())
        rows = (row for part in articles for row in part.select("article_key", "title", "text").iter_rows())
        write(index, (("article", key, key, title or "", text) for key, title, text in rows if key not in self._known))

    def _write_facts(self, index: sqlite3.Connection, marks: Sequence[tuple[int, int]], found: pl.DataFrame) -> None:
        write(index, (row for row in facts_of(found) if row[2] not in self._known))
        fresh = (mark for mark in marks if mark[0] not in self._known)
        index.executemany("insert into article values (?, ?)", fresh)

    def finish(self, connection: duckdb.DuckDBPyConnection, run_key: int, say: Callable[[str], None]) -> None:
        """Brings the index to the state that ``connection`` reads, in which the batch is published. Raises what
        ``SearchIndex.update`` does."""
        is_written = len(self._given) == 2 and not any(future.exception() for future in self._given)
        if self._connection is None or not is_written:
            self.close()
            self._index.update(connection, run_key, say)
            return
        bring(self._connection, connection, run_key, say)
        self._connection.execute("commit")
        self.close()

    def close(self) -> None:
        """Closes the index; what was not committed is rolled back."""
        if self._connection is not None and not all(future.done() for future in self._given):
            self._connection.interrupt()
        self._pool.shutdown(cancel_futures=True)
        self._open.close()
        self._connection = None
