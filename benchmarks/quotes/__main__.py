"""Accuracy and speed of quotations and attribution: ``python -m benchmarks.quotes [SHARED] [--articles N]``.

SHARED is the folder with the shared sets (default: $WIREHOUSE_SHARED, else ../shared). Sets that are absent are named
and left out. Peer: textacy over a spaCy model, if both are installed (the model is on no package registry).
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import time
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from benchmarks.quotes.labelled import Score, is_shifted, read_seeds, read_set, score
from benchmarks.quotes.news import PARTS, read_news, score_numbers
from transforms.facts.names.read_names import read_names
from transforms.facts.speech.quotations import read_quotes
from transforms.facts.speech.reports import read_attributions
from transforms.facts.speech.speech import Speech
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import read_layout
from transforms.text.prose import Prose, Zone

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = {
    "straight marks": '"',
    "open curly marks": "“",
    "nested marks": "\"'a b c' ",
    "open paragraphs": "“We go on.\n\n",
    "reports": "he said 5 ",
    "passives": 'was called "a b c" by him ',
    "fragments": 'he called it "a big thing" and ',
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared")
    parser.add_argument("shared", nargs="?", default=default, type=Path)
    parser.add_argument("--articles", type=int, default=1000, help="articles to time")
    options = parser.parse_args()
    for line in [*accuracy(options.shared), *speed(options.shared, options.articles), *growth(), *peer()]:
        print(line)


def accuracy(shared: Path) -> Iterator[str]:
    """Found, and found with the right speaker, on the labelled sets; all errors of the first set have been read."""
    folder = shared / "corpora" / "quotes"
    if not (folder / "gold.json").exists():
        yield f"left out: no labelled quotations at {folder}"
    else:
        articles = list(read_set(folder))
        clean = [a for a in articles if not is_shifted(a)]
        yield _scored("quotes, whole set", score(articles))
        yield _scored("quotes, without shifted labels", score(clean))
    if not (shared / "corpora" / "news_dev.parquet").exists():
        yield f"left out: no articles for our own labels at {shared}"
    else:
        news = read_news(shared)
        for part in PARTS:
            chosen = [a for a in news if a.part == part]
            yield _scored(f"own labels, {part} part", score([a.quotes for a in chosen]))
            n = score_numbers(chosen)
            yield f"  numbers: speaker right {n.right} of {n.labelled}, given to somebody {n.given} of {n.others} others"
    if not (shared / "eval" / "seeds" / "gold.json").exists():
        yield f"left out: no labelled seeds at {shared}"
    else:
        yield _scored("seeds", score(list(read_seeds(shared))))


def _scored(name: str, s: Score) -> str:
    return (
        f"{name:34} found F1 {s.found:.4f}  with right speaker {s.with_speaker:.4f}  n={s.labels} read={s.predictions}"
    )


def speed(shared: Path, articles: int) -> Iterator[str]:
    """MB/s of one core, each step's input made beforehand."""
    path = shared / "corpora" / "news_dev.parquet"
    if not path.exists():
        yield f"left out: no articles at {path}"
        return
    texts = [t for t in pl.scan_parquet(path).select("text").head(articles).collect()["text"] if t]
    spent = dict.fromkeys(("quotations", "attribution"), 0.0)
    size = 0
    for text in texts:
        prose = read_prose(text, read_layout(text))
        mentions = read_names(prose)
        size += len(text)
        started = time.process_time()
        speech = Speech(prose, mentions)
        quotes = read_quotes(speech)
        between = time.process_time()
        read_attributions(speech, quotes)
        spent["quotations"] += between - started
        spent["attribution"] += time.process_time() - between
    for name, seconds in [*spent.items(), ("both", sum(spent.values()))]:
        yield f"{name:34} {size / seconds / 1e6:6.1f} MB/s  n={len(texts)} articles, {size / 1e6:.1f} MB"


def growth() -> Iterator[str]:
    """Seconds for hostile text of growing size: twice the text should take twice the time."""
    for name, unit in HOSTILE.items():
        seconds = []
        for size in (50_000, 100_000, 200_000):
            text = unit * (size // len(unit))
            prose = Prose(text, [Zone("body", 0, len(text))])
            started = time.process_time()
            speech = Speech(prose, [])
            read_attributions(speech, read_quotes(speech))
            seconds.append(time.process_time() - started)
        curve = "  ".join(f"{s:6.3f}" for s in seconds)
        yield f"growth, {name:26} {curve} s at 50, 100, 200 kB"


def peer() -> Iterator[str]:
    """textacy's direct quotations, where it and a spaCy model are installed."""
    missing = [m for m in ("textacy", "spacy", "en_core_web_sm") if importlib.util.find_spec(m) is None]
    if missing:
        yield f"left out: textacy over spaCy, not installed: {', '.join(missing)}"
        return
    spacy, extract = importlib.import_module("spacy"), importlib.import_module("textacy.extract")
    nlp = spacy.load("en_core_web_sm")
    text = '"The road is closed," Ann Lee said on Monday. "We must wait," she added.\n\n' * 40
    started = time.process_time()
    found = len(list(extract.direct_quotations(nlp(text))))
    yield f"textacy over spaCy: {found} quotations, {len(text) / (time.process_time() - started) / 1e6:.4f} MB/s"


if __name__ == "__main__":
    main()
