"""Small batches, made row by row: a scratch database as the stage leaves it, and the warehouse it would go to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from warehouse import ddl
from warehouse.ddl import literal
from warehouse.said import create_said
from warehouse.sealing import seal_file
from warehouse.tables import BY_NAME, TABLES

STAGED = [t.name for t in TABLES if t.is_staged]
READ_AT = datetime(2026, 3, 2, 6)
SENTENCE = "Harbour Mail said 87 million users had logged in by Monday."
TEXT = f"GDYNIA, March 1 — The café reopened.\n\n{SENTENCE}\n\n“Nobody counted twice,” Ada Nowak said."


class Batch:
    """A scratch database over an (empty) warehouse. ``rows`` puts rows in; whatever is not given is null, or harmless."""

    def __init__(self, folder: Path) -> None:
        self.scratch, self.published = folder / "scratch.duckdb", folder / "warehouse.duckdb"
        with duckdb.connect(str(self.published)) as connection:
            ddl.create_all(connection, lambda: seal_file(connection, "schema"))
        with duckdb.connect(str(self.scratch)) as connection:
            create_said(connection)
            for name in STAGED:
                columns = ", ".join(f'"{c.name}" {c.type}' for c in BY_NAME[name].columns)
                connection.execute(f"create table {name} ({columns}, _row bigint)")

    def rows(self, name: str, *rows: dict[str, Any]) -> None:
        columns = BY_NAME[name].columns
        with duckdb.connect(str(self.scratch)) as connection:
            (before,) = connection.execute(f"select count(*) from {name}").fetchone() or (0,)
            values = [
                value
                for at, row in enumerate(rows, before + 1)
                for value in (*(row.get(c.name, _harmless(name, c.name, c.type)) for c in columns), at)
            ]
            marks = f"({', '.join('?' * (len(columns) + 1))})"
            connection.execute(f"insert into {name} values {', '.join([marks] * len(rows))}", values)

    def articles(self, keys: range, **columns: Any) -> None:
        """Articles with a zone, a claim, a quotation, a mention and a date each, all as they should be."""
        if not self.query("select count(*) from dim_outlet")[0][0]:
            self.rows("dim_outlet", {"outlet_key": 7, "name": "The Gdynia Herald", "domain": "herald.example"})
            self.rows("dim_entity", {"entity_key": 8, "kind": "organisation", "name": "Harbour Mail", "aliases": []})
        own = [{"article_key": key, "outlet_key": 7, "date_key": 20260301} for key in keys]
        made = {
            "dim_article": lambda k: {"article_id": f"a{k}", "identity_key": k, "text": TEXT} | columns,
            "article_zone": lambda k: {"kind": "body", "char_start": 0, "char_end": len(TEXT)},
            "fact_claim": lambda k: {"claim_key": 1000 + k, **claim("87 million", 87e6)},
            "fact_quote": lambda k: {"quote_key": 2000 + k, "kind": "direct", "speaker_key": 8} | quote(),
            "fact_mention": lambda k: {"entity_key": 8, **span("Harbour Mail")},
            "fact_date": lambda k: {"resolved": "2026-03-02", "granularity": "day", "rule": "anchor", **span("Monday")},
            "fact_article": lambda k: {"claims": 1, "quotes": 1, "mentions": 1, "dates": 1, "word_count": 20},
        }
        for name, row in made.items():
            self.rows(name, *(o | row(o["article_key"]) for o in own))

    def execute(self, *statements: str) -> None:
        with duckdb.connect(str(self.scratch)) as connection:
            for statement in statements:
                connection.execute(statement)

    @contextmanager
    def connect(self) -> Iterator[duckdb.DuckDBPyConnection]:
        with duckdb.connect(str(self.scratch)) as connection:
            connection.execute(f"attach {literal(str(self.published))} as published (read_only)")
            yield connection

    def query(self, query: str) -> list[tuple]:
        with self.connect() as connection:
            return connection.execute(query).fetchall()

    def publish(self) -> None:
        """As a run would, the batch is appended to the warehouse."""
        with duckdb.connect(str(self.published)) as connection:
            connection.execute(f"attach {literal(str(self.scratch))} as batch (read_only)")
            for name in STAGED:
                connection.execute(f"insert into {name} select * exclude (_row) from batch.{name}")
            connection.execute(
                "insert into article_sighting by name select article_key, identity_key, identity_key as id_key, source_key,"
                " valid_from as ordered_at, 'loaded' as ordered_by, loaded_at, 1 as position, run_key from dim_article"
            )
            connection.execute("insert into dim_date (date_key, date) values (20260301, date '2026-03-01')")
            self.ledger(connection, 1, 0)
            seal_file(connection, "run", run_key=1)

    @staticmethod
    def ledger(connection: duckdb.DuckDBPyConnection, run_key: int, new: int) -> None:
        connection.execute(
            "insert into quality.run by name select ? as run_key, ?::timestamp as started_at, 1 as seconds,"
            " 'published' as status, ['x'] as sources, ? as new, 0 as revised, * from"
            " (select 0 as read, 0 as unchanged, 0 as quarantined, 0 as claims, 0 as quotes, 0 as mentions,"
            " 0 as copy_groups, 0 as checks_passed, 0 as checks_warned, 0 as checks_failed,"
            " 0 as wirehouse_version, 0 as extractor_version)",
            [run_key, READ_AT, new],
        )


def _harmless(table: str, name: str, kind: str) -> Any:
    known: dict[str, Any] = {
        "version": 1, "is_current": True, "valid_from": READ_AT, "loaded_at": READ_AT, "copy_role": "unique", "language": "en",
        "word_count": 20, "published_on": date(2026, 3, 1), "published_on_basis": "dateline", "run_key": 1, "modality": "actual",
    }  # fmt: skip
    if name in BY_NAME[table].nullable and name != "published_on":
        return None
    return known.get(name, {"VARCHAR": "x", "VARCHAR[]": [], "JSON": "{}"}.get(kind, 1))


def span(surface: str) -> dict[str, Any]:
    start = TEXT.index(surface)
    return {"char_start": start, "char_end": start + len(surface), "surface": surface}


def claim(surface: str, value: float) -> dict[str, Any]:
    start = TEXT.index(SENTENCE)
    return {
        **span(surface), "sentence_start": start, "sentence_end": start + len(SENTENCE), "value": value,
        "value_low": value, "value_high": value, "qualifier": "exact", "change": "none", "unit": "count",
        "counted": "user", "measure": "user_count", "polarity": "asserted", "speaker_key": 8,
    }  # fmt: skip


def quote() -> dict[str, Any]:
    found = span("Nobody counted twice,")
    return {"text": found.pop("surface"), **found}
