"""Publish: one short transaction that merges an audited batch into the warehouse and writes its ledger row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb
import polars as pl

from warehouse import quiet
from warehouse.exchange import give
from warehouse.first_row import first_row
from warehouse.lake.time_travel import note_run
from warehouse.memory import answer, limit
from warehouse.seal import Content, content
from warehouse.seal_check import demand
from warehouse.sealing import SEALED, seal_file
from warehouse.sql import literal
from warehouse.tables import BY_NAME, COUNTED
from warehouse.transaction import transaction

FACTS = ("fact_claim", "fact_quote", "fact_mention", "fact_date")
APPENDED = ("dim_article", "article_zone", *FACTS, "fact_copy", "fact_lineage", "fact_lineage_link", "figure_pair")


def publish(
    connection: duckdb.DuckDBPyConnection,
    scratch: Path,
    *,
    run_key: int,
    added: dict[str, Content],
    sightings: pl.DataFrame,
    versions: pl.DataFrame,
    ledger: dict[str, pl.DataFrame],
    index: Callable[[duckdb.DuckDBPyConnection], None] = lambda _: None,
    is_as_found: bool = False,
) -> None:
    """Merges the rows of ``scratch`` that were not rejected (``_rejected``) and writes ``ledger`` (frames of quality tables).
    ``added``: as ``content_of`` gives it. ``is_as_found``: nobody has written to the file since it was last held
    against its seals. ``sightings`` and ``versions``: as ``apply_versions`` takes them.

    ``index`` brings the copies index up to date inside the same transaction, which ends with the seal of what it left. All
    or nothing: an error rolls back. DuckDB's buffer is limited (``warehouse.memory``): without a limit the checkpoint that writes a row
    group of texts anew, once in some 120,000 articles, took 8 GB; a third of the limit is enough for texts four times as long. Raises SealBroken
    where something else changed the file meanwhile.
    """

    def change() -> None:
        with transaction(connection):
            if not is_as_found:
                demand(connection)
            if quiet.is_lake(connection):
                note_run(connection, run_key)
            really_added = _without_comebacks(connection, added)
            index(connection)  # first: it takes out the pairs that stand no more
            merge(connection)
            apply_versions(connection, sightings, versions)
            write_ledger(connection, ledger)
            seal_file(connection, "run", run_key=run_key, added=really_added, is_defined=True)

    limit(connection)
    connection.execute(f"attach {literal(str(scratch))} as batch (read_only)")
    try:
        answer(connection, change)
    finally:
        connection.execute("detach batch")
    quiet.checkpoint(connection)  # not asked again: DuckDB closes a file for good whose checkpoint runs out of memory


def publish_ledger(
    connection: duckdb.DuckDBPyConnection,
    run_key: int,
    ledger: dict[str, pl.DataFrame],
    sightings: pl.DataFrame | None = None,
    versions: pl.DataFrame | None = None,
    is_as_found: bool = False,
) -> None:
    """Writes the ledger of a run that publishes no article, and seals it; known texts that it saw again may change which is
    current (``apply_versions``). ``is_as_found``: as ``publish`` takes it. All or nothing."""
    with transaction(connection):
        if not is_as_found:
            demand(connection)
        if quiet.is_lake(connection):
            note_run(connection, run_key)
        changed: Iterable[str] | None = ledger
        if sightings is not None and versions is not None and not sightings.is_empty():
            apply_versions(connection, sightings, versions)
            changed = None
        write_ledger(connection, ledger)
        seal_file(connection, "run", run_key=run_key, added={}, only=changed, is_defined=True)


def content_of(scratch: Path, *, is_whole: bool = False) -> dict[str, Content]:
    """Table that grows -> content of what the batch adds to it, in the columns that stay. Of the scratch database alone, so that
    the published file need not be held meanwhile. ``is_whole``: as if nothing of it were rejected, which is not known yet; raises
    duckdb.Error where a row cannot be published."""
    added = {}
    with quiet.spare_threads(quiet.hush(duckdb.connect()), quiet.bytes_of(scratch), quiet.BATCH) as connection:
        if is_whole:
            _attach_whole(connection, scratch)
        else:
            connection.execute(f"attach {literal(str(scratch))} as batch (read_only)")
        for table in APPENDED:
            sealed = SEALED[f"main.{table}"]
            if sealed.grows:
                rows = f"(select {_cast(table)} from {_good(table)}) as added ({_listed(table)})"
                added[sealed.name] = content(connection, rows, sealed.fixed)
    return added


def _attach_whole(connection: duckdb.DuckDBPyConnection, scratch: Path) -> None:
    """The tables of ``scratch`` as those of ``batch``, with nothing rejected."""
    connection.execute(f"attach {literal(str(scratch))} as staged (read_only)")
    connection.execute("attach ':memory:' as batch")
    connection.execute("create table batch._rejected (table_name varchar, _row bigint)")
    for table in (*APPENDED, "dim_story"):
        connection.execute(f"create view batch.{table} as from staged.{table}")


def _without_comebacks(connection: duckdb.DuckDBPyConnection, added: dict[str, Content]) -> dict[str, Content]:
    """Less what the batch replaces: texts that are current again come in full."""
    if first_row(connection.execute(f"select count(*) from {_comebacks()}")) == (0,):
        return added
    return {
        name: both - content(connection, f"{name} where article_key in {_comebacks()}", SEALED[name].fixed)
        for name, both in added.items()
    }


def write_ledger(connection: duckdb.DuckDBPyConnection, ledger: dict[str, pl.DataFrame]) -> None:
    """Inserts rows of quality tables; a rejection known already (same quarantine_key) is not written again."""
    for name, rows in ledger.items():
        give(connection, "_rows", rows)
        columns = _listed(name)
        known = "" if name != "quality.quarantine" else " anti join quality.quarantine using (quarantine_key)"
        connection.execute(f"insert into {name} ({columns}) select {columns} from _rows{known}")
        connection.unregister("_rows")


def apply_versions(connection: duckdb.DuckDBPyConnection, sightings: pl.DataFrame, versions: pl.DataFrame) -> None:
    """Adds ``sightings`` (rows of article_sighting) and brings the published versions of their articles to what follows from
    them: ``article_key, version, is_current, valid_from, valid_to`` of each."""
    columns = _listed("article_sighting")
    give(connection, "_sightings", sightings)
    give(connection, "_versions", versions)
    connection.execute(f"insert into article_sighting ({columns}) select {columns} from _sightings")
    connection.execute(
        "update dim_article set version = v.version, is_current = v.is_current, valid_from = v.valid_from, valid_to = v.valid_to"
        " from _versions as v where v.article_key = dim_article.article_key and (v.version, v.is_current, v.valid_from, v.valid_to)"
        " is distinct from (dim_article.version, dim_article.is_current, dim_article.valid_from, dim_article.valid_to)"
    )
    connection.unregister("_sightings")
    connection.unregister("_versions")


def merge(connection: duckdb.DuckDBPyConnection) -> None:
    """The statements of the merge, in order. ``batch`` is the attached scratch database."""
    _clear_comebacks(connection)
    _clear_lineages(connection)
    _clear_pairs(connection)
    for table in APPENDED:
        connection.execute(f"insert into {table} ({_listed(table)}) select {_cast(table)} from {_good(table)}")
    _insert_fact_article(connection)
    connection.execute(
        f"insert into dim_outlet ({_listed('dim_outlet')}) select {_cast('dim_outlet')} from {_good('dim_outlet')} anti join dim_outlet using (outlet_key)"
    )
    _merge_entities(connection)
    _merge_stories(connection)
    _move_articles(connection)
    _extend_calendar(connection)


def _listed(table: str) -> str:
    return ", ".join(f'"{c.name}"' for c in BY_NAME[table].columns)


def _good(table: str) -> str:
    return f"(select * from batch.{table} where _row not in (select _row from batch._rejected where table_name = '{table}')) as good"


def _cast(table: str) -> str:
    """Staged types are the audit's to judge; what passed is cast to the column's type. What refers to a rejected row that it
    can do without is left empty."""
    found = []
    for c in BY_NAME[table].columns:
        value = _WITHOUT_REJECTED.get((table, c.name), f'good."{c.name}"')
        if c.name == "story_key" and table != "dim_story":
            value = "case when good.story_key not in (select s.story_key from batch.dim_story as s join batch._rejected as r"
            value += " on r._row = s._row and r.table_name = 'dim_story') then good.story_key end"
        found.append(f"cast({value} as {c.type})")
    return ", ".join(found)


_WITHOUT_REJECTED = {
    ("fact_claim", "quote_key"): (
        "case when good.quote_key not in (select q.quote_key from batch.fact_quote as q join batch._rejected as r"
        " on r._row = q._row and r.table_name = 'fact_quote') then good.quote_key end"
    ),
}


def _insert_fact_article(connection: duckdb.DuckDBPyConnection) -> None:
    """Counts are of what is published: rejected facts do not count."""
    columns = []
    for c in BY_NAME["fact_article"].columns:
        if c.name in COUNTED:
            columns.append(
                f"(select count(*) from (select article_key as k from {_good(COUNTED[c.name])}) as f where f.k = good.article_key)"
            )
        else:
            columns.append(f'cast(good."{c.name}" as {c.type})')
    connection.execute(
        f"insert into fact_article ({_listed('fact_article')}) select {', '.join(columns)} from {_good('fact_article')}"
    )


def _merge_entities(connection: duckdb.DuckDBPyConnection) -> None:
    """New entities come in; a known one gathers the batch's aliases. The name that stays is the same in any order of batches."""
    connection.execute(
        f"insert into dim_entity ({_listed('dim_entity')}) select {_cast('dim_entity')} from {_good('dim_entity')} anti join dim_entity using (entity_key)"
    )
    better = "(good.name = upper(good.name), good.name) < (e.name = upper(e.name), e.name)"
    connection.execute(
        "create or replace temp table _gathered as select e.entity_key,"
        f" case when {better} then good.name else e.name end as name,"
        " list_distinct(flatten([e.aliases, good.aliases, [e.name, good.name]])) as forms"
        f" from dim_entity as e join {_good('dim_entity')} using (entity_key)"
    )
    connection.execute(
        "update dim_entity set name = g.name, aliases = g.forms from (select entity_key, name, list_sort(list_filter(forms, lambda f: f <> name)) as forms from _gathered) as g"
        " where g.entity_key = dim_entity.entity_key and (g.name <> dim_entity.name or g.forms <> dim_entity.aliases)"
    )
    connection.execute("drop table _gathered")


