"""The published tables as Prefect assets, and the sources that they come from."""

from __future__ import annotations

import re
from pathlib import Path

from prefect.assets import Asset, AssetProperties, add_asset_metadata

from flows.batch import Batch
from warehouse.tables import TABLES

PUBLISHED = tuple(t for t in TABLES if t.schema == "main")
_COUNTS = {
    "dim_article": ("new", "revised"),
    "fact_claim": ("claims",),
    "fact_quote": ("quotes",),
    "fact_mention": ("mentions",),
}


def tables_of(batch: Batch) -> tuple[list[Asset | str], list[Asset | str]]:
    """The tables that a run publishes, and its sources: what they are made from."""
    tables: list[Asset | str] = [
        Asset(
            key=table_key(batch.job.warehouse, t.name),
            properties=AssetProperties(name=t.name, description=f"One row: {t.grain}."),
        )
        for t in PUBLISHED
    ]
    return tables, [Asset(key=key) for key in sorted({source_key(source) for source in batch.job.sources})]


def table_key(warehouse: Path, table: str) -> str:
    """
    >>> table_key(Path("/srv/news.duckdb"), "fact_claim")
    'duckdb://srv/news.duckdb/fact_claim'
    """
    return _key("duckdb", f"{warehouse}/{table}")


def source_key(source: str) -> str:
    """
    >>> source_key("s3://desk/2026-09-01/*.jsonl"), source_key("/srv/inbox/"), source_key("-")
    ('s3://desk/2026-09-01/_.jsonl', 'file://srv/inbox', 'stdin://-')
    """
    if source == "-":
        return "stdin://-"
    protocol, sign, rest = source.partition("://")
    return _key(protocol, rest) if sign else _key("file", str(Path(source).absolute()))


def _key(protocol: str, path: str) -> str:
    """Prefect allows letters, digits and a few signs."""
    return f"{protocol}://{re.sub(r'[^A-Za-z0-9._/-]', '_', path).strip('/')}"


def add_counts(batch: Batch) -> None:
    """What the run added to the tables whose rows it counts. To be called while they are materialized."""
    summary = batch.own_summary()
    for table in PUBLISHED:
        counts = {name: summary[name] for name in _COUNTS.get(table.name, ())}
        add_asset_metadata(table_key(batch.job.warehouse, table.name), {"run_key": str(batch.run_key)} | counts)
