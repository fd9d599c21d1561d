"""The rows of a result, some at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import duckdb

CHUNK = 10_000  # rows


class Fetched:
    """Rows of ``result``, each once. DuckDB 1 hands them out; DuckDB 2 would run the query again for each call, so there all are
    fetched at once.

    >>> fetched = Fetched(duckdb.connect().sql("from range(3)"))
    >>> fetched.take(2), list(fetched.chunks())
    ([(0,), (1,)], [[(2,)]])
    """

    def __init__(self, result: duckdb.DuckDBPyRelation):
        self._result = result
        self._rest = None if hasattr(result, "fetchmany") else iter(result.fetchall())

    def take(self, number: int) -> list[tuple]:
        """The next ``number`` rows, or as many as are left."""
        return self._result.fetchmany(number) if self._rest is None else list(islice(self._rest, number))

    def chunks(self) -> Iterator[list[tuple]]:
        """What is left, up to ``CHUNK`` rows at a time."""
        while rows := self.take(CHUNK):
            yield rows
