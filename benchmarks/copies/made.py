"""Made copies, whose truth is known: edits of real articles, and whole further collections made of one.

A further collection ("universe") has every letter and figure exchanged for another by one key: no word of it is a word of the first,
so nothing is shared between two, but all that copies share within one stays shared.
"""

from __future__ import annotations

import datetime as dt
import random
import string
from collections.abc import Iterator
from hashlib import blake2b

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


def copies(articles: pl.DataFrame, share: float, seed: int) -> tuple[pl.DataFrame, list[tuple[str, int, int]]]:
    """Copies of a share of the articles, printed elsewhere a day later; and (kind of edit, key, key of its copy)."""
    rng = random.Random(seed)
    rows = articles.select(SCHEMA.keys()).rows(named=True)
    vocabulary = [w for r in rows[:300] for w in r["text"].split()[:100]]
    made, truth = [], []
    for n, i in enumerate(sorted(rng.sample(range(len(rows)), int(share * len(rows))))):
        row, kind = rows[i], KINDS[n % len(KINDS)]
        other = key(f"{row['article_key']} {kind}")
        day = row["published_on"]
        text = _edit(kind, row["text"], rng.choice(rows)["text"], vocabulary, rng)
        made.append(
            row | {"article_key": other, "outlet": f"Copy Desk {n % 40}", "text": text,
                   "published_on": day and day + dt.timedelta(days=1)}
        )  # fmt: skip
        truth.append((kind, row["article_key"], other))
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


def universes(articles: pl.DataFrame, copies_: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """One batch after another, each as large as the articles and their copies together, with nothing shared between."""
    whole = pl.concat([articles.select(SCHEMA.keys()), copies_])
    n = 0
    while True:
        rng = random.Random(n)
        letters = list(string.ascii_lowercase)
        rng.shuffle(letters)
        digits = "".join(rng.sample(string.digits, 10))
        small = "".join(letters)
        table = str.maketrans(string.ascii_letters + string.digits, small + small.upper() + digits)
        yield whole.with_columns(
            pl.Series("article_key", [key(f"{n} {k}") for k in whole["article_key"]], dtype=pl.Int64),
            pl.Series("text", [t.translate(table) for t in whole["text"]]),
            pl.Series("title", [t and t.translate(table) for t in whole["title"]]),
            pl.col("outlet") + f" {n}",
            pl.col("published_on").dt.offset_by(f"{n % 60}d"),
        )
        n += 1
