"""A large warehouse made out of a small one: its rows many times over, each time as other articles, then sealed."""

from __future__ import annotations

from pathlib import Path

from warehouse import quiet
from warehouse.history import INDEX
from warehouse.sealing import seal_file
from warehouse.tables import TABLES

# What the copies share: outlets and the calendar are few in any warehouse, and a name recurs.
SHARED = frozenset({"outlet_key", "date_key", "entity_key", "speaker_key", "place_key", "run_key", "source_key"})
HASHES = frozenset({"shingle", "unit"})
SKIPPED = frozenset({"dim_outlet", "dim_date", "dim_measure", "dim_entity"})


def multiply(path: Path, times: int) -> None:
    """Adds ``times - 1`` copies of all articles in the file at ``path``, with keys, shingles, lines and terms of their own, as
    if each lot told other stories."""
    tables = {
        f"{t.schema}.{t.name}": tuple(c.name for c in t.columns)
        for t in TABLES
        if t.schema == "main" and t.name not in SKIPPED
    }
    tables |= {
        f"copies.{name}": tuple(columns) for name, columns in INDEX.items() if name in ("article", "signature", "unit")
    }
    with quiet.connect(path) as connection:
        connection.execute("begin")
        for table, columns in tables.items():
            rows = ", ".join(_other(column) for column in columns)
            connection.execute(f"create temp table _rows as select * from {table}")
            connection.execute(
                f"insert into {table} ({', '.join(columns)}) select {rows} from _rows, range(1, {times}) as t(i)"
            )
            connection.execute("drop table _rows")
        seal_file(connection, "change")
        connection.execute("commit")
        connection.execute("checkpoint")


def _other(column: str) -> str:
    if column == "sample":
        return "list_transform(sample, lambda s: hash(s, i)) as sample"
    if column == "terms":  # a term's lowest byte is its weight
        return "list_transform(terms, lambda t: (hash(t >> 8, i) & ~255::ubigint) | (t & 255)) as terms"
    if column in HASHES:
        return f"hash({column}, i) as {column}"
    if column.endswith("_key") and column not in SHARED:
        return f"if({column} is null or {column} = 0, {column}, cast(hash({column}, i) >> 2 as bigint)) as {column}"
    return f'"{column}"'
