"""The repeated blocks of a batch: which lines its articles, and those that left, make or unmake blocks."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from transforms.corpus.index.history import BLOCK, UNIT, LineHistory
from transforms.corpus.repeats.blocks import MOST_CARRIERS, Carrier, is_block, is_boilerplate, weigh
from transforms.corpus.repeats.furniture import is_furniture
from transforms.corpus.words.flat_arrays import is_among
from transforms.corpus.words.hashed_words import read_units

LEAST_CARRIERS = 3
MOST_SAMPLE = 300  # characters of the sample kept of a block


class Blocks(NamedTuple):
    """``now``: hashes of the units looked at that are blocks; ``boilerplate``: those of them to be kept out of the facts;
    ``changed``: rows of ``BLOCK`` that are new or differ;
    ``gone``: blocks that are none any more; ``turned``: units that became or ceased to be one."""

    now: pl.Series
    boilerplate: pl.Series
    changed: pl.DataFrame
    gone: pl.Series
    turned: pl.Series


def find_blocks(
    units: pl.DataFrame, articles: pl.DataFrame, texts: pl.DataFrame, history: LineHistory, gone: pl.Series
) -> Blocks:
    """Weighs every line of the batch, and of the articles ``gone``, with all articles that carry it, if it has other
    carriers to be weighed by than before.

    ``units``: rows of ``UNIT`` of the batch; ``articles``: ``article_key, outlet, published_on, sample`` of it;
    ``texts``: ``article_key, text`` of it.
    """
    left = history.units(gone) if len(gone) else pl.DataFrame(schema=UNIT)
    asked = pl.concat([units["unit"], left["unit"]]).unique()
    known = history.blocks(asked)
    old = history.carriers(asked, MOST_CARRIERS, gone)
    totals = dict(old.select("unit", "articles").unique().iter_rows())
    for unit, n in left.group_by("unit").len().iter_rows():
        totals[unit] = totals.get(unit, 0) - n
    is_gone = pl.col("article_key").is_in(gone.implode())
    kept = old.filter(~is_gone).select(*UNIT, is_fresh=pl.lit(False))
    both = pl.concat([kept, units.select(*UNIT, is_fresh=pl.lit(True))])
    both = both.filter(pl.len().over("unit") >= LEAST_CARRIERS)
    lists = both.sort("unit", "article_key").group_by("unit", maintain_order=True)
    both = lists.agg(pl.col("article_key", "is_fresh").head(MOST_CARRIERS))
    fresh = dict(units.filter(pl.col("unit").is_in(both["unit"].implode())).group_by("unit").len().iter_rows())
    weighable = pl.col("is_fresh").list.any() | pl.col("unit").is_in(old.filter(is_gone)["unit"].unique().implode())
    same = both.filter(~weighable)["unit"]
    both = both.filter(weighable).drop("is_fresh")
    carriers = read_carriers(both["article_key"], MOST_CARRIERS, articles, history)
    rows = known.filter(pl.col("unit").is_in(same.implode())).rows(named=True)
    for r in rows:
        r["articles"] = totals.get(r["unit"], 0) + fresh.get(r["unit"], 0)
    weighed = len(rows)
    samples = {r["unit"]: (r["sample_key"], r["sample"]) for r in known.iter_rows(named=True)}
    for unit, keys in both.iter_rows():
        evidence = weigh([carriers[k] for k in keys])
        sentence = bool(unit & 1)
        if is_block(evidence, sentence):
            rows.append(
                {
                    "unit": unit,
                    "outlet": evidence.outlet,
                    "articles": totals.get(unit, 0) + fresh.get(unit, 0),
                    "outlets": evidence.outlets,
                    "stories": evidence.stories,
                    "first_on": evidence.first_on,
                    "last_on": evidence.last_on,
                    "is_boilerplate": is_boilerplate(evidence, sentence),
                    "sample_key": keys[0],
                    "sample": None,
                }
            )
    wanted = {
        (r["unit"], r["sample_key"]) for r in rows[weighed:] if samples.get(r["unit"], (None,))[0] != r["sample_key"]
    }
    lines = _lines(wanted, texts, history)
    for r in rows[weighed:]:
        r["sample"] = lines.get(r["unit"]) or samples[r["unit"]][1]
        r["is_boilerplate"] = r["is_boilerplate"] and is_furniture(r["sample"])
    found = pl.DataFrame(rows, schema=BLOCK)
    dropped = known.filter(~pl.col("unit").is_in(found["unit"].implode()))["unit"]
    made = found.filter(~pl.col("unit").is_in(known["unit"].implode()))["unit"]
    changed = found.join(known, on=list(BLOCK), how="anti", nulls_equal=True)
    return Blocks(found["unit"], found.filter("is_boilerplate")["unit"], changed, dropped, pl.concat([made, dropped]))


def read_carriers(listed: pl.Series, most: int, articles: pl.DataFrame, history: LineHistory) -> dict[int, Carrier]:
    """The articles in the first ``most`` of each list of keys, from ``articles`` or from history."""
    keys = listed.list.head(most).explode().unique()
    fields = ["article_key", "outlet", "published_on", "sample"]
    fresh = articles.select(fields).filter(pl.col("article_key").is_in(keys.implode()))
    rest = keys.filter(~keys.is_in(fresh["article_key"].implode()))
    old = fresh.clear()
    if len(rest):
        old = history.articles(rest).join(history.samples(rest), on="article_key").select(fields)
    return {k: Carrier(k, o, d, frozenset(s)) for k, o, d, s in pl.concat([fresh, old]).iter_rows()}


def _lines(wanted: set[tuple[int, int]], texts: pl.DataFrame, history: LineHistory) -> dict[int, str]:
    """The text of each wanted unit, in the article named beside it."""
    keys = pl.Series(sorted({k for _, k in wanted}), dtype=pl.Int64)
    fresh = texts.filter(pl.col("article_key").is_in(keys.implode()))
    absent = keys.filter(~keys.is_in(fresh["article_key"].implode()))
    both = pl.concat([fresh, history.texts(absent)]) if len(absent) else fresh
    split = both.sort("article_key").with_columns(pl.col("text").str.split("\n")).explode("text")
    hashes, line = read_units(split["text"])
    among = np.flatnonzero(is_among(hashes, np.fromiter({u for u, _ in wanted}, np.uint64)))
    found: dict[int, str] = {}
    for unit, (key, text) in zip(hashes[among].tolist(), split[line[among]].iter_rows(), strict=True):
        if (unit, key) in wanted:
            found.setdefault(unit, text.strip()[:MOST_SAMPLE])
    return found
