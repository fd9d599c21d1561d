"""The raw archive: every record that entered, as it was read, in immutable Parquet; the truth `rebuild` starts from.

``raw/<started>-<run_key>/part-00000.parquet …`` hold the new and revised records in input order, ``rejected.parquet`` the
rejected ones (as quality.quarantine rows), ``files.parquet`` what was read (as quality.source_file rows), ``run.json`` the
run's ledger row, written just before the publish. A folder without its row in quality.run was never published.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl

PART_BYTES = (
    2 << 20
)  # of text in a part: some hundreds of articles, so that workers share evenly and memory stays small

RECORD_SCHEMA: dict[str, Any] = {
    "article_key": pl.Int64,
    "article_id": pl.String,
    "source_key": pl.String,
    "identity_key": pl.Int64,
    "status": pl.String,
    "url": pl.String,
    "outlet": pl.String,
    "title": pl.String,
    "byline": pl.String,
    "published_raw": pl.String,
    "modified_raw": pl.String,
    "text": pl.String,
    "source_uri": pl.String,
    "source_offset": pl.Int64,
    "raw_sha256": pl.String,
    "extra": pl.String,
    "notes": pl.List(pl.String),
}


@dataclass(frozen=True, slots=True)
class Archive:
    """One run's folder in the raw archive."""

    folder: Path

    @property
    def parts(self) -> list[Path]:
        return sorted(self.folder.glob("part-*.parquet"))

    def add(self, records: pl.DataFrame) -> None:
        """Appends records (columns of RECORD_SCHEMA), cut into parts of about PART_BYTES of text."""
        self.folder.mkdir(parents=True, exist_ok=True)
        number = len(self.parts)
        piece = pl.col("text").str.len_bytes().cum_sum() // PART_BYTES
        for part in records.with_columns(_piece=piece).partition_by("_piece", maintain_order=True, include_key=False):
            part.select(RECORD_SCHEMA.keys()).write_parquet(
                self.folder / f"part-{number:05d}.parquet", compression="zstd"
            )
            number += 1

    def amend(self, changes: Mapping[int, Mapping[str, Any]]) -> None:
        """Changes columns of records, by article key, before the run is over; notes are added to."""
        if not changes:
            return
        for path in self.parts:
            part = pl.read_parquet(path)
            if part["article_key"].is_in(list(changes)).any():
                rows = [r | _changed(r, changes.get(r["article_key"], {})) for r in part.to_dicts()]
                pl.DataFrame(rows, schema=pl.Schema(RECORD_SCHEMA)).write_parquet(path, compression="zstd")

    def write(self, name: str, frame: pl.DataFrame) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        frame.write_parquet(self.folder / f"{name}.parquet", compression="zstd")

    def load(self, name: str) -> pl.DataFrame:
        return pl.read_parquet(self.folder / f"{name}.parquet")

    def write_run(self, run: dict) -> None:
        (self.folder / "run.json").write_text(json.dumps(run, default=str, indent=1, sort_keys=True), encoding="utf-8")

    def load_run(self) -> dict:
        return json.loads((self.folder / "run.json").read_text(encoding="utf-8"))


def _changed(record: dict, change: Mapping[str, Any]) -> dict:
    return {**change, "notes": [*record["notes"], *change.get("notes", ())]}


def folder_of(raw: Path, run_key: int, started_at: datetime) -> Path:
    return raw / f"{started_at:%Y%m%dT%H%M%S%f}-{run_key}"


def archives(raw: Path) -> Iterator[Archive]:
    """The archived runs, oldest first."""
    for folder in sorted(raw.glob("*-*")):
        if (folder / "run.json").exists():
            yield Archive(folder)


def clear_unpublished(raw: Path, aside: Path, published: set[int]) -> list[Path]:
    """Takes the folders of runs that are not in ``published`` out of the archive; their records come again with the next run of
    the same source. A run killed before it was whole is removed. One that was whole goes to ``aside``: it may have been
    published once, to a file that was since replaced by an older copy. Returns what was taken out."""
    found = []
    for folder in sorted(raw.glob("*-*")):
        if int(folder.name.rsplit("-", 1)[1]) in published:
            continue
        if (folder / "run.json").exists():
            aside.mkdir(parents=True, exist_ok=True)
            folder.rename(aside / folder.name)
        else:
            shutil.rmtree(folder)
        found.append(folder)
    return found
