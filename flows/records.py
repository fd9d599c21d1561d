"""Which of the records read are new, revised, unchanged, or rejected."""

from __future__ import annotations

import json
from collections import Counter

import polars as pl

from transforms.canonical import canonical
from warehouse.archive import RECORD_SCHEMA
from warehouse.fields import STAGES
from warehouse.frames import frame
from warehouse.keys import key


class Sorter:
    """Sorts batches of records against what the warehouse knows, and against each other: the same id twice with different
    text gives two versions, in input order."""

    def __init__(self, run_key: int):
        self.run_key = run_key
        self.counts: Counter[str] = Counter()
        self._seen: dict[str, tuple[int, str]] = {}

    def sort(self, batch: pl.DataFrame, known: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
        """(records to archive: new and revised, quarantine rows). Every row of ``batch`` is counted once."""
        self._seen.update((i, (v, s)) for i, v, s in known.iter_rows() if i not in self._seen)
        kept: list[dict] = []
        rejected: list[tuple] = []
        for record in batch.iter_rows(named=True):
            if record["reject_code"] is None:
                clean = canonical(record["text_raw"] or "")
                if not clean.text.strip():
                    record |= {
                        "reject_code": "no_text",
                        "reject_message": "The record has no text: nothing to read. Check the field map (--map).",
                    }
            if record["reject_code"] is not None:
                self.counts["quarantined"] += 1
                rejected.append(
                    quarantine_row(self.run_key, "read", record["reject_code"], record["reject_message"], record)
                )
                continue
            version, sha = self._seen.get(record["article_id"], (0, ""))
            if sha == record["raw_sha256"]:
                self.counts["unchanged"] += 1
                continue
            status = "revised" if version else "new"
            self.counts[status] += 1
            self._seen[record["article_id"]] = (version + 1, record["raw_sha256"])
            kept.append(
                record
                | {
                    "version": version + 1,
                    "status": status,
                    "text": clean.text,
                    "notes": [*record["notes"], *clean.notes],
                }
            )
        records = pl.DataFrame([{c: r[c] for c in RECORD_SCHEMA} for r in kept], schema=pl.Schema(RECORD_SCHEMA))
        return records, frame("quality.quarantine", rejected)


def quarantine_row(
    run_key: int, stage: str, code: str, message: str, record: dict, table: str = "dim_article"
) -> tuple:
    """A row of quality.quarantine for a rejected record. Its key goes with what was rejected, so that reading the same
    broken record again makes no second row."""
    assert stage in STAGES
    row = {k: v for k, v in record.items() if v is not None and k not in ("reject_code", "reject_message")}
    told = json.dumps(row, ensure_ascii=False, default=str, sort_keys=True)
    found = key(
        "quarantine",
        stage,
        code,
        table,
        record.get("source_uri"),
        record.get("source_offset"),
        record.get("raw_sha256") or told,
    )
    return (
        found, run_key, stage, code, message, table, record.get("source_uri"), record.get("source_offset"), record.get("article_id"), None, None,
        told, False,
    )  # fmt: skip
