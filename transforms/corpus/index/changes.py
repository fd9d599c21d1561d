"""What a batch changes of the index, of the pairs and of the stories."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl


class Changes(NamedTuple):
    """What a batch changes.

    ``replaced``: articles of history whose rows in ``signature`` go before the new ones come. ``left``: those of them that
    the batch brings again, or that are ``gone``: whose rows in ``unit`` go too. ``gone``: article keys to delete from the index. ``pairs_gone``: pairs to delete from ``fact_copy`` before ``pairs``, its
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
