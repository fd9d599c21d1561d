"""Relates a batch of articles to each other and to all that came before: first who copied whom, then which stories they tell.

The result is a function of the set of current articles, never of the order or the batches they came in: whatever a new,
late, revised or withdrawn article may change is worked out again, and only that.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import polars as pl

from transforms.corpus.batch_texts import Texts, read_texts
from transforms.corpus.copies.compare import compare
from transforms.corpus.index.candidates import Mapped
from transforms.corpus.index.changes import Changes
from transforms.corpus.index.history import ARTICLE, LIGHT, LISTS, History
from transforms.corpus.index.recall import Recalled
from transforms.corpus.repeats.block_evidence import Blocks
from transforms.corpus.repeats.repeated_lines import blocks_of
from transforms.corpus.stories.story_terms import read_terms
from transforms.corpus.stories.tell_stories import tell_stories

UPDATE = ("article_key", "copy_group_key", "copy_role", "copy_rule", "own_words", "story_key")


def relate(
    batch: pl.DataFrame,
    history: History,
    retired: Iterable[int] = (),
    read: Texts | None = None,
    blocks: Blocks | None = None,
    mapped: Mapped = map,
) -> Changes:
    """Finds the copies and the stories of ``batch``, with each other and with ``history``.

    ``batch``: ``article_key`` i64, ``outlet`` str, ``published_on`` date, ``title`` str, ``text`` str (canonical),
    ``wire_credits`` list[str]; one row per article, current versions only; other columns are ignored. ``retired``: keys
    of articles that are no longer current (older versions of those in the batch). An article of the batch that history
    already has is compared again. ``read``: the batch's texts, in its order, and ``blocks``: its repeated blocks, if they are
    known already. ``mapped``: does ``map``, maybe on other machines.
    """
    history = Recalled(history)
    gone = set(retired) - set(batch["article_key"])
    with ThreadPoolExecutor(1) as pool:  # the terms wait for nothing, and leave a core to the rest
        reading = pool.submit(read_terms, batch["title"], batch["text"])
        read = read or read_texts(batch)
        found = compare(batch, history, gone, read, blocks or blocks_of(batch, history, gone, read), mapped)
        terms = batch.select("article_key", reading.result().alias("terms"))
    del read, batch  # the words of all texts take more memory than what is found
    again = history.lists(found.compared["article_key"][len(terms) :]).select("article_key", "terms")
    fresh = found.compared.join(pl.concat([terms, again]), on="article_key", maintain_order="left")
    told = tell_stories(found.articles, fresh[: len(terms)], found.left, history)
    return Changes(
        replaced=found.replaced,
        left=found.left,
        gone=found.gone,
        pairs=found.pairs,
        pairs_gone=found.pairs_gone,
        articles=_changed(told.articles, fresh, history),
        article_updates=_updates(told.articles, found.gone, history),
        signatures=found.signatures,
        units=found.units,
        blocks=found.blocks.changed,
        blocks_gone=found.blocks.gone,
        stock=found.stock.made,
        stock_gone=found.stock.unmade,
        stories=told.stories,
        stories_gone=told.gone,
        rezoned=found.rezoned,
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
