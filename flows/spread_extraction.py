"""Facts, days and words read on a cluster: a part of the batch goes out as its file's bytes, and comes back as the staged tables'."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

import polars as pl

from flows.batch import STAGED
from flows.cluster import Cluster, packed, unpacked
from flows.extraction import Part, counted_part, read_part, staged_frame
from flows.staged_days import Day, days_of_part, read_days
from transforms.corpus.batch_texts import Texts, join_texts, read_texts


class Sent(NamedTuple):
    """A part on its way. ``days``: of its articles, as far as they have been read."""

    part: bytes
    days: dict[int, Day]


def extract_spread(
    cluster: Cluster, parts: list[Path], stage: Path, blocks: frozenset[str], today: date, pipeline: str | None
) -> Iterator[Part]:
    """As ``extract_part`` of each part, in order; the tables are staged here."""
    work = partial(_extract, today=today, pipeline=pipeline)
    read = cluster.mapped(work, (_sent(path, stage) for path in parts), blocks=blocks)
    for path, (told, tables) in zip(parts, read, strict=True):
        for table, rows in tables.items():
            (stage / table).mkdir(parents=True, exist_ok=True)
            unpacked(rows).write_parquet(stage / table / path.name, compression="lz4")
        yield told


def _sent(path: Path, stage: Path) -> Sent:
    return Sent(path.read_bytes(), days_of_part(stage, path.stem))


def _extract(sent: Sent, *, blocks: frozenset[str], today: date, pipeline: str | None) -> tuple[Part, dict[str, bytes]]:
    rows, failed = read_part(io.BytesIO(sent.part), blocks, today, pipeline, sent.days)
    return counted_part(rows, failed), {table: packed(staged_frame(table, rows)) for table in STAGED}


def texts_spread(cluster: Cluster, records: pl.DataFrame, today: date) -> tuple[Texts, pl.DataFrame]:
    """(the words and samples of the texts, their days of publication), as ``read_texts`` and ``read_days`` give them."""
    columns = ["article_key", "text", "title", "url", "published_raw"]
    slices = (packed(piece) for piece in records.select(columns).iter_slices(SLICE))
    found = list(cluster.mapped(partial(_read_texts, today=today), slices))
    return join_texts([texts for texts, _ in found]), pl.concat([unpacked(days) for _, days in found])


SLICE = 1_000  # records


def _read_texts(sent: bytes, *, today: date) -> tuple[Texts, bytes]:
    records = unpacked(sent)
    return read_texts(records), packed(read_days(records, today))
