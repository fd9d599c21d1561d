"""What the published warehouse leads one to expect of a batch: the numbers that suites leave open as ``$PARAMETER``."""

from __future__ import annotations

from typing import Any

_RUNS = 10  # how many of the last runs count as usual
_FROM_RUNS, _FROM_ROWS, _KNOWN = 3, 20, 100  # below, nothing is expected: a handful of articles has no usual share

# parameter -> (table, column, share of non-null values expected where nothing is known yet)
_SHARES = {
    "dated_min": ("dim_article", "published_on", 0.1),
    "unit_min": ("fact_claim", "unit", 0.8),
    "quote_speaker_min": ("fact_quote", "speaker_key", 0.4),
    "resolved_min": ("fact_date", "resolved", 0.2),
}


def parameters(connection: Any, counts: dict[str, int], run: dict[str, Any], whole: bool) -> dict[str, float]:
    """Parameter -> number. ``connection``: SQLAlchemy's, with the warehouse attached as ``published``; ``counts``:
    table -> rows looked at; ``run``: the run's own counts, where it tells them. A share is expected to be at least half of what it is in the published rows."""
    found: dict[str, float] = {}
    for name, (table, column, least) in _SHARES.items():
        found[name] = 0.0
        if counts.get(table, 0) >= _FROM_ROWS:
            known, share = _row(connection, f"select count(*), count({column}) / count(*) from published.main.{table}")
            found[name] = round(share / 2, 4) if not whole and known >= _KNOWN else least
    articles = counts.get("dim_article", 0)
    found["articles_read"] = run["new"] + run["revised"] if {"new", "revised"} <= run.keys() else articles
    return found | _volume(connection)


def _volume(connection: Any) -> dict[str, float]:
    runs, median = _row(
        connection,
        'select count(*), median(n) from (select "new" + revised as n from published.quality.run'
        f" where status = 'published' and n > 0 order by started_at desc limit {_RUNS})",
    )
    if runs < _FROM_RUNS:
        return {"articles_min": 0, "articles_max": 10**12}
    return {"articles_min": int(median // 10), "articles_max": int(median * 10) + 1}


def _row(connection: Any, query: str) -> tuple:
    return tuple(connection.exec_driver_sql(query).fetchone())
