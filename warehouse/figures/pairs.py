"""Pairs of figures: statements on one thing that the views on disputes, timelines and derived figures put side by side.

Which pairs there are follows from their two statements, the articles these stand in and the story alone. So a batch
works out the pairs of its own articles, and of those whose story or copy role it changed, in place of the ones they had,
and any order of batches leaves the same rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from importlib import resources
from pathlib import Path

import duckdb
import polars as pl

from transforms.lexicon.word_lists import table, words
from warehouse.exchange import give, take
from warehouse.frames import schema
from warehouse.memory import answer
from warehouse.quiet import is_lake
from warehouse.sql import literal

TABLE = "figure_pair"
_CLAIM = (
    "claim_key, article_key, outlet_key, char_start, char_end, sentence_start, sentence_end, speaker_key, place_key, value, value_low,"
    " value_high, qualifier, change, polarity, unit, counted, measure, subject, event, as_of, modality, contest, against_key, rules"
)
_ARTICLE = "article_key, story_key, copy_role, published_on"
_STEPS = ("statements", "movements", "candidates", "named", "weighed")
_MOTION = {
    "turning_verbs": None,
    "level_verbs": None,
    "rise_nouns": "up",
    "fall_nouns": "down",
    "rising_verbs": "up",
    "falling_verbs": "down",
}


def all_pairs(connection: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Rows of ``figure_pair`` as the published tables alone give them."""
    _define(
        connection,
        _claims=f"select {_CLAIM} from fact_claim",
        _articles=f"select {_ARTICLE}, true as is_fresh from dim_article where is_current and copy_role <> 'copy'",
        _texts="select article_key, text from dim_article",
        _fresh_texts="select article_key, text from dim_article",
        _mentions="select article_key, entity_key, char_start from fact_mention",
        _kinds="select entity_key, kind from dim_entity",
    )
    return _found(connection)


def batch_pairs(
    connection: duckdb.DuckDBPyConnection,
    stage: Path,
    current: Sequence[int],
    retired: Sequence[int],
    moved: pl.DataFrame,
    links: pl.DataFrame,
    moved_texts: pl.DataFrame,
) -> pl.DataFrame:
    """Rows of ``figure_pair`` with a statement of an article in ``current`` or ``moved``, with each other and with all published
    ones. ``stage``: where the batch's tables lie; ``current``: its articles that are; ``retired``: published ones that are
    no longer; ``moved``: article_key, story_key, copy_role of those whose story or role the batch gives or changes; ``links``:
    article_key, entity_key, new_key of names that stand for another entity than the one read; ``moved_texts``: article_key, text
    of those among ``moved`` that are not in ``current``. Cost: a few scans of narrow columns of fact_claim and fact_mention, and the texts of the
    articles that may be in a pair."""
    given = {
        "_current": pl.DataFrame({"article_key": current}, schema={"article_key": pl.Int64}),
        "_retired": pl.DataFrame({"article_key": retired}, schema={"article_key": pl.Int64}),
        "_moves": moved.select("article_key", "story_key", "copy_role"),
        "_links": links.select("article_key", "entity_key", "new_key"),
        "_moved_texts": moved_texts.select("article_key", "text"),
    }
    for name, rows in given.items():
        give(connection, name, rows)
    try:
        _define(connection, **_of_batch(stage, is_lake(connection)))
        return _found(connection)
    finally:
        for name in given:
            connection.unregister(name)


def _of_batch(stage: Path, in_lake: bool) -> dict[str, str]:
    """What the published tables will hold once the batch is in, for the views that ``_define`` makes."""
    staged = f"select article_key, text from {_parquet(stage, 'dim_article')} where article_key in (from _current)"
    wanted = "dim_article where article_key in (from _read)"
    # one column is scanned, and texts read of the rows that were found; those of a lake have no numbers
    published = wanted if in_lake else f"dim_article where rowid in (select rowid from {wanted})"

    def both(columns: str, table: str) -> str:
        return (
            f"select {columns} from {_parquet(stage, table)} where article_key in (from _current) union all"
            f" select {columns} from {table} where article_key not in (from _current)"
        )

    return {
        "_claims": both(_CLAIM, "fact_claim"),
        "_articles": (
            "select a.article_key, if(m.article_key is null, a.story_key, m.story_key) as story_key,"
            " coalesce(m.copy_role, a.copy_role) as copy_role, a.published_on, a.is_staged or m.article_key is not null as is_fresh"
            " from (select article_key, null::bigint as story_key, 'unique' as copy_role, published_on, true as is_staged"
            f" from {_parquet(stage, 'dim_article')} where article_key in (from _current) union all"
            f" select {_ARTICLE}, false from dim_article where is_current and article_key not in (from _current)"
            " and article_key not in (from _retired)) as a"
            " left join _moves as m using (article_key) where coalesce(m.copy_role, a.copy_role) <> 'copy'"
        ),
        "_texts": (
            f"{staged} and article_key in (from _read) union all"
            f" select article_key, text from (select article_key, text from {published}) where article_key not in (from _current)"
        ),
        "_fresh_texts": f"{staged} union all from _moved_texts",
        "_mentions": (
            "select m.article_key, coalesce(l.new_key, m.entity_key) as entity_key, m.char_start from"
            f" ({both('article_key, entity_key, char_start', 'fact_mention')}) as m left join _links as l using (article_key, entity_key)"
        ),
        "_kinds": f"select entity_key, kind from {_parquet(stage, 'entity')} union all select entity_key, kind from dim_entity",
    }


def _parquet(stage: Path, name: str) -> str:
    return f"read_parquet({literal(str(stage / name / '*.parquet'))}, union_by_name = true)"


def _define(connection: duckdb.DuckDBPyConnection, **views: str) -> None:
    connection.execute("create or replace temp table _read (article_key bigint)")  # whose texts are asked for
    for name, query in views.items():
        connection.execute(f"create or replace temp view {name} as {query}")


def _found(connection: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    kinds: dict[str, Mapping[str, str | None]] = {
        name: table(name) for name in ("event_kin", "parts_of_people", "each_partys_own", "telling_verbs")
    }
    kinds["motion"] = {word: way for name, way in _MOTION.items() for word in words(name)}
    for name, kin in kinds.items():
        connection.execute(f"create or replace temp table _{name} (word varchar, kin varchar)")
        connection.execute(f"insert into _{name} select unnest(?), unnest(?)", [list(kin), list(kin.values())])
    folder = resources.files("warehouse") / "figures"
    # Each step begins by making its tables: where the buffer is too small for one, only that one is asked again.
    for step in _STEPS:
        query = (folder / f"{step}.sql").read_text(encoding="utf-8")
        answer(connection, partial(connection.execute, query))
    query = (folder / "found.sql").read_text(encoding="utf-8")
    found = answer(connection, partial(take, connection, query))
    return found.select(schema(TABLE).keys()).cast(schema(TABLE))  # type: ignore[arg-type]
