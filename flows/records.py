"""Which of the records read are new, revised, unchanged, or rejected."""

from __future__ import annotations

import json
from collections import Counter

import polars as pl

from transforms.lexicon.enumerations import STAGES
from transforms.text.canonical import canonical
from warehouse.archive import RECORD_SCHEMA
from warehouse.frames import frame
from warehouse.keys import key


class Sorter:
    """Sorts batches of records against what the warehouse knows, and against each other: the same id twice with different
    text gives two versions, in input order.

    A source that holds an id several times is read again without a change when its records are versions known already and
    end with the current one. What looks like an older version is therefore held back until the source has been read.
    """

    def __init__(self, run_key: int):
        self.run_key = run_key
        self.counts: Counter[str] = Counter()
        self._current: dict[str, tuple[int, str]] = {}
        self._past: dict[str, frozenset[str]] = {}
        self._held: dict[str, list[dict]] = {}

    def sort(self, batch: pl.DataFrame, known: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
        """(records to archive: new and revised, quarantine rows). ``known``: article_id, version, raw_sha256, past."""
        for article_id, version, sha, past in known.iter_rows():
            if article_id not in self._current:
                self._current[article_id] = (version, sha)
                self._past[article_id] = frozenset(past)
        kept: list[dict] = []
        rejected: list[tuple] = []
        for record in batch.iter_rows(named=True):
            record = _cleaned(record)
            if record["reject_code"] is not None:
                self.counts["quarantined"] += 1
                code, message = record["reject_code"], record["reject_message"]
                rejected.append(quarantine_row(self.run_key, "read", code, message, record))
            elif self._is_held(record):
                self._held.setdefault(record["article_id"], []).append(record)
            else:
                self._place(record, kept)
        return _frame(kept), frame("quality.quarantine", rejected)

    def settle(self) -> pl.DataFrame:
        """The held records that are news after all, to archive; to be called when the source has been read."""
        kept: list[dict] = []
        for article_id, records in self._held.items():
            current = self._current[article_id][1]
            shas = [r["raw_sha256"] for r in records]
            if shas[-1] == current and self._past[article_id].issuperset(s for s in shas if s != current):
                self.counts["unchanged"] += len(records)
            else:
                for record in records:
                    self._place(record, kept)
        self._held.clear()
        return _frame(kept)

    def _is_held(self, record: dict) -> bool:
        article_id, sha = record["article_id"], record["raw_sha256"]
        if article_id in self._held:
            return True
        return sha != self._current.get(article_id, (0, ""))[1] and sha in self._past.get(article_id, ())

    def _place(self, record: dict, kept: list[dict]) -> None:
        version, sha = self._current.get(record["article_id"], (0, ""))
        status = "unchanged" if sha == record["raw_sha256"] else "revised" if version else "new"
        self.counts[status] += 1
        if status != "unchanged":
            self._current[record["article_id"]] = (version + 1, record["raw_sha256"])
            kept.append(record | {"version": version + 1, "status": status})


def _cleaned(record: dict) -> dict:
    """The record with its canonical text, or rejected where it has none."""
    if record["reject_code"] is not None:
        return record
    clean = canonical(record["text_raw"] or "")
    if clean.text.strip():
        return record | {"text": clean.text, "notes": [*record["notes"], *clean.notes]}
    message = "The record has no text: nothing to read. Check the field map (--map)."
    return record | {"reject_code": "no_text", "reject_message": message}


def _frame(records: list[dict]) -> pl.DataFrame:
    return pl.DataFrame([{c: r[c] for c in RECORD_SCHEMA} for r in records], schema=pl.Schema(RECORD_SCHEMA))


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
        told, False, None, None,
    )  # fmt: skip
