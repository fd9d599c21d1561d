"""The comparison of a batch of articles with each other and with all that came before.

The result is a function of the set of current articles, never of the order or the batches they came in: whatever a new,
late, revised or withdrawn article may change is worked out again, and only that.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

import polars as pl

from transforms.corpus.copies.match import Judge, find_pairs
from transforms.corpus.copies.regroup import regroup
from transforms.corpus.copies.texts_at_hand import Bodies
from transforms.corpus.index.history import ARTICLE, FOLLOWING, LIGHT, LISTS, History
from transforms.corpus.index.recall import Recalled
from transforms.corpus.index.shingle_carriers import find_sharing, joined, parted, turned, widen
from transforms.corpus.repeats.block_evidence import find_blocks
from transforms.corpus.repeats.stock import Weighed, find_stock
from transforms.corpus.stories import read_terms, tell_stories
from transforms.corpus.words.batch_texts import Texts, read_texts

UPDATE = ("article_key", "copy_group_key", "copy_role", "copy_rule", "own_words", "story_key")


class CopiesResult(NamedTuple):
    """What a batch changes.

    ``replaced``: articles of history whose rows in ``signature`` go before the new ones come. ``left``: those of them that
    the batch brings anew, or that are ``gone``: whose rows in ``unit`` go too. ``gone``: article keys to delete from the index. ``pairs_gone``: pairs to delete from ``fact_copy`` before ``pairs``, its
    new rows, the smaller key first. ``articles``: rows of the index table ``article``, to be replaced by key; of them
    ``article_updates`` is what changed of ``dim_article`` and ``fact_article``; articles that are gone are in it too,
    unique and without a group. ``signatures``, ``units``: rows to add. ``blocks``: rows to be replaced by ``unit``;
    ``blocks_gone``: units to delete. ``stock``, ``stock_gone``: shingles to add and to delete. ``stories``: rows of
    ``dim_story``, to be replaced by key; ``stories_gone``: keys to delete. ``rezoned``: articles of history in which a
    line became a block, or ceased to be one.
    """

    replaced: pl.Series
    left: pl.Series
    gone: pl.Series
    pairs: pl.DataFrame
    pairs_gone: pl.DataFrame
    articles: pl.DataFrame
    article_updates: pl.DataFrame
    signatures: pl.DataFrame
    units: pl.DataFrame
    blocks: pl.DataFrame
    blocks_gone: pl.Series
    stock: pl.Series
    stock_gone: pl.Series
    stories: pl.DataFrame
    stories_gone: pl.Series
    rezoned: pl.Series


def compare(
    batch: pl.DataFrame, history: History, retired: Iterable[int] = (), read: Texts | None = None
) -> CopiesResult:
    """Compares the articles of ``batch`` with each other and with ``history``.

    ``batch``: ``article_key`` i64, ``outlet`` str, ``published_on`` date, ``title`` str, ``text`` str (canonical),
    ``wire_credits`` list[str]; one row an article, current versions only; other columns are ignored. ``retired``: keys
    of articles that are current no more (older versions of those in the batch). An article of the batch that history
    already has is compared anew. ``read``: the batch's texts, in its order, if they have been read before.
    """
    history = Recalled(history)
    with ThreadPoolExecutor(1) as pool:  # the terms wait for nothing, and leave a core to the rest
        terms = pool.submit(read_terms, batch["title"], batch["text"])
        return _compare(batch, history, set(retired) - set(batch["article_key"]), read or read_texts(batch), terms)


def _compare(
    batch: pl.DataFrame, history: History, gone: set[int], read: Texts, terms: Future[pl.Series]
) -> CopiesResult:
    fresh = _described(batch).with_columns(read.articles["sample"])
    left = pl.Series([*gone, *history.articles(fresh["article_key"])["article_key"]], dtype=pl.Int64)
    blocks = find_blocks(read.units, fresh, batch.select("article_key", "text"), history, left)
    bodies = Bodies(history, blocks.now, blocks.gone)
    bodies.add(fresh["article_key"], read.words)

    # compared anew are articles of history in which a line became a block, or a string became stock, or ceased to be,
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
    pairs, pairs_gone = find_pairs(sharing, replaced, history, stock, judge)
    articles = regroup(fresh, pairs, pairs_gone, replaced, judge, history)
    # what is compared anew goes on following what it followed
    others = fresh["article_key"][len(batch) :]
    rest = history.articles(others).join(history.lists(others), on="article_key")
    articles = articles.update(rest.select("article_key", *FOLLOWING), on="article_key")
    every = pl.concat([batch.select("article_key", terms.result().alias("terms")), rest.select("article_key", "terms")])
    fresh = fresh.join(every, on="article_key", maintain_order="left")
    told = tell_stories(articles, fresh[: len(batch)], left, history)
    changed = _changed(told.articles, fresh, history)
    return CopiesResult(
        replaced=replaced,
        left=left,
        gone=withdrawn,
        pairs=pairs,
        pairs_gone=pairs_gone,
        articles=changed,
        article_updates=_updates(told.articles, withdrawn, history),
        signatures=signatures,
        units=read.units,
        blocks=blocks.changed,
        blocks_gone=blocks.gone,
        stock=stock.made,
        stock_gone=stock.unmade,
        stories=told.stories,
        stories_gone=told.gone,
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


def _changed(articles: pl.DataFrame, fresh: pl.DataFrame, history: History) -> pl.DataFrame:
    """Rows of ``ARTICLE`` that are new, or not as history has them."""
    old = history.articles(articles["article_key"])
    changed = articles.join(old, on=list(LIGHT), how="anti", nulls_equal=True)
    again = fresh.filter(~pl.col("article_key").is_in(changed["article_key"].implode()))["article_key"]
    changed = pl.concat([changed, articles.filter(pl.col("article_key").is_in(again.implode()))])
    fields = ["article_key", *LISTS]
    lists = pl.concat([fresh.select(fields), history.lists(changed["article_key"]).select(fields)]).unique(
        "article_key", keep="first", maintain_order=True
    )
    return changed.join(lists, on="article_key").select(ARTICLE.keys()).sort("article_key")


def _updates(articles: pl.DataFrame, withdrawn: pl.Series, history: History) -> pl.DataFrame:
    """What is new of the articles' rows; those withdrawn stand alone from now on."""
    old = history.articles(articles["article_key"]).select(UPDATE)
    new = articles.select(UPDATE).join(old, on=list(UPDATE), how="anti", nulls_equal=True)
    alone = withdrawn.to_frame("article_key").with_columns(copy_role=pl.lit("unique"))
    return pl.concat([new, alone], how="diagonal").sort("article_key")
