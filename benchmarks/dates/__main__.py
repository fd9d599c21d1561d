"""Resolved dates on the labelled articles, beside dateparser's search where it is installed.

    uv run python -m benchmarks.dates [--misses]

Labels: ``tests/data/dates_articles.json`` (offsets and ISO values, by reading; null: not scored); the texts lie beside the
checkout (``../shared``). Two rounds, whose first scores, before any rule had seen them, were 0.957 (208 dates) and 0.915 (111). A date is right if it overlaps a label, each label once, and has its value; dateparser, which
knows days only, is given the label's granularity.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from transforms.facts.dates.read_dates import read_dates
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import read_layout

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
Found = Iterable[tuple[int, int, str | None]]


class Labelled(NamedTuple):
    """A text, its day, and its dates: start, end, value."""

    name: str
    text: str
    anchor: date
    dates: list[tuple[int, int, str | None]]


def main() -> None:
    if not SHARED.exists():
        sys.exit(f"skipped: the labelled articles are not at hand (no {SHARED})")
    articles = labelled()
    readers: dict[str, Callable[[Labelled], Found]] = {"wirehouse": ours}
    try:
        import dateparser.search  # noqa: F401

        readers["dateparser"] = theirs
    except ImportError:
        print("dateparser is not installed: left out")
    for name, reader in readers.items():
        start = time.process_time()
        right, found, total, wrong = score(articles, reader)
        seconds = time.process_time() - start
        figures = f"P {right / found:.3f}  R {right / total:.3f}  F1 {2 * right / (found + total):.3f}"
        print(f"{name:11} n={total}  {figures}  {seconds:.2f} s")
        if "--misses" in sys.argv[1:] and name == "wirehouse":
            print("\n".join(wrong))


def labelled() -> list[Labelled]:
    import polars as pl

    texts = dict(pl.read_parquet(SHARED / "corpora/news_dev.parquet", columns=["id", "text"]).iter_rows())
    for line in (SHARED / "corpora/datelines/articles.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"]
    rows = json.loads((ROOT / "tests/data/dates_articles.json").read_text(encoding="utf-8"))
    return [
        Labelled(r["id"], texts[r["id"]], date.fromisoformat(r["anchor"]), [(s, e, v) for s, e, v in r["dates"]])
        for r in rows
    ]


def score(articles: list[Labelled], reader: Callable[[Labelled], Found]) -> tuple[int, int, int, list[str]]:
    """Right, found and labelled dates, and a line for each wrong one."""
    right = found = 0
    wrong = []
    for article in articles:
        left = list(article.dates)
        for start, end, value in reader(article):
            near = [label for label in left if label[0] < end and start < label[1]]
            same = [label for label in near if label[2] in (None, value)]
            if same:
                left.remove(same[0])
            if same and same[0][2] is None:
                continue
            found += 1
            right += bool(same)
            if not same:
                wrong.append(f"  {article.name}: {article.text[start:end]!r} read as {value}, labelled {near}")
        wrong += [f"  {article.name}: {article.text[s:e]!r} {v} not read" for s, e, v in left if v]
    return right, found, sum(v is not None for a in articles for _, _, v in a.dates), wrong


def ours(article: Labelled) -> Found:
    prose = read_prose(article.text, read_layout(article.text))
    return [(d.start, d.end, d.resolved) for d in read_dates(prose, article.anchor)]


def theirs(article: Labelled) -> Found:
    from dateparser.search import search_dates

    base = datetime.combine(article.anchor, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    place = 0
    for surface, moment in search_dates(article.text, languages=["en"], settings=settings) or []:
        start = article.text.find(surface, place)
        if start >= 0:
            place = start + len(surface)
            labels = [v for s, e, v in article.dates if s < place and start < e and v]
            yield start, place, as_coarse(moment.date(), labels[0]) if labels else moment.date().isoformat()


def as_coarse(day: date, value: str) -> str:
    """``day`` as coarse as ``value`` says it."""
    if "W" in value:
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}" + ("-WE" if value.endswith("WE") else "")
    return f"{day.year}-Q{(day.month + 2) // 3}" if "Q" in value else day.isoformat()[: len(value)]


if __name__ == "__main__":
    main()
