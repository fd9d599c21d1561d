"""Stock: strings of words that recur in sentences of articles with nothing else in common.

Related links in the running text, the caption of a file photo, an outlet's standing phrases: no line of their own, so
no block. They are found among the kept shingles, by the same evidence as blocks. A shared run is not a sign of copying
where the shingles that two articles have kept in common are stock.
"""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from transforms.corpus.index.history import MOST_COMPARED, History
from transforms.corpus.index.shingle_carriers import Sharing
from transforms.corpus.repeats.block_evidence import read_carriers
from transforms.corpus.repeats.blocks import recurs, weigh

# different articles a stock shingle stands in, of one outlet or over all: five words of anybody's stand in a few by chance
LEAST_IN_OUTLET, LEAST_STORIES = 5, 10


Weighed = dict[tuple[int, ...], bool]  # the first carriers of a shingle, by key, and whether they make it stock


class Stock(NamedTuple):
    """``made``, ``unmade``: shingles that became stock or ceased to be; ``all``: those looked at that are stock."""

    made: pl.Series
    unmade: pl.Series
    all: pl.Series


def find_stock(
    sharing: Sharing, articles: pl.DataFrame, history: History, replaced: pl.Series, weighed: Weighed
) -> Stock:
    """Weighs every shingle asked about with those that carry it, if it has other carriers to be weighed by than before.

    ``articles``: ``article_key, outlet, published_on, sample`` of the batch; ``replaced``: keys of articles that history
    has otherwise, or that are gone; ``weighed``: what was found so far of these carriers, and more is added to.
    """
    known = history.stock(pl.concat([sharing.before["shingle"], sharing.now["shingle"]]).unique())
    lost = sharing.before.filter(pl.col("article_key").is_in(replaced.implode()))["shingle"].unique()
    rows = sharing.now.filter(pl.len().over("shingle") >= LEAST_IN_OUTLET)
    rows = rows.with_columns(is_fresh=pl.col("article_key").is_in(articles["article_key"].implode()))
    lists = rows.sort("shingle", "article_key").group_by("shingle", maintain_order=True)
    listed = lists.agg(pl.col("article_key", "is_fresh").head(MOST_COMPARED))
    weighable = pl.col("is_fresh").list.any() | pl.col("shingle").is_in(lost.implode())
    same = listed.filter(~weighable)["shingle"]
    listed = _may_recur(listed.filter(weighable).drop("is_fresh"), articles, history)
    keys = listed["article_key"].to_list()  # the shingles of one string have the same carriers
    new = set(map(tuple, keys)) - weighed.keys()
    carriers = read_carriers(pl.Series([*new], dtype=pl.List(pl.Int64)), MOST_COMPARED, articles, history)
    for together in new:
        evidence = weigh([carriers[k] for k in together])
        spread = recurs(evidence) and evidence.stories >= LEAST_STORIES
        weighed[together] = evidence.in_outlet >= LEAST_IN_OUTLET or spread
    stock = listed.filter(pl.Series([weighed[tuple(k)] for k in keys], dtype=pl.Boolean))["shingle"]
    now = pl.concat([stock, known.filter(known.is_in(same.implode()))])
    return Stock(now.filter(~now.is_in(known.implode())), known.filter(~known.is_in(now.implode())), now)


def _may_recur(listed: pl.DataFrame, articles: pl.DataFrame, history: History) -> pl.DataFrame:
    """Those of the lists that are long enough, in one outlet or over all, for what is asked of stock."""
    fields = ["article_key", "outlet"]
    rows = listed.explode("article_key")
    keys = rows["article_key"].unique()
    old = history.articles(keys.filter(~keys.is_in(articles["article_key"].implode()))).select(fields)
    outlets = pl.concat([articles.select(fields), old])
    counts = rows.join(outlets, on="article_key").group_by("shingle", "outlet").len()
    many = counts.filter((pl.col("len") >= LEAST_IN_OUTLET) & pl.col("outlet").is_not_null())["shingle"].unique()
    return listed.filter((pl.col("article_key").list.len() >= LEAST_STORIES) | pl.col("shingle").is_in(many.implode()))
