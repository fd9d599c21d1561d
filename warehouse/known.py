"""What the warehouse already knows about a batch's contents: articles, names, quotations."""

from __future__ import annotations

from datetime import date

import duckdb
import polars as pl

from transforms.lexicon.enumerations import NAMED_KINDS
from warehouse.exchange import give, take
from warehouse.sql import literal

_NAMED = f"({', '.join(map(literal, sorted(NAMED_KINDS)))})"


def known_sightings(connection: duckdb.DuckDBPyConnection, column: str, keys: pl.Series) -> pl.DataFrame:
    """Rows of article_sighting with one of ``keys`` in ``column`` (id_key or identity_key). Cost: one scan of it."""
    give(connection, "_keys", pl.DataFrame({column: keys.unique()}))
    try:
        query = f"select s.* from article_sighting as s semi join _keys using ({column}) order by all"
        return take(connection, query)
    finally:
        connection.unregister("_keys")


def texts_of(connection: duckdb.DuckDBPyConnection, keys: pl.Series) -> pl.DataFrame:
    """article_key, title, text of the published versions with these keys. Cost: a scan of the texts near them."""
    give(connection, "_keys", keys.alias("article_key").to_frame())
    try:
        query = "select a.article_key, a.title, a.text from dim_article as a semi join _keys using (article_key)"
        return take(connection, query)
    finally:
        connection.unregister("_keys")


def known_names(connection: duckdb.DuckDBPyConnection, names: pl.Series) -> pl.DataFrame:
    """Published entities of named kinds that may be one with some of ``names``, in no order: kind, name, aliases, articles (how many name them; people
    only, else 0). They share the name, an alias, the last word, or one is the first word of the other (Acme, Acme Corp). Cost:
    one scan of dim_entity and one of a column of fact_mention."""
    whole = names.str.to_lowercase().unique()
    parts = whole.str.split(" ")
    forms = pl.concat([whole, parts.list.first(), parts.list.last()]).unique().alias("form").to_frame()
    give(connection, "_forms", forms.with_columns(is_whole=pl.col("form").is_in(whole.implode())))
    try:
        return take(
            connection,
            f"with named as (select entity_key, kind, name, aliases, lower(name) as form from dim_entity where kind in {_NAMED}),"
            " by_alias as (select entity_key from (select entity_key, unnest(aliases) as alias from named where len(aliases) > 0)"
            " where lower(alias) in (select form from _forms where is_whole)),"
            " found as (select entity_key, kind, name, aliases from named where form in (select form from _forms)"
            " or list_extract(string_split(form, ' '), -1) in (select form from _forms)"
            " or split_part(form, ' ', 1) in (select form from _forms where is_whole) or entity_key in (from by_alias)),"
            " told as (select entity_key, count(distinct article_key) as articles from fact_mention"
            " where entity_key in (select entity_key from found where kind = 'person') group by entity_key)"
            " select kind, name, aliases, coalesce(articles, 0) as articles from found left join told using (entity_key)",
        )
    finally:
        connection.unregister("_forms")


def known_quotes(
    connection: duckdb.DuckDBPyConnection,
    speakers: pl.Series,
    first: date | None,
    last: date | None,
    retired: list[int],
) -> pl.DataFrame:
    """Published quotations that a batch's may repeat: by the same speakers, in current articles of the days ``first`` to
    ``last`` or without a day; those of the ``retired`` versions; and all that stand in one lineage with one of them. quote_key, article_key, text, speaker,
    published_on, lineage_key (null outside a lineage)."""
    days = f"between date '{first}' and date '{last}'" if first else "is null"
    give(connection, "_retired", pl.DataFrame({"article_key": retired}, schema={"article_key": pl.Int64}))
    give(connection, "_speakers", speakers.drop_nulls().unique().alias("speaker_key").to_frame())
    near = (
        f"select quote_key from fact_quote where article_key in (select article_key from dim_article where is_current and (published_on {days} or published_on is null))"
        " and speaker_key in (select speaker_key from _speakers) or article_key in (select article_key from _retired)"
    )
    tied = "select lineage_key from fact_lineage where quote_key in (select quote_key from _near)"
    chosen = f"select quote_key from _near union select quote_key from fact_lineage where lineage_key in ({tied})"
    told = "select quote_key, article_key, text, speaker_key from fact_quote where quote_key in (select quote_key from _chosen)"
    try:  # step by step: all quotations are scanned for their keys only, and few are joined with the rest
        for name, query in (("_near", near), ("_chosen", chosen), ("_told", told)):
            connection.execute(f"create or replace temp table {name} as {query}")
        return take(
            connection,
            f"select q.quote_key, q.article_key, q.text, case when e.kind in {_NAMED} then cast(q.speaker_key as varchar) end as speaker,"
            " a.published_on, l.lineage_key from _told as q join dim_article as a on a.article_key = q.article_key"
            " left join dim_entity as e on e.entity_key = q.speaker_key left join fact_lineage as l on l.quote_key = q.quote_key"
            " order by q.quote_key",
        )
    finally:
        for name in ("_near", "_chosen", "_told"):
            connection.execute(f"drop table if exists {name}")
        connection.unregister("_speakers")
        connection.unregister("_retired")
