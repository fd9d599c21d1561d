"""`wirehouse report`: the site of a warehouse, in a folder."""

from __future__ import annotations

import time
from contextlib import closing, nullcontext
from pathlib import Path

from flows.pool import executor
from flows.progress import Console
from flows.query import open_locked_down
from warehouse.report.build import Built, build
from warehouse.report.folder import claim_folder
from warehouse.report.in_words import counted

FEW = 400  # pages that are written sooner than worker processes start


def write_site(warehouse: Path, out: Path, stories: int, workers: int, console: Console) -> Built:
    """Writes the site and says what was done. ``workers``: processes that render; 0: this one alone. Raises FolderTaken."""
    clock = time.perf_counter()
    with open_locked_down(warehouse) as connection:
        is_small = connection.execute("select count(*) from dim_article where is_current").fetchall()[0][0] < FEW
        claim_folder(out)  # before anything is drawn or asked
        console.step("pages")
        rendering = nullcontext(None) if is_small or not workers else executor("processes", workers)
        with closing(console), rendering as pool:
            built = build(connection, out, stories, pool, console.tick)
    print(
        f"{counted(built.pages, 'page')}: {counted(built.written, 'file')} written, {built.removed:,} removed,"
        f" in {time.perf_counter() - clock:.1f} s"
    )
    print(f"Open {out / 'index.html'}")
    return built
