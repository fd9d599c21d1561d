"""Whether the readers run compiled; where they may not, their sources are imported instead."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import cache
from importlib.abc import MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Literal

from transforms.compiled.reader_modules import SHARED_LIBRARY, STAMP, digest

State = Literal["compiled", "pure", "switched off", "stale"]
PURE = "WIREHOUSE_PURE_PYTHON"
"""Set to anything but an empty string, this variable switches the compiled modules off."""

_ROOT = Path(__file__).resolve().parents[2]
_SAID: dict[State, str] = {
    "compiled": "readers compiled",
    "pure": "readers in pure Python",
    "switched off": f"readers in pure Python (compiled ones are switched off by {PURE})",
    "stale": "readers in pure Python (sources changed since they were compiled: make compiled, or make pure)",
}


@cache
def state() -> State:
    """``compiled``; ``pure``: there are no compiled modules for this interpreter; ``stale``: there are, but their sources
    were edited after. Told once in a process: what was imported stays."""
    name = SHARED_LIBRARY.replace(".", "/")
    if not any((_ROOT / (name + suffix)).exists() for suffix in EXTENSION_SUFFIXES):
        return "pure"
    if os.environ.get(PURE):
        return "switched off"
    stamp = _ROOT / STAMP
    return "stale" if stamp.exists() and stamp.read_text().strip() != digest(_ROOT) else "compiled"


def said() -> str:
    """The state in words, as ``wirehouse --version`` shows it."""
    return _SAID[state()]


def import_sources_unless_compiled() -> None:
    """Called before any reader is imported. Compiled modules stand before sources of the same name, so stale ones would be
    taken silently: then, and where they are switched off, all readers come from their sources."""
    if state() in ("stale", "switched off"):
        sys.meta_path.insert(0, _SourcesOnly())


class _SourcesOnly(MetaPathFinder):
    """Finds modules of ``transforms`` in source files alone."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith("transforms."):
            return None
        specs = (FileFinder(folder, (SourceFileLoader, SOURCE_SUFFIXES)).find_spec(fullname) for folder in path or ())
        return next((spec for spec in specs if spec is not None), None)
