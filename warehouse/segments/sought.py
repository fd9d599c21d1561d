"""Hashes sought in the segments of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import polars as pl

from warehouse.segments.segment import Segment, is_among


class Sought:
    """Open segments by table, from the oldest on."""

    def __init__(self, tables: Mapping[str, Sequence[Segment]]):
        self._tables = tables

    def find(self, table: str, hashes: pl.Series) -> pl.DataFrame | None:
        """``hash`` u64 and ``article_key`` i64 of the rows with one of these hashes; None of a table without segments."""
        if table not in self._tables:
            return None
        sought = np.unique(hashes.to_numpy())
        none = np.zeros(0, np.int64)
        found, articles, gone = [sought[:0]], [none], none
        for segment in reversed(self._tables[table]):
            there, stands_in = segment.find(sought)
            counts = ~is_among(stands_in, gone)  # nothing newer took them out
            found.append(there[counts])
            articles.append(stands_in[counts])
            gone = np.concatenate([gone, segment.gone])
        return pl.DataFrame({"hash": np.concatenate(found), "article_key": np.concatenate(articles)})
