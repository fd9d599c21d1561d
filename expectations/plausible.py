"""What a run's own counts say, beside its rows: how much of it was rejected, compared with the last runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from expectations.results import CheckResult

_RUNS, _FROM_RUNS, _FEW = 10, 3, 5
_TWICE, _MORE = 2.0, 0.1  # a share is unusual at twice the middle one, and a tenth of all records more


def judge_refusals(connection: Any, run: dict[str, Any]) -> Iterator[CheckResult]:
    """One result on the share of quarantined records, where ``run`` tells its counts ``read`` and ``quarantined``: a warning
    where it is far above the last ten runs' middle, critical above ``max_quarantined`` (a share). ``connection``:
    SQLAlchemy's, with the warehouse attached as ``published``."""
    read, refused = run.get("read") or 0, run.get("quarantined") or 0
    if not read or "quarantined" not in run:
        return
    runs, usual = connection.exec_driver_sql(
        "select count(*), coalesce(median(share), 0) from (select quarantined / read as share from published.quality.run"
        f" where read > 0 order by started_at desc limit {_RUNS})"
    ).fetchone()
    share, most = refused / read, float(run.get("max_quarantined", 1.0))
    is_unusual = runs >= _FROM_RUNS and refused >= _FEW and share > max(_TWICE * usual, usual + _MORE)
    severity = "critical" if share > most else "warning"
    outcome = "failed" if share > most else "warned" if is_unusual else "passed"
    expected = f"At most {most:.0%} of the records are quarantined, and not far more than in the last {_RUNS} runs."
    observed = f"{refused:,} of {read:,} records ({share:.1%}); usual: {usual:.1%} in {runs} runs"
    yield CheckResult(
        "quality.quarantine.share", "quality.quarantine", severity, outcome, expected, observed, read, refused
    )
