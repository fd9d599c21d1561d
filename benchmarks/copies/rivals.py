"""The same articles through others: datatrove's MinHash (its signature step alone) and rensa's own deduplicator."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from time import perf_counter, process_time
from typing import NamedTuple

import polars as pl

from benchmarks.copies.apart import peak_gigabytes, run_apart
from benchmarks.copies.made import news
from transforms.corpus.batch_texts import read_texts
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate
from transforms.corpus.repeats.repeated_lines import find_repeats

HASHES = 112  # datatrove's own: 14 buckets of 8


def ours(batch: pl.DataFrame) -> None:
    """The whole step: words, repeated lines, copies, groups, stories."""
    read = read_texts(batch)
    find_repeats(batch, MemoryHistory(), read=read)
    relate(batch, MemoryHistory(), read=read)


def datatrove(batch: pl.DataFrame) -> None:
    """Signatures only; its later steps would add to the time."""
    from datatrove.data import Document
    from datatrove.pipeline.dedup.minhash import MinhashConfig, MinhashDedupSignature

    folder = tempfile.mkdtemp()
    step = MinhashDedupSignature(folder, MinhashConfig(n_grams=5, num_buckets=14, hashes_per_bucket=8))
    documents = (Document(text=t, id=str(i)) for i, t in enumerate(batch["text"]))
    for _ in step.run(documents, 0, 1) or ():
        pass
    shutil.rmtree(folder)


def rensa(batch: pl.DataFrame) -> None:
    """Python's words in fives, rensa's MinHash and LSH."""
    from rensa import RMinHash, RMinHashDeduplicator

    deduplicator = RMinHashDeduplicator(threshold=0.7, num_perm=HASHES, use_lsh=True, num_bands=14, seed=1)
    for i, text in enumerate(batch["text"]):
        words = text.lower().split()
        sketch = RMinHash(num_perm=HASHES, seed=1)
        sketch.update([" ".join(words[k : k + 5]) for k in range(max(len(words) - 4, 1))])
        deduplicator.add_pairs([(str(i), sketch)])


class Rate(NamedTuple):
    """Articles a second by the clock and by the processor's time (all cores), and megabytes taken at most on top of what the
    articles and the libraries take."""

    clock: float
    processor: float
    megabytes: float


def rate(run: Callable[[pl.DataFrame], None], path: str, articles: int) -> Rate:
    """``run`` on the first articles of the sample, in a process of its own. Raises ImportError where it is not installed."""
    return run_apart(_rate, run, path, articles)


def _rate(run: Callable[[pl.DataFrame], None], path: str, articles: int) -> Rate:
    batch = news(path)[:articles]
    run(batch[:2])  # libraries are imported
    before = peak_gigabytes()
    wall, cpu = perf_counter(), process_time()
    run(batch)
    wall, cpu = perf_counter() - wall, process_time() - cpu
    return Rate(len(batch) / wall, len(batch) / cpu, 1e3 * (peak_gigabytes() - before))
