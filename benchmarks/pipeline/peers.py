"""Peers: what others take for a part of the job, on the first articles of the same file, each in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

import polars as pl

from benchmarks.copies.apart import run_apart

ARTICLES = 100  # they are slow


def spacy_names(texts: list[str]) -> None:
    """spaCy's small English pipeline: words, sentences, parse, names. No claims, quotations, dates or copies."""
    import en_core_web_sm

    pipeline = en_core_web_sm.load()
    for _ in pipeline.pipe(texts):
        pass


def quantulum_numbers(texts: list[str]) -> None:
    """quantulum3: numbers with units."""
    from quantulum3 import parser

    for text in texts:
        parser.parse(text)


def pandas_checks(texts: list[str]) -> None:
    """pandas looking for three kinds of bad rows: the least of an audit."""
    import pandas as pd

    rows = pd.DataFrame({"text": texts})
    for bad in (rows["text"].isna(), rows["text"].str.len() < 80, rows["text"].duplicated()):
        bad.sum()


PEERS: dict[str, Callable[[list[str]], None]] = {
    "spaCy, small English pipeline": spacy_names,
    "quantulum3": quantulum_numbers,
    "pandas, three checks": pandas_checks,
}


def rates(source: Path) -> dict[str, float | None]:
    """Peer -> articles per second of processor time; None where it is not installed (``uv sync --group bench``)."""
    found: dict[str, float | None] = {}
    for name, peer in PEERS.items():
        try:
            found[name] = run_apart(_rate, peer, source)
        except ImportError:
            found[name] = None
    return found


def _rate(peer: Callable[[list[str]], None], source: Path) -> float:
    texts = pl.read_parquet(source, columns=["text"])["text"].drop_nulls().head(ARTICLES).to_list()
    peer(texts[:2])  # libraries are imported, models loaded
    began = process_time()
    peer(texts)
    return len(texts) / max(process_time() - began, 1e-6)
