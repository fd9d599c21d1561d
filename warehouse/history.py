"""The copies index in the warehouse: its tables, and how a comparison's answer is kept in them.

They lie in the schema ``copies``, beside the published tables, and change in the same transaction. They hold current
versions of articles only. No indexes: ``warehouse.duckdb_history`` tells how they are asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl

from warehouse.exchange import give
from warehouse.sql import literal

VERSION = 5  # to be raised when the same texts give other hashes, or the same hashes other pairs

INDEX: dict[str, dict[str, str]] = {
    "article": {
        "article_key": "BIGINT", "outlet": "VARCHAR", "published_on": "DATE", "words": "BIGINT", "is_wire": "BOOLEAN",
        "is_agency": "BOOLEAN", "sample": "UBIGINT[]", "terms": "UBIGINT[]", "headline": "VARCHAR", "follows_key": "BIGINT", "likeness": "DOUBLE", "head_key": "BIGINT", "copy_group_key": "BIGINT", "copy_role": "VARCHAR",
        "copy_rule": "VARCHAR", "own_words": "BIGINT", "story_key": "BIGINT",
    },
    "signature": {"shingle": "UBIGINT", "article_key": "BIGINT"},
    "unit": {"unit": "UBIGINT", "article_key": "BIGINT"},
    "block": {
        "unit": "UBIGINT", "outlet": "VARCHAR", "articles": "BIGINT", "outlets": "BIGINT", "stories": "BIGINT", "first_on": "DATE",
        "last_on": "DATE", "is_boilerplate": "BOOLEAN", "sample_key": "BIGINT", "sample": "VARCHAR",
    },
    "stock": {"shingle": "UBIGINT"},
    "place": {"article_key": "BIGINT", "start": "BIGINT", "size": "BIGINT", "checksum": "BIGINT"},  # of its text in the log
    "made_by": {"version": "BIGINT"},
}  # fmt: skip
CARRIED = {
    "signature": ("replaced", "signatures"),
    "unit": ("left", "units"),
}  # staged: whose rows go, and those that come


def create_index() -> list[str]:
    """The statements that make the index's tables where they are missing."""
    columns = {name: ", ".join(f"{c} {t}" for c, t in types.items()) for name, types in INDEX.items()}
    return [
        "create schema if not exists copies",
        *(f"create table if not exists copies.{name} ({c})" for name, c in columns.items()),
        f"insert into copies.made_by select {VERSION} where not exists (select 1 from copies.made_by)",
    ]


def stage_index(changes: Mapping[str, pl.DataFrame | pl.Series], stage: Path) -> None:
    """Writes what a comparison changes of the index (its result, by name) to ``stage/index``."""
    folder = stage / "index"
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in changes.items():
        (rows.alias("key").to_frame() if isinstance(rows, pl.Series) else rows).write_parquet(
            folder / f"{name}.parquet"
        )


def apply_index(connection: duckdb.DuckDBPyConnection, stage: Path, places: pl.DataFrame) -> None:
    """Brings the index, and the pairs that stand no more, up to date with what was staged. Inside the publish's transaction.

    ``places``: where the batch's texts lie in the text log."""

    def staged(name: str) -> str:
        return f"read_parquet({literal(str(stage / 'index' / f'{name}.parquet'))})"

    def insert(table: str, name: str) -> str:
        return f"insert into copies.{table} by name select {', '.join(INDEX[table])} from {staged(name)}"

    give(connection, "_places", places)
    for statement in (
        "delete from copies.place where article_key in (select article_key from _places)",
        "insert into copies.place from _places",
        f"delete from copies.place where article_key in (select key from {staged('gone')})",
        f"delete from fact_copy as p using {staged('pairs_gone')} as g where p.article_key = g.article_key and p.other_article_key = g.other_article_key",
        f"delete from dim_story where story_key in (select key from {staged('stories_gone')})",
        *(
            statement
            for table, (gone, new) in CARRIED.items()
            for statement in (
                f"delete from copies.{table} where article_key in (select key from {staged(gone)})",
                insert(table, new),
            )
        ),
        f"delete from copies.article where article_key in (select key from {staged('gone')} union all select article_key from {staged('articles')})",
        insert("article", "articles"),
        f"delete from copies.block where unit in (select key from {staged('blocks_gone')} union all select unit from {staged('blocks')})",
        insert("block", "blocks"),
        f"delete from copies.stock where shingle in (select key from {staged('stock_gone')})",
        f"insert into copies.stock select key from {staged('stock')}",
    ):
        connection.execute(statement)
    connection.unregister("_places")
