"""Keeps pandas from being imported by what our own calls reach: half a second that nobody here uses."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from types import FrameType, ModuleType


class _WithoutPandas(MetaPathFinder):
    """pyarrow and DuckDB look for pandas, which Great Expectations brings along, as soon as they are given a table or a parameter: half a
    second, in part while the published file is held, for what nobody here uses. To C code that our own calls there is no pandas; to all
    others there is."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname == "pandas" and _caller() in _OURS:
            raise ModuleNotFoundError(name=fullname)


_OURS = frozenset({"warehouse", "flows", "transforms"})
_BETWEEN = frozenset({"importlib", "pyarrow", "duckdb"})


def _caller() -> str:
    """Whose call an import of pyarrow's or DuckDB's comes from: the package."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and _package(frame) in _BETWEEN:
        frame = frame.f_back
    return _package(frame) if frame else ""


def _package(frame: FrameType) -> str:
    return frame.f_globals.get("__name__", "").partition(".")[0]


def install() -> None:
    """Once in a process; a second call changes nothing."""
    if not any(isinstance(finder, _WithoutPandas) for finder in sys.meta_path):
        sys.meta_path.insert(0, _WithoutPandas())
