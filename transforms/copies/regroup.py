"""What changed pairs do to the articles they touch: groups, originals, own words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any

import numpy as np
import polars as pl

from transforms.copies.bodies import Bodies
from transforms.copies.groups import Member, components, original
from transforms.copies.history import ARTICLE, PAIR, History

Row = dict[str, Any]


def regroup(
    fresh: pl.DataFrame,
    pairs: pl.DataFrame,
    removed: pl.DataFrame,
    replaced: pl.Series,
    bodies: Bodies,
    history: History,
) -> pl.DataFrame:
    """Rows of ``ARTICLE``, as they are now, of all articles whose groups or own words may have changed.

    ``fresh``: the articles compared (``ARTICLE`` without what is found here); ``pairs``: their pairs; ``removed``: the
    pairs of ``replaced`` articles that history has had.
    """
    rows: dict[int, Row] = {r["article_key"]: r for r in fresh.iter_rows(named=True)}
    outdated = set(replaced)
    ends = [f[name] for f in (pairs, removed) for name in ("article_key", "other_article_key")]
    _fetch(rows, history.articles(pl.concat(ends).unique()), outdated)
    # whoever was in a group with one of them may be parted from it
    before = history.articles(pl.concat([_keys(rows), replaced]).unique())["copy_group_key"]
    _fetch(rows, history.groups(before.drop_nulls().unique()), outdated)
    links = pl.concat([pairs, _current(history.pairs(_keys(rows)), outdated)]).unique()
    _set_groups(rows, links)
    changed = set(fresh["article_key"])
    for a, b in pl.concat([pairs, removed]).select("article_key", "other_article_key").iter_rows():
        changed |= {k for k in (a, b) if k in rows}
    _set_own_words(sorted(changed), rows, links, bodies, history)
    return pl.DataFrame(list(rows.values()), schema=ARTICLE)


def _fetch(rows: dict[int, Row], found: pl.DataFrame, outdated: set[int]) -> None:
    for r in found.iter_rows(named=True):
        if r["article_key"] not in outdated:
            rows.setdefault(r["article_key"], r)


def _keys(rows: dict[int, Row]) -> pl.Series:
    return pl.Series(list(rows), dtype=pl.Int64)


def _current(pairs: pl.DataFrame, outdated: set[int]) -> pl.DataFrame:
    gone = pl.Series(list(outdated), dtype=pl.Int64).implode()
    return pairs.filter(~pl.col("article_key").is_in(gone) & ~pl.col("other_article_key").is_in(gone)).select(
        PAIR.keys()
    )


def _set_groups(rows: dict[int, Row], links: pl.DataFrame) -> None:
    for r in rows.values():
        r.update(copy_group_key=None, copy_role="unique", copy_rule=None)
    same = links.filter(pl.col("relation") == "same_copy").select("article_key", "other_article_key")
    pairs: list[tuple[int, int]] = same.rows()
    for group in components(pairs):
        if group[0] not in rows:
            continue  # a group that no changed article touches
        first, rule = original(
            Member(k, r["published_on"], r["is_agency"], r["is_wire"], r["words"]) for k in group for r in (rows[k],)
        )
        for k in group:
            role = "original" if k == first else "copy"
            rows[k].update(copy_group_key=group[0], copy_role=role, copy_rule=rule)


def order(row: Row) -> tuple[dt.date, int]:
    """Articles in the order they count as published: by day, those without a date last, then by key."""
    return row["published_on"] or dt.date.max, row["article_key"]


def _set_own_words(
    changed: list[int], rows: dict[int, Row], links: pl.DataFrame, bodies: Bodies, history: History
) -> None:
    """Own words of the ``changed`` articles: those in no run that an earlier article, paired with them, has too."""
    partners: dict[int, list[int]] = defaultdict(list)
    for a, b in links.select("article_key", "other_article_key").iter_rows():
        partners[a].append(b)
        partners[b].append(a)
    absent = pl.Series(sorted({b for a in changed for b in partners[a]} - rows.keys()), dtype=pl.Int64)
    orders = {r["article_key"]: order(r) for r in history.articles(absent).iter_rows(named=True)}
    orders.update((k, order(r)) for k, r in rows.items())
    earlier = {a: [b for b in partners[a] if orders[b] < orders[a]] for a in changed}
    needed = {k for a, bs in earlier.items() if bs for k in (a, *bs)}
    bodies.load(pl.Series(sorted(needed), dtype=pl.Int64))
    for key, before in earlier.items():
        left = 0
        if before:
            body = bodies.body(key)
            own = body.own.copy()
            for b in before:
                own &= ~body.shared(bodies.body(b))
            left = int(np.count_nonzero(own))
        rows[key]["own_words"] = left if before else rows[key]["words"]
