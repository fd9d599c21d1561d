"""How right: F1 on labelled pairs, recall on made copies by kind of edit, pairs that are none."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import polars as pl

from benchmarks.copies.harsh import harsh
from benchmarks.copies.made import KINDS, SCHEMA, copies, key
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate


def events(shared: Path) -> dict[str, float]:
    """Same copies against the rest, on the labelled events."""
    folder = shared / "corpora" / "copies"
    found = pl.read_ndjson(folder / "articles.jsonl")
    blank = [pl.lit(None, kind).alias(c) for c, kind in SCHEMA.items() if c not in ("text",)]
    batch = found.select("id", "text").with_columns(blank)
    batch = batch.with_columns(pl.Series("article_key", [key(i) for i in batch["id"]], dtype=pl.Int64))
    rows = relate(batch.select(SCHEMA.keys()), MemoryHistory()).articles
    group = dict(rows.select("article_key", "copy_group_key").iter_rows())
    count: Counter[str] = Counter()
    for pair in json.loads((folder / "gold.json").read_text())["gold"]:
        if not pair["unclear"] and pair["label"] != "partial_copy":
            a, b = (group[key(pair[side])] for side in "ab")
            same, wanted = a is not None and a == b, pair["label"] == "same_copy"
            count.update({"right": same and wanted, "found": same, "wanted": wanted})
    return _scores(count)


def _scores(count: Counter[str]) -> dict[str, float]:
    return {
        "precision": count["right"] / count["found"],
        "recall": count["right"] / count["wanted"],
        "F1": 2 * count["right"] / (count["found"] + count["wanted"]),
    }


def labelled(news: pl.DataFrame, labels: list[dict]) -> Counter[tuple[str, str]]:
    """(label, relation found) of the labelled pairs of the news sample."""
    pairs = relate(news, MemoryHistory()).pairs
    relation = {(a, b): r for a, b, r in pairs.select("article_key", "other_article_key", "relation").iter_rows()}
    found: Counter[tuple[str, str]] = Counter()
    for pair in labels:
        if not pair["unclear"]:
            a, b = sorted((key(pair["a"]), key(pair["b"])))
            found[pair["label"], relation.get((a, b), "none")] += 1
    return found


def stood(news: pl.DataFrame, *, named: bool) -> tuple[dict[str, float], Counter[tuple[str, str, str]]]:
    """Of the harsh pairs, compared among all of ``news`` that they are not cut from: precision, recall and F1 of
    same_copy by groups, and how many of each (kind, label, relation found); ``named``: with outlets and dates."""
    made, pairs = harsh(news)
    rest = news.filter(~pl.col("text").str.len_chars().is_between(2500, 7000)).select(SCHEMA.keys())
    batch = pl.concat([rest, made])
    if not named:
        batch = batch.with_columns(outlet=pl.lit(None, pl.String), published_on=pl.lit(None, pl.Date))
    found = relate(batch, MemoryHistory())
    group = dict(found.articles.select("article_key", "copy_group_key").iter_rows())
    relation = {(a, b): r for a, b, r in found.pairs.select("article_key", "other_article_key", "relation").iter_rows()}
    count: Counter[str] = Counter()
    kinds: Counter[tuple[str, str, str]] = Counter()
    for pair in pairs:
        same = group[pair.a] is not None and group[pair.a] == group[pair.b]
        kinds[pair.kind, pair.label, relation.get((min(pair[2:]), max(pair[2:])), "none")] += 1
        if pair.label != "partial_copy":
            wanted = pair.label == "same_copy"
            count.update({"right": same and wanted, "found": same, "wanted": wanted})
    return _scores(count), kinds


def recall(news: pl.DataFrame, seed: int = 1) -> tuple[dict[str, float], int]:
    """Recall by kind of edit, and how many pairs were found that neither were made nor stand in the news without them."""
    before = _pairs(news)
    made, truth = copies(news, 0.3, seed)
    after = _pairs(pl.concat([news.select(SCHEMA.keys()), made]))
    found = Counter(c.kind for c in truth if (min(c.source, c.key), max(c.source, c.key)) in after)
    total = Counter(c.kind for c in truth)
    return {kind: found[kind] / total[kind] for kind in KINDS}, len(_unexplained(after, before, truth, made))


def _pairs(batch: pl.DataFrame) -> set[tuple[int, int]]:
    return set(relate(batch, MemoryHistory()).pairs.select("article_key", "other_article_key").iter_rows())


def _unexplained(after: set, before: set, truth: list, made: pl.DataFrame) -> set[tuple[int, int]]:
    """Pairs without a made copy that were not there before; with one, its source or its host explains it."""
    copied = set(made["article_key"])
    return {pair for pair in after - before if not copied & set(pair)}
