"""The same articles through others: datatrove's MinHash (its signature step alone) and rensa's own deduplicator."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from time import perf_counter, process_time

import polars as pl

from transforms.copies import MemoryHistory, compare, find_boilerplate, read_texts

HASHES = 112  # datatrove's own: 14 buckets of 8


def ours(batch: pl.DataFrame) -> None:
    """The whole step: words, repeated lines, copies, groups, stories."""
    read = read_texts(batch)
    find_boilerplate(batch, MemoryHistory(), read=read)
    compare(batch, MemoryHistory(), read=read)


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


def rate(run: Callable[[pl.DataFrame], None], batch: pl.DataFrame) -> tuple[float, float]:
    """Articles a second by the clock, and by the processor's time (all cores)."""
    wall, cpu = perf_counter(), process_time()
    run(batch)
    return len(batch) / (perf_counter() - wall), len(batch) / (process_time() - cpu)
