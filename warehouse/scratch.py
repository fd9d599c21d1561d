"""The scratch database: a batch's staged Parquet under the warehouse's table names, for the audit to look at.

It lies in the run's stage folder, so nobody is locked out of the published file while the batch is put together.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import duckdb

from warehouse.sql import literal
from warehouse.tables import BY_NAME, TABLES

_FACTS = ("fact_claim", "fact_quote", "fact_mention", "fact_date")
_NAMES = {"fact_claim": "speaker_key", "fact_quote": "speaker_key", "fact_mention": "entity_key"}
_SOURCE = {"dim_entity": "entity"}  # tables that a later step stages under another name than the readers did

# A batch may stage several rows of one entity or outlet: one stays, chosen the same way every time.
_ONE_OF_EACH = {
    "dim_entity": (
        "select entity_key, any_value(kind) as kind, arg_min(name, (name = upper(name), name)) as name,"
        " list_sort(list_filter(list_distinct(flatten(list(list_append(aliases, name)))), a -> a <> arg_min(name, (name = upper(name), name)))) as aliases,"
        " min(merge_rule) as merge_rule from ({staged}) group by entity_key"
    ),
    "dim_outlet": "select outlet_key, arg_min(name, (name = upper(name), name)) as name, min(domain) as domain from ({staged}) where outlet_key <> 0 group by outlet_key",
}


def build(scratch: Path, stage: Path, *, run_key: int, started_at: datetime) -> None:
    """Makes ``scratch`` from the Parquet files under ``stage`` (a folder a table; ``article_updates``
    comes from the comparison, ``entity`` and ``entity_link`` from the linking). Each table has its warehouse columns and ``_row``. Types stay as staged: the audit judges them.
    """
    scratch.unlink(missing_ok=True)
    with duckdb.connect(str(scratch)) as connection:
        connection.execute(f"create view _update as select * from {_parquet(stage, 'article_updates')}")
        connection.execute(f"create table lineage_gone as select * from {_parquet(stage, 'lineage_gone')}")
        for table in TABLES:
            if table.is_staged:
                connection.execute(
                    f"create table {table.name} as select {_listed(table.name)}, row_number() over () as _row from ({_staged(table.name, stage, run_key, started_at)})"
                )


def _parquet(stage: Path, name: str) -> str:
    return f"read_parquet({literal(str(stage / name / '*.parquet'))}, union_by_name = true)"


def _listed(table: str) -> str:
    return ", ".join(f'"{c.name}"' for c in BY_NAME[table].columns)


def _staged(name: str, stage: Path, run_key: int, started_at: datetime) -> str:
    source = f"select * from {_parquet(stage, _SOURCE.get(name, name))}"
    if name in _NAMES:  # the name as its article resolves it becomes the entity it was linked to
        column = _NAMES[name]
        source = (
            f"select t.* replace (coalesce(l.new_key, t.{column}) as {column}) from ({source}) as t left join"
            f" {_parquet(stage, 'entity_link')} as l on l.article_key = t.article_key and l.entity_key = t.{column}"
        )
    if name in _ONE_OF_EACH:
        return _ONE_OF_EACH[name].format(staged=source)
    if name == "dim_article":
        at = f"timestamp {literal(started_at.isoformat(sep=' '))}"
        newest = "version = max(version) over (partition by article_id)"
        return (
            f"select s.*, {newest} as is_current, {at} as valid_from, case when not ({newest}) then {at} end as valid_to, u.story_key,"
            " u.copy_group_key, coalesce(u.copy_role, 'unique') as copy_role, u.copy_rule, cast("
            + str(run_key)
            + " as bigint) as run_key"
            f" from ({source}) as s left join _update as u using (article_key)"
        )
    if name in _FACTS:
        return f"select s.*, u.story_key from ({source}) as s left join _update as u using (article_key)"
    if name == "fact_article":  # the comparison counts words of the whole text; what is its own is its prose at most
        return f"select s.*, u.story_key, least(u.own_words, s.word_count) as own_words from ({source}) as s left join _update as u using (article_key)"
    return source
