"""README's accuracy card, cut from the page that the benchmark writes: ``python -m benchmarks.claims.card``."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE, README = ROOT / "docs" / "reference" / "accuracy_claims.md", ROOT / "README.md"
BEGIN, END = "<!-- accuracy card: made by python -m benchmarks.claims.card -->", "<!-- end of the card -->"
ROWS = (  # what the row is called, the set or the table, the column, and the column of n; of two sets alike, the lower figure
    ("numbers found in news articles, with their bounds", "news articles, held out half", "bounds", "n"),
    ("all fields and the speaker", "news articles of ten kinds, held out half", "whole with speaker", "n"),
    ("denied numbers in running text", "Denied numbers in running text, held out", "F1", "denied"),
    ("what a number is about: its subject", "What numbers are about, held out", "subject", "numbers"),
    ("values in NewsQuant, labelled by others", "NewsQuant", "value", "n"),
)


def card(page: str) -> str:
    """The card as markdown: F1 on sets that no rule was tuned on, beside quantulum3."""
    figures = _figures(page)
    lines = ["| what, F1 | n | Wirehouse | quantulum3 |", "|---|---|---|---|"]
    for name, data, column, size in ROWS:
        ours, theirs = figures[data, "wirehouse"], figures.get((data, "quantulum3"), {})
        lines.append(f"| {name} | {ours[size]} | {ours[column]} | {theirs.get(column, '-')} |")
    return "\n".join(lines)


def _figures(page: str) -> dict[tuple[str, str], dict[str, str]]:
    """(set, reader) -> column -> figure, of the page's tables. A table by halves is a set a half, named by its heading;
    NewsQuant's is one set."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    header: list[str] = []
    heading = ""
    for line in page.splitlines():
        heading = line.removeprefix("## ") if line.startswith("## ") else heading
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if not cells:
            header = []
        elif not header:
            header = cells
        else:
            row = dict(zip(header, cells, strict=True))
            name = f"{heading}, {row['half']}" if "half" in row else row.get("set", heading)
            found.setdefault((name, row.get("reader", "wirehouse")), row)
    return found


def with_card(readme: str, page: str) -> str:
    """``readme`` with the card between its marks."""
    return re.sub(
        f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: f"{BEGIN}\n{card(page)}\n{END}", readme, flags=re.S
    )


if __name__ == "__main__":
    README.write_text(with_card(README.read_text(encoding="utf-8"), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"wrote the card into {README.name}")
