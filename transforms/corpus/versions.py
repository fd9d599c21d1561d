"""Versions: which text of an article was current when, from what was seen of it, in any order of arrival."""

from __future__ import annotations

import polars as pl

SIGHTING: dict[str, pl.DataType | type[pl.DataType]] = {
    "identity_key": pl.Int64,
    "article_key": pl.Int64,
    "ordered_at": pl.Datetime("us"),
    "loaded_at": pl.Datetime("us"),
    "position": pl.Int64,
}
"""A text of an article, and when it was its text: ``ordered_at``. ``identity_key`` tells articles apart, ``article_key``
their texts; of one ``ordered_at`` the text that was loaded later (``loaded_at``, then ``position`` in the run) is newer."""

VERSION: dict[str, pl.DataType | type[pl.DataType]] = {
    "identity_key": pl.Int64,
    "article_key": pl.Int64,
    "version": pl.Int32,
    "is_current": pl.Boolean,
    "valid_from": pl.Datetime("us"),
    "valid_to": pl.Datetime("us"),
}


def order_versions(sightings: pl.DataFrame) -> pl.DataFrame:
    """Rows of ``VERSION``, one a text, of sightings (columns of ``SIGHTING``).

    A text holds from its first sighting until the first of another text. One that comes back holds again from then on: its
    row is of the last time. Versions count in this order, from 1; the last is current and has no ``valid_to``. The result
    does not depend on the order of the rows.

    >>> from datetime import datetime
    >>> seen = [(1, 20, datetime(2026, 3, 5)), (1, 10, datetime(2026, 3, 1)), (1, 10, datetime(2026, 3, 2))]
    >>> frame = pl.DataFrame([(i, k, t, t, 0) for i, k, t in seen], schema=SIGHTING, orient="row")
    >>> order_versions(frame).select("article_key", "version", "is_current", pl.col("valid_from").dt.day()).rows()
    [(10, 1, False, 1), (20, 2, True, 5)]
    """
    ordered = (
        sightings.select(SIGHTING.keys())
        .unique()
        .sort("identity_key", "ordered_at", "loaded_at", "position", "article_key")
    )
    is_other = pl.col("article_key") != pl.col("article_key").shift(1).over("identity_key")
    periods = ordered.filter(is_other.fill_null(True)).with_columns(
        valid_from="ordered_at", valid_to=pl.col("ordered_at").shift(-1).over("identity_key")
    )
    last = periods.unique(["identity_key", "article_key"], keep="last", maintain_order=True)
    return last.with_columns(
        version=pl.int_range(1, pl.len() + 1, dtype=pl.Int32).over("identity_key"),
        is_current=pl.col("valid_to").is_null(),
    ).select(VERSION.keys())
