"""The files that the search page loads as scripts, for a page from a folder may load nothing else: names, words by their first two
letters, and texts for snippets."""

from __future__ import annotations

import json
from collections.abc import Iterator

import duckdb
import polars as pl

from warehouse.exchange import take
from warehouse.report.search_texts import PACKED, text_files

COMMON = 0.4  # share of the articles from which a word says nothing about any of them
_ARTICLES = """
select row_number() over (order by published_on desc nulls last, article_key) - 1 as place, cast(article_key as varchar) as article_key, headline, outlet,
    published_on, text
from scope_article
"""
_NAMES = {
    "stories": "select cast(story_key as varchar), headline, articles, last_published_on from scope_story where has_page order by story_key",
    "speakers": "select cast(speaker_key as varchar), name, kind, texts from scope_speaker order by speaker_key",
    "outlets": "select cast(outlet_key as varchar), any_value(outlet), count(*) from scope_article where outlet is not null group by outlet_key order by outlet_key",
}  # fmt: skip


def search_files(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, bytes]]:
    """(path, content) of each file. A word's articles are told by the distances between their places, in base 36."""
    names = {name: connection.execute(query).fetchall() for name, query in _NAMES.items()}
    names["articles"] = connection.execute(
        f"select article_key, headline, outlet, published_on from ({_ARTICLES}) order by place"
    ).fetchall()
    yield "search/names.js", _script("names", names, PACKED)
    texts = take(connection, f"select place, headline, text from ({_ARTICLES}) order by place")
    for number, packed in text_files(texts):
        yield f"search/texts-{number}.js", _script("texts", number, packed)
    shards: dict[str, dict[str, str]] = {}
    for word, places in _words(texts).iter_rows():
        shards.setdefault(shard_of(word), {})[word] = " ".join(_distances(places))
    yield "search/shards.js", _script("shards", sorted(shards))
    for shard, words in shards.items():
        yield f"search/words-{shard}.js", _script("words", shard, words)


def _words(texts: pl.DataFrame) -> pl.DataFrame:
    """Each word, without accents and in small letters, and the places of the articles that hold it."""
    plain = (
        pl.concat_str("text", "headline", separator=" ", ignore_nulls=True)
        .str.normalize("NFD")
        .str.replace_all(r"\p{M}", "")
        .str.to_lowercase()
    )
    found = (
        texts.lazy()
        .select("place", word=plain.str.extract_all(r"[\p{L}\p{N}]{3,30}"))
        .explode("word")
        .drop_nulls()
        .unique()
    )
    most = max(50, COMMON * texts.height)
    return (
        found.sort("word", "place")
        .group_by("word", maintain_order=True)
        .agg("place")
        .filter(pl.col("place").list.len() <= most)
        .collect()
    )


def shard_of(word: str) -> str:
    """
    >>> shard_of("oslo"), shard_of("7th"), shard_of("бюджет")
    ('os', '7t', 'other')
    """
    return word[:2] if word[:2].isascii() else "other"


def _distances(places: list[int]) -> Iterator[str]:
    before = 0
    for place in places:
        yield _base36(place - before)
        before = place


def _base36(number: int) -> str:
    """
    >>> _base36(0), _base36(35), _base36(36)
    ('0', 'z', '10')
    """
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    told = digits[number % 36]
    while number := number // 36:
        told = digits[number % 36] + told
    return told


def _script(name: str, *values: object) -> bytes:
    told = ",".join(json.dumps(v, ensure_ascii=True, separators=(",", ":"), default=str) for v in values)
    return f"wirehouse.{name}({told});\n".replace("<", "\\u003c").encode()
