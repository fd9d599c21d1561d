"""Repeated blocks: lines found in articles that otherwise have nothing in common.

What recurs is not boilerplate by that alone: a wire sentence is carried by many outlets, and an outlet prints an update
of its own story. The evidence is in how many *different* articles a line stands, of one outlet or of many, and over how
long. Articles are different when what they share beyond the common lines is nothing to speak of.

The evidence is a function of the articles that carry the line, read in an order that does not depend on when they came.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import polars as pl

from transforms.corpus.index.history import MOST_COMPARED, UNIT
from transforms.corpus.words.flat_arrays import count_set, is_among, stable_order
from transforms.corpus.words.hashed_words import Words

MOST_CARRIERS = 48  # so many carriers of a line are looked at, those with the smallest keys: keys are hashes
LEAST_LINK = 0.1  # of the smaller such residue that makes two articles alike, and two shingles at least
LEAST_RESIDUE = 0.4  # of its sample an article must have left to itself to count as a different one
SHORT, LONG = dt.timedelta(days=7), dt.timedelta(days=30)


class Carrier(NamedTuple):
    """An article that carries a line: what is needed to tell it from others."""

    key: int
    outlet: str | None
    published_on: dt.date | None
    sample: frozenset[int]


class Evidence(NamedTuple):
    """How a line recurs: ``stories`` different articles over all, ``in_outlet`` most different ones in one outlet."""

    articles: int
    outlets: int
    stories: int
    in_outlet: int
    outlet: str | None
    first_on: dt.date | None
    last_on: dt.date | None


def weigh(carriers: Sequence[Carrier]) -> Evidence:
    """The evidence that ``carriers``, in their order, give that a line is a block."""
    outlets: dict[str, list[Carrier]] = defaultdict(list)
    for c in carriers:
        if c.outlet is not None:
            outlets[c.outlet].append(c)
    in_outlet, outlet = 0, None
    for name, own in sorted(outlets.items()):
        if len(own) > max(in_outlet, 2):  # two articles are not evidence
            count = different(c.sample for c in own[:MOST_COMPARED])
            if count > in_outlet:
                in_outlet, outlet = count, name
    if len(carriers) <= 3:
        stories = 0
    elif outlet is not None and len(outlets[outlet]) == len(carriers):
        stories = in_outlet
    else:
        stories = different(c.sample for c in carriers[:MOST_COMPARED])
    days = sorted(c.published_on for c in carriers if c.published_on)
    first, last = (days[0], days[-1]) if days else (None, None)
    return Evidence(len(carriers), len(outlets), max(stories, in_outlet), in_outlet, outlet, first, last)


def different(samples: Iterable[frozenset[int]]) -> int:
    """How many of the articles share nothing to speak of, beside what most of them share.

    >>> a, b, c = (frozenset(range(x, x + 32)) for x in (0, 100, 200))
    >>> stock = frozenset({7, 8, 9})
    >>> different([a | stock, b | stock, c | stock]), different([a, a, b, a | stock])
    (3, 2)
    """
    found = list(samples)
    every: set[int] = set()
    shared: set[int] = set()  # in more than one: only these need comparing, the rest is counted
    for sample in found:
        shared |= every & sample
        every |= sample
    if not shared:
        filled = sum(map(bool, found))
        return filled + (filled < len(found))
    common = {s for s in shared if (n := sum(s in sample for sample in found)) > 2 and 2 * n > len(found)}
    shared -= common
    kept: list[tuple[int, frozenset[int]]] = []  # how much a different article has, and what of it is shared
    alike = False
    for sample in found:
        size = len(sample - common)
        if size <= LEAST_RESIDUE * len(sample):  # much of what it has, most have: it may be a copy of theirs
            alike = True
            continue
        rest = sample & shared
        near = [k for k in kept if len(k[1] & rest) >= max(2, LEAST_LINK * min(k[0], size))] if rest else []
        for k in near:
            size += k[0] - len(k[1] & rest)
            rest |= k[1]
            kept.remove(k)
        kept.append((size, rest))
    return len(kept) + alike


def is_block(e: Evidence, is_sentence: bool) -> bool:
    """Whether the line is left out when articles are compared."""
    span = e.last_on - e.first_on if e.first_on and e.last_on else None
    if not is_sentence:
        return e.in_outlet >= 3 or e.stories >= 4
    if e.in_outlet >= (4 if span is None else 3 if span >= SHORT else 5):
        return True
    # what many outlets print within a week is news
    return recurs(e) and e.stories >= (8 if span is None else 5 if span >= LONG else 10)


def recurs(e: Evidence) -> bool:
    """Whether the carriers are spread over more than some days, as far as is known."""
    return not (e.first_on and e.last_on) or e.last_on - e.first_on >= SHORT


def is_boilerplate(e: Evidence, is_sentence: bool) -> bool:
    """Whether the line is kept out of the facts as well: a sentence needs to have recurred for a month."""
    if not is_sentence:
        return is_block(e, False)
    span = e.last_on - e.first_on if e.first_on and e.last_on else None
    return is_block(e, True) and e.stories >= 5 and (span is None or span >= LONG)


def unit_rows(words: Words, keys: np.ndarray) -> pl.DataFrame:
    """The lines of every text as ``unit``, ``article_key``; those mostly no prose of the article's are left out."""
    keep = np.flatnonzero(~_mostly_aside(words))
    unit, article = words.unit_hashes[keep], np.searchsorted(words.offsets, words.units[keep], "right") - 1
    order = stable_order(unit)
    again = (np.diff(unit[order]) == 0) & (np.diff(article[order]) == 0)
    once = np.ones(len(unit), bool)
    once[order[1:][again]] = False
    return pl.DataFrame({"unit": unit[once], "article_key": keys[article[once]]}, schema=UNIT)


def masked_words(words: Words, blocks: np.ndarray) -> np.ndarray:
    """For each word: whether it stands in one of the ``blocks`` (unit hashes, any order)."""
    return np.repeat(is_among(words.unit_hashes, blocks) & ~_mostly_aside(words), _sizes(words))


def _sizes(words: Words) -> np.ndarray:
    return np.diff(np.append(words.units, len(words.hashes)))


def _mostly_aside(words: Words) -> np.ndarray:
    """One bool per line: what someone said is not a block, however often it is printed."""
    return 2 * count_set(words.aside, np.append(words.units, len(words.hashes))) > _sizes(words)
