"""A batch: what one run carries from step to step. Small, picklable; the data itself is in the archive and the stage."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import polars as pl

from expectations.results import Audit
from warehouse.archive import Archive, folder_of
from warehouse.store import Store
from warehouse.stores import store_at

STAGED = (
    "dim_article", "dim_outlet", "dim_entity", "article_zone", "fact_article", "fact_claim", "fact_quote", "fact_mention",
    "fact_date",
)  # fmt: skip
"""Tables whose rows are read out of the texts, each a folder of the stage."""


def workers_asked(workers: int | None) -> int:
    """The processes that a job gets: as many as asked for, else one a core."""
    return os.cpu_count() or 1 if workers is None else workers


@dataclass(frozen=True, slots=True)
class Job:
    """What the user asked for. ``workers``: processes that read facts; 0 reads them in this process."""

    warehouse: Path
    sources: tuple[str, ...]
    workers: int = 0
    field_map: dict[str, str] = field(default_factory=dict)
    runner: str = "processes"
    names: str | None = None  # a spaCy pipeline that reads the names, instead of the word lists
    max_quarantined: float = 1.0  # share of quarantined records above which nothing is published
    allow_empty: bool = False  # a run without records, or with rejected ones only, is not a failure
    read_copy: bool = False  # a copy for readers is made after the run
    read_all: bool = False  # files that have not changed since the last run are read again

    @property
    def store(self) -> Store:
        return store_at(self.warehouse)


@dataclass(slots=True)
class Batch:
    """One run's identity, its folders, and its counts so far."""

    job: Job
    run_key: int
    started_at: datetime
    clock: float
    new: int = 0
    revised: int = 0
    unchanged: int = 0
    quarantined: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    checks: dict[str, int] = field(default_factory=lambda: {"passed": 0, "warned": 0, "failed": 0})

    doubts: dict[str, int] = field(default_factory=dict)  # records whose article is doubtful, by note
    seconds: float = 0.0
    raw: Path | None = None  # where the records lie, if not in the warehouse's own archive (rebuild)
    archived: dict | None = None  # the record of the run that is being rebuilt
    status: str = "running"
    audit: Audit | None = None
    built_on: int | None = None  # runs in the ledger when this one began; None where nobody else can have come between
    stamp: tuple[int, int, int] | None = None  # of the file as it was last held against its seals (``Store.stamp``)
    steps: list[tuple] = field(default_factory=list)  # name, seconds, rows, peak of memory in bytes
    earlier: list[dict] = field(default_factory=list)  # summaries of the portions of this command that came before

    @property
    def archive(self) -> Archive:
        return Archive(folder_of(self.raw or self.job.store.raw, self.run_key, self.started_at))

    def held_if_first(self, say: Callable[[str], None]) -> AbstractContextManager:
        """``Store.held_open`` where nothing was published before this batch: nobody has anything to write there yet."""
        is_first = self.built_on == 0 and not self.earlier
        return self.job.store.held_open(say) if is_first else nullcontext()

    @property
    def part_names(self) -> list[str]:
        """Of the archive's parts, in order: what is read of each lies in the stage under its name."""
        return [part.stem for part in self.archive.parts]

    @property
    def stage(self) -> Path:
        return self.job.store.stage / str(self.run_key)

    @property
    def scratch(self) -> Path:
        return self.stage / "scratch.duckdb"

    def stage_rejected(self, rows: pl.DataFrame) -> None:
        """Keeps rows of quality.quarantine that a step after the reading rejected. Not in the archive, which holds what was
        read: rebuilt from there, the batch may fare better."""
        (self.stage / "rejected").mkdir(parents=True, exist_ok=True)
        rows.write_parquet(self.stage / "rejected" / "rows.parquet")

    def rejected(self) -> pl.DataFrame:
        """Rows of quality.quarantine from before the audit: records that could not be read, articles that could not be
        extracted."""
        read = self.archive.load("rejected").filter(pl.col("stage") == "read")
        later = self.stage / "rejected" / "rows.parquet"
        return pl.concat([read, pl.read_parquet(later)]) if later.exists() else read

    @property
    def read(self) -> int:
        return self.new + self.revised + self.unchanged + self.quarantined

    @property
    def run_keys(self) -> list[int]:
        """Of the command's portions so far, this one last."""
        return [*(summary["run_key"] for summary in self.earlier), self.run_key]

    def summary(self) -> dict:
        """What `run --json` prints: of all portions so far; the key and ``published`` are the last one's."""
        return added_up([*self.earlier, self.own_summary()])

    def own_summary(self) -> dict:
        """The same of this run alone; ``doubtful`` only where there is something: how many articles by note."""
        counts = {name: self.counts.get(name, 0) for name in ("claims", "quotes", "mentions", "copy_groups")}
        return {
            "run_key": self.run_key,
            "read": self.read,
            "new": self.new,
            "revised": self.revised,
            "unchanged": self.unchanged,
            "quarantined": self.quarantined,
            **counts,
            "checks": dict(self.checks),
            "published": self.status == "published",
            "seconds": self.seconds,
            **({"doubtful": dict(self.doubts)} if self.doubts else {}),
        }


def added_up(summaries: list[dict]) -> dict:
    """
    >>> added_up([{"run_key": 1, "new": 3, "published": True, "seconds": 0.5}, {"run_key": 2, "new": 1, "published": False, "seconds": 0.2}])
    {'run_key': 2, 'new': 4, 'published': False, 'seconds': 0.7}
    """
    found: dict = {}
    for summary in summaries:
        for name, value in summary.items():
            if isinstance(value, dict):
                found[name] = _sum(found.get(name, {}), value)
            elif name in ("run_key", "published"):
                found[name] = value
            else:
                found[name] = round(found.get(name, 0) + value, 3)
    return found


def _sum(one: dict, other: dict) -> dict:
    return {name: one.get(name, 0) + other.get(name, 0) for name in {**one, **other}}
