"""Made news: events of several affairs, each told by a few outlets in words of their own; who tells which is known.

An affair has names and a vocabulary; its events share these, and add some of their own. An article picks from both, first and
repeatedly from what is the event's, and from the words of all news. ``dense`` affairs have many events within days, ``sparse`` ones a single event.
"""

from __future__ import annotations

import datetime as dt
import random
from importlib.resources import files
from typing import NamedTuple

import polars as pl

from benchmarks.copies.made import SCHEMA, key

FIRST_DAY = dt.date(2021, 3, 1)


class World(NamedTuple):
    """``articles``: as ``relate`` takes them; ``story``: the event of each by key."""

    articles: pl.DataFrame
    story: dict[int, str]


def make_world(seed: int, affairs: int, events: int, dated: float) -> World:
    """``events`` of each affair in ten days; ``dated``: the share of articles with a date."""
    rng = random.Random(seed)
    common = [w for w in _common() if w.isalpha()]
    rows, story = [], {}
    for a in range(affairs):
        names, topic = _invented(rng, 8, capital=True), _invented(rng, 12)
        for e in range(events):
            own_names, own = _invented(rng, 6, capital=True), _invented(rng, 16)
            begun = FIRST_DAY + dt.timedelta(days=rng.randrange(10) if events > 1 else rng.randrange(200))
            for i in range(rng.choice((1, 1, 2, 3, 4, 6))):
                told = [*rng.sample(names, 4), *rng.sample(own_names, 4), *rng.sample(own, 7)]
                lead = [*told, *rng.choices(common[:200], k=20)]
                body = [
                    *rng.choices(told, k=12), *rng.sample(topic, 6), *rng.choices(common[:300], k=90),
                    *rng.choices(common, k=25), *_invented(rng, 8),
                ]  # fmt: skip
                rng.shuffle(lead)
                rng.shuffle(body)
                k = key(f"{seed} {a} {e} {i}")
                day = begun + dt.timedelta(days=rng.choice((0, 0, 1, 2)))
                rows.append(
                    (k, f"Paper {i}", day if rng.random() < dated else None, None, " ".join([*lead, *body]), [])
                )
                story[k] = f"{a} {e}"
    rng.shuffle(rows)
    return World(pl.DataFrame(rows, schema=SCHEMA, orient="row"), story)


def _invented(rng: random.Random, n: int, *, capital: bool = False) -> list[str]:
    words = ["".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(4)) for _ in range(n)]
    return [w.capitalize() for w in words] if capital else words


def _common() -> list[str]:
    listed = (files("transforms.corpus.stories") / "common_words.txt").read_text(encoding="utf-8").split("\n")
    return [line.split(" ")[0] for line in listed if line]
