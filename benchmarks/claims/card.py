"""README's accuracy card, cut from the page that the benchmark writes: ``python -m benchmarks.claims.card``."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE, README = ROOT / "docs" / "reference" / "accuracy_claims.md", ROOT / "README.md"
BEGIN, END = "<!-- accuracy card: made by python -m benchmarks.claims.card -->", "<!-- end of the card -->"
SETS = (
    "news articles, held out half",
    "news articles of ten kinds, held out half",
    "news sentences with denials and comparisons, held out half",
    "more news sentences with denials and comparisons, held out half",
)


def card(page: str) -> str:
    """The card as markdown: F1 on sets that no rule was tuned on, beside quantulum3."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("|")]
    found = {(row[0], row[1]): row for row in rows if len(row) == 8}
    quant = {row[0]: row for row in rows if len(row) == 5 and row[0] in ("wirehouse", "quantulum3")}
    lines = ["| F1 on numeric claims | n | wirehouse | quantulum3 |", "|---|---|---|---|"]
    for name in SETS:
        ours, theirs = found[name, "wirehouse"], found[name, "quantulum3"]
        for column, what in ((2, "found"), (3, "bounds"), (4, "whole"), (5, "whole with speaker"), (6, "denied")):
            if ours[column] != "-":
                lines.append(f"| {name}: {what} | {ours[7]} | {ours[column]} | {theirs[column]} |")
    for column, what in ((1, "value"), (2, "value + unit"), (3, "value + change")):
        lines.append(
            f"| NewsQuant: {what} | {quant['wirehouse'][4]} | {quant['wirehouse'][column]} | {quant['quantulum3'][column]} |"
        )
    return "\n".join(lines)


def with_card(readme: str, page: str) -> str:
    """``readme`` with the card between its marks."""
    return re.sub(
        f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: f"{BEGIN}\n{card(page)}\n{END}", readme, flags=re.S
    )


if __name__ == "__main__":
    README.write_text(with_card(README.read_text(encoding="utf-8"), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"wrote the card into {README.name}")
