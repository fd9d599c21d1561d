"""What the texts of a batch are compared by, on disk between the steps: read once, used to find boilerplate and copies."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import polars as pl

from transforms.corpus.batch_texts import Texts, join_texts, pick_texts
from transforms.corpus.words.hashed_words import Words


def stage_texts(texts: Texts, stage: Path, name: str) -> None:
    """Writes them to ``stage/texts``, under the ``name`` of the part that they are of."""
    folder = stage / "texts" / name
    folder.mkdir(parents=True, exist_ok=True)
    texts.articles.write_parquet(folder / "articles.parquet", compression="lz4")
    texts.units.write_parquet(folder / "units.parquet", compression="lz4")
    for name, values in texts.words._asdict().items():
        np.save(folder / f"{name}.npy", values)


def staged_texts(stage: Path, names: Iterable[str], articles: pl.Series) -> Texts:
    """What ``stage_texts`` wrote of these parts: of these articles (keys), in their order."""
    return pick_texts(join_texts([_staged(stage / "texts" / name) for name in names]), articles)


def _staged(folder: Path) -> Texts:
    words = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in Words._fields}
    return Texts(
        pl.read_parquet(folder / "articles.parquet"), Words(**words), pl.read_parquet(folder / "units.parquet")
    )