def _merge_stories(connection: duckdb.DuckDBPyConnection) -> None:
    """The batch stages every story it touched, whole; those that dissolved are taken out with the index."""
    connection.execute("delete from dim_story where story_key in (select story_key from batch.dim_story)")
    connection.execute(
        f"insert into dim_story ({_listed('dim_story')}) select {_cast('dim_story')} from {_good('dim_story')}"
    )


def _comebacks() -> str:
    return f"(select cast(article_key as bigint) from {_good('dim_article')} semi join dim_article using (article_key))"


def _clear_comebacks(connection: duckdb.DuckDBPyConnection) -> None:
    """Texts that are current again come in full: their published rows are deleted first."""
    again = _comebacks()
    if first_row(connection.execute(f"select count(*) from {again}")) == (0,):
        return
    for table in ("article_zone", *FACTS, "fact_article", "dim_article"):
        connection.execute(f"delete from {table} where article_key in {again}")


def _clear_lineages(connection: duckdb.DuckDBPyConnection) -> None:
    """Utterances that the batch's quotations were compared with come in full: their published rows are deleted first."""
    compared = "(select quote_key from batch.lineage_gone)"
    connection.execute(f"delete from fact_lineage where quote_key in {compared}")
    connection.execute(f"delete from fact_lineage_link where quote_key in {compared} and other_quote_key in {compared}")


