"""A small desk of our own articles, and how the tests of whole runs read them in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import polars as pl

from flows.batch import Batch, Job
from flows.job import run_job
from flows.steps import audit as audit_step
from warehouse.seal_check import verify
from warehouse.sealing import current

ARTICLES = [
    {
        "id": "a1", "outlet": "Harbour Herald", "title": "Lumora admits leak", "date": "2024-05-02",
        "text": "PORT ELLEN, May 2 (Reuters) - Lumora said on Thursday that data of 60 million users had leaked.\n\n"
        '"We should have seen it earlier," chief executive Dana Whitlow said.\n\nThe figure is 20 million more than previously reported.',
    },
    {
        "id": "a2", "outlet": "Courier", "title": "Brightwell denies it", "date": "2024-05-03",
        "text": 'Up to 60 million members of Lumora may be affected.\n\nBrightwell tweeted that it held "data of 15 million individuals, not 60 million".',
    },
    {"id": "a3", "outlet": "Courier", "title": "Kein Wort", "date": "2024-05-03", "text": "Das Unternehmen sagte am Freitag kein Wort zu den Vorwürfen, die seit Wochen im Raum stehen und die es nicht los wird."},
    {"id": "a4", "outlet": "Courier", "title": "No text", "date": "2024-05-03"},
]  # fmt: skip


class Silent:
    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, message: str) -> None:
        self.said.append(message)

    def step(self, name: str) -> None: ...

    def tick(self, done: int, of: int) -> None: ...


def write(path: Path, records: list[dict]) -> Path:
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def run(source: Path, warehouse: Path, call: Callable | None = None) -> Batch:
    """Every run of every test must leave a file that is as its seals say, to the last value."""
    job = Job(warehouse, (str(source),))
    batch = run_job(job, Silent(), call) if call else run_job(job, Silent())
    assert_sealed(warehouse)
    return batch


def assert_sealed(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        verdict = verify(connection, current(connection), whole=True)
    assert verdict.state == "holds", verdict.broken


def rows(warehouse: Path, query: str) -> list[tuple]:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return connection.execute(query).fetchall()


FACTS = (
    "fact_claim",
    "fact_quote",
    "fact_mention",
    "fact_date",
    "fact_article",
    "article_zone",
    "fact_copy",
    "dim_article",
    "dim_entity",
    "dim_outlet",
    "dim_story",
)


def contents(warehouse: Path, tables: tuple[str, ...] = FACTS) -> dict[str, list[tuple]]:
    return {t: rows(warehouse, f"select * from {t} order by all") for t in tables}


def copy_warehouse(warehouse: Path, folder: Path) -> Path:
    """A copy to change, without the archive."""
    target = folder / "copy.duckdb"
    shutil.copy(warehouse, target)
    shutil.copytree(warehouse.with_name(warehouse.name + ".files"), target.with_name(target.name + ".files"))
    return target


def tampered(change: Callable[[pl.DataFrame], pl.DataFrame], table: str = "fact_claim") -> Callable:
    """A ``call`` that changes a staged table just before the audit."""

    def call(step: Callable, *arguments: object) -> object:
        if step is audit_step.audit:
            for path in (arguments[0].stage / table).glob("*.parquet"):
                change(pl.read_parquet(path)).write_parquet(path)
        return step(*arguments)

    return call
