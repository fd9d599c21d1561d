"""DuckDB's buffer is small to begin with, and grows for a question that needs more."""

from __future__ import annotations

import duckdb
import pytest

from warehouse import memory


def test_the_limit_is_told_as_it_was_set() -> None:
    with duckdb.connect() as connection:
        for mb in (16, 640, 3_000):
            assert memory.allowed(memory.limit(connection, mb)) == pytest.approx(mb, rel=0.05)


def test_what_does_not_fit_is_asked_again_with_more() -> None:
    query = "select list(i) from range(3000000) as t(i)"
    with memory.limit(duckdb.connect(), 16) as connection:
        with pytest.raises(duckdb.OutOfMemoryException):
            connection.execute(query)
        [(found,)] = memory.answer(connection, lambda: connection.execute(query).fetchall())
        assert len(found) == 3_000_000 and memory.allowed(connection) > 20


def test_it_ends_at_the_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 20)
    with memory.limit(duckdb.connect(), 16) as connection, pytest.raises(duckdb.OutOfMemoryException):
        memory.answer(connection, lambda: connection.execute("select list(i) from range(3000000) as t(i)").fetchall())


def test_other_errors_are_raised() -> None:
    with duckdb.connect() as connection, pytest.raises(duckdb.CatalogException):
        memory.answer(connection, lambda: connection.execute("from nothing"))
