"""The whole site: pages in parts for whichever workers there are, the search index, and the assets as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import duckdb
import polars as pl

from warehouse.exchange import take
from warehouse.report.folder import claim_folder, settle, write_changed
from warehouse.report.page_kind import PageKind, Rows
from warehouse.report.pages import article, outlet, overview, quality, search, speaker, story
from warehouse.report.rendering import write_pages
from warehouse.report.scope import narrow
from warehouse.report.search_index import search_files

KINDS = (overview.PAGES, story.PAGES, speaker.PAGES, outlet.PAGES, quality.PAGES, search.PAGES, article.PAGES)
PART = 200  # pages


@dataclass(frozen=True)
class Built:
    """How many pages there are, how many files were written and how many removed; the rest were as they should be."""

    pages: int
    written: int
    removed: int


@dataclass(frozen=True)
class Part:
    """Pages of a kind, and the rows that they are made from."""

    kind: PageKind
    keys: list[object]
    frames: dict[str, pl.DataFrame]


def build(
    connection: duckdb.DuckDBPyConnection, folder: Path, stories: int, executor: Executor | None = None,
    tick: Callable[[int, int], None] = lambda done, of: None,
) -> Built:  # fmt: skip
    """Writes the site of the ``stories`` newest stories. ``executor``: where pages are rendered, here if None; ``tick`` is told
    of the pages done. Raises FolderTaken where ``folder`` holds other files."""
    claim_folder(folder)
    narrow(connection, stories)
    parts = [part for kind in KINDS for part in _parts(connection, kind)]
    paths = [part.kind.path(key) for part in parts for key in part.keys]
    claim_folder(folder, paths)
    written = 0
    for count, done in _written(parts, folder, executor):
        written += count
        tick(done, len(paths))
    for path, content in (*_assets(), *search_files(connection)):
        written += write_changed(folder, path, content)
        paths.append(path)
    return Built(sum(len(p.keys) for p in parts), written, settle(folder, paths))


def _written(parts: list[Part], folder: Path, executor: Executor | None) -> Iterator[tuple[int, int]]:
    """(files written, pages done so far), part by part."""
    done = 0
    if executor is None:
        for part in parts:
            done += len(part.keys)
            yield render_part(part, folder), done
        return
    waiting = {executor.submit(render_part, part, folder): part for part in parts}
    for future in as_completed(waiting):
        done += len(waiting[future].keys)
        yield future.result(), done


def _parts(connection: duckdb.DuckDBPyConnection, kind: PageKind) -> Iterator[Part]:
    frames = {name: take(connection, query) for name, query in kind.queries.items()}
    main = next(iter(frames.values()))
    keys = main["page_key"].unique().sort()
    for start in range(0, len(keys), PART):
        chosen = keys.slice(start, PART)
        yield Part(
            kind, chosen.to_list(), {n: f.filter(pl.col("page_key").is_in(chosen.implode())) for n, f in frames.items()}
        )


def render_part(part: Part, folder: Path) -> int:
    """Renders a part and writes what changed; returns how many files."""
    rows: dict[object, Rows] = {key: {name: [] for name in part.frames} for key in part.keys}
    for name, frame in part.frames.items():
        for row in frame.iter_rows(named=True):
            rows[row["page_key"]][name].append(row)
    return write_pages(part.kind, list(rows.items()), folder)


def _assets() -> Iterator[tuple[str, bytes]]:
    folder = Path(str(resources.files("warehouse.report"))) / "assets"
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        yield f"assets/{path.relative_to(folder).as_posix()}", path.read_bytes()
