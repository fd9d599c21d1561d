"""Made news: events of several affairs, each told by a few outlets in words of their own; who tells which is known.

An affair has names and a vocabulary, its events share these and add some of their own, and a later event looks back at the one
before it. An article is sentences of words as common as they are in news, strewn with what its event, its affair and it alone
have; the first ones say most of the event. Web pages have their outlet's lines around them, and the headlines of others. Some
articles rewrite another one: sentences taken over, left out, put anew.
"""

from __future__ import annotations

import datetime as dt
import random
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

import polars as pl

from benchmarks.copies.made import SCHEMA, key

FIRST_DAY = dt.date(2021, 3, 1)


class World(NamedTuple):
    """``articles``: as ``relate`` takes them; ``story``: the event of each by key."""

    articles: pl.DataFrame
    story: dict[int, str]


class Plan(NamedTuple):
    """``events`` of each of ``affairs`` within ``days``; ``dated``: the share of articles with a date; ``own``: the share of
    an article's telling words that are its event's, the affair having the rest; ``rewrites``: the share of articles that are
    put together from another; ``is_web``: whether pages stand in their outlet's lines."""

    affairs: int
    events: int
    days: int
    dated: float
    own: float = 0.6
    rewrites: float = 0.0
    is_web: bool = False


class _Words(NamedTuple):
    names: list[str]
    words: list[str]


class _Desk:
    def __init__(self, seed: int, plan: Plan):
        self.rng = random.Random(seed)
        self.plan = plan
        pairs = [w.split(" ") for w in _lines() if w.split(" ")[0].isalpha()]
        self._common = [w for w, _ in pairs]
        self._upto = list(accumulate(int(n) for _, n in pairs))
        self._rare = [w for w, n in pairs if int(n) < 40 and len(w) > 4]
        self._lines = {f"Paper {i}": [self._plain(5) for _ in range(4)] for i in range(8)}
        self._known = self.invented(60, capital=True)  # names that any article may drop

    def invented(self, n: int, *, capital: bool = False) -> list[str]:
        rng = self.rng
        words = ["".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(4)) for _ in range(n)]
        return [w.capitalize() for w in words] if capital else words

    def telling(self, names: int, words: int) -> _Words:
        """Names that nobody else has, and words that news has now and then, one in six a word of its own."""
        return _Words(
            self.invented(names, capital=True),
            [*self.rng.sample(self._rare, words - words // 6), *self.invented(words // 6)],
        )

    def article(self, affair: _Words, before: _Words, event: _Words) -> list[str]:
        """Sentences; the first two are the lead."""
        own, n = self.telling(4, 20), self.rng.choice((7, 12, 18, 30, 45))
        return [self._sentence(affair, before, event, own, 0.45 if i < 2 else 0.22, i < 2) for i in range(n)]

    def rewritten(self, told: list[str], affair: _Words, before: _Words, event: _Words) -> list[str]:
        fresh = self.article(affair, before, event)
        kept = [s for s in told if self.rng.random() < 0.5]
        return [
            *fresh[:2],
            *self.rng.sample([*kept, *fresh[2 : 2 + len(kept)]], len(kept) + len(fresh[2 : 2 + len(kept)])),
        ]

    def page(self, outlet: str, text: list[str], headlines: list[str]) -> str:
        lines = self._lines[outlet]
        around = self.rng.sample(headlines, min(3, len(headlines)))
        return "\n\n".join([*lines[:2], *text[:2], *around[:1], *text[2:], *around[1:], *lines[2:]])

    def _sentence(self, affair: _Words, before: _Words, event: _Words, own: _Words, share: float, is_lead: bool) -> str:
        words = [
            self._told(affair, before, event, own, is_lead) if self.rng.random() < share else w
            for w in self._plain(self.rng.choice((12, 18, 24))).split()
        ]
        return " ".join(words).capitalize() + "."

    def _told(self, affair: _Words, before: _Words, event: _Words, own: _Words, is_lead: bool) -> str:
        rng, at = self.rng, self.rng.random()
        mine = self.plan.own * (1.2 if is_lead else 1)
        if at < mine:
            source = event
        elif at < mine + 0.08:
            source = before
        elif at < mine + 0.16:
            return rng.choice(self._known)
        else:
            source = own if at > 0.92 else affair
        return rng.choice(source.names if rng.random() < 0.5 else source.words)

    def _plain(self, n: int) -> str:
        return " ".join(self.rng.choices(self._common, cum_weights=self._upto, k=n))


def make_world(seed: int, plan: Plan) -> World:
    """The same for the same seed and plan."""
    desk = _Desk(seed, plan)
    rng = desk.rng
    told: list[tuple[int, str, dt.date | None, list[str]]] = []
    story: dict[int, str] = {}
    for a in range(plan.affairs):
        affair, before = desk.telling(5, 16), desk.telling(3, 10)
        for e in range(plan.events):
            event, articles = desk.telling(3, 10), list[list[str]]()
            begun = FIRST_DAY + dt.timedelta(days=rng.randrange(plan.days))
            for outlet in rng.sample(range(8), rng.choice((1, 1, 2, 3, 4, 6))):
                is_rewrite = articles and rng.random() < plan.rewrites
                text = (
                    desk.rewritten(articles[0], affair, before, event)
                    if is_rewrite
                    else desk.article(affair, before, event)
                )
                articles.append(text)
                k = key(f"{seed} {a} {e} {outlet}")
                day = begun + dt.timedelta(days=rng.choice((0, 0, 1, 2)))
                told.append((k, f"Paper {outlet}", day if rng.random() < plan.dated else None, text))
                story[k] = f"{a} {e}"
            before = event
    rng.shuffle(told)
    heads = [" ".join(text[0].split()[:9]) for *_, text in told]
    rows = [
        (k, outlet, day, None, desk.page(outlet, text, heads) if plan.is_web else "\n\n".join(text), [])
        for k, outlet, day, text in told
    ]
    return World(pl.DataFrame(rows, schema=SCHEMA, orient="row"), story)


def _lines() -> list[str]:
    listed = (files("transforms.corpus.stories") / "common_words.txt").read_text(encoding="utf-8").split("\n")
    return [line for line in listed if line]
