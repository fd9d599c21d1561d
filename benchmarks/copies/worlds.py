"""Worlds: as many articles as wanted, made of one sample of news, whose copies are known.

A world is the sample once more in another vocabulary: every word is exchanged for another by the world's key, the same one
wherever it stands, but for the ``SHARED_WORDS`` commonest and the outlets' standing lines. A word that is common in news is
exchanged for one about as common, others for words that do not exist, figures for figures. So the articles of two worlds share what unrelated
news share (common phrases, boilerplate), and nothing else, while within a world sentences, lengths, stories and outlets
stay those of real news. To these come copies by kind of edit, as ``made.copies`` makes them, and a story that many outlets
print. A world's articles are published within ``DAYS`` days, the next world's after that.

Worlds are made in a process of their own, so that the memory they take is not counted.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import random
import re
import string
from array import array
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl

from benchmarks.copies.made import SCHEMA, Copy, copies, key, news
from transforms.corpus.index.candidates import candidates
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.repeats.repeated_lines import find_repeats
from transforms.corpus.words.hashed_words import read_words
from transforms.corpus.words.hashing import grams
from transforms.corpus.words.word_split import without_links

SHARED_WORDS = 100
FIRST_DAY, DAYS = dt.date(2001, 1, 1), 3
COPIED = 0.2
HOSTS = 300  # articles of the sample that are not in a world but with half of another in them
WORLD = 1_000_000  # roots of one world are numbered from a multiple of this
PRINTS, MANY_PRINTS, MANY_EVERY = 40, 500, 10  # outlets that print a world's wire story; every tenth world's: many
RUN, FEW = 8, 50  # words that two articles of the sample have in common; carriers of a run that is anybody's own
BAND = 40  # common words that are exchanged among each other
_TOKEN = re.compile(r"\w+|\W+")
MADE = {"article_key": pl.Int64, "kind": pl.String, "source_key": pl.Int64, "root": pl.Int64, "host": pl.Int64}


class World(NamedTuple):
    """``articles``: a batch; ``made``: one row per article: what it is a copy of (``kind``, ``source_key``: null if of
    nothing), and whose text it holds: ``root``, and ``host`` where there is a second one."""

    articles: pl.DataFrame
    made: pl.DataFrame


class Sample(NamedTuple):
    """The sample as numbers of words: ``vocabulary``, which of it is exchanged, the words of all articles one after the
    other, and how many each has."""

    articles: pl.DataFrame
    vocabulary: list[str]
    exchanged: list[int]
    words: np.ndarray
    sizes: np.ndarray


def read_sample(articles: pl.DataFrame) -> Sample:
    """``articles``: as ``made.news`` returns them."""
    standing = find_repeats(articles, MemoryHistory()).lines
    seen: Counter[str] = Counter()
    numbers: dict[tuple[str, bool], int] = {}
    words, sizes = array("I"), []
    for text in articles["text"]:
        before = len(words)
        # another story's headline, set into a sentence, is not known for one in another vocabulary
        for line in without_links(text).splitlines(keepends=True):
            stands = line.strip() in standing
            for token in _TOKEN.findall(line):
                words.append(numbers.setdefault((token, stands), len(numbers)))
                seen[token.lower()] += token[0].isalnum()
        sizes.append(len(words) - before)
    common = {w for w, _ in seen.most_common(SHARED_WORDS)}
    exchanged = [i for (w, stands), i in numbers.items() if not stands and w.lower() not in common]
    vocabulary = [w for w, _ in numbers]
    return Sample(articles, vocabulary, exchanged, np.frombuffer(words, np.uint32), np.array(sizes))


def akin(articles: pl.DataFrame) -> pl.DataFrame:
    """Pairs (``a``, ``b``: places) of articles of the sample that have text in common to begin with: two runs of ``RUN``
    words, not counting what more than ``FEW`` articles have: those are an outlet's standing lines."""
    words = read_words(articles["text"].to_list())
    run = grams(words.hashes, RUN)
    article = np.searchsorted(words.offsets, np.arange(len(run)), "right") - 1
    inside = np.arange(len(run)) + RUN <= words.offsets[article + 1]
    runs = pl.DataFrame({"run": run[inside], "article": article[inside]}).unique()
    runs = runs.filter(pl.len().over("run").is_between(2, FEW))
    n = len(articles)
    no_limit = np.zeros(n, np.int64)  # words: two runs in common are enough, however long the articles
    pairs = candidates(runs["run"].to_numpy(), runs["article"].to_numpy(), no_limit, np.ones(n, bool), most=n)
    return pl.DataFrame({"a": pairs.min(axis=1), "b": pairs.max(axis=1)})


_samples: list[Sample] = []


