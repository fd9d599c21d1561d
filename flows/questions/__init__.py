"""Questions that are ready to ask: an SQL file each, whose first comment is the question."""

from __future__ import annotations

import re
from importlib import resources


def all_questions() -> dict[str, str]:
    """Name -> SQL, by name."""
    folder = resources.files("flows.questions")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return {f.name.removesuffix(".sql"): f.read_text(encoding="utf-8").strip() for f in files}


def find(name: str) -> str | None:
    """The SQL of a question."""
    return all_questions().get(name)


def asked(sql: str) -> str:
    """The question itself.

    >>> asked("-- Who copied\\n-- whom?\\nselect 1")
    'Who copied whom?'
    """
    head = re.match(r"(?:--[^\n]*\n)*", sql)
    return " ".join(line[2:].strip() for line in head.group().splitlines()) if head else ""


def listed() -> str:
    """All of them, and how to ask one."""
    lines = [f"{name}\n    {asked(sql)}" for name, sql in all_questions().items()]
    return "\n".join(
        [*lines, "", "Ask one: wirehouse sql --example NAME; its SQL: wirehouse sql --example NAME --show"]
    )
