"""The data dictionary, generated from the schema: ``python -m warehouse.dictionary`` writes docs/data_dictionary.md."""

from __future__ import annotations

from pathlib import Path

from warehouse.ddl import views
from warehouse.tables import TABLES, Table

PATH = Path("docs") / "data_dictionary.md"


def dictionary() -> str:
    """The whole dictionary as markdown."""
    lines = [
        "# Data dictionary",
        "",
        "Generated from `warehouse/tables.py`, `warehouse/fields.py` and `warehouse/views/` by `python -m warehouse.dictionary`.",
        "The same words stand in the database as comments: `select table_name, comment from duckdb_tables()`, `duckdb_columns()`.",
        "",
        "## Views",
        "",
    ]
    for name, comment, _ in views():
        lines.append(f"- **`{name}`**: {comment}")
    for table in TABLES:
        lines += ["", *_table(table)]
    return "\n".join(lines) + "\n"


def _table(table: Table) -> list[str]:
    references = dict(table.references)
    lines = [
        f"## `{table.full_name}`",
        "",
        f"Grain: {table.grain}. Key: {', '.join(f'`{k}`' for k in table.key)}.",
        "",
        "| column | type | null | meaning |",
        "|---|---|---|---|",
    ]
    for c in table.columns:
        meaning = c.meaning
        if c.name in references:
            meaning += f" → `{references[c.name]}`."
        if c.values:
            meaning += " One of: " + "; ".join(f"`{value}` ({sense})" for value, sense in c.values.items()) + "."
        cells = (f"`{c.name}`", c.type, "yes" if c.name in table.nullable else "", meaning)
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return lines


if __name__ == "__main__":
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(dictionary(), encoding="utf-8")
    print(f"wrote {PATH}")
