"""Rejected records as rows of quality.quarantine."""

from __future__ import annotations

import json

from transforms.lexicon.enumerations import STAGES
from warehouse.keys import key


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
