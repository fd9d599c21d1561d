"""Members at hand: the rows and terms of stories that a batch may change, fetched from the history when asked for."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from math import sqrt
from typing import Any

import polars as pl

from transforms.corpus.index.history import History
from transforms.corpus.stories.commonness import Commonness
from transforms.corpus.stories.story_links import DECAY

Row = dict[str, Any]
Order = tuple[dt.date, int]
Terms = tuple[dict[int, int], float]  # the weight of each word, and the squares of all
Told = dict[int, dict[int, float]]  # of an article the words that tell less than 1, and how much
PUBLISHED = {"article_key": pl.Int64, "published_on": pl.Date}
MOST = 20_000  # articles whose terms are kept as dictionaries


def order(row: Row) -> Order:
    """Articles in the order they count as published: by day, those without a date last, then by key."""
    return row["published_on"] or dt.date.max, row["article_key"]


class AtHand:
    """``rows``: by key, with ``follows_key`` and ``likeness`` as they are from now on; ``fresh``: keys of those that are new,
    or not as the history has them; ``outdated``: keys that the history has otherwise, or that are gone; ``shaken``: heads
    of stories that lost one of these.

    ``terms``: ``article_key, terms`` of some, and ``told`` how much their words tell; ``common`` knows it of others.

    What is asked for and absent counts as nothing until :meth:`fetch`."""

    def __init__(
        self,
        rows: dict[int, Row],
        terms: pl.DataFrame,
        told: Told,
        common: Commonness,
        fresh: set[int],
        outdated: pl.Series,
        history: History,
    ):
        self.rows = dict(rows)
        self._told = told
        self._common = common
        self._fresh = fresh | set(outdated)
        self._outdated = set(outdated)
        self._history = history
        self._lists = dict(terms.select("article_key", "terms").iter_rows())
        self._terms: dict[int, Terms] = {}
        self._likenesses: dict[tuple[int, int], float] = {}
        self._followers: dict[int | None, set[Order]] = defaultdict(set)
        self._members: dict[int | None, set[Order]] = defaultdict(set)
        questions = ("articles", "headed", "followers", "lists", "told")
        self._wanted: dict[str, set[int]] = {name: set() for name in questions}
        self._asked: dict[str, set[int]] = {name: set() for name in self._wanted}
        for key in rows:
            self._add(key)
        was = history.articles(outdated)
        self.shaken = set(was["head_key"].drop_nulls())
        leaders: set[int] = {r["follows_key"] for r in rows.values() if r["follows_key"] is not None}
        self._wanted["articles"] = leaders - rows.keys()
        self.fetch()
        heads = {head for key in leaders | rows.keys() if (head := self.head(key)) is not None}
        self._wanted["articles"] |= heads - self.rows.keys()
        self._wanted["headed"] = heads | rows.keys() | self.shaken
        self.fetch()
        self._wanted["followers"] = set(self.rows)
        self.fetch()

    def row(self, key: int | None) -> Row | None:
        if key is None:
            return None
        self._want("articles", key, key in self.rows)
        return self.rows.get(key)

    def head(self, key: int) -> int | None:
        """The head as the history has it, null of what is new."""
        if key in self._fresh or key not in self.rows:
            return None
        head: int | None = self.rows[key]["head_key"]
        return head

    def members(self, head: int) -> set[Order]:
        """Of the story as the history has it, without what is new."""
        self._want("headed", head)
        return self._members[head]

    def followers(self, key: int) -> set[Order]:
        self._want("followers", key)
        return self._followers[key]

    def likeness(self, key: int, other: int) -> float:
        """Of an article to an earlier one, as :func:`transforms.corpus.stories.story_links.leaders` has it, less half as
        much a day: a story that goes on is still itself. What is worked out once is kept: a settling that lacked something
        begins again."""
        found = self._likenesses.get((key, other))
        if found is None:
            found = self._likeness(key, other)
            if key in self._lists and other in self._lists and key in self._told:
                self._likenesses[key, other] = found
        return found

    def _likeness(self, key: int, other: int) -> float:
        (a, all_a), (b, all_b) = self._terms_of(key), self._terms_of(other)
        self._want("told", key, key in self._told)
        if not all_a or not all_b or key not in self._told:
            return 0.0
        tells = self._told[key]
        shared = sum(round(a[word] * b[word] * tells.get(word, 1.0)) for word in a.keys() & b.keys())
        day, other_day = self.rows[key]["published_on"], self.rows[other]["published_on"]
        apart = abs((day - other_day).days) if day and other_day else 0
        return shared / sqrt(all_a * all_b) * max(0.0, 1 - DECAY / 2 * apart)

    def fetch(self) -> bool:
        """Fetches what was asked for and absent; whether there was anything."""
        wanted = {name: keys - self._asked[name] for name, keys in self._wanted.items()}
        for name, keys in wanted.items():
            self._asked[name] |= keys
            self._wanted[name] = set()
            if keys and name == "told":
                known = pl.DataFrame([(k, self.rows[k]["published_on"]) for k in keys], schema=PUBLISHED, orient="row")
                lists = self._history.lists(known["article_key"]).select("article_key", "terms")
                self._told |= self._common.about(known.join(lists, on="article_key"))
            elif keys:
                found = getattr(self._history, name)(pl.Series(sorted(keys), dtype=pl.Int64))
                if name == "lists":
                    self._lists |= dict(found.select("article_key", "terms").iter_rows())
                else:
                    self._take(found.iter_rows(named=True))
        return any(wanted.values())

    def _take(self, rows: Iterable[Row]) -> None:
        for row in rows:
            key = row["article_key"]
            if key not in self.rows and key not in self._outdated:
                self.rows[key] = row
                self._add(key)

    def _add(self, key: int) -> None:
        row = self.rows[key]
        self._followers[row["follows_key"]].add(order(row))
        if key not in self._fresh:
            self._members[row["head_key"]].add(order(row))

    def _want(self, question: str, key: int, have: bool = False) -> None:
        if not have and key not in self._asked[question]:
            self._wanted[question].add(key)

    def _terms_of(self, key: int) -> Terms:
        if key not in self._terms:
            self._want("lists", key, key in self._lists)
            if len(self._terms) >= MOST:
                self._terms.clear()
            words = {term >> 8: term & 255 for term in self._lists.get(key) or ()}
            if key not in self._lists:
                return words, 0.0
            self._terms[key] = words, float(sum(weight * weight for weight in words.values()))
        return self._terms[key]
