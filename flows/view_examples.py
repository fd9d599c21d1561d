"""Reads the sample articles and notes an example for each column of each view: ``python -m flows.view_examples``."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb

from flows.printing.cells import short
from flows.sample_warehouse import sample_warehouse
from warehouse.view_examples import FILE
from warehouse.view_heads import views

LONGEST = 60  # characters
UNSTEADY = ("loaded_at", "valid_from", "valid_to", "day", "seconds")  # what differs from one run to the next


def examples(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """View -> column -> one value, the same on every run: of the row that has most columns filled, first by its text."""
    found: dict[str, dict[str, str]] = {}
    for name, _, sql in views():
        if "create or replace view" not in sql:
            continue
        result = connection.sql(f"select * from {name}")
        rows = sorted(result.fetchall(), key=lambda row: (sum(v in (None, [], "") for v in row), str(row)))
        columns = result.columns
        taken = {c: next((r[i] for r in rows if r[i] not in (None, [], "")), None) for i, c in enumerate(columns)}
        found[name] = {c: _shown(v) for c, v in taken.items() if v is not None and c not in UNSTEADY}
    return found


def _shown(value: object) -> str:
    told = short(value)
    return told if len(told) <= LONGEST else told[: LONGEST - 1].rstrip() + "…"


def main() -> None:
    with sample_warehouse() as warehouse, duckdb.connect(str(warehouse), read_only=True) as connection:
        told = examples(connection)
    path = Path("warehouse") / FILE
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"wrote {path}")


if __name__ == "__main__":
    main()
