"""Which of our files imports which, read off the source."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("flows", "expectations", "warehouse", "transforms")
FILES = sorted(p for package in PACKAGES for p in (ROOT / package).rglob("*.py"))


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


_KNOWN = {module_of(p) for p in FILES}


def modules_imported(path: Path) -> set[str]:
    """The modules that a file imports, by their full names; a name taken from a package counts as the module it is."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            inner = {f"{node.module}.{a.name}" for a in node.names}
            found |= {m if m in _KNOWN else node.module for m in inner}
        elif isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
    return found
