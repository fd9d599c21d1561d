"""Seniority: the order in which articles with one text claim to be its original.

The agency's own article, then the earliest, those without a date last; of one day, one that credits a wire; the longest;
the one with the smallest key. What many articles carry is compared with its most senior carriers alone, so this order also
says which of a large group stand for the rest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import polars as pl

SENIORITY = {
    "is_agency": pl.Boolean,
    "published_on": pl.Date,
    "is_wire": pl.Boolean,
    "words": pl.Int64,
}
NEVER = dt.date.max  # stands for a missing date


def by_seniority() -> list[pl.Expr]:
    """What articles (``SENIORITY`` and ``article_key``) are sorted by, ascending."""
    return [
        ~pl.col("is_agency"),
        pl.col("published_on").fill_null(NEVER),
        ~pl.col("is_wire"),
        -pl.col("words"),
        pl.col("article_key"),
    ]


def published(row: Mapping[str, Any]) -> tuple[dt.date, bool, bool, int, int]:
    """Articles in the order they count as published: by day, those without a date last; of one day by seniority.

    >>> row = {"published_on": None, "is_agency": False, "is_wire": True, "words": 90, "article_key": 5}
    >>> published(row | {"words": 100}) < published(row) < published(row | {"is_wire": False, "words": 200})
    True
    """
    day = row["published_on"] or NEVER
    return day, not row["is_agency"], not row["is_wire"], -row["words"], row["article_key"]
