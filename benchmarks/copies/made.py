"""Made copies, whose truth is known: edits of real articles."""

from __future__ import annotations

import datetime as dt
import random
from hashlib import blake2b
from typing import NamedTuple

import polars as pl

KINDS = ("light edit", "cut ending", "half inside another", "reordered, 15 % changed")
SCHEMA = {
    "article_key": pl.Int64, "outlet": pl.String, "published_on": pl.Date, "title": pl.String, "text": pl.String,
    "wire_credits": pl.List(pl.String),
}  # fmt: skip


def key(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)


def news(path: str) -> pl.DataFrame:
    """The news sample as a batch for ``compare``, with its ``id``."""
    found = pl.read_parquet(path)
    return found.select(
        "id",
        pl.Series("article_key", [key(i) for i in found["id"]], dtype=pl.Int64),
        "outlet",
        pl.col("date").str.to_date("%Y-%m-%d", strict=False).alias("published_on"),
        "title",
        "text",
        pl.lit([], pl.List(pl.String)).alias("wire_credits"),
    )


class Copy(NamedTuple):
    """A made copy: the kind of edit, its source's key, its own, and whose text it stands in if it is ``half inside another``."""

    kind: str
    source: int
    key: int
    host: int


def copies(
    articles: pl.DataFrame, share: float, seed: int, hosts: pl.DataFrame | None = None
) -> tuple[pl.DataFrame, list[Copy]]:
    """Copies of a share of the articles, printed elsewhere a day later; and the truth of each. ``hosts``: whose text may be
    about half of another; else the articles themselves."""
    rng = random.Random(seed)
    rows = articles.select(SCHEMA.keys()).rows(named=True)
    others = rows if hosts is None else hosts.select(SCHEMA.keys()).rows(named=True)
    vocabulary = [w for r in rows[:300] for w in r["text"].split()[:100]]
    made, truth = [], []
    for n, i in enumerate(sorted(rng.sample(range(len(rows)), int(share * len(rows))))):
        row, kind = rows[i], KINDS[n % len(KINDS)]
        other = key(f"{row['article_key']} {kind}")
        day = row["published_on"]
        host = rng.choice(others)
        text = _edit(kind, row["text"], host["text"], vocabulary, rng)
        made.append(
            row | {"article_key": other, "outlet": f"Copy Desk {n % 40}", "text": text,
                   "published_on": day and day + dt.timedelta(days=1)}
        )  # fmt: skip
        truth.append(Copy(kind, row["article_key"], other, host["article_key"]))
    return pl.DataFrame(made, schema=SCHEMA), truth


def _edit(kind: str, text: str, host: str, vocabulary: list[str], rng: random.Random) -> str:
    paragraphs = [p for p in text.split("\n") if p.strip()]
    if kind == "light edit":
        words = text.split(" ")
        for _ in range(max(1, len(words) // 33)):
            at = rng.randrange(len(words))
            words[at] = rng.choice(["", rng.choice(vocabulary), f"{words[at]} {rng.choice(vocabulary)}"])
        return " ".join(words)
    if kind == "cut ending":
        return text[: int(len(text) * rng.uniform(0.5, 0.8))]
    if kind == "half inside another":
        middle = max(1, len(paragraphs) // 2)
        hosts = [p for p in host.split("\n") if p.strip()]
        at = rng.randrange(len(hosts) + 1)
        half = paragraphs[:middle] if rng.random() < 0.5 else paragraphs[middle:] or paragraphs
        return "\n\n".join([*hosts[:at], *half, *hosts[at:]])
    rng.shuffle(paragraphs)
    return "\n\n".join(
        " ".join(rng.choice(vocabulary) if rng.random() < 0.15 else w for w in p.split()) for p in paragraphs
    )
