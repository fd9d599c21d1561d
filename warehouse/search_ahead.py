"""The words of a batch, written into the search index while the batch is audited and published.

They are read from the scratch database, and written in a transaction that stays open. Once the batch is published, that transaction ends
as every update of the index does: the stamps tell what was published otherwise (a rejected row, a correction), and it is written anew. Where
the audit refuses the batch, or the process ends, nothing of it stays.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import duckdb

from warehouse import quiet
from warehouse.lake.attaching import attach
from warehouse.search_index import SearchIndex, bring, stands_at, write
from warehouse.search_rows import all_stamps, documents_at_once, documents_of, states
from warehouse.sql import literal

if TYPE_CHECKING:
    import polars as pl

# What ``warehouse.search_rows`` asks, over a batch. An entity that is known has the name that is published, as it mostly stays.
_VIEWS = (
    "create view dim_article as select article_key, title, text, is_current from batch.dim_article where is_current",
    "create view entity as select e.entity_key, coalesce(p.name, e.name) as name from batch.dim_entity as e"
    " left join published.main.dim_entity as p using (entity_key)",
    "create view quotes as select q.quote_key, q.article_key, q.text, e.name as speaker from batch.fact_quote as q"
    " semi join dim_article using (article_key) left join entity as e on e.entity_key = q.speaker_key",
    "create view claims as select c.claim_key, c.article_key, e.name as speaker,"
    " substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence"
    " from batch.fact_claim as c join dim_article as a using (article_key) left join entity as e on e.entity_key = c.speaker_key",
)


class SearchAhead:
    """The index's open transaction for one batch."""

    def __init__(self, index: SearchIndex):
        self._index = index
        self._open = ExitStack()
        self._connection: sqlite3.Connection | None = None
        self._thread: Thread | None = None
        self._error: Exception | None = None

    def begin(self, scratch: Path, published: Path) -> None:
        """Reads the words from ``scratch``, which is closed again when it returns, and writes them beside what comes next. Does nothing
        where the index is not of the state of ``published``, or cannot be written."""
        try:
            size = quiet.bytes_of(scratch) + quiet.bytes_of(published)
            with quiet.spare_threads(quiet.hush(duckdb.connect()), size) as connection:
                attach(connection, published, "published")
                state, _ = states(connection, "published.")
                self._connection = self._open.enter_context(self._index.open(check_same_thread=False))
                if not stands_at(self._connection, state):
                    self.close()
                    return
                connection.execute(f"attach {literal(str(scratch))} as batch (read_only)")
                for view in _VIEWS:
                    connection.execute(view)
                marks = all_stamps(connection)
                found = documents_at_once(connection, [key for key, _ in marks])
            self._connection.execute("begin immediate")
        except (duckdb.Error, sqlite3.Error, OSError):  # whoever brings the index up to date meets it again, and tells
            self.close()
            return
        self._thread = Thread(target=self._write, args=(marks, found), name="search-ahead")
        self._thread.start()

    def _write(self, marks: Sequence[tuple[int, int]], found: pl.DataFrame) -> None:
        assert self._connection is not None
        try:
            known = {key for (key,) in self._connection.execute("select article_key from article").fetchall()}
            write(self._connection, (row for row in documents_of(found) if row[2] not in known))
            fresh = (mark for mark in marks if mark[0] not in known)
            self._connection.executemany("insert into article values (?, ?)", fresh)
        except Exception as error:
            self._error = error

    def finish(self, connection: duckdb.DuckDBPyConnection, run_key: int, say: Callable[[str], None]) -> None:
        """Brings the index to the state that ``connection`` reads, in which the batch is published. Raises what
        ``SearchIndex.update`` does."""
        if self._thread is not None:
            self._thread.join()
        if self._connection is None or self._error is not None:
            self.close()
            self._index.update(connection, run_key, say)
            return
        bring(self._connection, connection, run_key, say)
        self._connection.execute("commit")
        self.close()

    def close(self) -> None:
        """Closes the index; what was not committed is rolled back."""
        if self._thread is not None and self._connection is not None:
            self._connection.interrupt()
            self._thread.join()
        self._open.close()
        self._connection = self._thread = None
