"""How right: F1 on labelled pairs, recall on made copies by kind of edit, pairs that are none."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import polars as pl

from benchmarks.copies.made import KINDS, SCHEMA, copies, key
from transforms.copies import MemoryHistory, compare


def events(shared: Path) -> dict[str, float]:
    """Same copies against the rest, on the labelled events."""
    folder = shared / "corpora" / "copies"
    found = pl.read_ndjson(folder / "articles.jsonl")
    blank = [pl.lit(None, kind).alias(c) for c, kind in SCHEMA.items() if c not in ("text",)]
    batch = found.select("id", "text").with_columns(blank)
    batch = batch.with_columns(pl.Series("article_key", [key(i) for i in batch["id"]], dtype=pl.Int64))
    rows = compare(batch.select(SCHEMA.keys()), MemoryHistory()).articles
    group = dict(rows.select("article_key", "copy_group_key").iter_rows())
    count: Counter[str] = Counter()
    for pair in json.loads((folder / "gold.json").read_text())["gold"]:
        if not pair["unclear"] and pair["label"] != "partial_copy":
            a, b = (group[key(pair[side])] for side in "ab")
            same, wanted = a is not None and a == b, pair["label"] == "same_copy"
            count.update({"right": same and wanted, "found": same, "wanted": wanted})
    return {
        "precision": count["right"] / count["found"],
        "recall": count["right"] / count["wanted"],
        "F1": 2 * count["right"] / (count["found"] + count["wanted"]),
    }


def labelled(news: pl.DataFrame, labels: Path) -> Counter[tuple[str, str]]:
    """(label, relation found) of the labelled pairs of the news sample."""
    pairs = compare(news, MemoryHistory()).pairs
    relation = {(a, b): r for a, b, r in pairs.select("article_key", "other_article_key", "relation").iter_rows()}
    found: Counter[tuple[str, str]] = Counter()
    for pair in json.loads(labels.read_text())["pairs"]:
        if not pair["unclear"]:
            a, b = sorted((key(pair["a"]), key(pair["b"])))
            found[pair["label"], relation.get((a, b), "none")] += 1
    return found


def recall(news: pl.DataFrame, seed: int = 1) -> tuple[dict[str, float], int]:
    """Recall by kind of edit, and how many pairs were found that neither were made nor stand in the news without them."""
    before = _pairs(news)
    made, truth = copies(news, 0.3, seed)
    after = _pairs(pl.concat([news.select(SCHEMA.keys()), made]))
    found = Counter(kind for kind, a, b in truth if (min(a, b), max(a, b)) in after)
    total = Counter(kind for kind, _, _ in truth)
    return {kind: found[kind] / total[kind] for kind in KINDS}, len(_unexplained(after, before, truth, made))


def _pairs(batch: pl.DataFrame) -> set[tuple[int, int]]:
    return set(compare(batch, MemoryHistory()).pairs.select("article_key", "other_article_key").iter_rows())


def _unexplained(after: set, before: set, truth: list, made: pl.DataFrame) -> set[tuple[int, int]]:
    """Pairs without a made copy that were not there before; with one, its source or its host explains it."""
    copied = set(made["article_key"])
    return {pair for pair in after - before if not copied & set(pair)}
