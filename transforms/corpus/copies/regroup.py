"""What changed pairs do to the articles they touch: groups, originals, own words."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np
import polars as pl

from transforms.corpus.components import components
from transforms.corpus.copies.groups import Member, original
from transforms.corpus.copies.match import Judge
from transforms.corpus.copies.roundups import joining
from transforms.corpus.index.history import ENDS, LIGHT, PAIR, History
from transforms.corpus.index.seniority import published

Row = dict[str, Any]


def regroup(
    fresh: pl.DataFrame,
    pairs: pl.DataFrame,
    removed: pl.DataFrame,
    replaced: pl.Series,
    judge: Judge,
    history: History,
) -> pl.DataFrame:
    """Rows of ``LIGHT``, as they are now, of all articles whose groups or own words may have changed.

    ``fresh``: the articles compared (``ARTICLE`` without what is found here); ``pairs``: new rows of ``PAIR``;
    ``removed``: those (two keys) that history loses.
    """
    rows: dict[int, Row] = {r["article_key"]: r for r in _light(fresh).iter_rows(named=True)}
    outdated = set(replaced)
    ends = [f[name] for f in (pairs, removed) for name in ENDS]
    _fetch(rows, history.articles(pl.concat(ends).unique()), outdated)
    # whoever was in a group with one of them may be separated from it
    before = history.articles(pl.concat([_keys(rows), replaced]).unique())["copy_group_key"]
    _fetch(rows, history.groups(before.drop_nulls().unique()), outdated)
    links = _links(rows, pairs, removed, outdated, history)
    _set_groups(rows, links)
    changed = set(fresh["article_key"])
    for a, b in pl.concat([pairs.select(removed.columns), removed]).iter_rows():
        changed |= {k for k in (a, b) if k in rows}
    _set_own_words(sorted(changed), rows, links, judge, history)
    return pl.DataFrame(list(rows.values()), schema=LIGHT)


def _light(articles: pl.DataFrame) -> pl.DataFrame:
    missing = [pl.lit(None, kind).alias(name) for name, kind in LIGHT.items() if name not in articles.columns]
    return articles.with_columns(missing).select(LIGHT.keys())


def _fetch(rows: dict[int, Row], found: pl.DataFrame, outdated: set[int]) -> None:
    for r in found.iter_rows(named=True):
        if r["article_key"] not in outdated:
            rows.setdefault(r["article_key"], r)


def _links(
    rows: dict[int, Row], pairs: pl.DataFrame, removed: pl.DataFrame, outdated: set[int], history: History
) -> pl.DataFrame:
    """All pairs, as they are now, of the articles in ``rows``; to these are added the same copies of them, which are in
    another group if one of the two is a round-up."""
    while True:
        kept = history.pairs(_keys(rows)).join(removed, on=removed.columns, how="anti")
        links = pl.concat([pairs, kept.select(PAIR.keys())]).unique()
        same = links.filter(pl.col("relation") == "same_copy")
        ends = pl.concat([same["article_key"], same["other_article_key"]]).unique()
        found = history.articles(ends.filter(~ends.is_in([*rows, *outdated])))
        if found.is_empty():
            return links
        _fetch(rows, found, outdated)
        _fetch(rows, history.groups(found["copy_group_key"].drop_nulls().unique()), outdated)


def _keys(rows: dict[int, Row]) -> pl.Series:
    return pl.Series(list(rows), dtype=pl.Int64)


def _set_groups(rows: dict[int, Row], links: pl.DataFrame) -> None:
    for r in rows.values():
        r.update(copy_group_key=None, copy_role="unique", copy_rule=None)
    for group in components(joining(links, {k: r["words"] for k, r in rows.items()})):
        first, rule = original(
            Member(k, r["published_on"], r["is_agency"], r["is_wire"], r["words"]) for k in group for r in (rows[k],)
        )
        for k in group:
            role = "original" if k == first else "copy"
            rows[k].update(copy_group_key=group[0], copy_role=role, copy_rule=rule)


def _set_own_words(
    changed: list[int], rows: dict[int, Row], links: pl.DataFrame, judge: Judge, history: History
) -> None:
    """Own words of the ``changed`` articles: those in no run that an earlier article, paired with them, has too."""
    partners: dict[int, list[int]] = defaultdict(list)
    for a, b in links.select(ENDS).iter_rows():
        partners[a].append(b)
        partners[b].append(a)
    absent = pl.Series(sorted({b for a in changed for b in partners[a]} - rows.keys()), dtype=pl.Int64)
    known = history.articles(absent)
    orders = {r["article_key"]: published(r) for r in known.iter_rows(named=True)}
    orders.update((k, published(r)) for k, r in rows.items())
    earlier = {a: [b for b in partners[a] if orders[b] < orders[a]] for a in changed}
    judge.ready(np.array(sorted({k for a, bs in earlier.items() if bs for k in (a, *bs)}), np.int64))
    for key, before in earlier.items():
        rows[key]["own_words"] = judge.own_words(key, before) if before else rows[key]["words"]
