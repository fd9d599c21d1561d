"""Progress on stderr while a command works: a bar with an estimate on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from typing import Any

from flows.inert import inert_line

STEPS = {
    "read": "reading sources",
    "repeats": "finding lines that repeat",
    "extract": "reading facts",
    "compare": "comparing copies and stories",
    "link": "linking names and quotations",
    "audit": "auditing",
    "publish": "publishing",
    "index": "indexing for search",
    "copy": "copying for readers",
    "pages": "writing pages",
}
EVERY = 30.0  # seconds between two lines about one step, where no bar can be drawn
SETTLED = 5.0  # seconds until an estimate is worth telling


class Console:
    """A Watcher on stderr: a progress bar on a terminal, one line per step elsewhere; nothing when ``quiet``."""

    def __init__(self, quiet: bool = False):
        self._quiet = quiet
        self._live = sys.stderr.isatty() and not quiet
        self._bar: Any = None  # rich is imported only where a bar is drawn
        self._task: Any = None
        self._began = time.monotonic()
        self._step = self._told = self._began
        self._counts = "articles"

    def say(self, message: str) -> None:
        if not self._quiet:
            print(f"  {inert_line(message)}", file=sys.stderr)

    def step(self, name: str) -> None:
        self._end_bar()
        self._step = self._told = time.monotonic()
        self._counts = "pages" if name == "pages" else "articles"
        if self._live:
            self._begin_bar(name)
        elif not self._quiet:
            print(f"{time.monotonic() - self._began:6.1f} s  {STEPS[name]}", file=sys.stderr)

    def tick(self, done: int, of: int) -> None:
        """``done`` of ``of`` articles, or pages, of the step are through."""
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=of)
        elif not self._quiet and not self._live and time.monotonic() - self._told >= EVERY:
            self._told = time.monotonic()
            told = progress(done, of, self._told - self._step, self._counts)
            print(f"{self._told - self._began:6.1f} s  {told}", file=sys.stderr)

    def _begin_bar(self, name: str) -> None:
        from rich.console import Console as RichConsole
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        self._bar = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            _remaining(), console=RichConsole(stderr=True), transient=True,
        )  # fmt: skip
        self._task = self._bar.add_task(STEPS[name], total=None)
        self._bar.start()

    def _end_bar(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def close(self) -> None:
        self._end_bar()


def progress(done: int, of: int, seconds: float, counts: str = "articles") -> str:
    """How far a step is, and when it will be through if it goes on like this.

    >>> progress(500, 2000, 40.0)
    '500 of 2,000 articles, about 2 min left'
    """
    told = f"{done:,} of {of:,} {counts}"
    if not done or done >= of or seconds < SETTLED:
        return told
    return f"{told}, about {in_words(seconds * (of - done) / done)} left"


def in_words(seconds: float) -> str:
    """
    >>> in_words(8), in_words(150), in_words(7300)
    ('8 s', '2 min', '2 h 1 min')
    """
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = int(seconds // 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _remaining() -> Any:
    """The estimate as a column of the bar: nothing until there is one."""
    from rich.progress import ProgressColumn, Task
    from rich.text import Text

    class Remaining(ProgressColumn):
        max_refresh = 0.5

        def render(self, task: Task) -> Text:
            left = task.time_remaining if (task.elapsed or 0) >= SETTLED else None
            return Text(f"about {in_words(left)} left" if left else "", style="progress.remaining")

    return Remaining()