def _clear_pairs(connection: duckdb.DuckDBPyConnection) -> None:
    """Pairs of figures of the articles that the batch brings or moves come in full: their published rows are deleted first."""
    paired = "(select article_key from batch.pairs_gone)"
    connection.execute(f"delete from figure_pair where article_key in {paired} or other_article_key in {paired}")


def _move_articles(connection: duckdb.DuckDBPyConnection) -> None:
    """Articles published earlier whose copy group, role or story the batch changed."""
    moved = "(select * from batch._update where article_key not in (select article_key from batch.dim_article)) as u"
    if first_row(connection.execute(f"select count(*) from {moved}")) == (0,):
        return
    connection.execute(
        "update dim_article set copy_group_key = u.copy_group_key, copy_role = u.copy_role, copy_rule = u.copy_rule, story_key = u.story_key"
        f" from {moved} where u.article_key = dim_article.article_key"
    )
    connection.execute(
        f"update fact_article set story_key = u.story_key, own_words = least(u.own_words, word_count) from {moved} where u.article_key = fact_article.article_key"
    )
    for table in FACTS:
        connection.execute(
            f"update {table} set story_key = u.story_key from {moved} where u.article_key = {table}.article_key and u.story_key is distinct from {table}.story_key"
        )


def _extend_calendar(connection: duckdb.DuckDBPyConnection) -> None:
    """Whole years, for every year an article of the batch was published in."""
    connection.execute(
        "insert into dim_date by name select cast(strftime(d, '%Y%m%d') as bigint) as date_key, d as date, year(d) as year, quarter(d) as quarter,"
        " month(d) as month, day(d) as day, strftime(d, '%G-W%V') as iso_week, dayname(d) as weekday, isodow(d) >= 6 as is_weekend"
        " from (select cast(unnest(generate_series(make_date(y, 1, 1), make_date(y, 12, 31), interval 1 day)) as date) as d from"
        f" (select distinct year(published_on) as y from {_good('dim_article')} where published_on is not null))"
        " where cast(strftime(d, '%Y%m%d') as bigint) not in (select date_key from dim_date)"
    )
