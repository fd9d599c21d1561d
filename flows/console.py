"""What a run says on the terminal: progress while it works, a summary when it is done. Plain lines when not a terminal."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from flows.inert import inert_line
from flows.sightings import ID_REUSED, UNLIKE

STEPS = {
    "read": "reading sources",
    "extract": "reading facts",
    "compare": "comparing copies and stories",
    "link": "linking names and quotations",
    "audit": "auditing",
    "publish": "publishing",
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
    """A Watcher on stderr: a progress bar on a terminal, a line a step elsewhere; nothing when ``quiet``."""

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


def show_summary(summary: dict, warehouse: Path, *, as_json: bool, show_result: bool = False) -> None:
    """The summary on stdout: one JSON object, or a few lines and what to type next."""
    if as_json:
        print(json.dumps(summary))
        return
    checks = summary["checks"]
    _show_doubts(summary.get("doubtful", {}), warehouse)
    print(
        f"{summary['read']:,} read: {summary['new']:,} new, {summary['revised']:,} revised, {summary['unchanged']:,} unchanged,"
        f" {summary['quarantined']:,} quarantined"
    )
    if checks["failed"]:
        print(
            f"NOT published: {checks['failed']} critical check{'s' if checks['failed'] > 1 else ''} failed. The batch stays in {warehouse}.files/stage for a look;"
        )
        print(f"see: wirehouse sql \"from quality.check_result where outcome = 'failed'\" --warehouse {warehouse}")
        return
    if not summary["published"]:
        print(f"Nothing new: {warehouse} is as it was. ({summary['seconds']:.1f} s)")
        return
    print(
        f"{summary['claims']:,} numeric claims, {summary['quotes']:,} quotations, {summary['mentions']:,} names; {summary['copy_groups']:,} groups of copies"
    )
    print(
        f"{checks['passed']} checks passed, {checks['warned']} warned; published to {warehouse} in {summary['seconds']:.1f} s"
    )
    if summary["quarantined"]:
        print(f"Rejected rows and why: wirehouse quarantine list --warehouse {warehouse}")
    if show_result:
        _show_contested(warehouse)
    print(f'Next: wirehouse sql "select * from user_counts" --warehouse {warehouse}')


def _show_doubts(doubtful: dict[str, int], warehouse: Path) -> None:
    told = {
        UNLIKE: "share almost nothing with what they replace: other articles under an id used again?",
        ID_REUSED: "carry an id that their source has used before, with other words: kept as articles of their own",
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
