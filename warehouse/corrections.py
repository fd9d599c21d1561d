"""Corrections: what an analyst knows better than the readers, with author and reason. The facts stay as they were read; the
views show them as corrected.

The truth is the log ``corrections.jsonl`` in the archive, so that they survive whatever happens to the file;
``quality.correction`` is made from it. Keys of claims, quotations and entities are the same after a rebuild or a
reprocess, and so a correction finds its target again.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse.changes import sealed_change
from warehouse.event_log import EventLog
from warehouse.exchange import give
from warehouse.frames import frame
from warehouse.keys import entity_key, key
from warehouse.tables import BY_NAME

TABLE = "quality.correction"


class CorrectionRefused(ValueError):
    """A correction that makes no sense: its target is not there, or it contradicts another."""


@dataclass(frozen=True, slots=True)
class Correction:
    """``kind``: speaker (of a claim or quotation; no entity: nobody), merge (an entity into another), split (what one article
    says of an entity goes to another), reject (a claim or quotation). ``entity``: kind and name of the right one."""

    kind: str
    target_key: int
    author: str
    reason: str
    entity: tuple[str, str] | None = None
    article_id: str | None = None

    @property
    def entity_key(self) -> int | None:
        return None if self.entity is None else entity_key(*self.entity)


def log_of(raw: Path) -> EventLog:
    return EventLog(raw / "corrections.jsonl")


def add(raw: Path, connection: duckdb.DuckDBPyConnection, correction: Correction) -> int:
    """Notes a correction; its key. Raises CorrectionRefused."""
    _refuse(connection, correction)
    at = _now()
    found = key("correction", *asdict(correction).values(), at)
    log_of(raw).append({"add": found, "made_at": at, **asdict(correction)})
    project(raw, connection)
    return found


def withdraw(raw: Path, connection: duckdb.DuckDBPyConnection, correction_key: int, author: str) -> None:
    """Takes a correction back: it stays in the table, and no longer counts. Raises CorrectionRefused."""
    held = connection.execute(
        f"select 1 from {TABLE} where correction_key = ? and withdrawn_at is null", [correction_key]
    )
    if not held.fetchall():
        raise CorrectionRefused(f"no active correction has the key {correction_key}: wirehouse correct list shows them")
    log_of(raw).append({"withdraw": correction_key, "withdrawn_at": _now(), "author": author})
    project(raw, connection)


def project(raw: Path, connection: duckdb.DuckDBPyConnection) -> None:
    """Makes ``quality.correction`` what the log says, in one transaction. Raises ArchiveDamaged."""
    rows: dict[int, dict] = {}
    for event in log_of(raw).read():
        if "add" in event:
            kind, name = event["entity"] or (None, None)
            rows[event["add"]] = {
                **{c.name: event.get(c.name) for c in BY_NAME[TABLE].columns},
                "correction_key": event["add"],
                "made_at": datetime.fromisoformat(event["made_at"]),
                "entity_key": entity_key(kind, name) if kind and name else None,
                "entity_kind": kind,
                "entity_name": name,
            }
        elif event["withdraw"] in rows:
            at = datetime.fromisoformat(event["withdrawn_at"])
            rows[event["withdraw"]] |= {"withdrawn_at": at, "withdrawn_by": event["author"]}
    made = frame(TABLE, [tuple(row.values()) for row in rows.values()])
    give(connection, "_corrections", made)
    differ = f"(from {TABLE} except from _made) union all (from _made except from {TABLE})"
    listed = ", ".join(c.name for c in BY_NAME[TABLE].columns)
    connection.execute(f"create or replace temp view _made as select {listed} from _corrections")
    if connection.execute(f"select 1 from ({differ}) limit 1").fetchall():
        with sealed_change(connection):
            connection.execute(f"delete from {TABLE}")
            connection.execute(f"insert into {TABLE} from _made")
    connection.execute("drop view _made")
    connection.unregister("_corrections")


def _refuse(connection: duckdb.DuckDBPyConnection, c: Correction) -> None:
    def any_of(query: str, *values: object) -> bool:
        return bool(connection.execute(query, list(values)).fetchall())

    if not c.author.strip() or not c.reason.strip():
        raise CorrectionRefused("a correction needs an author and a reason: --author NAME --reason WORDS")
    standing = f"select 1 from {TABLE} where withdrawn_at is null and kind = ? and target_key = ?"
    if c.kind in ("merge", "split"):
        if not any_of("select 1 from entities where read_key = ?", c.target_key):
            raise CorrectionRefused(
                f"no entity has the key {c.target_key}: wirehouse sql \"from entities where name ilike '%…%'\""
            )
        if c.entity_key == c.target_key:
            raise CorrectionRefused(
                "an entity cannot be merged into itself, nor split off itself: give another name or kind"
            )
    elif not any_of(
        "select 1 from fact_claim where claim_key = ? union all select 1 from fact_quote where quote_key = ?",
        c.target_key, c.target_key,
    ):  # fmt: skip
        raise CorrectionRefused(
            f'no claim or quotation has the key {c.target_key}: wirehouse sql "select claim_key, sentence from claims"'
        )
    if c.kind == "merge" and any_of(
        "select 1 from entities where read_key = ? and entity_key = ?", c.entity_key, c.target_key
    ):
        raise CorrectionRefused("that entity is already merged into this one: the merges would form a circle")
    if c.kind == "split":
        if not any_of("select 1 from dim_article where article_id = ?", c.article_id):
            raise CorrectionRefused(
                f"no article {c.article_id}: wirehouse sql \"from find_articles('word')\" finds them"
            )
        if any_of(f"{standing} and article_id = ?", c.kind, c.target_key, c.article_id):
            raise CorrectionRefused(
                "that article's mentions of it are split off already: withdraw that correction first"
            )
    elif any_of(standing, c.kind, c.target_key):
        raise CorrectionRefused(
            "it already has a correction of that kind: withdraw that one first (wirehouse correct list)"
        )


def _now() -> str:
    return datetime.now(UTC).replace(tzinfo=None).isoformat()
