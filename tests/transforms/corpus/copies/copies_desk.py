"""Made-up articles for the tests of copies and stories: sentences of invented words, so that nothing is shared by chance."""

from __future__ import annotations

import datetime as dt
import random

import polars as pl

SCHEMA = {
    "article_key": pl.Int64,
    "outlet": pl.String,
    "published_on": pl.Date,
    "title": pl.String,
    "text": pl.String,
    "wire_credits": pl.List(pl.String),
    "language": pl.String,
}
DAY = dt.date(2021, 3, 1)
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


def words(n: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    return ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(n)]


def prose(n: int, seed: int) -> str:
    """About ``n`` invented words in sentences and paragraphs."""
    rng = random.Random(seed * 7 + 1)
    left, paragraphs = words(n, seed), []
    while left:
        sentences = []
        for _ in range(rng.randint(1, 3)):
            size = rng.randint(8, 24)
            part, left = left[:size], left[size:]
            if part:
                sentences.append(" ".join(part).capitalize() + ".")
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(p for p in paragraphs if p)


def edited(text: str, share: float, seed: int) -> str:
    """The text with a share of its words replaced by others."""
    rng, other = random.Random(seed), words(500, seed + 10_000)
    return "\n".join(
        " ".join(rng.choice(other) if rng.random() < share else w for w in line.split(" ")) for line in text.split("\n")
    )


def article(key: int, text: str, outlet: str | None = None, day: int | None = 0, **more) -> dict:
    return {
        "article_key": key,
        "outlet": outlet,
        "published_on": None if day is None else DAY + dt.timedelta(days=day),
        "title": None,
        "text": text,
        "wire_credits": [],
        "language": "en",
        **more,
    }


def frame(*articles: dict) -> pl.DataFrame:
    return pl.DataFrame(list(articles), schema=SCHEMA, orient="row")
