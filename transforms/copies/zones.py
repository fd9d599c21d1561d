"""Zones by repetition: the lines of a batch that are boilerplate, found before its facts are read."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import polars as pl

from transforms.copies.blocks import unit_rows
from transforms.copies.evidence import find_blocks
from transforms.copies.history import History
from transforms.copies.signatures import read_samples
from transforms.copies.words import read_words

SPAN = {"article_key": pl.Int64, "char_start": pl.Int64, "char_end": pl.Int64}


def boilerplate_spans(batch: pl.DataFrame, history: History, retired: Iterable[int] = ()) -> pl.DataFrame:
    """The lines of the batch's articles that recur, with the evidence it takes to keep them out of the facts.

    ``batch``: ``article_key, outlet, published_on, text``; ``retired`` as for ``compare``, whose ``rezoned`` names the
    articles of history to be zoned anew. Returns ``article_key``, ``char_start``, ``char_end`` (code points, half-open,
    blanks trimmed), in the order of the batch.
    """
    texts = batch["text"].to_list()
    keys = batch["article_key"].to_list()
    words = read_words(texts)
    units = unit_rows(words, batch["article_key"].to_numpy())
    articles = batch.select("article_key", "outlet", "published_on").with_columns(sample=read_samples(words))
    gone = pl.Series(
        [*(set(retired) - set(keys)), *history.articles(batch["article_key"])["article_key"]], dtype=pl.Int64
    )
    blocks = find_blocks(units, articles, dict(zip(keys, texts, strict=True)), history, gone)
    carriers = set(units.filter(pl.col("unit").is_in(blocks.boilerplate.implode()))["article_key"])
    lines = [
        (key, start, line)
        for key, text in zip(keys, texts, strict=True)
        if key in carriers
        for start, line in _lines(text)
    ]
    found = read_words([line for _, _, line in lines])
    line = np.searchsorted(found.offsets, found.units, "right") - 1
    other = ~np.isin(found.unit_hashes, blocks.boilerplate.to_numpy())
    kept = np.bincount(line[other], minlength=len(lines)) if len(line) else np.zeros(len(lines))
    some = np.bincount(line, minlength=len(lines)) if len(line) else np.zeros(len(lines))
    spans = []
    for i in np.flatnonzero((kept == 0) & (some > 0)).tolist():
        key, start, text = lines[i]
        left = len(text) - len(text.lstrip())
        spans.append((key, start + left, start + len(text.rstrip())))
    return pl.DataFrame(spans, schema=SPAN, orient="row")


def _lines(text: str) -> Iterable[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1
