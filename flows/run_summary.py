"""What a run says when it is done: a summary, and what to type next."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from flows.outcome import Outcome, gone_silent, hint_for_nothing, outcome_of, reasons
from flows.sightings import ID_REUSED, UNLIKE
from flows.summary_line import records_line
from warehouse.report.in_words import counted
from warehouse.stores import store_at

CONTESTED = """
with sides as (
    select distinct unnest(list_concat(claim_keys, against_keys)) as claim_key from disputed_figures where confidence <> 'low'
)
select coalesce(speaker, '(the outlet itself)') as according_to, in_words(polarity, qualifier, surface) as statement,
    coalesce(subject, counted, unit) as of_what, string_agg(distinct outlet, ', ' order by outlet) as carried_by
from sides join claims using (claim_key)
group by all order by max(coalesce(value, value_low, value_high)) desc, bool_or(polarity = 'denied'), according_to, statement limit 15
"""


def show_summary(
    summary: dict,
    warehouse: Path,
    sources: Sequence[str] = (),
    *,
    as_json: bool,
    quiet: bool = False,
    show_result: bool = False,
    allow_empty: bool = False,
) -> Outcome:
    """The summary on stdout: one JSON object, or a few lines and what to type next; what went wrong on stderr in any case.
    Returns how the run ended."""
    outcome = outcome_of(summary)
    if as_json:
        print(json.dumps(summary))
    elif not quiet:
        _show_doubts(summary.get("doubtful", {}), warehouse)
        print(records_line(summary))
    for uri in gone_silent(warehouse, summary["run_key"]):
        _warn(f"{uri} gave no records, but did in an earlier run")
    if outcome is Outcome.EMPTY and not allow_empty:
        _alarm(f"No record was found in {', '.join(sources) or 'the sources'}: {hint_for_nothing(sources)}.")
        _alarm("If that is expected: --allow-empty")
    elif outcome is Outcome.REJECTED and not allow_empty:
        _tell_rejected(summary, warehouse)
    if outcome is Outcome.REFUSED and not as_json:
        _tell_refused(summary, warehouse)
    elif not (as_json or quiet):
        _tell(outcome, summary, warehouse, show_result)
    return outcome


def _tell_rejected(summary: dict, warehouse: Path) -> None:
    read = summary["read"]
    _alarm(f"{'The only record was' if read == 1 else f'All {read:,} records were'} rejected; nothing was read in.")
    for code, message, count in reasons(warehouse, summary["run_key"]):
        _alarm(f"  {code} ({count:,}): {message}")
    _alarm(f"See: wirehouse quarantine list --warehouse {warehouse}. If that is expected: --allow-empty")


def _tell_refused(summary: dict, warehouse: Path) -> None:
    failed = counted(summary["checks"]["failed"], "critical check")
    _alarm(f"NOT published: {failed} failed. The batch stays in {store_at(warehouse).stage} for inspection;")
    _alarm(f"see: {_rows_behind('failed', warehouse)}")


def _tell(outcome: Outcome, summary: dict, warehouse: Path, show_result: bool) -> None:
    checks = summary["checks"]
    if not summary["published"]:
        if outcome is Outcome.UNCHANGED:
            print(f"Nothing new: {warehouse} is as it was. ({summary['seconds']:.1f} s)")
        return
    print(
        f"{counted(summary['claims'], 'numeric claim')}, {counted(summary['quotes'], 'quotation')}, {counted(summary['mentions'], 'name')};"
        f" {counted(summary['copy_groups'], 'group of copies', 'groups of copies')}"
    )
    print(
        f"{counted(checks['passed'], 'check')} passed, {checks['warned']} warned; published to {warehouse} in {summary['seconds']:.1f} s"
    )
    if checks["warned"]:
        print(f"What warned: {_rows_behind('warned', warehouse)}")
    if summary["quarantined"]:
        print(f"Rejected rows and why: wirehouse quarantine list --warehouse {warehouse}")
    if show_result:
        _show_contested(warehouse)
    print(f'Next: wirehouse sql "select * from user_counts" --warehouse {warehouse}')


def _rows_behind(outcome: str, warehouse: Path) -> str:
    """The command that shows what did not hold, and a few of the rows."""
    query = f"select check_name, expected, observed, sample from quality.check_result where outcome = '{outcome}'"
    return f'wirehouse sql --format line "{query}" --warehouse {warehouse}'


def _alarm(message: str) -> None:
    _paint(message, "31")


def _warn(message: str) -> None:
    _paint(message, "33")


def _paint(message: str, colour: str) -> None:
    """On stderr, in colour where that is a terminal and nobody asked for none (NO_COLOR)."""
    if sys.stderr.isatty() and not os.environ.get("NO_COLOR"):
        message = f"\x1b[{colour}m{message}\x1b[0m"
    print(message, file=sys.stderr)


def _show_doubts(doubtful: dict[str, int], warehouse: Path) -> None:
    told = {
        UNLIKE: (
            "shares almost nothing with what it replaces: another article under a reused id?",
            "share almost nothing with what they replace: other articles under a reused id?",
        ),
        ID_REUSED: (
            "has an id that its source used before, with other words: kept as a separate article",
            "have an id that their source used before, with other words: kept as separate articles",
        ),
    }
    lines = [f"{counted(n, 'revised or new article')} {told[note][n != 1]}" for note, n in doubtful.items()]
    for line in lines:
        print(f"\x1b[1;33mWARNING\x1b[0m {line}" if sys.stdout.isatty() else f"WARNING: {line}")
    if lines:
        print(f'  see: wirehouse sql "from doubtful_articles" --warehouse {warehouse}')


def _show_contested(warehouse: Path) -> None:
    from flows.printing import write_result
    from flows.query import open_locked_down

    with open_locked_down(warehouse) as connection:
        print("\nDisputed figures: who says how many, and who says no")
        write_result(connection.sql(CONTESTED), "table", sys.stdout)
        print()
