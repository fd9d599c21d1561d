"""Link: what one article says, tied to what others say: names to entities, quotations to utterances."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import polars as pl

from flows.batch import Batch
from flows.batch_versions import current_of, retired_by
from flows.figure_pairs import stage_pairs
from transforms.corpus.entities import merge_entities
from transforms.corpus.lineage import OCCASION, trace_quotes
from transforms.lexicon.enumerations import NAMED_KINDS
from warehouse.keys import entity_key
from warehouse.known import known_names, known_quotes
from warehouse.memory import answer


def link(batch: Batch, say: Callable[[str], None]) -> Batch:
    """Stages ``entity`` (each entity once, with aliases and rule) and ``entity_link`` (which of them a name in an article
    is), ``fact_lineage``, ``fact_lineage_link`` and ``lineage_gone`` (lineages whose published rows they replace), and the pairs
    of figures (``flows.figure_pairs``)."""
    links = _link_names(batch, say)
    with ThreadPoolExecutor(1) as pool:  # DuckDB pairs figures while Python compares quotations
        pairs = pool.submit(stage_pairs, batch, links, say)
        _link_quotes(batch, links, say)
        pairs.result()
    return batch


def _staged(batch: Batch, table: str, *columns: str) -> pl.DataFrame:
    return pl.read_parquet(batch.stage / table / "*.parquet", columns=list(columns))


def _stage(batch: Batch, table: str, rows: pl.DataFrame) -> None:
    (batch.stage / table).mkdir(parents=True, exist_ok=True)
    rows.write_parquet(batch.stage / table / "all.parquet")


def _link_names(batch: Batch, say: Callable[[str], None]) -> pl.DataFrame:
    read = _staged(batch, "dim_entity", "entity_key", "kind", "name", "aliases").unique("entity_key")
    named = _names_in_articles(batch, read)
    with batch.job.store.connect(read_only=True, say=say) as connection:
        known = answer(connection, lambda: known_names(connection, named["name"]))
    merged = merge_entities(named, known)
    links = _keyed(merged.links, "name", "entity_key", read)
    links = _keyed(links, "entity_name", "new_key", read).select("article_key", "entity_key", "new_key", "rule")
    _stage(batch, "entity_link", links.filter(pl.col("entity_key") != pl.col("new_key")))
    rules = (
        links.filter(pl.col("rule") != "same")
        .group_by(entity_key="new_key")
        .agg(merge_rule=pl.col("rule").unique().sort().str.join(", "))
    )
    entities = _keyed(merged.entities, "name", "entity_key", read).join(rules, on="entity_key", how="left")
    unnamed = read.filter(~pl.col("kind").is_in(list(NAMED_KINDS))).with_columns(merge_rule=pl.lit(None, pl.String))
    columns = ["entity_key", "kind", "name", "aliases", "merge_rule"]
    _stage(batch, "entity", pl.concat([entities.select(columns), unnamed.select(columns)]))
    return links


def _names_in_articles(batch: Batch, read: pl.DataFrame) -> pl.DataFrame:
    """kind, name, article_key, surface, story_key: a row each form of each name in each article, speakers among them."""
    mentions = _staged(batch, "fact_mention", "article_key", "entity_key", "surface")
    speakers = pl.concat(
        [_staged(batch, table, "article_key", "speaker_key").drop_nulls() for table in ("fact_quote", "fact_claim")]
    )
    said = speakers.unique().rename({"speaker_key": "entity_key"}).with_columns(surface=pl.lit(None, pl.String))
    stories = _staged(batch, "article_updates", "article_key", "story_key")
    return (
        pl.concat([mentions.unique(), said])
        .join(read.select("entity_key", "kind", "name"), on="entity_key")
        .filter(pl.col("kind").is_in(list(NAMED_KINDS)))
        .with_columns(surface=pl.coalesce("surface", "name"))
        .join(stories, on="article_key", how="left")
        .select("kind", "name", "article_key", "surface", "story_key")
    )


def _keyed(rows: pl.DataFrame, name: str, column: str, read: pl.DataFrame) -> pl.DataFrame:
    """``rows`` with the entity key of (kind, ``name``) as ``column``; entities in ``read`` are not added again."""
    known = read.select("kind", pl.col("name").alias(name), pl.col("entity_key").alias("_known"))
    pairs = rows.select("kind", name).unique().join(known, on=["kind", name], how="left")
    keys = [k or entity_key(kind, called) for kind, called, k in pairs.select("kind", name, "_known").iter_rows()]
    return rows.join(pairs.select("kind", name, pl.Series(column, keys, pl.Int64)), on=["kind", name])


def _link_quotes(batch: Batch, links: pl.DataFrame, say: Callable[[str], None]) -> None:
    current = current_of(_staged(batch, "dim_article", "article_key", "published_on"), batch)
    retired = retired_by(batch)
    moved = links.select("article_key", "new_key", speaker_key="entity_key")
    quotes = (
        _staged(batch, "fact_quote", "quote_key", "article_key", "text", "speaker_key")
        .join(moved, on=["article_key", "speaker_key"], how="left")
        .join(current.select("article_key", "published_on"), on="article_key")
        .with_columns(speaker=pl.col("new_key").cast(pl.String), lineage_key=pl.lit(None, pl.Int64))
    )
    days = current["published_on"].drop_nulls().to_list()
    first, last = (min(days) - OCCASION, max(days) + OCCASION) if days else (None, None)
    columns = ["quote_key", "article_key", "text", "speaker", "published_on", "lineage_key"]
    with batch.job.store.connect(read_only=True, say=say) as connection:
        known = answer(connection, lambda: known_quotes(connection, quotes["new_key"], first, last, retired))
    both = pl.concat([quotes.select(columns), known.select(columns)]).unique(
        "quote_key", keep="first", maintain_order=True
    )
    members, similar = trace_quotes(both.filter(~pl.col("article_key").is_in(retired)).drop("lineage_key"))
    written = json.JSONEncoder(ensure_ascii=False)  # one for all: ``dumps`` makes its own each time
    worded = [written.encode(w) for w in members["wording"].to_list()]
    _stage(batch, "fact_lineage", members.with_columns(pl.Series("wording", worded, pl.String)))
    _stage(batch, "fact_lineage_link", similar)
    _stage(batch, "lineage_gone", both.select("quote_key"))
