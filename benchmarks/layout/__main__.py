"""Layout and dates: datelines against the labelled set, speed on news, growth on texts made to be slow.

    uv run python -m benchmarks.layout

Sets beside the checkout (``../shared``) are used where they exist; without them only the made-up texts are timed.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from transforms.facts.dates.read_dates import read_dates
from transforms.lexicon.months import month_number
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import Layout, read_layout

SHARED = Path(__file__).resolve().parents[3] / "shared"
ANCHOR = date(2018, 5, 22)
HOSTILE = {
    "one line of prose": "The ferry left at noon, the harbour master said on Tuesday. ",
    "short lines": "Nobody could have closed that gate in time\n\n",
    "links without a name": "aA MORE ",
    "brackets": "( PHOTOS: ",
    "galleries": "Hide Caption 3 of 9 May 3, 2016 ",
    "months": "May ",
    "years": "2016",
    "periods": "this year 2018 last week three days ago ",
    "blank lines": " \n",
}


def main() -> None:
    if SHARED.exists():
        right, asked = datelines(SHARED / "corpora" / "datelines")
        print(f"datelines: place and date right in {right} of {asked} ({right / asked:.4f})")
        for name, rate in speeds(SHARED / "corpora" / "news_dev.parquet").items():
            print(f"{name}: {rate:.1f} million characters a second on news, one core")
    else:
        print("no labelled sets beside the checkout: accuracy and speed on news are skipped")
    print("seconds for 100,000 and for 1,000,000 characters (layout, dates); linear: the second is ten times the first")
    for name, unit in HOSTILE.items():
        (small, small_dates), (large, large_dates) = growth(unit, 100_000), growth(unit, 1_000_000)
        print(f"  {name:22} layout {small:7.3f} {large:7.3f}   dates {small_dates:7.3f} {large_dates:7.3f}")


def datelines(folder: Path) -> tuple[int, int]:
    """How many datelines of the set have place and day right, as its scorer asks, and how many there are."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["gold"]
    with (folder / "articles.jsonl").open(encoding="utf-8") as lines:
        texts = {article["id"]: article["text"] for article in map(json.loads, lines)}
    right = 0
    for key, wanted in gold.items():
        found = read_layout(texts[key]).dateline
        m = re.match(r"([A-Za-z]+)\.? ?(\d+)", wanted["month_day"])
        if found and m:
            day = f"-{month_number(m[1], typos=True):02d}-{int(m[2]):02d}"
            right += _fold(found.place) == _fold(wanted["place"]) and (found.date or "").endswith(day)
    return right, len(gold)


def speeds(parquet: Path) -> dict[str, float]:
    """Millions of characters a second of processor time, by reader."""
    import polars as pl

    frame = pl.read_parquet(parquet)
    texts, titles = frame["text"].to_list(), frame["title"].to_list()
    size = sum(map(len, texts)) / 1e6
    layouts: list[Layout] = []
    taken = {
        "layout": _timed(lambda: layouts.extend(read_layout(t, title=h) for t, h in zip(texts, titles, strict=True)))
    }
    proses = [read_prose(text, layout) for text, layout in zip(texts, layouts, strict=True)]
    taken["dates"] = _timed(lambda: [read_dates(prose, ANCHOR) for prose in proses])
    return {name: size / seconds for name, seconds in taken.items()}


def growth(unit: str, size: int) -> tuple[float, float]:
    """Seconds for the layout and for the dates of ``unit`` repeated to ``size`` characters."""
    text = (unit * (size // len(unit) + 1))[:size]
    layouts: list[Layout] = []
    seconds = _timed(lambda: layouts.append(read_layout(text, title="Ferry left")))
    prose = read_prose(text, layouts[0])
    return seconds, _timed(lambda: read_dates(prose, ANCHOR))


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _fold(words: str | None) -> str:
    return re.sub(r"[^\w]+", " ", (words or "").casefold()).strip()


if __name__ == "__main__":
    main()
