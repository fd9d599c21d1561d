"""Extraction: one part of the archived batch in, staged rows of the article and fact tables out."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import polars as pl

from flows.entities import Entities
from transforms.facts.names import read_names
from transforms.facts.names.spacy_reader import read_names_with
from transforms.facts.read_all import Article, Facts, NamesReader, extractor_version, read_all, read_facts
from transforms.reading.addresses import host_of
from transforms.text.layout import Layout
from transforms.text.published import metadata_fault
from warehouse.frames import frame
from warehouse.keys import UNKNOWN, key

# Columns the later steps fill in: from the comparison of copies, and from the run.
ARTICLE_COLUMNS = [
    "article_key",
    "article_id",
    "identity_key",
    "url",
    "outlet_key",
    "title",
    "text",
    "language",
    "word_count",
    "published_on",
    "published_on_basis",
    "dateline",
    "dateline_place",
    "dateline_date",
    "byline",
    "wire_credits",
    "source_uri",
    "raw_sha256",
    "extractor_version",
    "notes",
    "extra",
]


PRONOUNS = frozenset(
    ["he", "she", "they", "it", "we", "i", "you", "who", "him", "her", "them"]
)  # a pronoun nobody resolved names no entity


class Part(NamedTuple):
    """What the extraction of one part gave: counts, and the records that failed (offset in the part, message)."""

    articles: int
    claims: int
    quotes: int
    mentions: int
    failed: list[tuple[int, str]]


def outlet_of(name: str | None, url: str | None) -> tuple[int, str, str | None]:
    """(outlet_key, name, domain). The name decides; without one the domain stands in; without either it is unknown.

    >>> outlet_of(None, "https://www.example.org/a")[1:]
    ('example.org', 'example.org')
    >>> outlet_of("Lantern", "http://[x")[1:]
    ('Lantern', None)
    """
    domain = host_of(url) or ""
    shown = (name or "").strip() or domain
    if not shown:
        return UNKNOWN, "unknown", None
    return key("outlet", " ".join(shown.casefold().split())), shown, domain or None


def get_ready(pipeline: str | None = None) -> None:
    """Loads the readers' word lists, which come with their first text; and the spaCy ``pipeline``, if one reads the names."""
    read_facts(
        "Ann Lee said on Monday that the firm has 3 users.",
        title=None,
        url=None,
        published=None,
        names=_names(pipeline),
    )


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
    with _without_cycle_search():
        rows, failed = _read_part(part, blocks, today, pipeline)
    for table, columns in STAGED.items():
        folder = stage / table
        folder.mkdir(parents=True, exist_ok=True)
        frame(table, rows[table], columns).write_parquet(folder / part.name, compression="lz4")
    return Part(
        len(rows["dim_article"]), len(rows["fact_claim"]), len(rows["fact_quote"]), len(rows["fact_mention"]), failed
    )


def _read_part(
    part: Path, blocks: frozenset[str], today: date, pipeline: str | None
) -> tuple[dict[str, list[tuple]], list[tuple[int, str]]]:
    """Rows by table, and the records that failed."""
    rows: dict[str, list[tuple]] = defaultdict(list)
    entities = Entities()
    failed: list[tuple[int, str]] = []
    names, version = _names(pipeline), extractor_version(pipeline)
    records = pl.read_parquet(part).filter(pl.col("status").is_in(["new", "revised"])).to_dicts()
    articles = [Article(r["text"], r["title"], r["url"], r["published_raw"]) for r in records]
    for i, facts in enumerate(read_all(articles, blocks=blocks, today=today, names=names)):
        if isinstance(facts, Exception):
            failed.append((i, f"{type(facts).__name__}: {facts}"))
            continue
        added: dict[str, list[tuple]] = defaultdict(list)  # of this article: all its rows, or none
        try:
            _add_article(added, entities, records[i], facts, today, version)
        except ImportError:
            raise
        except Exception as error:
            failed.append((i, f"{type(error).__name__}: {error}"))
            continue
        for table, of_article in added.items():
            rows[table] += of_article
    rows["dim_entity"] = entities.rows()
    rows["dim_outlet"] = list({row[0]: row for row in rows["dim_outlet"]}.values())
    return rows, failed


