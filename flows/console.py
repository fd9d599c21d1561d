"""What a run says on the terminal: progress while it works, a summary when it is done. Plain lines when not a terminal."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flows.inert import inert_line
from flows.outcome import Outcome, gone_silent, hint_for_nothing, outcome_of, reasons
from flows.sightings import ID_REUSED, UNLIKE

STEPS = {
    "read": "reading sources",
    "repeats": "finding lines that repeat",
    "extract": "reading facts",
    "compare": "comparing copies and stories",
    "link": "linking names and quotations",
    "audit": "auditing",
    "publish": "publishing",
    "copy": "copying for readers",
}

CONTESTED = """
with sides as (
    select thing, statement, said_by, unnest(outlets) as outlet, least(value_low, value_high) as figure, false as denies from disputed_figures
    union
    select thing, against, against_by, unnest(against_outlets), least(against_low, against_high), how = 'denied' from disputed_figures
)
select coalesce(said_by, '(the outlet itself)') as according_to, statement, thing as of_what, string_agg(distinct outlet, ', ' order by outlet) as carried_by
from sides group by all order by max(figure) desc, bool_or(denies), according_to, statement limit 15
"""


class Console:
    """A Watcher on stderr: a progress bar on a terminal, one line per step elsewhere; nothing when ``quiet``."""

    def __init__(self, quiet: bool = False):
        self._quiet = quiet
        self._live = sys.stderr.isatty() and not quiet
        self._bar: Any = None  # rich is imported only where a bar is drawn
        self._task: Any = None
        self._began = time.monotonic()

    def say(self, message: str) -> None:
        if not self._quiet:
            print(f"  {inert_line(message)}", file=sys.stderr)

    def step(self, name: str) -> None:
        self._end_bar()
        if self._live:
            from rich.console import Console as RichConsole
            from rich.progress import (
                BarColumn,
                MofNCompleteColumn,
                Progress,
                SpinnerColumn,
                TextColumn,
                TimeElapsedColumn,
            )

            self._bar = Progress(
                SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
                console=RichConsole(stderr=True), transient=True,
            )  # fmt: skip
            self._task = self._bar.add_task(STEPS[name], total=None)
            self._bar.start()
        elif not self._quiet:
            print(f"{time.monotonic() - self._began:6.1f} s  {STEPS[name]}", file=sys.stderr)

    def tick(self, done: int, of: int) -> None:
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=of)

    def _end_bar(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def close(self) -> None:
        self._end_bar()


def show_summary(
    summary: dict,
    warehouse: Path,
    sources: Sequence[str] = (),
    *,
    as_json: bool,
    show_result: bool = False,
    allow_empty: bool = False,
) -> Outcome:
    """The summary on stdout: one JSON object, or a few lines and what to type next; what went wrong on stderr in any case.
    Returns how the run ended."""
    outcome = outcome_of(summary)
    if as_json:
        print(json.dumps(summary))
    else:
        _show_doubts(summary.get("doubtful", {}), warehouse)
        print(
            f"{summary['read']:,} read: {summary['new']:,} new, {summary['revised']:,} revised, {summary['unchanged']:,} unchanged,"
            f" {summary['quarantined']:,} quarantined"
        )
    for uri in gone_silent(warehouse, summary["run_key"]):
        _warn(f"{uri} gave no records, but did in an earlier run")
    if outcome is Outcome.EMPTY and not allow_empty:
        _alarm(f"No record was found in {', '.join(sources) or 'the sources'}: {hint_for_nothing(sources)}.")
        _alarm("If that is expected: --allow-empty")
    elif outcome is Outcome.REJECTED and not allow_empty:
        _tell_rejected(summary, warehouse)
    if not as_json:
        _tell(outcome, summary, warehouse, show_result)
    return outcome


def _tell_rejected(summary: dict, warehouse: Path) -> None:
    read = summary["read"]
    _alarm(f"{'The only record was' if read == 1 else f'All {read:,} records were'} rejected; nothing was read in.")
    for code, message, count in reasons(warehouse, summary["run_key"]):
        _alarm(f"  {code} ({count:,}): {message}")
    _alarm(f"See: wirehouse quarantine list --warehouse {warehouse}. If that is expected: --allow-empty")


def _tell(outcome: Outcome, summary: dict, warehouse: Path, show_result: bool) -> None:
    checks = summary["checks"]
    if outcome is Outcome.REFUSED:
        _alarm(
            f"NOT published: {checks['failed']} critical check{'s' if checks['failed'] > 1 else ''} failed. The batch stays in {warehouse}.files/stage for inspection;"
        )
        _alarm(f"see: wirehouse sql \"from quality.check_result where outcome = 'failed'\" --warehouse {warehouse}")
        return
    if not summary["published"]:
        if outcome is Outcome.UNCHANGED:
            print(f"Nothing new: {warehouse} is as it was. ({summary['seconds']:.1f} s)")
        return
    print(
        f"{summary['claims']:,} numeric claims, {summary['quotes']:,} quotations, {summary['mentions']:,} names; {summary['copy_groups']:,} groups of copies"
    )
    print(
        f"{checks['passed']} checks passed, {checks['warned']} warned; published to {warehouse} in {summary['seconds']:.1f} s"
    )
    if checks["warned"]:
        print(
            f"What warned: wirehouse sql \"from quality.check_result where outcome = 'warned'\" --warehouse {warehouse}"
        )
    if summary["quarantined"]:
        print(f"Rejected rows and why: wirehouse quarantine list --warehouse {warehouse}")
    if show_result:
        _show_contested(warehouse)
    print(f'Next: wirehouse sql "select * from user_counts" --warehouse {warehouse}')


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
        UNLIKE: "share almost nothing with what they replace: other articles under a reused id?",
        ID_REUSED: "have an id that their source used before, with other words: kept as separate articles",
    }
    lines = [f"{n:,} revised or new article{'s' if n > 1 else ''} {told[note]}" for note, n in doubtful.items()]
    for line in lines:
        print(f"\x1b[1;33mWARNING\x1b[0m {line}" if sys.stdout.isatty() else f"WARNING: {line}")
    if lines:
        print(f'  see: wirehouse sql "from doubtful_articles" --warehouse {warehouse}')


def _show_contested(warehouse: Path) -> None:
    from flows.query import open_locked_down, write_result

    with open_locked_down(warehouse) as connection:
        print("\nDisputed figures: who says how many, and who says no")
        write_result(connection.sql(CONTESTED), "table", sys.stdout)
        print()
