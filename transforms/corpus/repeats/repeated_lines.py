"""The lines of a batch that are boilerplate by repetition, found before any fact is read from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import polars as pl

from transforms.corpus.batch_texts import Texts, read_texts
from transforms.corpus.index.history import LineHistory
from transforms.corpus.repeats.block_evidence import Blocks, find_blocks
from transforms.corpus.words.flat_arrays import each, is_among
from transforms.corpus.words.hashed_words import Words, read_units

LONGEST = 1200  # characters; a longer line is kept whole, whatever parts of it recur


class Repeats(NamedTuple):
    """``blocks``: the repeated blocks of a batch; ``lines``: those of its lines, trimmed, that are boilerplate by them."""

    blocks: Blocks
    lines: frozenset[str]


def find_repeats(
    batch: pl.DataFrame, history: LineHistory, retired: Iterable[int] = (), read: Texts | None = None
) -> Repeats:
    """The lines of ``batch`` that recur, in it and in ``history``, and those of them with the evidence it takes to keep them
    out of the facts.

    ``batch``: article_key i64, outlet str, published_on date, text str (canonical); ``retired`` and ``read`` as for
    ``relate``, which takes the blocks.
    """
    read = read or read_texts(batch)
    blocks = blocks_of(batch, history, set(retired), read)
    return Repeats(
        blocks, _lines_made_of(blocks.boilerplate, _lines_with(blocks.boilerplate, batch["text"], read.words))
    )


def blocks_of(batch: pl.DataFrame, history: LineHistory, retired: set[int], read: Texts) -> Blocks:
    """The repeated blocks of ``batch``, as for ``find_repeats``."""
    keys = batch["article_key"]
    articles = batch.select("article_key", "outlet", "published_on").with_columns(read.articles["sample"])
    articles = articles.cast(
        {"outlet": pl.String, "published_on": pl.Date}
    )  # a column of nulls may come without its type
    left = pl.Series([*(retired - set(keys)), *history.articles(keys)["article_key"]], dtype=pl.Int64)
    return find_blocks(read.units, articles, batch.select("article_key", "text"), history, left)


def _lines_with(units: pl.Series, texts: pl.Series, words: Words) -> pl.Series:
    """Lines of ``texts``, trimmed, each once, among them all that hold one of the ``units``; of texts whose lines are units
    one by one, only those."""
    text = np.searchsorted(words.offsets, words.units, "right") - 1
    first = np.searchsorted(text, np.arange(len(texts) + 1))
    known = is_among(words.unit_hashes, units.to_numpy())
    marks = pl.DataFrame({"text": text[known], "line": np.flatnonzero(known) - first[text[known]]})
    rows = each(text[known], is_sorted=True)
    lines = pl.DataFrame({"text": rows, "units": np.diff(first)[rows], "words": texts[rows]})
    lines = lines.with_columns(pl.col("words").str.split("\n")).explode("words")
    lines = lines.filter(pl.col("words").str.contains(r"[0-9A-Za-z\u{80}-\u{10FFFF}]"))
    lines = lines.with_columns(line=pl.int_range(pl.len()).over("text"), lines=pl.len().over("text"))
    unsure = lines.filter(pl.col("lines") != pl.col("units"))
    sure = lines.join(marks, on=["text", "line"], how="semi")
    return pl.concat([unsure["words"], sure["words"]]).str.strip_chars().unique(maintain_order=True)


def _lines_made_of(units: pl.Series, lines: pl.Series) -> frozenset[str]:
    """Those of the ``lines`` that are nothing but ``units``: a line may hold several."""
    lines = lines.filter((lines.str.len_chars() <= LONGEST) & (lines != ""))
    if lines.is_empty():
        return frozenset()
    hashes, of_line = read_units(lines)
    known = is_among(hashes, units.to_numpy())
    others, some = np.bincount(of_line[~known], minlength=len(lines)), np.bincount(of_line, minlength=len(lines))
    return frozenset(lines.filter(pl.Series((others == 0) & (some > 0))).to_list())
