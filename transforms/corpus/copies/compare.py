"""The comparison of a batch of articles with each other and with all that came before: which of them are copies."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from transforms.corpus.batch_texts import Texts
from transforms.corpus.copies.match import Judge, find_pairs
from transforms.corpus.copies.regroup import regroup
from transforms.corpus.copies.texts_at_hand import Bodies
from transforms.corpus.index.candidates import Mapped
from transforms.corpus.index.history import FOLLOWING, History
from transforms.corpus.index.shingle_carriers import find_sharing, joined, parted, turned, widen
from transforms.corpus.repeats.block_evidence import Blocks
from transforms.corpus.repeats.stock import Stock, Weighed, find_stock


class Compared(NamedTuple):
    """What a comparison finds; what is not said here is as in ``Changes``.

    ``compared``: the articles that were compared, those of the batch first, in its order: what ``ARTICLE`` says of them
    as far as it is known. ``articles``: rows of ``LIGHT``, all whose group or role may have changed.
    """

    compared: pl.DataFrame
    articles: pl.DataFrame
    replaced: pl.Series
    left: pl.Series
    gone: pl.Series
    pairs: pl.DataFrame
    pairs_gone: pl.DataFrame
    signatures: pl.DataFrame
    units: pl.DataFrame
    blocks: Blocks
    stock: Stock
    rezoned: pl.Series


def compare(
    batch: pl.DataFrame, history: History, gone: set[int], read: Texts, blocks: Blocks, mapped: Mapped = map
) -> Compared:
    """Compares the articles of ``batch`` (as for ``relate``) with each other and with ``history``; ``gone``: keys of articles
    that are no longer current; ``read``: the batch's texts, in its order; ``mapped``: does ``map``, maybe on other machines."""
    fresh = _described(batch).with_columns(read.articles["sample"])
    left = pl.Series([*gone, *history.articles(fresh["article_key"])["article_key"]], dtype=pl.Int64)
    bodies = Bodies(history, blocks.now, blocks.gone)
    bodies.add(fresh["article_key"], read.words)

    # compared again are articles of history in which a line became a block, or a string became stock, or ceased to be,
    # and those that have come to stand for others, or ceased to
    again = history.carriers(blocks.turned)["article_key"]
    rezoned = again.filter(~again.is_in(left.implode()) & ~again.is_in(fresh["article_key"].implode())).unique().sort()
    again, replaced, described = rezoned, left, fresh
    weighed: Weighed = {}
    of_left = history.signatures(left)["shingle"]
    while True:
        bodies.load(again)
        known = history.articles(again).join(history.lists(again), on="article_key")
        described = pl.concat([described, known.select(described.columns)])
        words_of = bodies.own_words()
        fresh = described.with_columns(words=pl.col("article_key").replace_strict(words_of, return_dtype=pl.Int64))
        replaced = pl.concat([replaced, again]).unique().sort()
        signatures = bodies.signatures()
        former = pl.concat([of_left, bodies.former_shingles()])
        sharing = find_sharing(signatures, fresh, history, replaced, former)
        stock = find_stock(sharing, fresh, history, replaced, weighed)
        standing = turned(sharing, pl.concat([stock.all, stock.unmade]))
        again = pl.concat([parted(stock.made, history), joined(stock.unmade, history), standing]).unique()
        again = again.filter(~again.is_in(replaced.implode()) & ~again.is_in(fresh["article_key"].implode()))
        if not len(again):
            break

    judge = Judge(bodies, history, stock)
    withdrawn = pl.Series(sorted(gone), dtype=pl.Int64)
    sharing = widen(sharing, fresh, history, replaced, stock.all)
    pairs, pairs_gone = find_pairs(sharing, replaced, history, stock, judge, mapped)
    articles = regroup(fresh, pairs, pairs_gone, replaced, judge, history)
    # what is compared again still follows what it followed
    followed = history.articles(fresh["article_key"][len(batch) :]).select("article_key", *FOLLOWING)
    return Compared(
        compared=fresh,
        articles=articles.update(followed, on="article_key"),
        replaced=replaced,
        left=left,
        gone=withdrawn,
        pairs=pairs,
        pairs_gone=pairs_gone,
        signatures=signatures,
        units=read.units,
        blocks=blocks,
        stock=stock,
        rezoned=rezoned,
    )


def _described(batch: pl.DataFrame) -> pl.DataFrame:
    kinds = {"outlet": pl.String, "title": pl.String, "published_on": pl.Date, "wire_credits": pl.List(pl.String)}
    batch = batch.cast(kinds)  # type: ignore[arg-type]  # a column of nulls may come without its type
    credits = pl.col("wire_credits").fill_null([]).list.eval(pl.element().str.to_lowercase())
    return batch.select(
        "article_key",
        "outlet",
        "published_on",
        (credits.list.len() > 0).alias("is_wire"),
        credits.list.contains(pl.col("outlet").str.to_lowercase()).fill_null(False).alias("is_agency"),
        pl.col("title").alias("headline"),
    )
