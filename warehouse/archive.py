"""The raw archive: every record that entered, as it was read, in immutable Parquet; the truth `rebuild` starts from.

``raw/<started>-<run_key>/part-00000.parquet …`` hold the new and revised records in input order, ``rejected.parquet`` those
that could not be read (as quality.quarantine rows), ``files.parquet`` what was read (as quality.source_file rows). The
run's record, its ledger row with the list of these files and their SHA-256, is ``run.pending.json`` until the publish is
committed and ``run.json`` after it: a folder without ``run.json`` is not in the ledger, as far as the archive knows.
Anything else in ``raw/`` is a stranger and is passed over.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import polars as pl

from warehouse.swap import sync, write_whole

PART_BYTES = (
    2 << 20
)  # of text in a part: some hundreds of articles, so that workers share evenly and memory stays small
RUN_FOLDER = re.compile(r"\d{8}T\d{12}-\d+")
PART = re.compile(r"part-\d{5,}\.parquet")
RECORD, PENDING = "run.json", "run.pending.json"

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


class ArchiveDamaged(Exception):
    """The archive is not what was written: a file or a whole run is lost or altered."""


@dataclass(frozen=True, slots=True)
class Archive:
    """One run's folder in the raw archive."""

    folder: Path

    @property
    def run_key(self) -> int:
        return int(self.folder.name.rsplit("-", 1)[1])

    @property
    def is_confirmed(self) -> bool:
        """Whether the ledger has the run, as far as the archive knows: a run killed just after its commit has yet to be
        confirmed."""
        return (self.folder / RECORD).exists()

    @property
    def is_sealed(self) -> bool:
        return self.is_confirmed or (self.folder / PENDING).exists()

    @property
    def parts(self) -> list[Path]:
        """The parts in order: those that the run's record lists, once there is one that lists any."""
        files = self.load_run().get("files") if self.is_sealed else None
        names = [p.name for p in self.folder.glob("part-*.parquet")] if files is None else list(files)
        return [self.folder / name for name in sorted(filter(PART.fullmatch, names))]

    def add(self, records: pl.DataFrame) -> None:
        """Appends records (columns of RECORD_SCHEMA), cut into parts of about PART_BYTES of text."""
        self.folder.mkdir(parents=True, exist_ok=True)
        number = len(self.parts)
        piece = pl.col("text").str.len_bytes().cum_sum() // PART_BYTES
        for part in records.with_columns(_piece=piece).partition_by("_piece", maintain_order=True, include_key=False):
            self.write(f"part-{number:05d}", part.select(RECORD_SCHEMA.keys()))
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

    def seal(self, run: dict, previous: str | None) -> None:
        """Writes the run's record, with the files that belong to it, on disk when it returns. ``previous``: the folder of the
        run before, so that a folder that is lost whole is missed."""
        files = {}
        for path in sorted(self.folder.glob("*.parquet")):
            sync(path)
            files[path.name] = _sha256(path)
        found = json.loads(json.dumps(run, default=str)) | {"files": files, "previous": previous}
        write_whole(self.folder / (RECORD if self.is_confirmed else PENDING), _signed(found))
        sync(self.folder.parent)

    def confirm(self) -> None:
        """The run is in the ledger: its record says so from now on."""
        if not self.is_confirmed:
            os.replace(self.folder / PENDING, self.folder / RECORD)
            sync(self.folder)

    def load_run(self) -> dict:
        """The run's record. Raises ArchiveDamaged where it cannot be read."""
        path = self.folder / (RECORD if self.is_confirmed else PENDING)
        try:
            run = json.loads(path.read_text(encoding="utf-8"))
            assert isinstance(run, dict) and {"run_key", "started_at", "status"} <= run.keys()
        except (OSError, ValueError, AssertionError) as error:
            raise ArchiveDamaged(f"{path} cannot be read: {error or 'it is not the record of a run'}") from error
        return run

    def faults(self) -> list[str]:
        """What of the run's files is not as its record says; nothing where all is well."""
        run = self.load_run()
        if "files" not in run:
            return self._old_faults(run)
        if json.loads(_signed(run))["signature"] != run.get("signature"):
            return [f"{self.folder.name}/{RECORD} was altered"]
        found = []
        for name, digest in run["files"].items():
            path = self.folder / name
            if not path.exists():
                found.append(f"{self.folder.name}/{name} is lost")
            elif _sha256(path) != digest:
                found.append(f"{self.folder.name}/{name} was altered")
        return found

    def _old_faults(self, run: dict) -> list[str]:
        """Before 0.4 a record listed no files: what can be told is gaps, unreadable files, and too few records."""
        try:
            numbers = [int(p.stem.split("-")[1]) for p in self.parts]
            records = sum(pl.read_parquet(p, columns=["status"]).height for p in self.parts)
        except (OSError, pl.exceptions.PolarsError) as error:
            return [f"{self.folder.name}: {str(error).splitlines()[0]}"]
        if numbers != list(range(len(numbers))) or records < run["new"] + run["revised"]:
            return [f"{self.folder.name} has {records} of at least {run['new'] + run['revised']} records"]
        return []


