"""Accuracy and speed of the names: ``uv run python benchmarks/names/bench_names.py [--articles N] [--misses]``.

Accuracy: a mention is right if it overlaps a labelled one of the same kind (each label once). Sets: the golden stories of
the tests, the labelled articles of ``tests/data/names_articles.json`` (two halves, the rules were tuned on one; and a second round of twenty
articles, whose first score, before any rule had seen them, was 0.901 on its twelve agency stories and 0.960 on its eight
newspaper articles; and a third round of twenty-four, at first 0.936 on its twelve stories of 1987 and 0.981 on its twelve
newer ones; and a fourth of sixteen web stories with words and marks set apart, at first 0.915; and a fifth of sixteen agency stories, at first 0.976) and the seeds, the last two only where ``../shared`` lies beside the checkout. Speed: process time of ``read_names`` on news, one
core, first run over the texts; and on hostile texts of growing size, where the time a character has to stay level.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from transforms.facts.names.read_names import read_names
from transforms.text.prose import Prose, Zone

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


class Labelled(NamedTuple):
    """A text with its mentions (start, end, kind; kind "either" is not scored)."""

    name: str
    text: str
    mentions: list[tuple[int, int, str]]
    start: int = 0  # where the story begins


def golden() -> Iterator[Labelled]:
    for file in sorted((ROOT / "tests/golden/names").glob("*.txt")):
        mentions = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["mentions"]
        yield Labelled(
            file.stem, file.read_text(encoding="utf-8"), [(m["start"], m["end"], m["kind"]) for m in mentions]
        )


def labelled(half: str) -> Iterator[Labelled]:
    import polars as pl

    texts = dict(pl.read_parquet(SHARED / "corpora/news_dev.parquet", columns=["id", "text"]).iter_rows())
    for line in (SHARED / "corpora/datelines/articles.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"].removesuffix("\n Reuter").removesuffix("\n REUTER")
    for line in (SHARED / "corpora/copies/articles.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"]
    for article in json.loads((ROOT / "tests/data/names_articles.json").read_text(encoding="utf-8")):
        if article["set"] == half:
            mentions = [tuple(m) for m in article["mentions"]]
            yield Labelled(article["id"], texts[article["id"]], mentions, article.get("from", 0))


def seeds() -> Iterator[Labelled]:
    gold = json.loads((SHARED / "eval/seeds/gold.json").read_text(encoding="utf-8"))["articles"]
    for name, article in gold.items():
        text = (SHARED / "seeds" / name).read_bytes().decode("utf-8")
        yield Labelled(name, text, sorted((s, e, x["kind"]) for x in article["entities"] for s, e in x["mentions"]))


def score(name: str, articles: Iterable[Labelled], show: bool) -> None:
    """Prints precision, recall and F1 of a set, and its misses."""
    right = found = total = 0
    for article in articles:
        text, taken = article.text, set()
        for m in read_names(Prose(text, [Zone("body", article.start, len(text))])):
            near = [i for i, (s, e, _) in enumerate(article.mentions) if s < m.end and m.start < e]
            same = [i for i in near if article.mentions[i][2] == m.kind and i not in taken]
            if not same and any(article.mentions[i][2] == "either" for i in near):
                continue
            found += 1
            taken.update(same[:1])
            if show and not same:
                print(f"  {article.name}: not labelled: {text[m.start : m.end]!r} {m.kind} ({m.rule})")
        scored = [i for i, m in enumerate(article.mentions) if m[2] != "either"]
        right, total = right + len(taken), total + len(scored)
        for i in scored if show else ():
            if i not in taken:
                start, end, kind = article.mentions[i]
                print(f"  {article.name}: missed: {text[start:end]!r} {kind}")
    precision, recall = right / found, right / total
    print(f"{name:28} n={total:4}  P {precision:.3f}  R {recall:.3f}  F1 {2 * right / (found + total):.3f}")


def speed(articles: int) -> None:
    import polars as pl

    texts = [t for t in pl.read_parquet(SHARED / "corpora/news_dev.parquet", columns=["text"])["text"].to_list() if t]
    proses = [Prose(text, [Zone("body", 0, len(text))]) for text in texts[:articles]]
    size = sum(len(p.text) for p in proses) / 1e6
    start = time.process_time()
    found = sum(len(read_names(prose)) for prose in proses)
    seconds = time.process_time() - start
    print(f"news: {len(proses)} articles, {size:.1f} MB, {found} mentions, {size / seconds:.1f} MB/s a core")


def hostile() -> None:
    for name, unit in {
        "capitals": "Ab ",
        "shouting": "ABC DEF",
        "joined": "Bank of ",
        "hyphens": "Ab-",
        "stops": "A.",
        "lists": "Lagos, ",
    }.items():
        rates = []
        for size in (100_000, 1_000_000):
            text = unit * (size // len(unit))
            start = time.process_time()
            read_names(Prose(text, [Zone("body", 0, len(text))]))
            rates.append((time.process_time() - start) / len(text) * 1e6)
        print(f"hostile {name:9} {rates[0]:6.3f} s/MB at 0.1 MB, {rates[1]:6.3f} s/MB at 1 MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    score("golden stories", golden(), options.misses)
    if SHARED.exists():
        score("seeds", seeds(), options.misses)
        score("labelled, tuned on", labelled("tune"), options.misses)
        score("labelled, held out", labelled("hold"), options.misses)
        score("labelled, second round", labelled("second"), options.misses)
        score("labelled, third round", labelled("third"), options.misses)
        score("labelled, fourth round", labelled("fourth"), options.misses)
        score("labelled, fifth round", labelled("fifth"), options.misses)
        speed(options.articles)
    else:
        print(f"skipped: seeds, labelled articles, speed (no {SHARED})")
    hostile()


if __name__ == "__main__":
    main()
