"""`wirehouse export`: views as files for other tools."""

from __future__ import annotations

import os
from collections.abc import Sequence
from errno import ENOENT
from pathlib import Path

from flows.options import Keys
from flows.printing import write_results
from flows.query import open_locked_down
from warehouse.lake.reach import refuse_reaching
from warehouse.report.in_words import counted

FORMATS = {".csv": "csv", ".json": "json", ".parquet": "parquet", ".xlsx": "xlsx", ".md": "markdown"}


def export_views(
    warehouse: Path, views: Sequence[str], where: str | None, to: Path, form: str, keys: Keys = "both"
) -> str:
    """Writes the ``views`` (names; a schema may stand before) to ``to`` and says how many rows of each; the file appears whole
    or not at all. Raises what DuckDB does for a view or a condition that it does not know."""
    rest = f" where {where}" if where else ""
    tables = [f"export_{number}" for number, _ in enumerate(views)]
    beside = to.with_name(f".{to.name}.writing")
    try:
        if not to.absolute().parent.is_dir():
            raise FileNotFoundError(ENOENT, "no such folder", str(to.parent))
        with open_locked_down(warehouse) as connection, open(beside, "w", encoding="utf-8", newline="") as out:
            refuse_reaching(connection, rest)
            for view, table in zip(views, tables, strict=True):
                query = f"select * from {_quoted(view)}{rest}"
                connection.sql(query)  # only bound: what is wrong is told of what the user wrote
                connection.execute(f"create temp table {table} as {query}")  # read once: for the file, and to count
            write_results((connection.table(table) for table in tables), form, out, keys=keys)
            out.flush()
            os.fsync(out.fileno())
            rows = [connection.execute(f"select count(*) from {table}").fetchall()[0][0] for table in tables]
        os.replace(beside, to)
    finally:
        beside.unlink(missing_ok=True)
    return ", ".join(f"{counted(n, 'row')} of {view}" for n, view in zip(rows, views, strict=True))


def _quoted(name: str) -> str:
    """
    >>> _quoted("quality.run")
    '"quality"."run"'
    """
    return ".".join('"' + part.replace('"', '""') + '"' for part in name.split("."))
