"""Commonness: how much a word tells among the articles of its days.

A name that every article on an affair bears does not tell its events apart, however rare it is in news at large. So a word
that is said far more often than in news at large counts for less, as in TF-IDF: by how many of the articles published on the
same day or up to ``BACK`` before have it among their terms, or, for an article without a date, of all those without one.

This is a function of the articles that are current. Where a batch changes it, articles of the history are compared again
(:meth:`Commonness.shifted`); it goes in coarse steps, so that it seldom does.
"""

from __future__ import annotations

from math import log

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.index.history import History
from transforms.corpus.stories.story_links import NEVER, STEP, rounded, undated_bar
from transforms.corpus.stories.story_terms import rarity_at_large
from transforms.corpus.words.flat_arrays import begins, each, ranges
from transforms.corpus.words.hashing import U64

I64 = NDArray[np.int64]
F64 = NDArray[np.float64]
BACK = 13  # days
AT_LARGE = 600  # articles of news at large that count among those of the days: of a few articles little can be learnt
STEPS = float(STEP) ** np.arange(1, 16)  # how many times as common as in news at large a word is after 1, 2, ... steps
CROWD = 4_096  # more articles without a date are of too many times to learn from
ROW = ("article_key", "published_on", "term")


def telling(word: U64, day: I64, sizes: I64) -> F64:
    """How much each word tells in the article it stands in, 0 to 1, by how common it is among the articles given.

    An element a word and article: ``word``, the upper 56 bits of a term; ``day``, an ordinal or ``NEVER``; ``sizes``, how
    many articles there are of the days up to this one, as ``rounded`` has it.

    >>> few, many = (telling(np.full(n, 7, np.uint64), np.full(n, 1), np.full(n, 16)) for n in (1, 16))
    >>> few.tolist(), [round(x, 2) for x in many.tolist()[:1]]
    ([1.0], [0.4])
    """
    order = np.argsort(word)
    words = word[order]
    new = begins(words)
    words, group = words[new], np.cumsum(new) - 1
    when = group * (2 * NEVER) + day[order]
    by_day = np.argsort(when)
    when, order = when[by_day], order[by_day]
    first = np.flatnonzero(begins(when))
    times = when[first]  # a word on a day, once: far fewer than occurrences, above all without dates
    size, days, of_word = sizes[order[first]], day[order[first]], group[by_day[first]]
    upto = np.append(first, len(when))
    articles = upto[1:] - upto[np.searchsorted(times, times - BACK)]
    rarity = rarity_at_large(words)[of_word]
    surplus = (articles * np.exp(rarity) + AT_LARGE) / (size + AT_LARGE)
    steps = np.where((days == NEVER) & (size > CROWD), 0, np.searchsorted(STEPS, surplus, "right"))
    each_tells = np.maximum(0, 1 - steps * log(STEP) / rarity) ** 2
    tells = np.empty(len(word))
    tells[order] = np.repeat(each_tells, np.diff(upto))
    return tells


def around(days: pl.Series, after: int = BACK) -> pl.Series:
    """These days, each once, with those up to ``BACK`` before and up to ``after`` after; no nulls."""
    about = [pl.col("day").dt.offset_by(f"{n}d") for n in range(-BACK, after + 1)]
    return days.alias("day").to_frame().select(pl.concat_list(about).explode())["day"].drop_nulls().unique().sort()


