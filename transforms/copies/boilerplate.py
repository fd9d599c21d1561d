"""The lines of a batch that are boilerplate by repetition, found before any fact is read from it."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from transforms.copies.blocks import unit_rows
from transforms.copies.evidence import find_blocks
from transforms.copies.history import History
from transforms.copies.signatures import read_samples
from transforms.copies.words import read_words


def find_boilerplate(batch: pl.DataFrame, history: History, retired: Iterable[int] = ()) -> frozenset[int]:
    """Hashes (``paragraph_hash``) of the lines of ``batch`` that recur, in it and in ``history``, with the evidence it takes
    to keep them out of the facts.

    ``batch``: article_key i64, outlet str, published_on date, text str (canonical); ``retired`` as for ``compare``, whose
    ``rezoned`` names the articles of history that a line's new standing concerns.
    """
    keys, texts = batch["article_key"], batch["text"].to_list()
    words = read_words(texts)
    units = unit_rows(words, keys.to_numpy())
    articles = batch.select("article_key", "outlet", "published_on").with_columns(sample=read_samples(words))
    gone = pl.Series([*(set(retired) - set(keys)), *history.articles(keys)["article_key"]], dtype=pl.Int64)
    found = find_blocks(units, articles, dict(zip(keys, texts, strict=True)), history, gone)
    return frozenset(found.boilerplate.to_list())
