"""What the search index takes from the warehouse: the state it is of, which articles changed, and the words of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import duckdb

from warehouse.memory import answer

if TYPE_CHECKING:  # which a search does without
    import polars as pl

Document = tuple[str, int, int, str, str]  # kind, key, article_key, title, body
FETCHED = 5_000  # documents held in Python at a time

_STATES = """
select distinct seal_number || ' ' || sealed_at, seal_number from {database}quality.seal where sealed_by <> 'check' order by seal_number desc limit 2
"""
# What was read in articles, with the speakers as corrected. The views ``claims`` and ``quotes`` say it too, but join the texts and much
# else before anything is picked from them. Of some articles: these come from ``$keys``.
_SOME = "wanted as (select unnest(cast($keys as bigint[])) as article_key),"
_OF_SOME = "where article_key in (from wanted)"
_TOLD = """
picked as (
    select 'figure' as kind, claim_key as key, article_key, cast(sentence_start as bigint) as s, cast(sentence_end as bigint) as e, null as text, speaker_key
    from fact_claim {of}
    union all
    select 'quotation', quote_key, article_key, null, null, text, speaker_key from fact_quote {of}
),
told as (
    select p.* exclude (speaker_key), n.name as speaker
    from picked as p
    left join speaker_corrections as x on x.said_key = p.key
    left join entities as n on n.read_key = if(x.is_named, x.entity_key, p.speaker_key)
    where x.is_rejected is distinct from true
)
"""
# Of an article: its title, and what was read in it. The text is a version's own: its key tells it, and with it the bounds of a sentence
# tell the sentence.
_STAMPS = f"""
with {{some}} {_TOLD},
facts as (
    select article_key, bit_xor(if(kind = 'figure', hash(key, s, e, speaker), hash(key, text, speaker))) as h from told group by article_key
)
select a.article_key, cast(hash(any_value(a.title), bit_xor(f.h)) >> 1 as bigint)
from (from dim_article {{of}}) as a left join facts as f using (article_key)
where a.is_current group by a.article_key
"""
_FACTS = f"""
with {{some}} {_TOLD},
texts as (select article_key, title, text from dim_article {{of}}),
facts as (
    select t.kind, t.key, t.article_key, coalesce(t.speaker, '') as title, if(t.kind = 'quotation', t.text, substr(a.text, t.s + 1, t.e - t.s)) as body
    from told as t join texts as a using (article_key)
)
from facts
"""
_DOCUMENTS = f"{_FACTS} union all select 'article', article_key, article_key, coalesce(title, ''), text from texts order by 3, 1, 2"


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
        rows = answer(connection, lambda: _rows_of(connection, _STAMPS, sorted(looked_at)).fetchall())
    return {key: stamp for key, stamp in rows if stamps.get(key) != stamp}


def all_stamps(connection: duckdb.DuckDBPyConnection) -> list[tuple[int, int]]:
    """(article_key, stamp) of the current articles."""
    return answer(connection, lambda: connection.execute(_STAMPS.format(some="", of="")).fetchall())


def documents(connection: duckdb.DuckDBPyConnection, keys: Sequence[int]) -> Iterator[Document]:
    """Of the articles ``keys`` and of all that was read in them, a few at a time."""
    found = answer(connection, lambda: _rows_of(connection, _DOCUMENTS, list(keys)))
    while rows := found.fetchmany(FETCHED):
        yield from rows


def _rows_of(connection: duckdb.DuckDBPyConnection, query: str, keys: Sequence[int]) -> duckdb.DuckDBPyConnection:
    """What the query gives for the articles ``keys``."""
    return connection.execute(query.format(some=_SOME, of=_OF_SOME), {"keys": keys})


def facts_at_once(connection: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Of all that was read in current articles, for when the connection is closed."""
    from warehouse.exchange import take

    return take(connection, _FACTS.format(some="", of=""))


def facts_of(found: pl.DataFrame) -> Iterator[Document]:
    """The rows of such a table."""
    for part in found.iter_slices(FETCHED):
        yield from part.rows()
