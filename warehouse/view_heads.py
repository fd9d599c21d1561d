"""The views and macros as they stand in ``views/``: names, SQL, and what the lines at their heads say."""

from __future__ import annotations

import re
from importlib import resources


def views() -> list[tuple[str, str, str]]:
    """(name, comment, SQL) of each view and macro in ``views/``, in file order. The lines at its head are its comment, but for
    those that say which columns are never null."""
    found = []
    for file in sorted((resources.files("warehouse") / "views").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".sql"):
            sql = file.read_text(encoding="utf-8")
            found.append((re.sub(r"^\d+_|\.sql$", "", file.name), _head(sql)[0], sql))
    return found


def heads() -> dict[str, tuple[str, str]]:
    """View -> its comment, and its columns that are never null, by commas."""
    return {name: _head(sql) for name, _, sql in views()}


def _head(sql: str) -> tuple[str, str]:
    lines = re.match(r"(?:--[^\n]*\n)*", sql).group().splitlines()  # type: ignore[union-attr]
    comment, _, never_null = " ".join(line[2:].strip() for line in lines).partition("Never null:")
    return comment.strip(), never_null.strip(" .")
