"""How --help looks: two columns, each text wrapped once, by the width at hand. Docstrings are wrapped for the editor, so their
line breaks mean nothing here; an example stands on a line of its own."""

from __future__ import annotations

import re
import textwrap
from typing import Any

from cyclopts.help import HelpEntry, HelpPanel
from rich.console import Console, ConsoleOptions
from rich.text import Text

SIDE = 24  # of the left column at most
WIDEST = 100


class HelpLayout:
    """Cyclopts' protocol of a help formatter."""

    def __call__(self, console: Console, options: ConsoleOptions, panel: HelpPanel) -> None:
        if not panel.entries:
            return
        rows = [(_label(entry), _meaning(entry)) for entry in panel.entries]
        side = min(max(len(label) for label, _ in rows), SIDE)
        _print(console, f"{panel.title}:", "bold")
        for label, meaning in rows:
            _print(console, _two_columns(label, meaning, side, _width(console)))
        console.print()

    def render_usage(self, console: Console, options: ConsoleOptions, usage: Any) -> None:
        if told := _plain(usage):
            told = told if told.startswith("Usage:") else f"Usage: {told}"
            _print(console, told + "\n", "bold")

    def render_description(self, console: Console, options: ConsoleOptions, description: Any) -> None:
        if told := _plain(description):
            _print(console, reflowed(told, _width(console)) + "\n")


def reflowed(text: str, width: int) -> str:
    """Paragraphs wrapped to ``width``; what follows ``Example:`` begins a line of its own.

    >>> print(reflowed("Read\\narticles. Example: wirehouse run a/\\n\\nMore.", 40))
    Read articles.
    <BLANKLINE>
    Example: wirehouse run a/
    <BLANKLINE>
    More.
    """
    parts = re.split(r"\n\s*\n|\s+(?=Example: )", text.strip())
    wrapped = (
        textwrap.fill(
            " ".join(part.split()), width, break_long_words=False, break_on_hyphens=False,
            subsequent_indent="    " if part.startswith("Example: ") else "",
        )
        for part in parts
    )  # fmt: skip
    return "\n\n".join(wrapped)


def _two_columns(label: str, meaning: str, side: int, width: int) -> str:
    lines = textwrap.wrap(meaning, max(width - side - 4, 20), break_long_words=False, break_on_hyphens=False)
    if not lines:
        return f"  {label}"
    indent = " " * (side + 4)
    first = f"  {label:{side}}  {lines[0]}" if len(label) <= side else f"  {label}\n{indent}{lines[0]}"
    return "\n".join([first, *(indent + line for line in lines[1:])])


def _label(entry: HelpEntry) -> str:
    names = (*entry.positive_shorts, *entry.positive_names)
    if entry.positional_label:
        return entry.positional_label
    return ", ".join(names) + (f" {entry.metavar}" if entry.metavar and not entry.choices else "")


def _meaning(entry: HelpEntry) -> str:
    told = " ".join(_plain(entry.description).partition("Example: ")[0].split())
    if entry.choices:
        told += f" One of: {', '.join(entry.choices)}."
    if entry.default is not None and str(entry.default) not in ("False", "None"):
        told += f" Default: {entry.default}."
    return told.strip()


def _plain(shown: Any) -> str:
    """The words of whatever Cyclopts hands over: text, a rich Text, or something that rich draws."""
    if shown is None or isinstance(shown, str):
        return (shown or "").strip()
    if isinstance(shown, Text):
        return shown.plain.strip()
    console = Console(width=10_000, force_terminal=False, no_color=True)
    with console.capture() as capture:
        console.print(shown, end="")
    return capture.get().strip()


def _width(console: Console) -> int:
    return min(console.width, WIDEST)


def _print(console: Console, text: str, style: str | None = None) -> None:
    console.print(text, style=style, highlight=False, markup=False, soft_wrap=True)