def worlds(path: str, folder: Path) -> Iterator[World]:
    """One world after another, without end. ``path``: the sample, as ``made.news`` reads it; ``folder``: for files."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as apart:
        n = 0
        while True:
            apart.submit(_write, path, n, folder).result()
            yield World(pl.read_parquet(folder / "articles.parquet"), pl.read_parquet(folder / "made.parquet"))
            n += 1


def _write(path: str, n: int, folder: Path) -> None:
    if not _samples:
        _samples.append(read_sample(news(path)))
    world = make_world(_samples[0], n)
    world.articles.write_parquet(folder / "articles.parquet")
    world.made.write_parquet(folder / "made.parquet")


def make_world(sample: Sample, n: int) -> World:
    rng, day = random.Random(n), FIRST_DAY + dt.timedelta(days=n * DAYS)
    letters, digits = list(string.ascii_lowercase), rng.sample(string.digits, 10)
    rng.shuffle(letters)
    small = "".join(letters)
    table = str.maketrans(string.ascii_letters + string.digits, small + small.upper() + "".join(digits))
    vocabulary, common = list(sample.vocabulary), _exchanged(rng)
    for i in sample.exchanged:
        word = vocabulary[i]
        other = common.get(word.lower())
        vocabulary[i] = word.translate(table) if not other else other.capitalize() if word[0].isupper() else other
    tokens = pl.Series(vocabulary).gather(sample.words)
    article = np.repeat(np.arange(len(sample.sizes)), sample.sizes)
    texts = pl.DataFrame({"article": article, "token": tokens}).group_by("article", maintain_order=True)
    of = sample.articles
    days = [day + dt.timedelta(days=rng.randrange(DAYS)) for _ in range(len(of))]
    keys = pl.Series("article_key", [key(f"{n} {k}") for k in of["article_key"]], dtype=pl.Int64)
    articles = of.select(SCHEMA.keys()).with_columns(
        keys,
        pl.Series("published_on", days),
        texts.agg(pl.col("token").str.join(""))["token"].alias("text"),
        pl.Series("title", [t and t.translate(table) for t in of["title"]]),
    )
    root = pl.Series("root", n * WORLD + np.arange(len(of)), dtype=pl.Int64)
    made = pl.DataFrame({"article_key": keys, "root": root})
    root_of = dict(made.iter_rows())
    hosts, articles, made = articles[:HOSTS], articles[HOSTS:], made[HOSTS:]
    copied, truth = copies(articles, COPIED, n, hosts)
    printed, prints = _prints(articles, n, rng)
    rows = [(c.key, c.kind, c.source, root_of[c.source], root_of[c.host]) for c in [*truth, *prints]]
    made = made.with_columns(
        kind=pl.lit(None, pl.String), source_key=pl.lit(None, pl.Int64), host=pl.col("root")
    ).select(MADE.keys())
    whole = pl.concat([articles, copied, printed]).sample(fraction=1, shuffle=True, seed=n)
    return World(whole, pl.concat([made, pl.DataFrame(rows, schema=MADE, orient="row")]))


def _exchanged(rng: random.Random) -> dict[str, str]:
    """Common words of news, each with one about as common."""
    listed = (files("transforms.corpus.stories") / "common_words.txt").read_text(encoding="utf-8").split("\n")
    words = [
        w
        for w, _ in sorted((line.split(" ") for line in listed if line[:1].isalpha()), key=lambda x: (-int(x[1]), x[0]))
    ]
    other = [
        w
        for i in range(SHARED_WORDS, len(words), BAND)
        for w in rng.sample(words[i : i + BAND], len(words[i : i + BAND]))
    ]
    return dict(zip(words[SHARED_WORDS:], other, strict=True))


def _prints(articles: pl.DataFrame, n: int, rng: random.Random) -> tuple[pl.DataFrame, list[Copy]]:
    """A story as many outlets print it: a few words changed, the ending cut in half of them; and the truth of each."""
    row = articles.filter(pl.col("text").str.len_chars() > 1_500).row(n % 1_000, named=True)
    source, words = row["article_key"], row["text"].split(" ")
    rows, prints = [], []
    for i in range(MANY_PRINTS if n % MANY_EVERY == 0 else PRINTS):
        own = list(words[: len(words) - (i % 2) * len(words) // 4])
        for _ in range(len(own) // 50):
            own[rng.randrange(len(own))] = rng.choice(words)
        k = key(f"{source} print {i}")
        rows.append(row | {"article_key": k, "outlet": f"Print {i}", "text": " ".join(own)})
        prints.append(Copy("printed by many", source, k, source))
    return pl.DataFrame(rows, schema=SCHEMA), prints