_CONTEXT = ("article_key", "outlet_key", "date_key")
_SPAN = ("char_start", "char_end")
STAGED: dict[str, tuple[str, ...] | None] = {
    "dim_article": tuple(ARTICLE_COLUMNS),
    "dim_outlet": None,
    "dim_entity": None,
    "article_zone": None,
    "fact_article": (*_CONTEXT, "word_count", "claims", "quotes", "mentions", "dates"),
    "fact_claim": (
        "claim_key", *_CONTEXT, *_SPAN, "surface", "sentence_start", "sentence_end", "value", "value_low", "value_high", "qualifier",
        "change", "unit", "counted", "measure", "polarity", "speaker_key", "speaker_start", "speaker_end", "quote_key", "rules",
        "extractor_version",
    ),
    "fact_quote": (
        "quote_key", *_CONTEXT, *_SPAN, "text", "sentence_start", "sentence_end", "kind", "quote_group", "speaker_key", "speaker_start", "speaker_end", "cue", "rule",
        "extractor_version",
    ),
    "fact_mention": (*_CONTEXT, "entity_key", *_SPAN, "surface", "rule", "extractor_version"),
    "fact_date": (*_CONTEXT, "resolved", "granularity", *_SPAN, "surface", "rule", "extractor_version"),
}  # fmt: skip


def _add_article(
    rows: dict[str, list[tuple]],
    entities: Entities,
    record: dict,
    facts: Facts,
    today: date,
    version: str,
) -> None:
    text, layout = record["text"], facts.layout
    article = record["article_key"]
    outlet, outlet_name, domain = outlet_of(record["outlet"], record["url"])
    day = date.fromisoformat(facts.published_on) if facts.published_on else None
    date_key = int(day.strftime("%Y%m%d")) if day else UNKNOWN
    context = (article, outlet, date_key)

    def speaker(fact) -> int | None:
        if not fact.speaker or fact.speaker.lower() in PRONOUNS:
            return None
        return entities.key(fact.speaker_kind or "source", fact.speaker, fact.speaker)

    line = layout.dateline
    rows["dim_outlet"].append((outlet, outlet_name, domain))
    rows["dim_article"].append(
        (
            article, record["article_id"], record["identity_key"], record["url"], outlet, record["title"] or layout.headline, text, facts.language,
            facts.word_count, day, facts.published_on_basis, text[line.start : line.end] if line else None, line.place if line else None,
            line.date if line else None, record["byline"] or layout.byline, wire_credits(layout), record["source_uri"],
            record["raw_sha256"], version, [*record["notes"], *_refused(record["published_raw"], today)], record["extra"],
        )
    )  # fmt: skip
    rows["article_zone"] += [(article, z.kind, z.start, z.end) for z in layout.zones]
    quote_keys = [key("quote", article, q.start, q.end) for q in facts.quotes]
    for q, k, sentence in zip(facts.quotes, quote_keys, facts.quote_sentences, strict=True):
        group = None if q.group is None else key("group", article, q.group)
        rows["fact_quote"].append(
            (k, *context, q.start, q.end, text[q.start : q.end], *sentence, q.kind, group, speaker(q), q.speaker_start, q.speaker_end, q.cue, q.rule,
             version)
        )  # fmt: skip
    for c in facts.claims:
        quote = None if c.quote_index is None else quote_keys[c.quote_index]
        rows["fact_claim"].append(
            (key("claim", article, c.start, c.end), *context, c.start, c.end, c.surface, c.sentence_start, c.sentence_end, c.value,
             c.value_low, c.value_high, c.qualifier, c.change, c.unit, c.counted, c.measure, c.polarity, speaker(c), c.speaker_start,
             c.speaker_end, quote, list(c.rules), version)
        )  # fmt: skip
    for m in facts.mentions:
        surface = text[m.start : m.end]
        rows["fact_mention"].append(
            (*context, entities.key(m.kind, m.name, surface), m.start, m.end, surface, m.rule, version)
        )
    for d in facts.dates:
        rows["fact_date"].append((*context, d.resolved, d.granularity, d.start, d.end, d.surface, d.basis, version))
    rows["fact_article"].append(
        (*context, facts.word_count, len(facts.claims), len(facts.quotes), len(facts.mentions), len(facts.dates))
    )


def _refused(published: str | None, today: date) -> list[str]:
    """A note on a stated date that was not taken."""
    fault = metadata_fault(published, today=today)
    return [f"{fault}:{published}"] if fault else []


def wire_credits(layout: Layout) -> list[str]:
    """Agencies that the dateline or a credit line names, each once."""
    named = (layout.dateline.agency,) if layout.dateline and layout.dateline.agency else ()
    return list(dict.fromkeys((*named, *layout.wire_credits)))
