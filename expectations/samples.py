"""A few of the rows that fail, short enough to be read in a report."""

from __future__ import annotations

import json
from typing import Any

SAMPLED, LONGEST = 5, 160


def of(connection: Any, table: str, query: str | None, told: dict) -> str | None:
    """JSON list of up to five failing rows (or values), with the article's id where it is known. ``query``: the
    expectation's own, as Great Expectations takes it; else the values that it lists in ``told``."""
    if query is None:
        values = told.get("partial_unexpected_list") or []
        return json.dumps([_short(v) for v in values[:SAMPLED]], ensure_ascii=False, default=str) if values else None
    over = query.format(batch=f"(select * from {table}) as subselect")
    order = "_row" if query.startswith("select subselect.*") else "all"
    found = connection.exec_driver_sql(f"select * from ({over}) order by {order} limit {SAMPLED}")
    columns = list(found.keys())
    rows = [
        {c: _short(v) for c, v in zip(columns, row, strict=True) if v is not None and c != "_row"}
        for row in found.fetchall()
    ]
    _name_articles(connection, rows)
    return json.dumps(rows, ensure_ascii=False, default=str)


def _name_articles(connection: Any, rows: list[dict]) -> None:
    keys = {r["article_key"] for r in rows if isinstance(r.get("article_key"), int) and "article_id" not in r}
    if not keys:
        return
    listed = ", ".join(map(str, keys))
    known = dict(
        connection.exec_driver_sql(
            f"select article_key, article_id from dim_article where article_key in ({listed})"
            f" union all select article_key, article_id from published.main.dim_article where article_key in ({listed})"
        ).fetchall()
    )
    for row in rows:
        if row.get("article_key") in known:
            row["article_id"] = str(known[row["article_key"]])


def _short(value: Any) -> Any:
    if isinstance(value, str) and len(value) > LONGEST:
        return value[:LONGEST] + "…"
    if isinstance(value, tuple):
        return [_short(v) for v in value]
    return value
