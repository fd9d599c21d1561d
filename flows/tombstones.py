"""Tombstones: articles that were forgotten on request are rejected when they are sent again."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from warehouse.forgetting import log_of

CODE = "forgotten"
MESSAGE = (
    "This article was removed for good on {at} (wirehouse forget), so it is not read in again; its text is not kept."
)
# What a rejected record may still tell: where it came from, and by what it was recognised.
_KEPT = ("article_id", "source_key", "source_uri", "source_offset", "raw_sha256", "notes")


class Tombstones:
    """The tombstones of an archive."""

    def __init__(self, raw: Path):
        events = log_of(raw).read()
        self._ids = {(e["article_id"], source): e["at"] for e in events for source in e["sources"] or [None]}
        self._contents = {sha: e["at"] for e in events for sha in e["raw_sha256"]}
        self.last_at: str | None = max((e["at"] for e in events), default=None)

    def apply(self, records: pl.DataFrame) -> pl.DataFrame:
        """The same records (rows as the reader gives them); those forgotten are rejected, and emptied of what they say."""
        if not self._ids or records.is_empty():
            return records
        rows = []
        for record in records.iter_rows(named=True):
            at = self._forgotten_at(record)
            if at is not None:
                record = {name: value if name in _KEPT else None for name, value in record.items()}
                record |= {"reject_code": CODE, "reject_message": MESSAGE.format(at=at[:10])}
            rows.append(record)
        return pl.DataFrame(rows, schema=records.schema)

    def _forgotten_at(self, record: dict) -> str | None:
        found = self._contents.get(record["raw_sha256"])
        for source in (None, record.get("source_key")):
            found = found or self._ids.get((record["article_id"], source))
        return found
