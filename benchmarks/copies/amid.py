"""Copies amid boilerplate: what sites print around articles must neither make copies nor hide them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import polars as pl

from benchmarks.copies.made import SCHEMA, key
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate

_WORD = re.compile(r"\S+")
_DAY = dt.date(2019, 3, 4)
_KEPT = 5 / 6  # of a copy's paragraphs


def amid(news: pl.DataFrame, labels: dict) -> tuple[dict[str, float], Counter[tuple[str, str]]]:
    """Precision and recall of copies, and how many pairs have each (label, relation found).

    ``news``: the sample, as ``made.news`` has it; ``labels``: ``pairs`` of it, ``blocks`` that sites print (article, first
    word, words), and ``made`` pairs, of one article or two, among blocks. A pair labelled or found ``partial_copy`` counts as
    found neither way.
    """
    texts = dict(news.select("id", "text").iter_rows())
    blocks = [_stretch(texts[b["article"]], b["first"], b["words"]) for b in labels["blocks"]]
    rows, made = [], []
    for n, pair in enumerate(labels["made"]):
        names = [f"amid {n} {side}" for side in "ab"]
        made.append((key(names[0]), key(names[1]), pair["label"]))
        for side, name in zip("ab", names, strict=True):
            text = texts[pair[side]]
            if side == "b" and pair["a"] == pair["b"]:
                text = _cut(text)
            shown = [blocks[k] for k in pair["blocks"]]
            rows.append(_article(name, f"Site {side} {n}", _among(text, shown, pair["place"])))
    used = {pair[side] for pair in labels["made"] for side in "ab"}
    rest = news.filter(~pl.col("id").is_in(sorted(used))).select(SCHEMA.keys())
    found = relate(pl.concat([rest, pl.DataFrame(rows, schema=SCHEMA)]), MemoryHistory()).pairs
    relation = {(a, b): r for a, b, r in found.select("article_key", "other_article_key", "relation").iter_rows()}
    read = [(key(p["a"]), key(p["b"]), p["label"]) for p in labels["pairs"] if not p["unclear"]]
    count: Counter[tuple[str, str]] = Counter()
    for a, b, label in [*read, *made]:
        count[label, relation.get((min(a, b), max(a, b)), "none")] += 1
    right = count["same_copy", "same_copy"]
    called = sum(n for (_, relation), n in count.items() if relation == "same_copy")
    wanted = sum(n for (label, _), n in count.items() if label == "same_copy")
    return {"precision": right / max(1, called), "recall": right / max(1, wanted)}, count


def _stretch(text: str, first: int, words: int) -> str:
    spans = [m.span() for m in _WORD.finditer(text)][first : first + words]
    return text[spans[0][0] : spans[-1][1]]


def _cut(text: str) -> str:
    paragraphs = text.split("\n")
    return "\n".join(paragraphs[: max(1, round(len(paragraphs) * _KEPT))])


def _among(text: str, blocks: list[str], place: str) -> str:
    """``text`` with the blocks as paragraphs in front of it, behind it or in its middle."""
    paragraphs = text.split("\n\n")
    at = {"front": 0, "middle": len(paragraphs) // 2, "end": len(paragraphs)}[place]
    return "\n\n".join([*paragraphs[:at], *blocks, *paragraphs[at:]])


def _article(name: str, outlet: str, text: str) -> dict:
    return {
        "article_key": key(name),
        "outlet": outlet,
        "published_on": _DAY,
        "title": None,
        "text": text,
        "wire_credits": [],
    }