class Commonness:
    """``fresh``: ``article_key, published_on, terms`` of a batch; ``replaced``: keys of articles that history has otherwise,
    or that are gone."""

    def __init__(self, fresh: pl.DataFrame, replaced: pl.Series, history: History):
        self._history = history
        self._gone = replaced.implode()
        was = history.articles(replaced).join(history.lists(replaced), on="article_key")
        self._was, self._fresh = (_exploded(part) for part in (was, fresh))
        self._dates = pl.concat([fresh["published_on"], was["published_on"]])
        size = history.size()
        self._bar_before = undated_bar(size)
        self.undated_bar = undated_bar(size - len(was) + len(fresh))
        self._counts: dict[int, tuple[int, int]] = {}  # articles of a day, before and after
        self._came = _by_day(fresh["published_on"])
        self._left = _by_day(was["published_on"])

    def of(self, rows: pl.DataFrame) -> F64:
        """As ``telling`` has it: ``rows`` has ``published_on`` and ``term`` of all current articles of the days in question."""
        return self._of(rows, 1)

    def about(self, articles: pl.DataFrame) -> dict[int, dict[int, float]]:
        """For articles of the history (``article_key, published_on, terms``), which must be current: how much their words
        tell, of those that tell less than 1."""
        words = (articles["terms"].explode(empty_as_null=False) // 256).unique()
        found = self._current(words, around(articles["published_on"], after=0), ever=False)
        rows = pl.concat([found, self._fresh.filter((pl.col("term") // 256).is_in(words.implode()))])
        return lessened(rows, self.of(rows), articles["article_key"])

    def shifted(self) -> pl.Series:
        """Keys of the articles of history, but for those replaced, of whose words some tell more or less than before."""
        changed = pl.concat([self._fresh, self._was])
        if changed.is_empty():
            return pl.Series([], dtype=pl.Int64)
        words, ever = (changed["term"] // 256).unique(), self._fresh["published_on"].has_nulls()
        found = self._current(words, around(self._dates), ever)
        before, after = (self._of(pl.concat([found, part]), at) for at, part in enumerate((self._was, self._fresh)))
        keys = found["article_key"].to_numpy()[before[: len(found)] != after[: len(found)]]
        days = np.append(_ordinals(around(self._dates)), np.full(int(self._dates.has_nulls()), NEVER))
        was, now = (self._sizes(days, at) for at in (0, 1))
        resized = days[was != now]
        undated = NEVER in resized or self.undated_bar != self._bar_before
        if len(resized) or undated:
            dates = pl.Series(resized[resized != NEVER]).cast(pl.Int32).cast(pl.Date)
            dated = self._history.dated(dates, undated)
            keys = np.concatenate([keys, dated.filter(~dated.is_in(self._gone)).to_numpy()])
        return pl.Series(each(keys), dtype=pl.Int64)

    def _of(self, rows: pl.DataFrame, at: int) -> F64:
        days = _ordinals(rows["published_on"])
        return telling(rows["term"].to_numpy() >> np.uint64(8), days, self._sizes(days, at))

    def _current(self, words: pl.Series, days: pl.Series, ever: bool) -> pl.DataFrame:
        found = self._history.telling(words, days, ever).select(ROW)
        return found.filter(~pl.col("article_key").is_in(self._gone))

    def _sizes(self, days: I64, at: int) -> I64:
        """How many articles count with those of each day, rounded, ``at`` 0: before the batch, 1: with it."""
        kinds = each(days)
        dated = kinds[kinds != NEVER]
        needed = set(ranges(dated - BACK, np.full(len(dated), BACK + 1)).tolist()) - self._counts.keys()
        if needed or (NEVER in kinds and NEVER not in self._counts):
            self._count(needed)
        sizes = {
            day: rounded(sum(self._counts[d][at] for d in ([day] if day == NEVER else range(day - BACK, day + 1))))
            for day in kinds.tolist()
        }
        return np.array([sizes[day] for day in kinds.tolist()], np.int64)[np.searchsorted(kinds, days)]

    def _count(self, days: set[int]) -> None:
        dates = pl.Series(sorted(days), dtype=pl.Int32).cast(pl.Date)
        counted = self._history.counted(dates)
        before = dict(zip(_ordinals(counted["published_on"]).tolist(), counted["articles"], strict=True))
        for day in [*days, NEVER]:
            n = before.get(day, 0)
            self._counts[day] = n, n - self._left.get(day, 0) + self._came.get(day, 0)


def lessened(rows: pl.DataFrame, tells: F64, keys: pl.Series) -> dict[int, dict[int, float]]:
    """Of these articles the words that tell less than 1, and how much; ``tells``: of ``rows``."""
    found: dict[int, dict[int, float]] = {key: {} for key in keys}
    less = rows.with_columns(tells=tells).filter((pl.col("tells") < 1) & pl.col("article_key").is_in(keys.implode()))
    for key, word, much in less.select("article_key", pl.col("term") // 256, "tells").iter_rows():
        found[key][word] = much
    return found


def _exploded(articles: pl.DataFrame) -> pl.DataFrame:
    return articles.select("article_key", "published_on", term="terms").explode("term").drop_nulls("term")


def _ordinals(days: pl.Series) -> I64:
    return days.to_physical().cast(pl.Int64).fill_null(NEVER).to_numpy()


def _by_day(days: pl.Series) -> dict[int, int]:
    kinds, count = np.unique(_ordinals(days), return_counts=True)
    return dict(zip(kinds.tolist(), count.tolist(), strict=True))
