"""Separates the rows of a batch that fail a row rule from those that may be published, and says why.

Works in the scratch database of the batch (``warehouse.scratch``) with the warehouse attached as ``published``, by the
same queries that the audit reported. The rejected rows go to ``_rejected``: a row there for every rule that a row
fails.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from warehouse import quiet
from warehouse.first_row import first_row
from warehouse.lake.attaching import attach
from warehouse.rules import RULES
from warehouse.sql import literal
from warehouse.tables import BY_NAME, TABLES, Table

REJECTED = "_rejected"
_STAGED = tuple(t for t in TABLES if t.is_staged)
# A claim outlives its quotation, and an article its story: the publish leaves such a reference empty.
_LOOSE = {"fact_claim.quote_key", *(f"{t.name}.story_key" for t in TABLES)}

# What a reference's code calls the table it leads to.
FOLLOWED = {
    t.name.removeprefix("dim_"): t.name
    for t in (
        *(BY_NAME[name] for t in _STAGED for column, name in t.references if f"{t.name}.{column}" not in _LOOSE),
        BY_NAME["fact_article"],
    )
    if t.is_staged
}


def part_files(scratch: Path, published: Path, codes: Iterable[str]) -> int:
    """``part`` in the database file ``scratch``, against the warehouse file ``published``. Opens and closes both."""
    with quiet.connect(scratch, beside=quiet.bytes_of(published), small=quiet.BATCH) as connection:
        attach(connection, published, "published")
        return part(connection, codes)


def part(connection: duckdb.DuckDBPyConnection, codes: Iterable[str]) -> int:
    """Parts a batch that the audit found fit: makes the table ``_rejected(table_name, _row, code, message, article_key,
    char_start, char_end, row)`` in the scratch database: rows that fail one of the rules ``codes`` (names of checks;
    those that are not row rules are skipped), rows without their article version, and whatever refers to a rejected
    row that nobody else stands in for.

    Returns how many distinct rows are rejected. The scratch tables stay as they are: what is published is each table
    without the ``_row``s of ``_rejected``. Safe to repeat.
    """
    connection.execute(
        f"create or replace table {REJECTED} (table_name varchar, _row bigint, code varchar, message varchar,"
        " article_key bigint, char_start integer, char_end integer, row json)"
    )
    if not _is_whole(connection):  # nothing can be judged; the audit refuses the batch
        return 0
    failed = set(codes)
    for rule in RULES.values():
        if rule.code in failed:
            _reject(connection, rule.table, rule.code, rule.message, rule.over(f"(select * from {rule.table})"))
    while _cascade(connection):
        pass
    return _count(connection, what="distinct (table_name, _row)")


def _is_whole(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether every staged table is there with its columns."""
    found = connection.execute(
        "select table_name, column_name from duckdb_columns() where database_name = current_database()"
    ).fetchall()
    return {(t.name, c.name) for t in _STAGED for c in t.columns} <= set(found)


def _reject(connection: duckdb.DuckDBPyConnection, table: str, code: str, message: str, query: str) -> None:
    """Adds the rows of ``query``, whole rows of ``table``, that do not stand under ``code`` yet."""
    columns = BY_NAME[table].column_names
    spans = (
        f"try_cast(r.{name} as {kind})" if name in columns else "null"
        for name, kind in (("article_key", "bigint"), ("char_start", "integer"), ("char_end", "integer"))
    )
    connection.execute(
        f"insert into {REJECTED} select {literal(table)}, r._row, {literal(code)}, {literal(message)}, {', '.join(spans)},"
        f""" json_merge_patch(to_json(r), '{{"_row": null}}') from ({query}) as r where r._row not in"""
        f" (select _row from {REJECTED} where table_name = {literal(table)} and code = {literal(code)})"
    )


def _cascade(connection: duckdb.DuckDBPyConnection) -> bool:
    """Rejects what cannot stand without a rejected row, one step along. Returns whether there was anything."""
    before = _count(connection)
    for table in _STAGED:
        for column, target in table.references:
            if (
                BY_NAME[target].is_staged
                and f"{table.name}.{column}" not in _LOOSE
                and _has_rejected(connection, target)
            ):
                _follow(connection, table, column, BY_NAME[target])
    if _has_rejected(connection, "fact_article"):  # an article is not published without its row of counts
        _follow(
            connection,
            BY_NAME["dim_article"],
            "article_key",
            BY_NAME["fact_article"],
            f"and not {_gone('dim_article')}",
        )
    return _count(connection) > before


def _follow(
    connection: duckdb.DuckDBPyConnection, table: Table, column: str, target: Table, condition: str = ""
) -> None:
    """Rows of ``table`` whose ``column`` is the key of a rejected row of ``target``, unless a good row of the batch or
    the warehouse has that key too."""
    held = f"try_cast(s.{column} as bigint)"
    keys = f"select try_cast({target.key[0]} as bigint) as k from {target.name} where k is not null"
    what = target.name.removeprefix("dim_")
    _reject(
        connection,
        table.name,
        f"{what}_rejected",
        f"The row of {target.name} that it belongs to was rejected.",
        f"select s.* from {table.name} as s where {held} in ({keys} and {_gone(target.name)})"
        f" and {held} not in ({keys} and not {_gone(target.name)})"
        f" and {held} not in (select {target.key[0]} from published.{target.schema}.{target.name}) {condition}",
    )


def _gone(table: str) -> str:
    """The condition that a row of ``table`` is rejected."""
    return f"_row in (select _row from {REJECTED} where table_name = {literal(table)})"


def _has_rejected(connection: duckdb.DuckDBPyConnection, table: str) -> bool:
    return _count(connection, f"where table_name = {literal(table)}") > 0


def _count(connection: duckdb.DuckDBPyConnection, where: str = "", what: str = "*") -> int:
    found = first_row(connection.execute(f"select count({what}) from {REJECTED} {where}"))
    assert found is not None
    return found[0]
