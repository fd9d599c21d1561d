"""The lines of a batch that are boilerplate by repetition, found before any fact is read from it."""

from __future__ import annotations

import polars as pl

from transforms.copies.blocks import unit_rows
from transforms.copies.evidence import find_blocks
from transforms.copies.history import History
from transforms.copies.signatures import read_samples
from transforms.copies.words import read_words


def find_boilerplate(batch: pl.DataFrame, history: History) -> frozenset[int]:
    """Hashes (``paragraph_hash``) of the lines of ``batch`` that recur in so many different articles, of it and of
    ``history``, that no fact is read from them.

    ``batch``: article_key i64, outlet str, published_on date, text str (canonical).

    >>> from transforms.copies.history import MemoryHistory
    >>> texts = pl.DataFrame({"article_key": [1], "outlet": ["Herald"], "published_on": [None], "text": ["Sign up here"]})
    >>> find_boilerplate(texts.with_columns(pl.col("published_on").cast(pl.Date)), MemoryHistory())
    frozenset()
    """
    words = read_words(batch["text"].to_list())
    units = unit_rows(words, batch["article_key"].to_numpy())
    articles = batch.select("article_key", "outlet", "published_on").with_columns(
        sample=pl.Series(read_samples(words), dtype=pl.List(pl.UInt64))
    )
    texts = dict(zip(batch["article_key"], batch["text"], strict=True))
    found = find_blocks(units, articles, texts, history, pl.Series([], dtype=pl.Int64))
    known = history.blocks(found.now).filter(~pl.col("unit").is_in(found.changed["unit"].implode()))
    both = pl.concat([found.changed, known.select(found.changed.columns)])
    return frozenset(both.filter("is_boilerplate")["unit"].to_list())
