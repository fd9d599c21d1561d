"""What the search index takes from the warehouse: the state it is of, which articles changed, and the words of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import duckdb

if TYPE_CHECKING:  # which a search does without
    import polars as pl

Document = tuple[str, int, int, str, str]  # kind, key, article_key, title, body
FETCHED = 5_000  # documents held in Python at a time

_STATES = """
select distinct seal_number || ' ' || sealed_at, seal_number from {database}quality.seal where sealed_by <> 'check' order by seal_number desc limit 2
"""
# Of an article: its title, and what was read in it with the speakers as corrected. The text is a version's own: its key tells it, and
# with it the bounds of a sentence tell the sentence.
_STAMPS = """
with placed as (
    select claim_key, cast(sentence_start as bigint) as s, cast(sentence_end as bigint) as e from fact_claim
),
facts as (
    select article_key, bit_xor(hash(claim_key, s, e, speaker)) as h from claims join placed using (claim_key) group by article_key
    union all
    select article_key, bit_xor(hash(quote_key, text, speaker)) from quotes group by article_key
)
select a.article_key, cast(hash(any_value(a.title), bit_xor(f.h)) >> 1 as bigint)
from dim_article as a left join facts as f using (article_key)
where a.is_current group by a.article_key
"""
# The same of few articles. Their figures and quotations are picked first, and then their speakers looked for: the views ``claims`` and
# ``quotes`` are joined whole before anything is picked from them.
_TOLD = """
with wanted as (select unnest(cast($keys as bigint[])) as article_key),
picked as (
    select 'figure' as kind, claim_key as key, article_key, cast(sentence_start as bigint) as s, cast(sentence_end as bigint) as e, null as text, speaker_key
    from fact_claim where article_key in (from wanted)
    union all
    select 'quotation', quote_key, article_key, null, null, text, speaker_key from fact_quote where article_key in (from wanted)
),
told as (
    select p.* exclude (speaker_key), n.name as speaker
    from picked as p
    left join speaker_corrections as x on x.said_key = p.key
    left join entities as n on n.read_key = if(x.is_named, x.entity_key, p.speaker_key)
    where x.is_rejected is distinct from true
)
"""
_STAMPS_OF_SOME = f"""{_TOLD},
facts as (
    select article_key, bit_xor(if(kind = 'figure', hash(key, s, e, speaker), hash(key, text, speaker))) as h from told group by article_key
)
select a.article_key, cast(hash(any_value(a.title), bit_xor(f.h)) >> 1 as bigint)
from dim_article as a left join facts as f using (article_key)
where a.is_current and a.article_key in (from wanted) group by a.article_key
"""
_FACTS = """
select 'quotation' as kind, quote_key as key, article_key, coalesce(speaker, '') as title, text as body from quotes
union all
select 'figure', claim_key, article_key, coalesce(speaker, ''), sentence from claims
"""
_DOCUMENTS = f"""{_TOLD},
texts as (select article_key, title, text from dim_article where article_key in (from wanted))
select 'article', article_key, article_key, coalesce(title, ''), text from texts
union all
select t.kind, t.key, t.article_key, coalesce(t.speaker, ''), if(t.kind = 'quotation', t.text, span_of(a.text, t.s, t.e))
from told as t join texts as a using (article_key)
order by 3, 1, 2
"""


def states(connection: duckdb.DuckDBPyConnection, database: str = "") -> tuple[str, str | None]:
    """What names the state of the file, and the one before its last change; audits do not count as changes. ``database``: of an
    attached one, its name with a dot."""
    found = [name for name, _ in connection.execute(_STATES.format(database=database)).fetchall()]
    return (found[0] if found else ""), (found[1] if len(found) > 1 else None)


def current_keys(connection: duckdb.DuckDBPyConnection) -> set[int]:
    query = "select article_key from dim_article where is_current"
    return {key for (key,) in connection.execute(query).fetchall()}


def changed(
    connection: duckdb.DuckDBPyConnection, stamps: Mapping[int, int], current: set[int], run_key: int | None
) -> dict[int, int]:
    """Current articles whose stamp is not the one in ``stamps``, each with its stamp. ``run_key``: look only at that run's
    articles and at those without a stamp."""
    if run_key is None:
        rows = all_stamps(connection)
    else:
        query = "select article_key from dim_article where is_current and run_key = ?"
        looked_at = {key for (key,) in connection.execute(query, [run_key]).fetchall()} | (current - stamps.keys())
        if not looked_at:
            return {}
        rows = connection.execute(_STAMPS_OF_SOME, {"keys": sorted(looked_at)}).fetchall()
    return {key: stamp for key, stamp in rows if stamps.get(key) != stamp}


def all_stamps(connection: duckdb.DuckDBPyConnection) -> list[tuple[int, int]]:
    """(article_key, stamp) of the current articles."""
    return connection.execute(_STAMPS).fetchall()


def documents(connection: duckdb.DuckDBPyConnection, keys: Sequence[int]) -> Iterator[Document]:
    """Of the articles ``keys`` and of all that was read in them, a few at a time."""
    found = connection.execute(_DOCUMENTS, {"keys": list(keys)})
    while rows := found.fetchmany(FETCHED):
        yield from rows


def facts_at_once(connection: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Of all that was read in current articles, for when the connection is closed."""
    from warehouse.exchange import take

    return take(connection, _FACTS)


def facts_of(found: pl.DataFrame) -> Iterator[Document]:
    """The rows of such a table."""
    for part in found.iter_slices(FETCHED):
        yield from part.rows()
