"""What a comparison has learnt from its history: nothing is asked twice.

A comparison comes back to the same articles from many sides, and each question to an index on disk is a scan of all it
holds. Nothing changes there meanwhile.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from transforms.corpus.index.history import CARRYING, NONE, History

SHARED = {**CARRYING, "was_apart": pl.Boolean}
SPARE = 16  # more carriers of a shingle than asked for are fetched: so many may be set apart before it is asked again


class Recalled:
    """A :class:`History` that keeps what it was told."""

    def __init__(self, history: History):
        self._history = history
        self._heard: dict[str, tuple[pl.Series, pl.DataFrame]] = {}
        self._told: tuple[pl.Series, list[date], bool, pl.DataFrame] | None = None

    def articles(self, keys: pl.Series) -> pl.DataFrame:
        return self._recall("articles", "article_key", keys)

    def lists(self, keys: pl.Series) -> pl.DataFrame:
        return self._recall("lists", "article_key", keys)

    def samples(self, keys: pl.Series) -> pl.DataFrame:
        return self._recall("samples", "article_key", keys)

    def texts(self, keys: pl.Series) -> pl.DataFrame:
        return self._history.texts(keys)  # kept by who asks

    def signatures(self, keys: pl.Series) -> pl.DataFrame:
        return self._recall("signatures", "article_key", keys)

    def sharing(self, shingles: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        """As the protocol has it, or more rows; of articles set ``apart`` since a shingle was asked about, those that are
        among the first of all. What is set apart only grows."""
        asked, rows = self._heard.get("sharing", (pl.Series([], dtype=pl.UInt64), pl.DataFrame(schema=SHARED)))
        if shingles.is_empty():
            return pl.DataFrame(schema=CARRYING)
        short = _cut_short(rows.filter(pl.col("shingle").is_in(shingles.implode())), most, apart)
        new = pl.concat([shingles.filter(~shingles.is_in(asked.implode())), short])
        if len(new):
            found = self._history.sharing(new, most and most + SPARE, apart)
            found = found.with_columns(was_apart=pl.col("article_key").is_in(apart.implode())).select(SHARED.keys())
            rows = pl.concat([rows.filter(~pl.col("shingle").is_in(short.implode())), found])
            self._heard["sharing"] = pl.concat([asked, new]).unique(), rows
        return rows.filter(pl.col("shingle").is_in(shingles.implode())).select(CARRYING.keys())

    def stock(self, shingles: pl.Series) -> pl.Series:
        return self._recall("stock", "shingle", shingles)["shingle"]

    def carriers(self, units: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        return self._history.carriers(units, most, apart)

    def units(self, keys: pl.Series) -> pl.DataFrame:
        return self._recall("units", "article_key", keys)

    def blocks(self, units: pl.Series) -> pl.DataFrame:
        return self._recall("blocks", "unit", units)

    def pairs(self, keys: pl.Series) -> pl.DataFrame:
        return self._history.pairs(keys)

    def groups(self, group_keys: pl.Series) -> pl.DataFrame:
        return self._recall("groups", "copy_group_key", group_keys)

    def stories(self, story_keys: pl.Series) -> pl.DataFrame:
        return self._recall("stories", "story_key", story_keys)

    def followers(self, keys: pl.Series) -> pl.DataFrame:
        return self._recall("followers", "follows_key", keys)

    def headed(self, keys: pl.Series) -> pl.DataFrame:
        return self._recall("headed", "head_key", keys)

    def telling(self, words: pl.Series, days: pl.Series, ever: bool) -> pl.DataFrame:
        """What was asked last is kept: a batch that changes nothing else asks the same again."""
        words = words.sort()
        if self._told is None or not (self._told[0].equals(words) and self._told[1:3] == (days.to_list(), ever)):
            self._told = words, days.to_list(), ever, self._history.telling(words, days, ever)
        return self._told[3]

    def size(self) -> int:
        return self._history.size()

    def counted(self, days: pl.Series) -> pl.DataFrame:
        return self._history.counted(days)

    def dated(self, days: pl.Series, undated: bool) -> pl.Series:
        return self._history.dated(days, undated)

    def _recall(self, question: str, column: str, values: pl.Series) -> pl.DataFrame:
        """The rows in which ``column`` is one of the ``values``: those heard before, and the answer to the question for the
        others."""
        asked, rows = self._heard.get(question, (values.clear(), None))
        if rows is not None and values.is_empty():
            return rows.clear()
        new = values.filter(~values.is_in(asked.implode())) if len(asked) else values
        if rows is None or len(new):
            answer = getattr(self._history, question)(new)
            found = answer.to_frame(column) if isinstance(answer, pl.Series) else answer
            rows = found if rows is None else pl.concat([rows, found])
            self._heard[question] = pl.concat([asked, new]), rows
        return rows.filter(pl.col(column).is_in(values.implode())) if len(rows) else rows


def _cut_short(rows: pl.DataFrame, most: int | None, apart: pl.Series) -> pl.Series:
    """The shingles of ``rows`` (of ``SHARED``) that more articles carry than are there, and that must be asked about again: all of
    them; with ``most``, those of whose carriers more were set apart since than were told to spare."""
    if most is not None:
        since = rows.filter(pl.col("article_key").is_in(apart.implode()) & ~pl.col("was_apart"))
        many = since.group_by("shingle").len().filter(pl.col("len") > SPARE)["shingle"]
        rows = rows.filter(pl.col("shingle").is_in(many.implode()))
    left = rows.group_by("shingle").agg(left=pl.col("carriers").first() - pl.len())
    return left.filter(pl.col("left") > 0)["shingle"]
