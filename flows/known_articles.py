"""The copies index of the articles published before a batch, open for its questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flows.batch import Batch
from warehouse.duckdb_history import DuckDBHistory
from warehouse.segments.segments import Segments


@contextmanager
def known_articles(batch: Batch, say: Callable[[str], None]) -> Iterator[DuckDBHistory]:
    """The published file is held, to be read, for as long as it is asked. Its buffer stays limited as long as it is open."""
    store = batch.job.store
    with store.connect(read_only=True, say=say) as connection:
        yield DuckDBHistory(connection, store.text_log, Segments(store.segments))