def _changed(record: dict, change: Mapping[str, Any]) -> dict:
    return {**change, "notes": [*record["notes"], *change.get("notes", ())]}


def folder_of(raw: Path, run_key: int, started_at: datetime) -> Path:
    return raw / f"{started_at:%Y%m%dT%H%M%S%f}-{run_key}"


def folders(raw: Path) -> Iterator[Archive]:
    """Everything in ``raw`` that a run may have written, oldest first."""
    for folder in sorted(raw.glob("*-*")):
        if RUN_FOLDER.fullmatch(folder.name) and folder.is_dir():
            yield Archive(folder)


def archives(raw: Path) -> Iterator[Archive]:
    """The confirmed runs, oldest first."""
    return (archive for archive in folders(raw) if archive.is_confirmed)


def last_confirmed(raw: Path) -> str | None:
    """The name of the newest confirmed run's folder."""
    return max((archive.folder.name for archive in archives(raw)), default=None)


def verify(raw: Path) -> None:
    """Raises ArchiveDamaged where a file of a confirmed run, or a whole run, is lost or altered."""
    found = list(archives(raw))
    names = {archive.folder.name for archive in found}
    faults = [fault for archive in found for fault in archive.faults()]
    if not faults:
        before = [archive.load_run().get("previous") for archive in found]
        faults = [f"{name} is lost" for name in dict.fromkeys(before) if name and name not in names]
    if faults:
        more = f" and {len(faults) - 5} more" if len(faults) > 5 else ""
        raise ArchiveDamaged(
            f"the archive {raw} is damaged: {'; '.join(faults[:5])}{more}. Nothing was changed. Put the files back from a"
            " backup; if they are lost for good, `wirehouse rebuild --accept-losses` goes on without those runs"
        )


def accept_losses(raw: Path, aside: Path) -> list[str]:
    """Takes the runs whose files are lost or altered out of the archive, whole, to ``aside``, and no longer misses those that
    are gone. Returns the names of both."""
    lost = []
    for archive in list(archives(raw)):
        try:
            is_whole = not archive.faults()
        except ArchiveDamaged:
            is_whole = False
        if not is_whole:
            aside.mkdir(parents=True, exist_ok=True)
            archive.folder.rename(aside / archive.folder.name)
            lost.append(archive.folder.name)
    before: str | None = None
    for archive in archives(raw):
        run = archive.load_run()
        if "files" in run and run["previous"] != before:
            if run["previous"] and not Archive(raw / run["previous"]).is_confirmed:
                lost.append(run["previous"])
            write_whole(archive.folder / RECORD, _signed(run | {"previous": before}))
        before = archive.folder.name
    return sorted(set(lost))


def clear_unpublished(raw: Path, aside: Path, published: set[int]) -> list[Path]:
    """Brings the archive in line with the ledger's ``published`` runs: a run killed between its commit and its last word is
    confirmed. One that is not in the ledger is taken out, for its records come again with the next run of the same source:
    removed where it never was published, moved to ``aside`` where it was, to a file that was since replaced by an older
    copy. Returns what was taken out."""
    found = []
    for archive in folders(raw):
        if archive.run_key in published:
            if archive.is_sealed:
                archive.confirm()
            continue
        if archive.is_confirmed:
            aside.mkdir(parents=True, exist_ok=True)
            archive.folder.rename(aside / archive.folder.name)
        else:
            shutil.rmtree(archive.folder)
        found.append(archive.folder)
    return found


def _sha256(path: Path) -> str:
    with open(path, "rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _signed(run: dict) -> str:
    """The record as text, with the SHA-256 of the rest in it."""
    rest = {name: value for name, value in run.items() if name != "signature"}
    digest = sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()
    return json.dumps(rest | {"signature": digest}, indent=1, sort_keys=True)
