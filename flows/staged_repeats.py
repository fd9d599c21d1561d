"""What repeats in a batch, on disk between the steps: found once, before facts are read; kept for the comparison."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from transforms.corpus.repeats.block_evidence import Blocks
from transforms.corpus.repeats.repeated_lines import Repeats

_UNITS = ("now", "boilerplate", "gone", "turned")  # of ``Blocks``: series of units


def stage_repeats(repeats: Repeats, articles: pl.Series, stage: Path) -> None:
    """Writes them to ``stage/repeats``; ``articles``: the keys of those they were found in."""
    folder = stage / "repeats"
    folder.mkdir(parents=True, exist_ok=True)
    pl.DataFrame({"line": sorted(repeats.lines)}, schema={"line": pl.String}).write_parquet(folder / "lines.parquet")
    articles.to_frame("article_key").write_parquet(folder / "articles.parquet")
    repeats.blocks.changed.write_parquet(folder / "changed.parquet")
    for name in _UNITS:
        getattr(repeats.blocks, name).to_frame("unit").write_parquet(folder / f"{name}.parquet")


def staged_lines(stage: Path) -> frozenset[str]:
    """The lines that are boilerplate by repetition."""
    return frozenset(pl.read_parquet(stage / "repeats" / "lines.parquet")["line"])


def staged_blocks(stage: Path, articles: pl.Series) -> Blocks | None:
    """The repeated blocks; None where they were found in other articles than these: one has been rejected since."""
    folder = stage / "repeats"
    if set(pl.read_parquet(folder / "articles.parquet")["article_key"]) != set(articles):
        return None
    units = {name: pl.read_parquet(folder / f"{name}.parquet")["unit"] for name in _UNITS}
    return Blocks(changed=pl.read_parquet(folder / "changed.parquet"), **units)
