"""README's accuracy card, cut from the page that the benchmark writes: ``python -m benchmarks.claims.card``."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE, README = ROOT / "docs" / "reference" / "accuracy_claims.md", ROOT / "README.md"
BEGIN, END = "<!-- accuracy card: made by python -m benchmarks.claims.card -->", "<!-- end of the card -->"
ROWS = (  # what the row is called, the set, the column; of two sets alike, the one with the lower figure
    ("numbers found in news articles", "news articles, held out half", "found"),
    ("their bounds (“more than”, “up to”)", "news articles, held out half", "bounds"),
    ("all fields and the speaker", "news articles of ten kinds, held out half", "whole with speaker"),
    ("denied numbers", "more news sentences with denials and comparisons, held out half", "denied"),
    ("values in NewsQuant, labelled by others", "NewsQuant", "value"),
)


def card(page: str) -> str:
    """The card as markdown: F1 on sets that no rule was tuned on, beside quantulum3."""
    figures = _figures(page)
    lines = ["| what, F1 | n | Wirehouse | quantulum3 |", "|---|---|---|---|"]
    for name, data, column in ROWS:
        ours, theirs = figures[data, "wirehouse"], figures[data, "quantulum3"]
        lines.append(f"| {name} | {ours['n']} | {ours[column]} | {theirs[column]} |")
    return "\n".join(lines)


def _figures(page: str) -> dict[tuple[str, str], dict[str, str]]:
    """(set, reader) -> column -> figure, of the page's tables of readers; NewsQuant's has no column for the set."""
    found, header = {}, []
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if {"reader", "n"} <= set(cells):
            header = cells
        elif len(cells) == len(header) and cells:
            row = dict(zip(header, cells, strict=True))
            found[row.get("set", "NewsQuant"), row["reader"]] = row
        elif not cells:
            header = []
    return found


def with_card(readme: str, page: str) -> str:
    """``readme`` with the card between its marks."""
    return re.sub(
        f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: f"{BEGIN}\n{card(page)}\n{END}", readme, flags=re.S
    )


if __name__ == "__main__":
    README.write_text(with_card(README.read_text(encoding="utf-8"), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"wrote the card into {README.name}")
