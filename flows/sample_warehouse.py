"""A warehouse of the sample articles, for pages that show what comes of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.batch import Job
from flows.job import run_job
from flows.progress import Console

ARTICLES = Path("examples") / "articles"


@contextmanager
def sample_warehouse() -> Iterator[Path]:
    """The path of one in a temporary folder. To be called in the folder of the project."""
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Path(folder) / "w.duckdb"
        run_job(Job(warehouse, (str(ARTICLES),)), Console(quiet=True))
        yield warehouse
