"""The page: a column a size, a row a figure."""

from __future__ import annotations

from collections.abc import Iterable

_ROWS = (
    ("start-up (five articles), processor s", "start_processor_s"),
    ("whole job, clock s", "clock_s"),
    ("whole job, processor s", "processor_s"),
    ("the same source again, processor s", "again_processor_s"),
    ("peak memory, all processes, MB", "peak_mb"),
    ("bytes in the database an article", "database_bytes_an_article"),
    ("bytes in the archive an article", "archive_bytes_an_article"),
    ("floor: polars splits the text, processor s", "floor_split_s"),
    ("floor: polars reads the file, processor s", "floor_read_s"),
    ("floor: DuckDB loads the rows unchecked, processor s", "floor_load_s"),
    ("job beyond start-up / splitting the text", "times_the_split"),
)


def page(found: dict) -> str:
    """Markdown.

    >>> told = {"workers": 2, "cores": 2, "sizes": [], "peers": {"quantulum3": 12.34, "spaCy": None}}
    >>> print(page(told).splitlines()[-1])
    | spaCy | not installed |
    """
    sizes = found["sizes"]
    told = [f"{found['workers']} workers, {found['cores']} cores.", ""]
    told += _table(["", *(f"{size['articles']:,} articles" for size in sizes)], _figures(sizes))
    if found["peers"]:
        told += ["", *_table(["peer, alone", "articles per processor second"], _rates(found["peers"]))]
    return "\n".join(told)


def _figures(sizes: list[dict]) -> Iterable[list[str]]:
    for words, name in _ROWS:
        yield [words, *(f"{size[name]:,}" for size in sizes)]
    yield ["articles per processor second, beyond start-up", *(f"{_rate(size):,.0f}" for size in sizes)]
    for step in dict.fromkeys(step for size in sizes for step in size["steps_clock_s"]):
        yield [f"… {step}, clock s", *(f"{size['steps_clock_s'].get(step, 0):,.1f}" for size in sizes)]


def _rate(size: dict) -> float:
    return size["articles"] / max(size["beyond_start_processor_s"], 0.1)


def _rates(peers: dict[str, float | None]) -> Iterable[list[str]]:
    for name, rate in peers.items():
        yield [name, "not installed" if rate is None else f"{rate:,.1f}"]


def _table(head: list[str], rows: Iterable[list[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]
