"""What a flow run leaves to look at: its counts, its audit, its rejected rows."""

from __future__ import annotations

import os

from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.settings import get_current_settings

from expectations.reports.markdown import markdown_report
from expectations.results import Audit
from flows.batch import Batch
from warehouse.exchange import take
from warehouse.stores import store_at

SHOWN = 100  # rejected rows


def show_counts(batch: Batch) -> None:
    """A table of the run's counts."""
    summary = batch.summary()
    flat = {k: v for k, v in summary.items() if k not in ("checks", "doubtful")}
    flat |= {f"checks {k}": v for k, v in summary["checks"].items()}
    rows = [{"what": what, "count": count} for what, count in flat.items()]
    create_table_artifact(table=rows, key="run-counts", description=f"What the run did to {batch.job.warehouse}")


def show_audit(batch: Batch, audit: Audit) -> str:
    """The audit as markdown; returns the artifact's address."""
    made = create_markdown_artifact(
        markdown=markdown_report(audit.results, batch.own_summary()), key="audit", description="The audit of the batch"
    )
    return f"{_ui()}/artifacts/artifact/{made}"


def show_quarantine(batch: Batch) -> None:
    """The rows that this run rejected, at most ``SHOWN``: which, where from, why. Not the rows themselves."""
    query = (
        "select cast(quarantine_key as varchar) as quarantine_key, stage, code, coalesce(source_uri, article_id) as source, message"
        " from quality.quarantine where list_contains($runs, run_key) order by stage, code, source limit $shown"
    )
    with store_at(batch.job.warehouse).connect(read_only=True) as connection:
        rows = take(connection, query, params={"runs": batch.run_keys, "shown": SHOWN}).to_dicts()
    create_table_artifact(
        table=rows,
        key="quarantine",
        description=f"Rejected rows, at most {SHOWN}; `wirehouse quarantine list` shows all",
    )


def _ui() -> str:
    told = get_current_settings().ui_url or os.environ.get("PREFECT_UI_URL")
    return (told or os.environ.get("PREFECT_API_URL", "").removesuffix("/api")).rstrip("/")
