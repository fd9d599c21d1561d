"""Extraction: one part of the archived batch in, staged rows of the article and fact tables out."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

import polars as pl

from flows.article_rows import Rows, article_rows
from flows.batch import STAGED
from flows.entities import Entities
from flows.staged_days import NO_DAYS, Day, days_of_part
from transforms.facts.names.read_names import read_names
from transforms.facts.names.spacy_reader import read_names_with
from transforms.facts.read_all import Article, NamesReader, read_all
from transforms.facts.version import extractor_version
from warehouse.frames import frame_of_records
from warehouse.tables import columns_read


class Part(NamedTuple):
    """What the extraction of one part gave: counts, and the records that failed (offset in the part, message)."""

    articles: int
    claims: int
    quotes: int
    mentions: int
    failed: list[tuple[int, str]]


def _names(pipeline: str | None) -> NamesReader:
    return read_names_with(pipeline) if pipeline else read_names


@contextmanager
def _without_cycle_search() -> Iterator[None]:
    """The search for reference cycles costs an eighth of the reading and finds nothing: records and facts hold none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def extract_part(part: Path, stage: Path, blocks: frozenset[str], today: date, pipeline: str | None = None) -> Part:
    """Reads the facts of a part's articles and stages them, a Parquet file a table, named after the part.

    ``blocks``: lines that are boilerplate by repetition; ``today``: the day of the run, after which nothing can have been
    published; ``pipeline``: of spaCy, to read the names. An article whose reading fails is reported, not raised: one article never stops the rest.
    """
    with _without_cycle_search():  # the rows are freed before it is switched on again
        return _staged(part, stage, *read_part(part, blocks, today, pipeline, days_of_part(stage, part.stem)))


def _staged(part: Path, stage: Path, rows: Rows, failed: list[tuple[int, str]]) -> Part:
    for table in STAGED:
        folder = stage / table
        folder.mkdir(parents=True, exist_ok=True)
        staged_frame(table, rows).write_parquet(folder / part.name, compression="lz4")
    return counted_part(rows, failed)


def staged_frame(table: str, rows: Rows) -> pl.DataFrame:
    """The rows of a table as they are staged."""
    return frame_of_records(table, rows[table], columns_read(table))


def counted_part(rows: Rows, failed: list[tuple[int, str]]) -> Part:
    return Part(
        len(rows["dim_article"]), len(rows["fact_claim"]), len(rows["fact_quote"]), len(rows["fact_mention"]), failed
    )


def read_part(
    part: Path | BinaryIO, blocks: frozenset[str], today: date, pipeline: str | None, days: Mapping[int, Day] = NO_DAYS
) -> tuple[Rows, list[tuple[int, str]]]:
    """Rows by table, and the records that failed; ``days``: on which articles were published, by key, as far as that has been
    read."""
    rows: Rows = defaultdict(list)
    entities = Entities()
    failed: list[tuple[int, str]] = []
    names, version = _names(pipeline), extractor_version(pipeline)
    records = pl.read_parquet(part).filter(pl.col("status").is_in(["new", "revised"])).to_dicts()
    articles = [
        Article(r["text"], r["title"], r["url"], r["published_raw"], days.get(r["article_key"])) for r in records
    ]
    for i, facts in enumerate(read_all(articles, blocks=blocks, today=today, names=names)):
        if isinstance(facts, Exception):
            failed.append((i, f"{type(facts).__name__}: {facts}"))
            continue
        try:
            added = article_rows(records[i], facts, entities, today, version)  # all its rows, or none
        except ImportError:
            raise
        except Exception as error:
            failed.append((i, f"{type(error).__name__}: {error}"))
            continue
        for table, of_article in added.items():
            rows[table] += of_article
    rows["dim_entity"] = entities.rows()
    rows["dim_outlet"] = list({row["outlet_key"]: row for row in rows["dim_outlet"]}.values())
    return rows, failed
