"""The text log, rebuilt from the published texts."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import polars as pl

from warehouse.changes import sealed_change
from warehouse.exchange import give
from warehouse.first_row import first_row
from warehouse.text_log import TEXT, TextLog

FETCHED = 1_000  # texts held at a time


def is_sound(connection: duckdb.DuckDBPyConnection, log: TextLog) -> bool:
    """Whether the log can hold all that the warehouse says is in it."""
    (end,) = first_row(connection.execute("select coalesce(max(start + size), 0) from copies.place"))  # type: ignore[misc]
    return log.may_hold(end)


def _parts(found: duckdb.DuckDBPyConnection) -> Iterator[pl.DataFrame]:
    while rows := found.fetchmany(FETCHED):
        yield pl.DataFrame(rows, schema=TEXT, orient="row")


def mend_log(connection: duckdb.DuckDBPyConnection, log: TextLog) -> bool:
    """Makes the log again from the published texts where it is lost, short, or marked as damaged. Returns whether it was.
    Killed halfway, it leaves a log that does not match the recorded places: it is marked, and rebuilt."""
    if is_sound(connection, log):
        return False
    query = "select a.article_key, a.text from dim_article as a semi join copies.place as p using (article_key)"
    places = log.remake(_parts(connection.execute(query)))
    give(connection, "_places", places)
    with sealed_change(connection):
        connection.execute("delete from copies.place")
        connection.execute("insert into copies.place from _places")
    connection.unregister("_places")
    return True
