"""How a run ended: what that means for its exit code, and the hint that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from warehouse.stores import store_at


class Outcome(Enum):
    """``REFUSED``: the audit stopped the batch; ``REJECTED``: every record went to quarantine; ``EMPTY``: there was none."""

    PUBLISHED = "published"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    REJECTED = "rejected"
    EMPTY = "empty"


def outcome_of(summary: dict) -> Outcome:
    """From what `run --json` prints.

    >>> outcome_of({"checks": {"failed": 0}, "read": 3, "quarantined": 3, "published": False})
    <Outcome.REJECTED: 'rejected'>
    >>> outcome_of({"checks": {"failed": 0}, "read": 3, "quarantined": 1, "published": False})
    <Outcome.UNCHANGED: 'unchanged'>
    """
    if summary["checks"]["failed"]:
        return Outcome.REFUSED
    if not summary["read"]:
        return Outcome.EMPTY
    if summary["quarantined"] == summary["read"]:
        return Outcome.REJECTED
    return Outcome.PUBLISHED if summary["published"] else Outcome.UNCHANGED


def reasons(warehouse: Path, run_key: int) -> list[tuple[str, str, int]]:
    """(code, message, records) of what a run, and earlier ones of the same files, rejected; the most frequent first, at most
    three."""
    query = (
        "select code, any_value(message), count(*) as n from quality.quarantine where run_key = $run or (stage = 'read' and"
        " source_uri in (select source_uri from quality.source_file where run_key = $run)) group by code order by n desc, code limit 3"
    )
    with store_at(warehouse).connect(read_only=True) as connection:
        return connection.execute(query, {"run": run_key}).fetchall()


def gone_silent(warehouse: Path, run_key: int) -> list[str]:
    """Files of a run that gave no record, and did in an earlier one."""
    query = (
        "select source_uri from quality.source_file as s where run_key = $run and records = 0 and exists (select 1 from"
        " quality.source_file as e where e.source_uri = s.source_uri and e.run_key <> $run and e.records > e.rejected) order by 1"
    )
    with store_at(warehouse).connect(read_only=True) as connection:
        return [uri for (uri,) in connection.execute(query, {"run": run_key}).fetchall()]


def hint_for_nothing(sources: Sequence[str]) -> str:
    """What to look at where no record was found."""
    if list(sources) == ["-"]:
        return "standard input was empty: it takes one JSON object per line"
    return (
        "does it contain articles? Folders are read with everything below them except hidden files; text, HTML, JSON, CSV, Parquet"
        " and archives of these are recognised by their content"
    )
