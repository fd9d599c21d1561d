"""The scratch database: a batch's staged Parquet under the warehouse's table names, for the audit to look at.

It lies in the run's stage folder, so nobody is locked out of the published file while the batch is put together.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import duckdb

from warehouse import quiet
from warehouse.said import create_said
from warehouse.sql import literal
from warehouse.tables import FACTS, FILLED_IN, TABLES, Table

SIDE_BY_SIDE = 2  # tables made at a time
_NAMES = {
    "fact_claim": ("speaker_key", "place_key"),
    "fact_quote": ("speaker_key",),
    "fact_mention": ("entity_key",),
}
_SOURCE = {"dim_entity": "entity"}  # tables that a later step stages under another name than the readers did
_WITH = {"fact_lineage": "lineage_gone", "figure_pair": "pairs_gone"}

# A batch may stage several rows of one entity or outlet: one stays, chosen the same way every time.
_ONE_OF_EACH = {
    "dim_entity": (
        "select entity_key, any_value(kind) as kind, arg_min(name, (name = upper(name), name)) as name,"
        " list_sort(list_filter(list_distinct(flatten(list(list_append(aliases, name)))), lambda a: a <> arg_min(name, (name = upper(name), name)))) as aliases,"
        " min(merge_rule) as merge_rule from ({staged}) group by entity_key"
    ),
    "dim_outlet": "select outlet_key, arg_min(name, (name = upper(name), name)) as name, min(domain) as domain from ({staged}) where outlet_key <> 0 group by outlet_key",
}


def build(scratch: Path, stage: Path, *, run_key: int) -> None:
    """Makes ``scratch`` from the Parquet files under ``stage`` (one folder per table; ``article_updates``
    comes from the comparison, ``entity`` and ``entity_link`` from the linking). Each table has its warehouse columns and
    ``_row``. Types stay as staged, a column that no file has is missing in its table, and a table whose files are missing or
    unreadable is missing: the audit judges all of it.
    """
    scratch.unlink(missing_ok=True)
    with quiet.connect(scratch, beside=quiet.bytes_of(stage)) as connection:
        connection.execute("set threads = 1")  # a table's own: two tables side by side keep two busy for half the work
        create_said(connection)
        for name, kind, of in (
            ("_update", "view", "article_updates"),
            ("lineage_gone", "table", "lineage_gone"),
            ("pairs_gone", "table", "pairs_gone"),
        ):
            with suppress(duckdb.Error):
                connection.execute(f"create {kind} {name} as select * from {_parquet(stage, of)}")

        def create(table: Table) -> None:
            with suppress(duckdb.Error), connection.cursor() as cursor:
                _create(quiet.hush(cursor), table, stage, run_key)

        with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:  # numbering the rows of a table keeps one thread busy
            list(pool.map(create, (table for table in TABLES if table.is_staged)))


def _create(connection: duckdb.DuckDBPyConnection, table: Table, stage: Path, run_key: int) -> None:
    if table.name in _WITH:  # the two are published together or not at all
        connection.execute(f"from {_WITH[table.name]} limit 0")
    source = _parquet(stage, _SOURCE.get(table.name, table.name))
    staged = {row[0] for row in connection.execute(f"describe select * from {source}").fetchall()}
    wanted = [c.name for c in table.columns]
    missing = [c for c in wanted if c not in staged and c not in FILLED_IN.get(table.name, ())]
    filled = "".join(f', null as "{c}"' for c in missing)  # the joins below may need it
    listed = ", ".join(f'"{c}"' for c in wanted if c not in missing)
    rows = _staged(table.name, f"select *{filled} from {source}", stage, run_key)
    connection.execute(f"create table {table.name} as select {listed}, row_number() over () as _row from ({rows})")


def _parquet(stage: Path, name: str) -> str:
    return f"read_parquet({literal(str(stage / name / '*.parquet'))}, union_by_name = true)"


def _key(column: str) -> str:
    """A key that may have been tampered with: anything but a number joins with nothing, and the audit reports it."""
    return f"try_cast({column} as bigint)"


def _staged(name: str, source: str, stage: Path, run_key: int) -> str:
    update = f"left join _update as u on u.article_key = {_key('s.article_key')}"
    for column in _NAMES.get(name, ()):  # the name as its article resolves it becomes the entity it was linked to
        source = (
            f"select t.* replace (coalesce(l.new_key, t.{column}) as {column}) from ({source}) as t left join"
            f" {_parquet(stage, 'entity_link')} as l on l.article_key = {_key('t.article_key')}"
            f" and l.entity_key = {_key(f't.{column}')}"
        )
    if name in _ONE_OF_EACH:
        return _ONE_OF_EACH[name].format(staged=source)
    if name == "dim_article":
        return (
            "select s.*, v.source_key, v.version, v.is_current, v.valid_from, v.valid_to, v.loaded_at, u.story_key,"
            f" u.copy_group_key, coalesce(u.copy_role, 'unique') as copy_role, u.copy_rule, cast({run_key} as bigint) as run_key"
            f" from ({source}) as s left join {_parquet(stage, 'versions')} as v on v.article_key = {_key('s.article_key')} {update}"
        )
    if name in FACTS:
        return f"select s.*, u.story_key from ({source}) as s {update}"
    if name == "fact_article":  # the comparison counts words of the whole text; what is its own is its prose at most
        return f"select s.*, u.story_key, least(u.own_words, s.word_count) as own_words from ({source}) as s {update}"
    return source
